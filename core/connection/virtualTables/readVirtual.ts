import type { RowsQuery, SalesReader, TableFacts, WireRow } from "../../ports";
import { stringLiteral } from "../../values/stringLiteral";
import { idOf } from "../../values/wireValue";
import { problemOf } from "./openVirtualTables";
import type { VirtualOutcome, VirtualTable, VirtualTables } from "./openVirtualTables";
import { VIRTUAL_ENTITIES, virtualColumnName } from "./virtualNames";
import type { VirtualEntity } from "./virtualNames";

/** A property that has one of some values. Where there are several, it is the only condition: virtual tables take no groups over several columns. */
export interface VirtualCondition {
  readonly property: string;
  readonly isOneOf: readonly string[];
}

export interface VirtualQuestion {
  readonly entity: VirtualEntity;
  readonly where: readonly VirtualCondition[];
  /** e.g. `postingDate desc`. */
  readonly orderBy?: { readonly property: string; readonly isDescending: boolean };
  readonly top?: number;
}

/** More rows than these a query of a virtual table never gives. */
export const MOST_VIRTUAL_ROWS = 1_000;

/**
 * Rows of a virtual table in the spelling of API v2.0, with values of enumerations by their names. One question each. They are believed only where
 * each says that it is of the company asked for: a user may be set to see another one.
 */
export async function readVirtual(
  sales: SalesReader,
  { tables, company, companyNames }: VirtualTables,
  question: VirtualQuestion,
): Promise<VirtualOutcome<readonly WireRow[]>> {
  const table = tables.get(question.entity);
  if (table === undefined) {
    throw new Error(`The virtual table of ${question.entity} was not opened.`);
  }
  const { facts } = table;
  const unknown = question.where.find(({ property, isOneOf }) =>
    isOneOf.some((value) => literalOf(facts, property, value) === null),
  );
  if (unknown !== undefined) {
    return {
      ok: false,
      problem: {
        kind: "unexpectedProperty",
        service: facts.logicalName,
        property: virtualColumnName(unknown.property),
      },
    };
  }
  const read = await sales.rows(facts, queryOf(table, question));
  if (!read.ok) {
    return { ok: false, problem: problemOf(facts.logicalName, read.problem) };
  }
  const other = read.value.map((row) => idOf(row[`_${table.company}_value`])).find((id) => id !== company.id);
  if (other !== undefined) {
    const got = companyNames.get(other ?? "") ?? other ?? "?";
    return { ok: false, problem: { kind: "virtualOtherCompany", asked: company.name, got } };
  }
  return { ok: true, value: read.value.map((row) => inApiSpelling(table, question.entity, row)) };
}

function queryOf({ facts, company }: VirtualTable, { entity, where, orderBy, top }: VirtualQuestion): RowsQuery {
  const conditions = where.map(({ property, isOneOf }) =>
    isOneOf.map((value) => `${virtualColumnName(property)} eq ${literalOf(facts, property, value) ?? ""}`).join(" or "),
  );
  return {
    select: [...VIRTUAL_ENTITIES[entity].map(virtualColumnName), `_${company}_value`],
    ...(conditions.length === 0 ? {} : { filter: conditions.join(" and ") }),
    ...(orderBy === undefined
      ? {}
      : { orderBy: `${virtualColumnName(orderBy.property)}${orderBy.isDescending ? " desc" : ""}` }),
    top: top ?? MOST_VIRTUAL_ROWS,
  };
}

/** A value of an enumeration by the number that it has in this organisation; null where metadata do not know it. */
function literalOf({ choices }: TableFacts, property: string, value: string): string | null {
  const choice = choices.find(({ column }) => column === virtualColumnName(property));
  return choice === undefined
    ? stringLiteral(value)
    : (choice.values.find(({ externalName }) => externalName === value)?.value.toString() ?? null);
}

function inApiSpelling({ facts }: VirtualTable, entity: VirtualEntity, row: WireRow): WireRow {
  return Object.fromEntries(
    VIRTUAL_ENTITIES[entity].map((property) => {
      const column = virtualColumnName(property);
      const choice = facts.choices.find((each) => each.column === column);
      const value = row[column];
      return [
        property,
        choice === undefined
          ? withoutMidnight(value)
          : (choice.values.find((each) => each.value === value)?.externalName ?? null),
      ];
    }),
  );
}

/** A day without time zone, which Dataverse writes as its midnight in UTC. */
function withoutMidnight(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z$/, "$1") : value;
}
