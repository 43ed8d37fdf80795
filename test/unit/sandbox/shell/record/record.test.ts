import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import { dateEntry } from "../../../../../sandbox/shell/record/dateEntry";
import { FormRecord } from "../../../../../sandbox/shell/record/formRecord";
import { formatValue } from "../../../../../sandbox/shell/record/formatValue";
import { invalidity } from "../../../../../sandbox/shell/record/validate";
import { readColumn } from "../../../../../sandbox/shell/record/wire";
import { column, table } from "../fake/describeTable";
import { SESSION } from "../fake/fakeServer";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const english = cultureOf(SESSION);
const YES_NO = [
  { value: 0, label: "No" },
  { value: 1, label: "Yes" },
];

describe("values of a row", () => {
  it("reads a lookup with its name, table and navigation property", () => {
    const row = {
      _customerid_value: "AB",
      [`_customerid_value${FORMATTED}`]: "Fjellheim",
      "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
      "_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "customerid_account",
    };
    expect(readColumn(row, column("customerid", "customer", { targets: ["account", "contact"] }))).toEqual({
      value: { id: "ab", name: "Fjellheim", entityType: "account" },
      formatted: "Fjellheim",
      navigationProperty: "customerid_account",
    });
  });

  it("knows the table of a lookup with one target without being told", () => {
    expect(readColumn({ _uomid_value: "1" }, column("uomid", "lookup", { targets: ["uom"] })).value).toEqual({
      id: "1",
      name: "",
      entityType: "uom",
    });
  });

  it("refuses a lookup of several targets without the annotation", () => {
    expect(() =>
      readColumn({ _customerid_value: "1" }, column("customerid", "customer", { targets: ["account", "contact"] })),
    ).toThrow(
      "The server gave _customerid_value without the annotation @Microsoft.Dynamics.CRM.lookuplogicalname; the column may point to account, contact.",
    );
  });

  it.each([
    [column("tags", "multiselectpicklist"), "1,3", [1, 3]],
    [column("size", "bigint"), 7, 7],
    [column("name", "string"), "A", "A"],
    [column("isprivate", "boolean"), false, false],
    [column("price", "money"), null, null],
  ])("reads %p", (one, raw, value) => {
    expect(readColumn({ [one.logicalName]: raw }, one).value).toEqual(value);
  });

  it("refuses values it cannot place", () => {
    expect(() => readColumn({ name: { a: 1 } }, column("name", "string"))).toThrow(
      'The sandbox does not support the value {"a":1} of the column name (string).',
    );
  });
});

describe("a value in words", () => {
  it.each([
    [column("n", "integer"), 1234, "1,234"],
    [column("n", "decimal", { precision: 3 }), 1.5, "1.500"],
    [column("b", "boolean", { options: YES_NO }), true, "Yes"],
    [column("p", "picklist", { options: [{ value: 5, label: "Five" }] }), 5, "Five"],
    [column("p", "picklist", { options: [] }), 5, "5"],
    [column("m", "multiselectpicklist", { options: YES_NO }), [0, 1], "No; Yes"],
    [column("l", "lookup"), { id: "1", name: "", entityType: "uom" }, "(No name)"],
    [column("d", "datetime", { behavior: "dateOnly" }), "2026-11-05", "11/5/2026"],
    [
      column("d", "datetime", { behavior: "userLocal", format: "datetime" }),
      "2026-11-05T23:30:00Z",
      "11/6/2026 12:30 AM",
    ],
    [
      column("d", "datetime", { behavior: "timeZoneIndependent", format: "datetime" }),
      "2026-11-05T23:30:00Z",
      "11/5/2026 11:30 PM",
    ],
    [column("d", "datetime", { behavior: "userLocal", format: "date" }), "2026-11-04T23:00:00Z", "11/5/2026"],
    [column("d", "datetime", { behavior: "userLocal", format: "date" }), "2026-11-05", "11/5/2026"],
    [column("s", "string"), null, ""],
  ])("%p of %p", (one, value, text) => {
    expect(formatValue(value, one, english)).toBe(text);
  });
});

describe("a date entered", () => {
  const date = { year: 2026, month: 11, day: 5 };
  const time = { hour: 8, minute: 15 };

  it.each([
    [column("d", "datetime", { behavior: "dateOnly" }), null, "2026-11-05"],
    [column("d", "datetime", { behavior: "userLocal" }), null, "2026-11-05T07:15:00Z"],
    [column("d", "datetime", { behavior: "timeZoneIndependent" }), null, "2026-11-05T08:15:00Z"],
    [column("d", "datetime", { behavior: "userLocal", format: "date" }), "2026-01-01", "2026-11-05"],
  ])("is kept as %p keeps dates", (one, previous, kept) => {
    expect(dateEntry({ column: one, date, time, timeZone: "Europe/Oslo", previous })).toBe(kept);
  });
});

describe("what a column cannot take", () => {
  it.each([
    [column("n", "integer", { minValue: 0 }), -1, "Enter a number not below 0."],
    [column("n", "decimal", { maxValue: 10, precision: 1 }), 10.5, "Enter a number not above 10.0."],
    [column("s", "string", { maxLength: 3 }), "abcd", "Enter no more than 3 characters."],
    [column("s", "string", { maxLength: 3 }), "abc", null],
    [column("p", "picklist", { maxValue: 1 }), 5, null],
  ])("%p: %p", (one, value, reason) => {
    expect(invalidity(value, one, english)).toBe(reason);
  });
});

describe("a form's record", () => {
  const start = () => {
    const record = new FormRecord(table("quote", [column("quantity", "decimal"), column("note", "string")]), "1", [
      "name",
      "quantity",
      "note",
    ]);
    record.load({ name: "Offer", quantity: 2, [`quantity${FORMATTED}`]: "2.00", note: null });
    return record;
  };

  it("knows what has changed and what has not", () => {
    const record = start();
    record.setValue("quantity", 3);
    record.setValue("note", "x");
    record.setValue("note", null);
    expect([
      record.isDirty(),
      record.isDirty("note"),
      record.changedColumns().map(({ logicalName }) => logicalName),
    ]).toEqual([true, false, ["quantity"]]);
  });

  it("gives the server's words only for the value they were said of", () => {
    const record = start();
    expect(record.formatted("quantity")).toBe("2.00");
    record.setValue("quantity", 3);
    expect(record.formatted("quantity")).toBeNull();
  });

  it("tells OnChange of what people enter, not of what scripts set", () => {
    const record = start();
    const changed = jest.fn();
    const stop = record.onChange("quantity", changed);
    record.setValue("quantity", 3);
    record.enterValue("quantity", 3);
    expect(changed).not.toHaveBeenCalled();
    record.enterValue("quantity", 4);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    record.enterValue("quantity", 5);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("forgets changes when it is read again", () => {
    const record = start();
    record.setValue("note", "x");
    record.load({ name: "Offer", quantity: 2 });
    expect([record.isDirty(), record.loads]).toEqual([false, 2]);
  });

  it("refuses columns that the table or the form does not have", () => {
    expect(() => new FormRecord(table("quote", []), null, ["colour"])).toThrow(
      "The form asks for the column colour, which the table quote does not have.",
    );
    expect(() => start().value("colour")).toThrow("The column colour is not on this form of quote.");
  });
});
