import { Input } from "@fluentui/react-components";
import * as React from "react";
import type { FieldProps } from "./fieldProps";
import { useTypedText } from "./useTypedText";

const MASK = "********";

/** A column the person may not read. Where they may write it, what they type replaces a value that they never see. */
export const SecuredField: React.FC<FieldProps> = ({ inputId, value, isLocked, column, onEnter }) => {
  const typed = useTypedText({
    shown: typeof value === "string" ? value : "",
    editable: typeof value === "string" ? value : "",
    commit: (text) => {
      onEnter(text === "" ? null : text);
      return true;
    },
  });
  if (isLocked || column.type !== "string") {
    return <Input id={inputId} appearance="filled-darker" value={MASK} readOnly />;
  }
  return (
    <Input
      id={inputId}
      appearance="filled-darker"
      type="password"
      autoComplete="new-password"
      placeholder={MASK}
      value={typed.text}
      onChange={(_, data) => {
        typed.onChange(data.value);
      }}
      onFocus={typed.onFocus}
      onBlur={typed.onBlur}
      onKeyDown={typed.onKeyDown}
    />
  );
};
