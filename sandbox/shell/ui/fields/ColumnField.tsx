import * as React from "react";
import type { ColumnType } from "../../../contract/tableDescription";
import { BooleanField } from "./BooleanField";
import { ChoiceField } from "./ChoiceField";
import { DateField } from "./DateField";
import type { FieldProps } from "./fieldProps";
import { LookupField } from "./LookupField";
import { MemoField } from "./MemoField";
import { NumberField } from "./NumberField";
import { SecuredField } from "./SecuredField";
import { TextField } from "./TextField";

const FIELDS: Readonly<Record<ColumnType, React.FC<FieldProps>>> = {
  uniqueidentifier: TextField,
  string: TextField,
  entityname: TextField,
  memo: MemoField,
  integer: NumberField,
  bigint: NumberField,
  decimal: NumberField,
  double: NumberField,
  money: NumberField,
  boolean: BooleanField,
  datetime: DateField,
  picklist: ChoiceField,
  multiselectpicklist: ChoiceField,
  state: ChoiceField,
  status: ChoiceField,
  lookup: LookupField,
  customer: LookupField,
  owner: LookupField,
};

/** The input that fits the column's type and what the person may see of it. */
export const ColumnField: React.FC<FieldProps> = (props) => {
  const Field = props.column.canRead ? FIELDS[props.column.type] : SecuredField;
  return <Field {...props} />;
};
