import type { Company } from "../ledger/company";
import type { FieldType, FieldValue, ReadableField, Table, TableDefinition, Value } from "./table";
import { defineTable } from "./table";

/** What BC's source says of a table, as it stands in this folder's facts: names, types and initial values of its fields. */
export interface TableFacts {
  readonly number: number;
  readonly name: string;
  readonly key: readonly string[];
  /** Field → type, then a length or an initial value; `computed` marks a FlowField or a page's own variable: `Code 20`, `Option Open`, `Decimal computed`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** How the rows of the ledger fill a table. A field without a reader holds BC's initial value; a computed one without is not played. */
export interface TableReaders<Row> {
  readonly rows: (company: Company) => readonly Row[];
  readonly rowVersion: (row: Row) => number;
  readonly index?: TableDefinition<Row>["index"];
  readonly values: Readonly<Record<string, Value<Row>>>;
  /** Fields that no published page shows but the API does. */
  readonly more?: Readonly<Record<string, ReadableField<Row>>>;
}

const INITIAL: Readonly<Record<FieldType, FieldValue>> = {
  Code: "",
  Text: "",
  Option: " ",
  DateFormula: "",
  Decimal: 0,
  Integer: 0,
  Boolean: false,
  Date: "",
  DateTime: "",
  Guid: "00000000-0000-0000-0000-000000000000",
};

/**
 * Makes a table of BC's facts and the ledger's readers.
 * @throws Error when a reader is for a field that the facts do not name.
 */
export function tableOf<Row>(facts: TableFacts, readers: TableReaders<Row>): Table {
  const unknown = Object.keys(readers.values).find((name) => !(name in facts.fields));
  if (unknown !== undefined) {
    throw new Error(`Table ${facts.name} has no field ${JSON.stringify(unknown)}.`);
  }
  const fields = Object.fromEntries(
    Object.entries(facts.fields).map(([name, spec]) => [name, fieldOf(spec, readers.values[name])]),
  );
  return defineTable<Row>({
    number: facts.number,
    name: facts.name,
    key: facts.key,
    rows: readers.rows,
    rowVersion: readers.rowVersion,
    ...(readers.index !== undefined && { index: readers.index }),
    fields: { ...fields, ...readers.more },
  });
}

function fieldOf<Row>(spec: string, value: Value<Row> | undefined): ReadableField<Row> {
  const isComputed = spec.endsWith("computed");
  const [type = "", ...rest] = spec.replace(/ ?computed$/, "").split(" ");
  const known = isFieldType(type) ? type : "Text";
  const detail = rest.join(" ");
  return {
    type: known,
    initial: initialOf(known, detail),
    ...((known === "Code" || known === "Text") && detail !== "" && { length: Number(detail) }),
    ...(value !== undefined && { value }),
    ...(isComputed && value === undefined && { isPlayed: false }),
  };
}

function initialOf(type: FieldType, detail: string): FieldValue {
  switch (type) {
    case "Option":
      return detail.trim() === "" ? " " : detail;
    case "Decimal":
    case "Integer":
      return detail === "" ? 0 : Number(detail);
    case "Boolean":
      return detail === "true";
    default:
      return INITIAL[type];
  }
}

function isFieldType(type: string): type is FieldType {
  return type in INITIAL;
}
