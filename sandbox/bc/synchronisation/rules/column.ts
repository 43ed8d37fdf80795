import type { ColumnValue } from "../transfer";

export const lookup = (entitySet: string, value: string | null, navigation?: string): ColumnValue => ({
  value,
  lookup: { entitySet, ...(navigation !== undefined && { navigation }) },
});

export const plain = (value: ColumnValue["value"]): ColumnValue => ({ value });
