import { sameCompanyName } from "../../businesscentral/companyName";
import type { ItemProblem, VirtualProblem } from "../../businesscentral/serviceProblem";
import type { SalesProblem, SalesReader, TableFacts } from "../../ports";
import { idOf, textOf } from "../../values/wireValue";
import { VIRTUAL_ENTITIES, VirtualCompany, virtualColumnName, virtualTableName } from "./virtualNames";
import type { VirtualEntity } from "./virtualNames";

/** A virtual table as metadata describe it: nothing of it is made up. */
export interface VirtualTable {
  readonly facts: TableFacts;
  /** The lookup to the company of a row. */
  readonly company: string;
}

/** Virtual tables that can be asked, and what companies there are. */
export interface VirtualTables {
  readonly tables: ReadonlyMap<VirtualEntity, VirtualTable>;
  /** The company whose figures are wanted. */
  readonly company: { readonly id: string; readonly name: string };
  /** Names of companies by id, to tell whose figures came instead. */
  readonly companyNames: ReadonlyMap<string, string>;
}

export type VirtualOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: VirtualProblem | Extract<ItemProblem, { kind: "unexpectedProperty" }> };

/**
 * Finds virtual tables of Business Central in Dataverse's metadata, and the company among Microsoft's companies. The metadata are kept as long
 * as the page, so that only the first question of a page waits for them.
 */
export async function openVirtualTables(
  sales: SalesReader,
  companyName: string,
  entities: readonly VirtualEntity[],
): Promise<VirtualOutcome<VirtualTables>> {
  const names = [VirtualCompany.table, ...entities.map(virtualTableName)];
  const described = await sales.tables(names);
  if (!described.ok) {
    return { ok: false, problem: problemOf("EntityDefinitions", described.problem) };
  }
  const factsOf = (name: string) => described.value.find(({ logicalName }) => logicalName === name);
  const companies = factsOf(VirtualCompany.table);
  if (companies === undefined) {
    return missing(VirtualCompany.table);
  }
  const tables = new Map<VirtualEntity, VirtualTable>();
  for (const entity of entities) {
    const name = virtualTableName(entity);
    const facts = factsOf(name);
    if (facts === undefined) {
      return missing(name);
    }
    const lacking = VIRTUAL_ENTITIES[entity].map(virtualColumnName).find((column) => !facts.columns.includes(column));
    const company = facts.lookups.find(({ target }) => target === VirtualCompany.table)?.column;
    if (lacking !== undefined || company === undefined) {
      const property = lacking ?? VirtualCompany.table;
      return { ok: false, problem: { kind: "unexpectedProperty", service: name, property } };
    }
    tables.set(entity, { facts, company });
  }
  return withCompany(sales, { companies, companyName, tables });
}

async function withCompany(
  sales: SalesReader,
  {
    companies,
    companyName,
    tables,
  }: {
    readonly companies: TableFacts;
    readonly companyName: string;
    readonly tables: VirtualTables["tables"];
  },
): Promise<VirtualOutcome<VirtualTables>> {
  const read = await sales.rows(companies, { select: [VirtualCompany.id, VirtualCompany.code] });
  if (!read.ok) {
    return { ok: false, problem: problemOf(VirtualCompany.table, read.problem) };
  }
  const companyNames = new Map(
    read.value.flatMap((row): [string, string][] => {
      const [id, name] = [idOf(row[VirtualCompany.id]), textOf(row[VirtualCompany.code])];
      return id === null || name === null ? [] : [[id, name]];
    }),
  );
  const [id] = [...companyNames].find(([, name]) => sameCompanyName(name, companyName)) ?? [];
  return id === undefined
    ? { ok: false, problem: { kind: "virtualCompanyMissing", companyName } }
    : { ok: true, value: { tables, company: { id, name: companyName }, companyNames } };
}

function missing(table: string): { readonly ok: false; readonly problem: VirtualProblem } {
  return { ok: false, problem: { kind: "virtualTable", table, why: "missing", detail: null } };
}

/** What Dataverse refused of a virtual table, which may be what Business Central refused it. */
export function problemOf(table: string, problem: SalesProblem): VirtualProblem {
  switch (problem.kind) {
    case "noPermission":
      return { kind: "virtualTable", table, why: "forbidden", detail: problem.privilege ?? problem.detail ?? null };
    case "notFound":
      return { kind: "virtualTable", table, why: "missing", detail: null };
    case "failed":
      return { kind: "virtualTable", table, why: "failed", detail: problem.detail };
    case "unreachable":
      return { kind: "virtualTable", table, why: "unreachable", detail: null };
  }
}
