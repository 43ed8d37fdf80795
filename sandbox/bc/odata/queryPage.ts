import type { Company } from "../ledger/company";
import type { FlowFilters } from "../ledger/figures";
import { NO_FILTERS } from "../ledger/figures";
import type { Page } from "../pages/page";
import type { Property } from "../pages/property";
import type { FieldValue, TableRecord } from "../tables/table";
import type { Condition } from "./condition";
import { fits } from "./condition";
import type { Entity } from "./entity";
import { createEntityWriter } from "./entity";
import { badSyntax, segmentNotFound } from "./failure";
import type { SplitFilter } from "./flowFilters";
import { splitFilter } from "./flowFilters";
import { asStored, valuesAsked } from "./indexedValues";
import { readLiteral, valueFor } from "./literal";
import type { QueryOptions } from "./options";
import { noSuchProperty } from "./noSuchProperty";
import { parseFilter } from "./parseFilter";
import { readKey } from "./resourcePath";

/** A page as a collection of entities, opened in a company. */
export interface Source {
  readonly company: Company;
  readonly page: Page;
  /** Name of the collection, e.g. ItemCard. */
  readonly service: string;
  /** Qualified name of the entity's type, e.g. NAV.ItemCard. */
  readonly typeName: string;
  /** A part of the records, e.g. the lines of one document; without it, all of the table. */
  readonly records?: readonly TableRecord[];
}

/** Puts more into entities than their own properties, such as what $expand names. Called once per answer, then once per entity. */
export type Completion = (records: readonly TableRecord[]) => (record: TableRecord) => Entity;

const NOTHING_MORE: Completion = () => () => ({});

export interface CollectionResult {
  readonly entities: readonly Entity[];
  /** With $count=true: how many fit the filter, whatever the paging. */
  readonly count: number | null;
  /** Key of the last entity as $skiptoken takes it; null when nothing is left. */
  readonly skipToken: string | null;
}

/** Answers a query over a collection. @param pageSize most entities of one answer, from Prefer: odata.maxpagesize. */
export function queryCollection(
  source: Source,
  options: QueryOptions,
  pageSize: number,
  complete: Completion = NOTHING_MORE,
): CollectionResult {
  const split = readFilter(source, options);
  const write = createEntityWriter({ ...source, select: options.select, filters: split.flow, shown: split.shown });
  const found = order(source, options, choose(source, split), split.flow);
  const after = options.skipToken === null ? found : startAfter(source, found, options.skipToken);
  const wanted = after.slice(options.skip, options.top === null ? undefined : options.skip + options.top);
  const answered = wanted.slice(0, pageSize);
  const last = answered.at(-1);
  const more = complete(answered);
  return {
    entities: answered.map((record) => ({ ...write(record), ...more(record) })),
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
export function queryEntity(
  source: Source,
  options: QueryOptions,
  key: string,
  complete: Completion = NOTHING_MORE,
): Entity {
  const split = readFilter({ ...source, records: [] }, options);
  const record = fitting(withKey(source, key), split.records, split.flow)[0];
  if (record === undefined) {
    throw segmentNotFound(source.service);
  }
  const write = createEntityWriter({ ...source, select: options.select, filters: split.flow, shown: split.shown });
  return { ...write(record), ...complete([record])(record) };
}

/** @throws ODataFailure 404 when there is no record with this key. */
export function findRecord(source: Source, key: string): TableRecord {
  const [record] = withKey(source, key);
  if (record === undefined) {
    throw segmentNotFound(source.service);
  }
  return record;
}

function readFilter({ page, typeName, records }: Source, { filter, schemaVersion }: QueryOptions): SplitFilter {
  const condition =
    filter === null || filter.trim() === "" ? null : parseFilter(filter, page, { typeName, schemaVersion });
  if (records === undefined) {
    page.checkFilter?.(condition);
  }
  return splitFilter(condition, page);
}

function choose(source: Source, split: SplitFilter): readonly TableRecord[] {
  return fitting(candidates(source, split.records), split.records, split.flow);
}

function fitting(
  records: readonly TableRecord[],
  condition: Condition | null,
  filters: FlowFilters,
): readonly TableRecord[] {
  return condition === null
    ? records
    : records.filter((record) => fits(condition, (field) => record.read(field, filters)));
}

/** The records that can fit: a few where the condition names values of an indexed field, else all. */
function candidates(source: Source, condition: Condition | null): readonly TableRecord[] {
  if (source.records !== undefined) {
    return source.records;
  }
  const { table } = source.page;
  for (const { field, values } of condition === null ? [] : valuesAsked(condition)) {
    const found = table.recordsBy(source.company, field, values);
    if (found !== null) {
      return found;
    }
  }
  return table.records(source.company);
}

function withKey(source: Source, key: string): readonly TableRecord[] {
  const wanted = readKeyValues(source, key);
  const [name] = source.page.key;
  const [only] = wanted;
  const property = source.page.key.length === 1 && name !== undefined ? propertyOf(source.page, name) : undefined;
  const indexed =
    source.records === undefined && property !== undefined && typeof only === "string"
      ? source.page.table.recordsBy(source.company, property.field, [asStored(property, only)])
      : null;
  return (indexed ?? candidates(source, null)).filter((record) =>
    keyOf(source.page, record).every((value, at) => same(value, wanted[at])),
  );
}

function order(
  source: Source,
  options: QueryOptions,
  records: readonly TableRecord[],
  filters: FlowFilters,
): readonly TableRecord[] {
  if (options.orderBy.length === 0) {
    return records;
  }
  const orders = options.orderBy.map(({ property: name, descending }) => {
    const property = source.page.properties.get(name);
    if (property === undefined) {
      throw noSuchProperty(source.page, name, source.typeName);
    }
    return { property, sign: descending ? -1 : 1 };
  });
  const keyed = records.map((record) => ({
    record,
    values: orders.map(({ property }) => record.read(property.field, filters)),
  }));
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
  const at = records.findIndex((record) =>
    keyOf(source.page, record).every((value, index) => same(value, wanted[index])),
  );
  if (at < 0) {
    throw badSyntax("The skip token is no longer valid.");
  }
  return records.slice(at + 1);
}

function readKeyValues({ page, service }: Source, key: string): readonly FieldValue[] {
  const parts = readKey(key);
  return page.key.map((name, at) => {
    const part = parts.some((candidate) => candidate.name !== null)
      ? parts.find((candidate) => candidate.name === name)
      : parts[at];
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
    .map((value, at) =>
      typeof value === "string" && propertyOf(page, page.key[at] ?? "").type !== "Guid"
        ? `'${value.replaceAll("'", "''")}'`
        : String(value),
    )
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
  return typeof value === "string" && typeof wanted === "string"
    ? value.toUpperCase() === wanted.toUpperCase()
    : value === wanted;
}
