import type { Company } from "../../ledger/company";

export type LocalValue = string | number | boolean;

/** A field of a BC table as the engine reads and writes it. */
export interface LocalField<Row> {
  /** Longest text; what comes longer from Sales is cut. */
  readonly length?: number;
  /** Codes are capitals without blanks around. */
  readonly isCode?: boolean;
  /** An empty value is 0. */
  readonly isNumber?: boolean;
  readonly read: (row: Row, company: Company) => LocalValue;
  /** Absent: BC computes the field, or the ledger has no way to change it. */
  readonly write?: (row: Row, value: LocalValue) => Row;
}

/** A record of BC, with the changes that are not saved yet. */
export interface LocalRecord {
  readonly systemId: string;
  /** Its primary key as BC shows it. */
  readonly key: string;
  read(field: string): LocalValue;
  /** The same record with other values. @throws Error for a field that cannot be written. */
  with(changes: Readonly<Record<string, LocalValue>>): LocalRecord;
  /** @param now becomes the time of its change, where the table keeps one. */
  save(now: Date): void;
}

/** A table of BC as the engine sees it. */
export interface LocalTable {
  readonly number: number;
  /** BC's caption. */
  readonly name: string;
  readonly fields: ReadonlySet<string>;
  /** A value as a field would hold it: a code in capitals, a text cut to its length. */
  held(field: string, value: LocalValue): LocalValue;
  records(company: Company): readonly LocalRecord[];
  /** What of a record counts as a change of it. */
  print(company: Company, record: LocalRecord): string;
  /** A new record with its number, unsaved. @throws Error where the sandbox's BC makes none of Sales' rows. */
  create(company: Company): LocalRecord;
}

export interface LocalDefinition<Row extends { readonly systemId: string }> {
  readonly number: number;
  readonly name: string;
  readonly rows: (company: Company) => Iterable<Row>;
  readonly key: (row: Row) => string;
  readonly fields: Readonly<Record<string, LocalField<Row>>>;
  readonly put?: (company: Company, row: Row, now: Date) => unknown;
  readonly create?: (company: Company) => Row;
  /** What else than the row itself makes the record: values that the ledger keeps elsewhere. */
  readonly beside?: (company: Company, row: Row) => unknown;
}

export function defineLocal<Row extends { readonly systemId: string }>(definition: LocalDefinition<Row>): LocalTable {
  const { number, name, fields, beside } = definition;
  const rowsOfRecords = new WeakMap<LocalRecord, Row>();
  // Rows are replaced, never changed: one that is the same object is the same.
  const prints = new WeakMap<Row, string>();

  const field = (of: string): LocalField<Row> => {
    const found = fields[of];
    if (found === undefined) {
      throw new Error(`Table ${name} has no field ${JSON.stringify(of)}.`);
    }
    return found;
  };
  const toRecord = (company: Company, row: Row): LocalRecord => {
    const record: LocalRecord = {
      systemId: row.systemId,
      key: definition.key(row),
      read: (of) => field(of).read(row, company),
      with: (changes) =>
        toRecord(
          company,
          Object.entries(changes).reduce((changed, [of, value]) => written(name, of, field(of), changed, value), row),
        ),
      save: (now) => {
        if (definition.put === undefined) {
          throw new Error(`The local Business Central does not change records of ${name} from Sales.`);
        }
        definition.put(company, row, now);
      },
    };
    rowsOfRecords.set(record, row);
    return record;
  };
  const printOf = (company: Company, row: Row): string => {
    const known = beside === undefined ? prints.get(row) : undefined;
    if (known !== undefined) {
      return known;
    }
    const print = JSON.stringify(beside === undefined ? row : [row, beside(company, row)]);
    prints.set(row, print);
    return print;
  };
  return {
    number,
    name,
    fields: new Set(Object.keys(fields)),
    held: (of, value) => toLocal(field(of), value),
    records: (company) => Array.from(definition.rows(company), (row) => toRecord(company, row)),
    print: (company, record) => {
      const row = rowsOfRecords.get(record);
      return row === undefined ? "" : printOf(company, row);
    },
    create: (company) => {
      if (definition.create === undefined) {
        throw new Error(`The local Business Central makes no ${name} of a row of Sales.`);
      }
      return toRecord(company, definition.create(company));
    },
  };
}

function written<Row>(table: string, of: string, field: LocalField<Row>, row: Row, value: LocalValue): Row {
  if (field.write === undefined) {
    throw new Error(`The local Business Central does not write ${of} of ${table} from Sales.`);
  }
  return field.write(row, toLocal(field, value));
}

function toLocal(field: Pick<LocalField<unknown>, "isCode" | "isNumber" | "length">, value: LocalValue): LocalValue {
  if (field.isNumber === true && value === "") {
    return 0;
  }
  if (typeof value !== "string") {
    return value;
  }
  const text = field.isCode === true ? value.trim().toUpperCase() : value;
  return field.length === undefined ? text : text.slice(0, field.length);
}

/** Builders of fields that stand under one name in the row. */
export function localFieldsOf<Row extends object>() {
  const stored = (name: keyof Row & string, blank: LocalValue): Pick<LocalField<Row>, "read" | "write"> => ({
    read: (row) => {
      const value: unknown = row[name];
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : blank;
    },
    write: (row, value) => ({ ...row, [name]: value }),
  });
  return {
    text: (name: keyof Row & string, length: number): LocalField<Row> => ({ length, ...stored(name, "") }),
    code: (name: keyof Row & string, length: number): LocalField<Row> => ({
      length,
      isCode: true,
      ...stored(name, ""),
    }),
    /** A text without an end. */
    blob: (name: keyof Row & string): LocalField<Row> => stored(name, ""),
    number: (name: keyof Row & string): LocalField<Row> => ({ isNumber: true, ...stored(name, 0) }),
    date: (name: keyof Row & string): LocalField<Row> => stored(name, ""),
    boolean: (name: keyof Row & string): LocalField<Row> => stored(name, false),
    /** A figure that BC computes, or a field that is only read. */
    computed: (read: LocalField<Row>["read"]): LocalField<Row> => ({ read }),
  };
}
