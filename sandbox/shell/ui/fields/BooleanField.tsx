import { Input, Switch } from "@fluentui/react-components";
import * as React from "react";
import type { FieldProps } from "./fieldProps";

/** Two options: a switch with the words of the one chosen. */
export const BooleanField: React.FC<FieldProps> = ({ inputId, column, value, text, isLocked, onEnter }) => {
  if (isLocked) {
    return <Input id={inputId} appearance="filled-darker" value={text} readOnly placeholder="---" />;
  }
  const chosen = column.options?.find((option) => option.value === (value === true ? 1 : 0))?.label ?? "";
  return (
    <span style={{ display: "flex", alignItems: "center" }}>
      <Switch
        id={inputId}
        checked={value === true}
        aria-description={chosen}
        onChange={(_, { checked }) => {
          onEnter(checked);
        }}
      />
      <span aria-hidden="true">{chosen}</span>
    </span>
  );
};
