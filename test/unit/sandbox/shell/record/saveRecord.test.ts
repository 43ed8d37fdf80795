import { FormRecord } from "../../../../../sandbox/shell/record/formRecord";
import { saveRecord } from "../../../../../sandbox/shell/record/saveRecord";
import { Tables } from "../../../../../sandbox/shell/server/tables";
import { WebApi } from "../../../../../sandbox/shell/server/webApi";
import { column, table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";

const QUOTE = table("quote", [
  column("quantity", "decimal"),
  column("tags", "multiselectpicklist"),
  column("uomid", "lookup", { targets: ["uom"] }),
  column("customerid", "customer", { targets: ["account", "contact"] }),
]);
const UOM = { _uomid_value: "u1", "_uomid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "demo_UomId" };

function start(id: string | null) {
  const server = new FakeServer()
    .addTable(QUOTE, [{ quoteid: "q1" }])
    .addTable(table("uom", []))
    .addTable(table("account", [], { entitySetName: "accounts" }));
  server.answer("GET", /EntityDefinitions\(LogicalName='quote'\)\/ManyToOneRelationships/, {
    body: {
      value: [
        {
          ReferencingAttribute: "customerid",
          ReferencedEntity: "account",
          ReferencingEntityNavigationPropertyName: "customerid_account",
        },
        {
          ReferencingAttribute: "uomid",
          ReferencedEntity: "uom",
          ReferencingEntityNavigationPropertyName: "demo_UomId",
        },
      ],
    },
  });
  const tables = new Tables(server.send);
  const record = new FormRecord(QUOTE, id, ["name", "quantity", "tags", "uomid", "customerid"]);
  return { server, record, services: { webApi: new WebApi(server.send, tables), tables } };
}

describe("saving a record", () => {
  it("sends the columns asked for, lookups by their navigation property", async () => {
    const { server, record, services } = start("q1");
    record.load({ name: "Offer", quantity: 2, ...UOM });
    record.setValue("quantity", 3);
    record.setValue("tags", [1, 3]);
    record.setValue("uomid", { id: "u2", name: "Box", entityType: "uom" });
    expect(await saveRecord(record, services, ["quantity", "tags", "uomid"])).toBe("q1");
    expect(server.sent("PATCH")[0]?.body).toEqual({ quantity: 3, tags: "1,3", "demo_UomId@odata.bind": "/uoms(u2)" });
    expect(server.sent("GET", /EntityDefinitions/)).toHaveLength(0);
  });

  it("asks the table's relationships for the navigation property it has not seen", async () => {
    const { server, record, services } = start(null);
    record.setValue("customerid", { id: "a1", name: "Fjellheim", entityType: "account" });
    await saveRecord(record, services, ["customerid"]);
    expect(server.sent("POST")[0]?.body).toEqual({ "customerid_account@odata.bind": "/accounts(a1)" });
  });

  it("empties a lookup through the property of the table it pointed to", async () => {
    const { server, record, services } = start("q1");
    record.load({ _customerid_value: "a1", "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account" });
    record.setValue("customerid", null);
    await saveRecord(record, services, ["customerid"]);
    expect(server.sent("PATCH")[0]?.body).toEqual({ "customerid_account@odata.bind": null });
  });

  it("says when no relationship fits the lookup's new target", async () => {
    const { record, services } = start("q1");
    record.setValue("customerid", { id: "c1", name: "Kari", entityType: "contact" });
    await expect(saveRecord(record, services, ["customerid"])).rejects.toThrow(
      "The table quote has no relationship from its column customerid to the table contact.",
    );
  });

  it("sends nothing when there is nothing to change", async () => {
    const { server, record, services } = start("q1");
    await saveRecord(record, services, []);
    expect(server.requests).toEqual([]);
  });
});
