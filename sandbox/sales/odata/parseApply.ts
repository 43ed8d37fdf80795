import type { Expression } from "./expression";
import { badQuery, notImplemented } from "../errors";
import { parseFilter } from "./parseFilter";
import { splitOutside } from "./splitOutside";

export interface ApplyAggregate {
  /** Property; null for $count, which counts rows. */
  readonly property: string | null;
  readonly method: string;
  readonly alias: string;
}

/** What $apply asks for: rows that a filter leaves, in groups, with figures of each group. */
export interface Apply {
  readonly filter: Expression | null;
  readonly groups: readonly string[];
  readonly aggregates: readonly ApplyAggregate[];
}

const NAME = /^\w+$/;

function syntax(text: string): never {
  throw badQuery(`Syntax error in '${text}' in the $apply query option.`);
}

/** The name and what stands in the parentheses of "name(…)". */
function callOf(text: string): { readonly name: string; readonly inner: string } {
  const match = /^\s*(\w+)\s*\((.*)\)\s*$/s.exec(text);
  return match ? { name: match[1] ?? "", inner: match[2] ?? "" } : syntax(text);
}

function readAggregate(text: string): ApplyAggregate {
  const counted = /^\s*\$count\s+as\s+(\w+)\s*$/.exec(text);
  if (counted?.[1] !== undefined) {
    return { property: null, method: "$count", alias: counted[1] };
  }
  const [, property, method, alias] = /^\s*([\w/]+)\s+with\s+(\w+)\s+as\s+(\w+)\s*$/.exec(text) ?? syntax(text);
  return { property: propertyOf(property ?? ""), method: method ?? "", alias: alias ?? "" };
}

function propertyOf(text: string): string {
  const name = text.trim();
  if (name.includes("/")) {
    throw notImplemented(`the path '${name}' in $apply`);
  }
  return NAME.test(name) ? name : syntax(text);
}

function readAggregates(inner: string): readonly ApplyAggregate[] {
  return splitOutside(inner, ",").map(readAggregate);
}

function readGroupBy(inner: string): Pick<Apply, "groups" | "aggregates"> {
  const [list = "", ...rest] = splitOutside(inner, ",");
  const names = /^\s*\((.*)\)\s*$/s.exec(list)?.[1] ?? syntax(inner);
  const groups = splitOutside(names, ",").map(propertyOf);
  if (rest.length === 0) {
    return { groups, aggregates: [] };
  }
  const { name, inner: figures } = callOf(rest.join(","));
  if (name !== "aggregate") {
    throw notImplemented(`the transformation '${name}' in $apply`);
  }
  return { groups, aggregates: readAggregates(figures) };
}

/** Reads $apply as far as Dataverse has it: filter, then groupby or aggregate. */
export function parseApply(text: string): Apply {
  let apply: Apply = { filter: null, groups: [], aggregates: [] };
  for (const [index, part] of splitOutside(text, "/").entries()) {
    const { name, inner } = callOf(part);
    const isDone = apply.groups.length > 0 || apply.aggregates.length > 0;
    if (name === "filter" && index === 0) {
      apply = { ...apply, filter: parseFilter(inner) };
    } else if (name === "groupby" && !isDone) {
      apply = { ...apply, ...readGroupBy(inner) };
    } else if (name === "aggregate" && !isDone) {
      apply = { ...apply, aggregates: readAggregates(inner) };
    } else {
      throw notImplemented(`the transformation '${name}' in this place of $apply`);
    }
  }
  return apply;
}
