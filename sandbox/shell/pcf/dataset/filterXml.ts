import type { FetchFilter } from "../../query/fetchXml";
import { UnsupportedError } from "../../unsupported";

/** `DataSetApi.FilterExpression`: operators in the numbers of `Microsoft.Xrm.Sdk.Query.ConditionOperator`. */
export interface FilterExpression {
  readonly conditions: readonly FilterCondition[];
  readonly filterOperator: number;
  readonly filters?: readonly FilterExpression[];
}

interface FilterCondition {
  readonly attributeName: string;
  readonly conditionOperator: number;
  readonly value: string | readonly string[];
  readonly entityAliasName?: string;
}

const OPERATORS: Readonly<Record<number, string>> = {
  0: "eq",
  1: "ne",
  2: "gt",
  3: "lt",
  4: "ge",
  5: "le",
  6: "like",
  8: "in",
  12: "null",
};
const OR = 1;

/** A control's filter as FetchXML writes it. @throws UnsupportedError naming an operator or an alias that is not there */
export function toFetchFilter({ conditions, filterOperator, filters = [] }: FilterExpression): FetchFilter {
  return {
    operator: filterOperator === OR ? "or" : "and",
    conditions: conditions.map(toFetchCondition),
    filters: filters.map(toFetchFilter),
  };
}

function toFetchCondition({
  attributeName,
  conditionOperator,
  value,
  entityAliasName = "",
}: FilterCondition): FetchFilter["conditions"][number] {
  const operator = OPERATORS[conditionOperator];
  if (operator === undefined) {
    throw new UnsupportedError(
      `the condition operator ${String(conditionOperator)} in filtering.setFilter`,
      `Use one of ${Object.keys(OPERATORS).join(", ")}.`,
    );
  }
  const values = operator === "null" ? [] : typeof value === "string" ? [value] : value;
  return { attribute: attributeName, operator, values, alias: entityAliasName === "" ? null : entityAliasName };
}
