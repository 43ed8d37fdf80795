import type {
  ColumnDescription,
  ColumnType,
  TableDescription,
} from "../../../../solution/build/types/tableDescription";
import { writeTable } from "../../../../solution/build/types/writeTable";

function column(logicalName: string, type: ColumnType, more: Partial<ColumnDescription> = {}): ColumnDescription {
  return {
    logicalName,
    schemaName: logicalName,
    type,
    label: logicalName,
    options: [],
    isSecured: false,
    isDateOnly: false,
    targets: [],
    addedBy: undefined,
    ...more,
  };
}

const widget: TableDescription = {
  sources: ["a.xml", "b.json"],
  identifier: "Widget",
  logicalName: "ex_widget",
  entitySetName: "ex_widgets",
  primaryId: "ex_widgetid",
  primaryName: "ex_name",
  label: "Widget",
  columns: [
    column("ex_name", "string", { label: "Name */ of\nit" }),
    column("ex_color", "picklist", {
      schemaName: "ex_Color",
      label: "Color",
      options: [
        { value: 800000000, label: "Light blue" },
        { value: 800000001, label: "Light-blue" },
        { value: 800000002, label: "3rd" },
      ],
    }),
    column("ex_account", "lookup", { label: "Account", targets: ["account"] }),
    column("ex_due", "datetime", { label: "Due", isDateOnly: true }),
    column("ex_key", "string", { label: "Key", isSecured: true }),
    column("bcbi_no", "integer", { label: "No", addedBy: "Business Central" }),
  ],
};

describe("a generated file", () => {
  it("has the table's names, its columns, its choices and a row type", () => {
    expect(writeTable(widget)).toBe(`// Written by \`npm run types\` from a.xml and b.json. Do not edit.

/** Widget */
export const WidgetTable = {
  logicalName: "ex_widget",
  entitySetName: "ex_widgets",
  primaryId: "ex_widgetid",
  primaryName: "ex_name",
} as const;

/** Columns of Widget as the wire spells them; \`_…_value\` is a lookup's id in a row. */
export const WidgetFields = {
  /** Name * / of it */
  ex_name: "ex_name",
  /** Color */
  ex_color: "ex_color",
  /** Account; → account */
  ex_account: "ex_account",
  /** Account; → account */
  _ex_account_value: "_ex_account_value",
  /** Due; date without time */
  ex_due: "ex_due",
  /** Key; secured column */
  ex_key: "ex_key",
  /** No; brought by Business Central, may be absent */
  bcbi_no: "bcbi_no",
} as const;

/** Color */
export const WidgetColor = {
  /** Light blue */
  LightBlue: 800000000,
  /** Light-blue */
  LightBlue800000001: 800000001,
  /** 3rd */
  _3rd: 800000002,
} as const;

export type WidgetColor = (typeof WidgetColor)[keyof typeof WidgetColor];
`);
  });

  it.each<readonly [ColumnType, readonly string[]]>([
    ["string", ["x"]],
    ["memo", ["x"]],
    ["uniqueidentifier", ["x"]],
    ["datetime", ["x"]],
    ["multiselect", ["x"]],
    ["lookup", ["x", "_x_value"]],
    ["customer", ["x", "_x_value"]],
    ["owner", ["x", "_x_value"]],
    ["integer", ["x"]],
    ["bigint", ["x"]],
    ["decimal", ["x"]],
    ["double", ["x"]],
    ["money", ["x"]],
    ["picklist", ["x"]],
    ["boolean", ["x"]],
  ])("names a %s as the wire does", (type, names) => {
    const written = writeTable({ ...widget, columns: [column("x", type)] });
    const fields = written.slice(written.indexOf("WidgetFields"));
    expect([...fields.matchAll(/^ {2}(\w+): "\1",$/gm)].map(([, name]) => name)).toEqual(names);
  });
});
