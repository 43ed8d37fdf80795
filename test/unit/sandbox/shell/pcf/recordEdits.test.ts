import type { ColumnDescription } from "../../../../../sandbox/contract/tableDescription";
import { dataSetRecord } from "../../../../../sandbox/shell/pcf/dataset/dataSetRecord";
import { RecordEdits } from "../../../../../sandbox/shell/pcf/dataset/recordEdits";
import type { GridColumn } from "../../../../../sandbox/shell/query/gridColumns";
import { readColumn } from "../../../../../sandbox/shell/record/wire";

const column = (logicalName: string, type: ColumnDescription["type"], more: Partial<ColumnDescription> = {}) => {
  const description = {
    logicalName,
    type,
    label: logicalName,
    requiredLevel: "none",
    canRead: true,
    ...more,
  } as ColumnDescription;
  return {
    key: logicalName,
    label: logicalName,
    width: 100,
    isNumber: false,
    isSortable: true,
    description,
    read: (row) => readColumn(row, description),
    text: () => "",
    reference: () => null,
  } satisfies GridColumn;
};
const COLUMNS = [
  column("quantity", "decimal"),
  column("requestdeliveryby", "datetime", { format: "date", behavior: "userLocal" }),
  column("productid", "lookup", { targets: ["product"] }),
];

interface EditableRecord {
  getValue(name: string): unknown;
  setValue(name: string, value: unknown): Promise<void>;
  save(): Promise<void>;
  isDirty(): boolean;
  isValid(): boolean;
}

function line(update: (table: string, id: string, data: object) => Promise<void> = () => Promise.resolve()) {
  const sent: unknown[] = [];
  const edits = new RecordEdits(
    {
      update: (table, id, data) => {
        sent.push([table, id, data]);
        return update(table, id, data);
      },
    },
    "salesorderdetail",
    "Europe/Oslo",
  );
  const record = dataSetRecord({
    path: "context.parameters.lines",
    row: { quantity: 4, requestdeliveryby: null },
    reference: { id: "l1", name: "Desk", entityType: "salesorderdetail" },
    columns: new Map(COLUMNS.map((each) => [each.key, each])),
    timeZone: "Europe/Oslo",
    edits,
  }) as EditableRecord;
  return { record, edits, sent };
}

describe("a record of a data-set", () => {
  it("takes values, tells them at once, and sends them together when it is saved", async () => {
    const { record, sent } = line();
    expect([record.isDirty(), record.isValid()]).toEqual([false, true]);
    await record.setValue("quantity", 7.5);
    await record.setValue("requestdeliveryby", new Date(2026, 11, 24));
    expect([record.getValue("quantity"), record.isDirty(), sent]).toEqual([7.5, true, []]);
    await record.save();
    expect(sent).toEqual([["salesorderdetail", "l1", { quantity: 7.5, requestdeliveryby: "2026-12-23T23:00:00Z" }]]);
    // What the row holds now is read by a refresh.
    expect([record.getValue("quantity"), record.isDirty()]).toEqual([4, false]);
  });

  it("says like the platform, and only when it is saved, that a name is no column", async () => {
    const { record, sent } = line();
    await record.setValue("quantityy", 7);
    await expect(record.save()).rejects.toThrow("Invalid snapshot with id undefined");
    expect(sent).toEqual([]);
  });

  it("keeps what the server refused until a refresh", async () => {
    const { record, edits } = line(() => Promise.reject(new Error("SQL time-out")));
    await record.setValue("quantity", 7);
    await expect(record.save()).rejects.toThrow("SQL time-out");
    expect([record.getValue("quantity"), record.isDirty()]).toEqual([7, true]);
    edits.drop();
    expect([record.getValue("quantity"), record.isDirty()]).toEqual([4, false]);
  });

  it.each([
    ["productid", [{ id: "p1", entityType: "product" }], "EntityRecord.setValue of productid (lookup)"],
    ["quantity", [1, 2], "EntityRecord.setValue of quantity (decimal)"],
    ["quantity", {}, "The column quantity (decimal) cannot take {}."],
  ])("refuses %s = %p by name", async (name, value, message) => {
    await expect(line().record.setValue(name, value)).rejects.toThrow(message);
  });
});
