import { bindCompany, findCompanyColumn } from "../../../../sandbox/bc/jobs/companyColumn";
import { giveBack, markInvoiced, markTaken } from "../../../../sandbox/bc/jobs/orderState";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import type { FakeSales, Recorded, Scripted } from "../setup/fakeSales";
import { serveFakeSales } from "../setup/fakeSales";

let fake: FakeSales | undefined;
afterEach(() => fake?.close());

async function sales(script: (request: Recorded) => Scripted | undefined = () => undefined) {
  fake = await serveFakeSales(script);
  return createSalesClient(fake.url, "integration");
}

const written = () =>
  (fake?.requests ?? []).filter(({ method }) => method === "PATCH").map(({ path, body }) => [path, body]);
const ORDER = { salesorderid: "o1", lastbackofficesubmit: null };
const TAKEN = { companyId: "c1", companyColumn: null, today: "2026-11-23" };

describe("what BC writes to an order in Sales", () => {
  test("taken: Active, the day, Submitted", async () => {
    await markTaken(await sales(), ORDER, TAKEN);
    expect(written()).toEqual([
      ["salesorders(o1)", { statecode: 0, statuscode: 1 }],
      ["salesorders(o1)", { lastbackofficesubmit: "2026-11-22T23:00:00Z" }],
      ["salesorders(o1)", { statecode: 1, statuscode: 3 }],
    ]);
  });

  test("taken where Sales knows companies: the company first, in the same way", async () => {
    await markTaken(await sales(), ORDER, {
      ...TAKEN,
      companyColumn: { navigation: "bcbi_CompanyId", entitySet: "bcbi_companies" },
    });
    expect(written().map(([, body]) => Object.keys(body as object)[0])).toEqual([
      "statecode",
      "bcbi_CompanyId@odata.bind",
      "statecode",
      "statecode",
      "lastbackofficesubmit",
      "statecode",
    ]);
    expect(written()[1]).toEqual(["salesorders(o1)", { "bcbi_CompanyId@odata.bind": "/bcbi_companies(c1)" }]);
  });

  test("a day that stands there already is not written again", async () => {
    await markTaken(await sales(), { ...ORDER, lastbackofficesubmit: "2026-11-22T23:00:00Z" }, TAKEN);
    expect(written()).toEqual([]);
  });

  test("given back: Active and Pending, then no day; invoiced: one write", async () => {
    const client = await sales();
    await giveBack(client, "o1");
    await markInvoiced(client, "o1");
    expect(written().map(([, body]) => body)).toEqual([
      { statecode: 0, statuscode: 2 },
      { lastbackofficesubmit: null },
      { statecode: 4, statuscode: 100003 },
    ]);
  });
});

describe("the company column", () => {
  const relationships =
    (attribute: string) =>
    ({ path }: Recorded): Scripted | undefined =>
      path.includes("ManyToOneRelationships")
        ? {
            body: {
              value: [
                {
                  ReferencingAttribute: attribute,
                  ReferencingEntityNavigationPropertyName: "bcbi_CompanyId",
                  ReferencedEntity: "bcbi_company",
                },
              ],
            },
          }
        : path.startsWith("EntityDefinitions(LogicalName='bcbi_company')")
          ? { body: { EntitySetName: "bcbi_companies" } }
          : undefined;

  test("is found by the table's metadata", async () => {
    const column = await findCompanyColumn(await sales(relationships("bcbi_companyid")), "salesorder");
    expect(column).toEqual({ navigation: "bcbi_CompanyId", entitySet: "bcbi_companies" });
    expect(fake?.requests[0]?.path).toBe(
      "EntityDefinitions(LogicalName='salesorder')/ManyToOneRelationships?$select=ReferencingAttribute,ReferencingEntityNavigationPropertyName,ReferencedEntity",
    );
    expect(bindCompany(column, "c1")).toEqual({ "bcbi_CompanyId@odata.bind": "/bcbi_companies(c1)" });
  });

  test("is not there without BC's base solution, and then nothing is written", async () => {
    expect(await findCompanyColumn(await sales(relationships("ownerid")), "salesorder")).toBeNull();
    expect(bindCompany(null, "c1")).toEqual({});
  });
});
