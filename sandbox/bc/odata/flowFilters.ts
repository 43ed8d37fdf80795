import type { FlowFilters } from "../ledger/figures";
import type { Page } from "../pages/page";
import type { AlFilter } from "./alFilter";
import { alFilterKinds, parseAlFilter } from "./alFilter";
import type { Condition } from "./condition";
import { invalidFilterValue, notInFilters } from "./failure";

/** A $filter taken apart: what chooses records, and what sets FlowFilters. */
export interface SplitFilter {
  readonly records: Condition | null;
  readonly flow: FlowFilters;
  /** AL expression of each FlowFilter set, by property name; BC shows it in the entity. */
  readonly shown: ReadonlyMap<string, string>;
}

interface Compiled {
  readonly filter: AlFilter;
  readonly expression: string;
}

/**
 * Takes FlowFilters out of a filter. They may stand beside other conditions with `and`; several on one FlowFilter narrow it.
 * @throws ODataFailure when an expression is no AL filter.
 */
export function splitFilter(condition: Condition | null, page: Page): SplitFilter {
  const records: Condition[] = [];
  const flow = new Map<string, AlFilter>();
  const shown = new Map<string, string>();
  const take = (part: Condition): void => {
    if (part.kind === "and") {
      take(part.left);
      take(part.right);
      return;
    }
    const property = leafOf(part).property;
    if (!page.flowFilters.has(property.name)) {
      records.push(part);
      return;
    }
    const { filter, expression } = compile(part, page);
    const earlier = flow.get(property.field);
    flow.set(property.field, earlier === undefined ? filter : (value) => earlier(value) && filter(value));
    const earlierShown = shown.get(property.name);
    shown.set(property.name, earlierShown === undefined ? expression : `${earlierShown}&${expression}`);
  };
  if (condition !== null) {
    take(condition);
  }
  const [first, ...others] = records;
  return {
    records:
      first === undefined ? null : others.reduce<Condition>((left, right) => ({ kind: "and", left, right }), first),
    flow,
    shown,
  };
}

function leafOf(condition: Condition): Exclude<Condition, { readonly left: Condition }> {
  return "left" in condition ? leafOf(condition.left) : condition;
}

function compile(condition: Condition, page: Page): Compiled {
  if ("left" in condition) {
    const left = compile(condition.left, page);
    const right = compile(condition.right, page);
    return condition.kind === "or"
      ? {
          filter: (value) => left.filter(value) || right.filter(value),
          expression: `${left.expression}|${right.expression}`,
        }
      : {
          filter: (value) => left.filter(value) && right.filter(value),
          expression: `${left.expression}&${right.expression}`,
        };
  }
  if (condition.kind === "search") {
    throw notInFilters(
      `The function '${condition.search}' is not supported on the FlowFilter '${condition.property.name}'.`,
    );
  }
  const text = String(condition.value);
  const expression = { eq: "", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" }[condition.comparison] + text;
  const kind = condition.property.field === "Date Filter" ? alFilterKinds.date : alFilterKinds.code;
  const parsed = parseAlFilter(expression, kind);
  if (!parsed.ok) {
    throw invalidFilterValue({
      value: expression,
      field: condition.property.field,
      table: page.table.name,
      reason: parsed.reason,
    });
  }
  return { filter: parsed.filter, expression };
}
