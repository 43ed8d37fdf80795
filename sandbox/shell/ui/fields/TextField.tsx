import { Input } from "@fluentui/react-components";
import * as React from "react";
import type { FieldProps } from "./fieldProps";
import { useTypedText } from "./useTypedText";

const INPUT_TYPES = {
  email: "email",
  phone: "tel",
  url: "url",
  text: "text",
  textarea: "text",
  date: "text",
  datetime: "text",
} as const;

export const TextField: React.FC<FieldProps> = ({ inputId, column, text, isLocked, onEnter }) => {
  const typed = useTypedText({
    shown: text,
    editable: text,
    commit: (value) => {
      onEnter(value.trim() === "" ? null : value);
      return true;
    },
  });
  return (
    <Input
      id={inputId}
      appearance="filled-darker"
      type={INPUT_TYPES[column.format ?? "text"]}
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
