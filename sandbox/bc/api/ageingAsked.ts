import { parseFilter } from "../odata/parseFilter";
import type { Condition } from "../odata/condition";
import { DEFAULT_SCHEMA_VERSION } from "../odata/options";
import { definePage } from "../pages/page";
import type { FieldValue } from "../tables/table";
import type { ApiPageFacts } from "./apiSet";
import type { Ageing } from "./tables/agedReceivables";
import { agedReceivablesTable, DEFAULT_PERIOD } from "./tables/agedReceivables";

/** The day and the period of a report of ageing: its filters on agedAsOfDate and periodLengthFilter choose them, else today and 30 days. */
export function ageingAsked(facts: ApiPageFacts, filter: string | null, today: string): Ageing {
  const usual = { asOf: today, periodLength: DEFAULT_PERIOD };
  if (filter === null || filter.trim() === "") {
    return usual;
  }
  const page = definePage({ ...facts, isApi: true }, agedReceivablesTable(usual));
  const condition = parseFilter(filter, page, {
    typeName: `Microsoft.NAV.${facts.entity}`,
    schemaVersion: DEFAULT_SCHEMA_VERSION,
  });
  const asOf = equalTo(condition, "Period Start Date");
  const periodLength = equalTo(condition, "Period Length");
  return {
    asOf: typeof asOf === "string" ? asOf : usual.asOf,
    periodLength: typeof periodLength === "string" ? periodLength : usual.periodLength,
  };
}

function equalTo(condition: Condition, field: string): FieldValue | null {
  if (condition.kind === "and") {
    return equalTo(condition.left, field) ?? equalTo(condition.right, field);
  }
  return condition.kind === "compare" && condition.comparison === "eq" && condition.property.field === field
    ? condition.value
    : null;
}
