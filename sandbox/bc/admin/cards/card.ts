import type { Done } from "../administration";
import type { Company } from "../../ledger/company";
import { isDateFormula } from "../../ledger/dateFormula";
import { isDay } from "../../ledger/days";

export type CardValue = string | number | boolean;
export type CardRow = Readonly<Record<string, CardValue>>;

/** A field that a person in BC fills in. */
export interface CardField {
  readonly label: string;
  readonly kind: "code" | "text" | "number" | "yesNo" | "date" | "formula" | "option";
  readonly options?: readonly string[];
  /** The values that there are; blank is always one unless the field is part of the key. */
  readonly among?: (company: Company) => Iterable<string>;
}

/** A kind of record that a person in BC makes, changes and deletes: one form and one JSON route for all of them. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** Names of the fields that tell one record from another; none for a set-up of one record. */
  readonly keys: readonly string[];
  readonly fields: Readonly<Record<string, CardField>>;
  rows(company: Company): readonly CardRow[];
  /** Makes or changes the record that the values name. Fields that are not given stay. */
  save(company: Company, values: Readonly<Record<string, unknown>>): Done<CardRow>;
  /** null: such records are not deleted. */
  readonly remove: ((company: Company, values: Readonly<Record<string, unknown>>) => Done<CardRow>) | null;
}

export interface CardDefinition<Row extends object> {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly keys: readonly (keyof Row & string)[];
  readonly fields: Readonly<Partial<Record<keyof Row & string, CardField>>>;
  readonly rows: (company: Company) => readonly Row[];
  readonly put: (company: Company, row: Row, before: Row | undefined) => void;
  /** What a new record is like; null: none can be made here. */
  readonly plain: ((company: Company) => Row) | null;
  readonly remove?: (company: Company, row: Row) => void;
  /** Why a record is refused, in a sentence; null when it is taken. */
  readonly check?: (company: Company, row: Row) => string | null;
}

export function defineCard<Row extends object>(definition: CardDefinition<Row>): Card {
  const fields = Object.fromEntries(
    Object.entries<CardField | undefined>(definition.fields).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, field] as const],
    ),
  );
  const { remove } = definition;
  const find = (company: Company, values: Readonly<Record<string, unknown>>): Row | undefined =>
    definition.rows(company).find((row) => definition.keys.every((key) => sameKey(row[key], values[key])));
  return {
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? "",
    keys: definition.keys,
    fields,
    rows: (company) => definition.rows(company).map((row) => shown(row, fields)),
    save: (company, values) => {
      const read = readValues(company, { fields, keys: definition.keys, values });
      if (!read.ok) {
        return read;
      }
      const before = find(company, read.value);
      const base = before ?? definition.plain?.(company);
      if (base === undefined) {
        return refuse(`There is no record ${keyText(definition.keys, read.value)} in ${definition.title}.`);
      }
      const row: Row = { ...base, ...read.value };
      const problem = definition.check?.(company, row) ?? null;
      if (problem !== null) {
        return refuse(problem);
      }
      definition.put(company, row, before);
      return { ok: true, value: shown(row, fields) };
    },
    remove:
      remove === undefined
        ? null
        : (company, values) => {
            const row = find(company, values);
            if (row === undefined) {
              return refuse(`There is no record ${keyText(definition.keys, values)} in ${definition.title}.`);
            }
            remove(company, row);
            return { ok: true, value: shown(row, fields) };
          },
  };
}

function shown(row: object, fields: Readonly<Record<string, CardField>>): CardRow {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(
    Object.keys(fields).map((name) => {
      const value = values.get(name);
      return [name, typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : ""];
    }),
  );
}

function readValues(
  company: Company,
  parts: {
    readonly fields: Readonly<Record<string, CardField>>;
    readonly keys: readonly string[];
    readonly values: Readonly<Record<string, unknown>>;
  },
): Done<Readonly<Record<string, CardValue>>> {
  const { fields, keys, values } = parts;
  const unknown = Object.keys(values).find((name) => !(name in fields));
  if (unknown !== undefined) {
    return refuse(`There is no field ${unknown}. The fields are ${Object.keys(fields).join(", ")}.`);
  }
  const missing = keys.find((key) => values[key] === undefined);
  if (missing !== undefined) {
    return refuse(`${missing} must be given: ${keys.join(", ")} tell one record from another.`);
  }
  const read: Record<string, CardValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = values[name];
    if (given === undefined) {
      continue;
    }
    const value = readValue(field, given);
    if (value === null) {
      return refuse(
        `${name} must be ${KINDS[field.kind]}${field.options === undefined ? "" : ` (${field.options.join(", ")})`}; it is ${JSON.stringify(given)}.`,
      );
    }
    if (field.among !== undefined && value !== "" && ![...field.among(company)].includes(String(value))) {
      return refuse(`${name}: there is no ${JSON.stringify(value)}. Known: ${[...field.among(company)].join(", ")}.`);
    }
    read[name] = value;
  }
  return { ok: true, value: read };
}

const KINDS: Readonly<Record<CardField["kind"], string>> = {
  code: "a code",
  text: "a text",
  number: "a number",
  yesNo: "true or false",
  date: 'an ISO date such as 2026-12-01, or ""',
  formula: 'a date formula such as 2D or 1W, or ""',
  option: "one of its options",
};

function readValue({ kind, options }: CardField, value: unknown): CardValue | null {
  switch (kind) {
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : null;
    case "yesNo":
      return typeof value === "boolean" ? value : null;
    case "code":
      return typeof value === "string" ? value.trim().toUpperCase() : null;
    case "formula": {
      const text = typeof value === "string" ? value.trim().toUpperCase() : null;
      return text !== null && isDateFormula(text) ? text : null;
    }
    case "date":
      return typeof value === "string" && (value === "" || isDay(value)) ? value : null;
    case "option":
      return typeof value === "string" && (options ?? []).includes(value) ? value : null;
    case "text":
      return typeof value === "string" ? value : null;
  }
}

function sameKey(a: unknown, b: unknown): boolean {
  return String(a).trim().toUpperCase() === String(b).trim().toUpperCase();
}

function keyText(keys: readonly string[], values: Readonly<Record<string, unknown>>): string {
  return keys.map((key) => `${key} ${JSON.stringify(values[key] ?? "")}`).join(", ");
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
