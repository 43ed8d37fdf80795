import type { Company } from "../ledger/company";
import type { FlowFilters } from "../ledger/figures";

/** AL types, as far as published pages show them. An Option is its English name, a Date is ISO, a DateTime ISO in UTC, a DateFormula is a text. */
export type FieldType =
  "Code" | "Text" | "Option" | "DateFormula" | "Decimal" | "Integer" | "Boolean" | "Date" | "DateTime" | "Guid";
export type FieldValue = string | number | boolean;

export interface Field {
  readonly type: FieldType;
  /** Code and Text: longest text. */
  readonly length?: number;
  /** What a record that never set the field holds. */
  readonly initial: FieldValue;
  /** Absent: true. A field that BC computes and this one does not: it is refused by its name, never shown as zero. */
  readonly isPlayed?: boolean;
}

/** One record of a table, ready to be read field by field. */
export interface TableRecord {
  readonly rowVersion: number;
  /** FlowFields are computed here and now, under the filters given. */
  read(field: string, filters: FlowFilters): FieldValue;
}

/** A table of BC's base application as the local Business Central shows it. */
export interface Table {
  readonly number: number;
  readonly name: string;
  /** Names of the primary key's fields. */
  readonly key: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
  /** In order of the primary key. */
  records(company: Company): readonly TableRecord[];
  /**
   * The records whose field holds one of some values, in order of the primary key, without a look at the others. Null when the table
   * keeps no such index. Values as stored: codes in capitals.
   */
  recordsBy(company: Company, field: string, values: readonly string[]): readonly TableRecord[] | null;
}

export interface ReadableField<Row> extends Field {
  readonly value?: Value<Row>;
}

/** Reads a field of a row. */
export type Value<Row> = (row: Row, company: Company, filters: FlowFilters) => FieldValue;

export interface TableDefinition<Row> {
  readonly number: number;
  readonly name: string;
  readonly key: readonly string[];
  readonly fields: Readonly<Record<string, ReadableField<Row>>>;
  readonly rows: (company: Company) => readonly Row[];
  readonly rowVersion: (row: Row) => number;
  /** A field by which rows are found directly. */
  readonly index?: {
    readonly field: string;
    readonly rows: (company: Company, values: readonly string[]) => readonly Row[];
  };
}

/** Makes a table of a definition over its own kind of rows. */
export function defineTable<Row>(definition: TableDefinition<Row>): Table {
  const fields = new Map(Object.entries(definition.fields));
  const { index } = definition;
  const toRecord = (row: Row, company: Company): TableRecord => ({
    rowVersion: definition.rowVersion(row),
    read: (name, filters) => {
      const field = fields.get(name);
      if (field === undefined) {
        throw new Error(`Table ${definition.name} of the local Business Central has no field ${JSON.stringify(name)}.`);
      }
      return field.value === undefined ? field.initial : field.value(row, company, filters);
    },
  });
  return {
    number: definition.number,
    name: definition.name,
    key: definition.key,
    fields,
    records: (company) => definition.rows(company).map((row) => toRecord(row, company)),
    recordsBy: (company, field, values) =>
      index?.field === field ? index.rows(company, [...new Set(values)]).map((row) => toRecord(row, company)) : null,
  };
}

/** Order of codes in a primary key. */
export function byKey(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Builders of fields: type, length, and how to read it; a field without reader holds BC's initial value. */
export function fieldsOf<Row>() {
  const field = (type: FieldType, initial: FieldValue, length?: number, value?: Value<Row>): ReadableField<Row> => ({
    type,
    initial,
    ...(length !== undefined && { length }),
    ...(value !== undefined && { value }),
  });
  return {
    code: (length: number, value?: Value<Row>) => field("Code", "", length, value),
    text: (length: number, value?: Value<Row>) => field("Text", "", length, value),
    /** BC shows a blank option as one space. */
    option: (initial: string, value?: Value<Row>) => field("Option", initial, undefined, value),
    dateFormula: (value?: Value<Row>) => field("DateFormula", "", undefined, value),
    decimal: (value?: Value<Row>) => field("Decimal", 0, undefined, value),
    integer: (value?: Value<Row>) => field("Integer", 0, undefined, value),
    boolean: (value?: Value<Row>) => field("Boolean", false, undefined, value),
    yes: () => field("Boolean", true),
    date: (value?: Value<Row>) => field("Date", "", undefined, value),
    dateTime: (value?: Value<Row>) => field("DateTime", "", undefined, value),
    guid: (value?: Value<Row>) => field("Guid", "00000000-0000-0000-0000-000000000000", undefined, value),
  };
}
