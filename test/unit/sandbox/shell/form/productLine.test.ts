/** @jest-environment jsdom */
import { openForm } from "../../../../../sandbox/shell/form/openForm";
import { equal } from "../../../../../sandbox/shell/query/viewRequest";
import { column, mainForm, table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";
import { fakeShell } from "../fake/fakeShell";
import { cell, form } from "../fake/formXml";

const LOOKUP_TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";
const CHAIR = { id: "p1", name: "Chair", entityType: "product" };

async function start() {
  const server = new FakeServer()
    .addTable(
      table(
        "salesorderdetail",
        [column("productid", "lookup", { targets: ["product"] }), column("uomid", "lookup", { targets: ["uom"] })],
        { forms: [mainForm("f", "Line", form([cell("productid"), cell("uomid")]))] },
      ),
      [{ salesorderdetailid: "l1", name: "Line" }],
    )
    .addTable(
      table("product", [
        column("defaultuomid", "lookup", { targets: ["uom"] }),
        column("defaultuomscheduleid", "lookup", { targets: ["uomschedule"] }),
      ]),
      [
        {
          productid: "p1",
          _defaultuomid_value: "u1",
          [`_defaultuomid_value${LOOKUP_TABLE}`]: "uom",
          _defaultuomscheduleid_value: "g1",
        },
        { productid: "p2" },
      ],
    );
  return {
    server,
    session: await openForm(fakeShell(server), { kind: "record", table: "salesorderdetail", id: "l1" }),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a line's product", () => {
  it("brings its default unit, and takes the unit with it", async () => {
    const {
      session: { record },
    } = await start();
    record.enterValue("productid", CHAIR);
    await settled();
    expect(record.value("uomid")).toEqual({ id: "u1", name: "", entityType: "uom" });
    record.enterValue("productid", null);
    expect(record.value("uomid")).toBeNull();
  });

  it("limits units to those of its unit group", async () => {
    const { session } = await start();
    const condition = session.lookupConditions.get("uomid");
    expect(await condition?.()).toBeNull();
    session.record.setValue("productid", CHAIR);
    expect(await condition?.()).toEqual(equal("uomscheduleid", "g1"));
    session.record.setValue("productid", { ...CHAIR, id: "p2" });
    expect(await condition?.()).toBeNull();
  });

  it("does not bring a unit when another was chosen meanwhile", async () => {
    const {
      session: { record },
    } = await start();
    record.enterValue("productid", CHAIR);
    record.enterValue("productid", { ...CHAIR, id: "p2" });
    await settled();
    expect(record.value("uomid")).toBeNull();
  });

  it("says why its units cannot be read", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { server, session } = await start();
    server.refuse("GET", /products\(/, 403, "0x80040220", "Missing prvReadProduct.");
    session.record.enterValue("productid", CHAIR);
    await settled();
    expect(session.services.dialogs.current?.request).toMatchObject({
      kind: "error",
      message: "Missing prvReadProduct.",
    });
  });
});
