/** @jest-environment jsdom */
import { cellsOf, readFormXml } from "../../../../../sandbox/shell/form/readFormXml";
import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import { readFetchXml } from "../../../../../sandbox/shell/query/fetchXml";
import { readLayoutXml } from "../../../../../sandbox/shell/query/layoutXml";
import { withStandardParts } from "../../../../../sandbox/shell/server/standardParts";
import { column, mainForm, simpleView, table } from "../fake/describeTable";
import { SESSION } from "../fake/fakeServer";

const culture = cultureOf(SESSION);

describe("the form and the view that every table has", () => {
  it("show what people enter, the name first, then what is required", () => {
    const columns = [
      column("note", "string"),
      column("customerid", "customer", { requiredLevel: "required" }),
      column("total_base", "money"),
      column("importsequencenumber", "integer"),
      column("createdon", "datetime", { canCreate: false, canUpdate: false }),
      column("statecode", "state"),
      column("totalamount", "money"),
    ];
    const {
      forms: [form],
      views: [view],
    } = withStandardParts(table("quote", columns, { displayCollectionName: "Quotes" }), culture);
    expect([form?.name, view?.name, view?.isDefault]).toEqual(["Information", "All Quotes", true]);
    expect(cellsOf(readFormXml(form?.formXml ?? "", "x")).map(({ control }) => control?.column ?? control?.id)).toEqual(
      ["name", "customerid", "note", "totalamount", "notescontrol"],
    );
    expect(readLayoutXml(view?.layoutXml ?? "").map(({ name }) => name)).toEqual([
      "name",
      "customerid",
      "totalamount",
      "createdon",
    ]);
    expect(readFetchXml(view?.fetchXml ?? "")).toMatchObject({
      table: "quote",
      orders: [{ attribute: "name", isDescending: false }],
    });
  });

  it("stay beside views that a solution adds without making one the default", () => {
    const added = table("quote", [], {
      displayCollectionName: "Quotes",
      views: [{ ...simpleView("v", "Waiting", "quote", ["name"]), isDefault: false }],
    });
    expect(withStandardParts(added, culture).views.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ["Waiting", false],
      ["All Quotes", true],
    ]);
  });

  it("bring a quick create form where Sales has one, unless a solution does", () => {
    const columns = [column("telephone1", "string"), column("revenue", "money")];
    const quickForms = (more = {}) =>
      withStandardParts(table("account", columns, more), culture).forms.filter(({ type }) => type === "quickCreate");
    const [form] = quickForms();
    expect(cellsOf(readFormXml(form?.formXml ?? "", "x")).map(({ control }) => control?.column)).toEqual([
      "name",
      "telephone1",
    ]);
    const own = { id: "q", name: "Own", type: "quickCreate", isDefault: true, formXml: "<form/>" };
    expect(quickForms({ forms: [own] })).toEqual([own]);
  });

  it("stand back where the server knows others", () => {
    const own = table("quote", [], {
      forms: [mainForm("f", "Own", "<form/>")],
      views: [simpleView("v", "Own", "quote", ["name"])],
    });
    expect(withStandardParts(own, culture)).toEqual(own);
  });
});
