import { Textarea } from "@fluentui/react-components";
import * as React from "react";
import type { FieldProps } from "./fieldProps";
import { useTypedText } from "./useTypedText";

const LINES_PER_ROW = 2;

export const MemoField: React.FC<FieldProps> = ({ inputId, column, text, isLocked, rowSpan, onEnter }) => {
  const typed = useTypedText({
    shown: text,
    editable: text,
    isMultiLine: true,
    commit: (value) => {
      onEnter(value.trim() === "" ? null : value);
      return true;
    },
  });
  return (
    <Textarea
      id={inputId}
      appearance="filled-darker"
      resize="vertical"
      rows={Math.max(2, rowSpan * LINES_PER_ROW)}
      value={typed.text}
      readOnly={isLocked}
      placeholder="---"
      {...(column.maxLength === undefined ? {} : { maxLength: column.maxLength })}
      {...(isLocked
        ? {}
        : {
            onChange: (_, { value }) => {
              typed.onChange(value);
            },
            onFocus: typed.onFocus,
            onBlur: typed.onBlur,
            onKeyDown: typed.onKeyDown,
          })}
    />
  );
};
