import type { Company } from "../ledger/company";
import type { FlowFilters } from "../ledger/figures";
import { NO_FILTERS } from "../ledger/figures";
import type { Page, Property } from "../pages/page";
import type { FieldValue, TableRecord } from "../tables/table";
import { fits } from "./condition";
import type { Entity } from "./entity";
import { createEntityWriter } from "./entity";
import { badSyntax, segmentNotFound, unknownProperty } from "./failure";
import type { SplitFilter } from "./flowFilters";
import { splitFilter } from "./flowFilters";
import { readLiteral, valueFor } from "./literal";
import type { QueryOptions } from "./options";
import { parseFilter } from "./parseFilter";
import { readKey } from "./resourcePath";

/** A published page, opened in a company. */
export interface Source {
  readonly company: Company;
  readonly page: Page;
  readonly service: string;
}

export interface CollectionResult {
  readonly entities: readonly Entity[];
  /** With $count=true: how many fit the filter, whatever the paging. */
  readonly count: number | null;
  /** Key of the last entity as $skiptoken takes it; null when nothing is left. */
  readonly skipToken: string | null;
}

/** BC's default of "Max Page Size" online. */
export const MAX_PAGE_SIZE = 20_000;

/** Answers a query over a collection. @param pageSize most entities of one answer, from Prefer: odata.maxpagesize. */
export function queryCollection(source: Source, options: QueryOptions, pageSize: number): CollectionResult {
  const split = readFilter(source, options);
  const write = createEntityWriter({ ...source, select: options.select, filters: split.flow, shown: split.shown });
  const found = order(source, options, choose(source, split), split.flow);
  const after = options.skipToken === null ? found : startAfter(source, found, options.skipToken);
  const wanted = after.slice(options.skip, options.top === null ? undefined : options.skip + options.top);
  const answered = wanted.slice(0, pageSize);
  const last = answered.at(-1);
  return {
    entities: answered.map(write),
    count: options.count ? found.length : null,
    skipToken: last !== undefined && wanted.length > answered.length ? skipTokenOf(source.page, last) : null,
  };
}

export function countCollection(source: Source, options: QueryOptions): number {
  return choose(source, readFilter(source, options)).length;
}

/**
 * Answers one entity by its key. FlowFilters in $filter apply; another filter that the record does not fit hides it.
 * @throws ODataFailure 404 when there is no such record.
 */
export function queryEntity(source: Source, options: QueryOptions, key: string): Entity {
  const split = readFilter(source, options);
  const write = createEntityWriter({ ...source, select: options.select, filters: split.flow, shown: split.shown });
  const wanted = readKeyValues(source, key);
  const record = choose(source, split).find((candidate) => keyOf(source.page, candidate).every((value, at) => same(value, wanted[at])));
  if (record === undefined) {
    throw segmentNotFound(source.service);
  }
  return write(record);
}

function readFilter(source: Source, options: QueryOptions): SplitFilter {
  const condition = options.filter === null || options.filter.trim() === "" ? null : parseFilter(options.filter, source.page, source.service);
  return splitFilter(condition, source.page);
}

function choose(source: Source, split: SplitFilter): readonly TableRecord[] {
  const records = source.page.table.records(source.company);
  const condition = split.records;
  return condition === null ? records : records.filter((record) => fits(condition, (field) => record.read(field, split.flow)));
}

function order(source: Source, options: QueryOptions, records: readonly TableRecord[], filters: FlowFilters): readonly TableRecord[] {
  if (options.orderBy.length === 0) {
    return records;
  }
  const orders = options.orderBy.map(({ property: name, descending }) => {
    const property = source.page.properties.get(name);
    if (property === undefined) {
      throw unknownProperty(name, source.service);
    }
    return { property, sign: descending ? -1 : 1 };
  });
  const keyed = records.map((record) => ({ record, values: orders.map(({ property }) => record.read(property.field, filters)) }));
  keyed.sort((a, b) => {
    for (const [at, { sign }] of orders.entries()) {
      const difference = compare(a.values[at], b.values[at]);
      if (difference !== 0) {
        return difference * sign;
      }
    }
    return 0;
  });
  return keyed.map(({ record }) => record);
}

function compare(a: FieldValue | undefined, b: FieldValue | undefined): number {
  return a === undefined || b === undefined || a === b ? 0 : a < b ? -1 : 1;
}

function startAfter(source: Source, records: readonly TableRecord[], skipToken: string): readonly TableRecord[] {
  const wanted = readKeyValues(source, skipToken);
  const at = records.findIndex((record) => keyOf(source.page, record).every((value, index) => same(value, wanted[index])));
  if (at < 0) {
    throw badSyntax("The skip token is no longer valid.");
  }
  return records.slice(at + 1);
}

function readKeyValues({ page, service }: Source, key: string): readonly FieldValue[] {
  const parts = readKey(key);
  return page.key.map((name, at) => {
    const part = parts.some((candidate) => candidate.name !== null) ? parts.find((candidate) => candidate.name === name) : parts[at];
    const literal = part === undefined || parts.length !== page.key.length ? null : readLiteral(part.raw);
    if (literal === null) {
      throw badSyntax(`The key (${key}) of '${service}' needs ${page.key.join(", ")}.`);
    }
    return valueFor(literal, propertyOf(page, name), page.table.name);
  });
}

function keyOf(page: Page, record: TableRecord): readonly FieldValue[] {
  return page.key.map((name) => record.read(propertyOf(page, name).field, NO_FILTERS));
}

function skipTokenOf(page: Page, record: TableRecord): string {
  return keyOf(page, record)
    .map((value, at) => (typeof value === "string" && propertyOf(page, page.key[at] ?? "").type !== "Guid" ? `'${value.replaceAll("'", "''")}'` : String(value)))
    .join(",");
}

function propertyOf(page: Page, name: string): Property {
  const property = page.properties.get(name);
  if (property === undefined) {
    throw new Error(`Page ${page.id} has no property ${name}.`);
  }
  return property;
}

/** Keys are codes, options, numbers and GUIDs: BC compares them in any case. */
function same(value: FieldValue, wanted: FieldValue | undefined): boolean {
  return typeof value === "string" && typeof wanted === "string" ? value.toUpperCase() === wanted.toUpperCase() : value === wanted;
}
