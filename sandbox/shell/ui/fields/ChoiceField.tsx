import { Dropdown, Input, makeStyles, Option } from "@fluentui/react-components";
import * as React from "react";
import type { ColumnDescription, OptionDescription } from "../../../contract/tableDescription";
import { isChoiceList } from "../../record/columnValue";
import type { ColumnValue } from "../../record/columnValue";
import { useWords } from "../ShellContext";
import type { FieldProps } from "./fieldProps";

const NOTHING = "";

const useStyles = makeStyles({ root: { minWidth: "0" } });

/** One option, or several where the column takes several. */
export const ChoiceField: React.FC<FieldProps> = ({ inputId, column, value, text, isLocked, onEnter }) => {
  const styles = useStyles();
  const words = useWords();
  if (isLocked) {
    return <Input id={inputId} appearance="filled-darker" value={text} readOnly placeholder="---" />;
  }
  const isMany = column.type === "multiselectpicklist";
  const canBeEmpty = !isMany && column.type === "picklist";
  return (
    <Dropdown
      id={inputId}
      className={styles.root}
      appearance="filled-darker"
      multiselect={isMany}
      placeholder="---"
      value={text}
      selectedOptions={selectedOf(value)}
      onOptionSelect={(_, { selectedOptions }) => {
        onEnter(isMany ? readMany(selectedOptions) : readOne(selectedOptions[0]));
      }}
    >
      {canBeEmpty && (
        <Option value={NOTHING} text={words.select}>
          {words.select}
        </Option>
      )}
      {offered(column, value).map((option) => (
        <Option key={option.value} value={String(option.value)} text={option.label}>
          {option.label}
        </Option>
      ))}
    </Dropdown>
  );
};

/** A status reason can only be changed for another of the same state. */
function offered({ type, options = [] }: ColumnDescription, value: ColumnValue): readonly OptionDescription[] {
  const present = options.find((option) => option.value === value);
  return type === "status" && present !== undefined ? options.filter(({ state }) => state === present.state) : options;
}

function selectedOf(value: ColumnValue): string[] {
  if (isChoiceList(value)) {
    return value.map(String);
  }
  return value === null ? [] : [JSON.stringify(value)];
}

function readOne(selected: string | undefined): ColumnValue {
  return selected === undefined || selected === NOTHING ? null : Number(selected);
}

function readMany(selected: readonly string[]): ColumnValue {
  return selected.length === 0 ? null : selected.map(Number).sort((a, b) => a - b);
}
