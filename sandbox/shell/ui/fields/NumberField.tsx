import { Input } from "@fluentui/react-components";
import * as React from "react";
import { formatNumber, parseNumber } from "../../locale/numbers";
import { invalidity } from "../../record/validate";
import { useServices } from "../ShellContext";
import type { FieldProps } from "./fieldProps";
import { useTypedText } from "./useTypedText";

/** Whole numbers, decimals and money: in the person's notation, without symbol and groups while typing. */
export const NumberField: React.FC<FieldProps> = ({ inputId, column, value, text, isLocked, onEnter, onInvalid }) => {
  const { culture } = useServices();
  const precision = column.type === "integer" || column.type === "bigint" ? 0 : (column.precision ?? 2);
  const typed = useTypedText({
    shown: text,
    editable:
      typeof value === "number"
        ? formatNumber(value, precision, culture).split(culture.formats.numberSeparator).join("")
        : "",
    commit: (entered) => {
      const number = entered.trim() === "" ? null : parseNumber(entered, culture);
      const isReadable = number !== null || entered.trim() === "";
      const rounded = number === null ? null : Number(number.toFixed(precision));
      const reason = isReadable ? invalidity(rounded, column, culture) : culture.words.invalidNumber;
      onInvalid(reason);
      if (reason === null) {
        onEnter(rounded);
      }
      return reason === null;
    },
  });
  return (
    <Input
      id={inputId}
      appearance="filled-darker"
      inputMode="decimal"
      value={typed.text}
      readOnly={isLocked}
      placeholder="---"
      {...(isLocked
        ? {}
        : {
            onChange: (_, data) => {
              typed.onChange(data.value);
            },
            onFocus: typed.onFocus,
            onBlur: typed.onBlur,
            onKeyDown: typed.onKeyDown,
          })}
    />
  );
};
