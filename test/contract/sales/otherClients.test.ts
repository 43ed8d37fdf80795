// By its path, because its package offers it to ES modules only, although it is none.
import * as dataverse from "../../../node_modules/dataverse-webapi/lib/index";
import buildQuery from "odata-query";
import * as xrm from "xrm-webapi";
import type { Served } from "../../../sandbox/serve";
import { serve } from "../../../sandbox/serve";
import { createSales } from "../../../sandbox/sales/createSales";
import { FetchingXhr } from "../../support/fetchingXhr";

/** Clients that we did not write, over a real port. */
let served: Served;
const page = globalThis as { XMLHttpRequest?: unknown };
const before = page.XMLHttpRequest;
beforeAll(async () => {
  const sales = createSales({ clock: { now: () => new Date() }, shellFolder: "/nowhere" });
  served = await serve(sales.app, 0);
  page.XMLHttpRequest = FetchingXhr;
});
afterAll(async () => {
  page.XMLHttpRequest = before;
  await served.close();
});

describe("dataverse-webapi", () => {
  const config = () => new dataverse.WebApiConfig("9.2", "sandbox:admin", served.url);

  test("creates, reads, changes and deletes", async () => {
    const made = await dataverse.createWithReturnData(
      config(),
      "accounts",
      { name: "Fjordlys" },
      "$select=name,accountid",
    );
    expect(made).toMatchObject({ name: "Fjordlys" });
    const id = made.accountid as string;
    await dataverse.updateProperty(config(), "accounts", id, "name", "Fjordlys AS");
    expect(await dataverse.retrieve(config(), "accounts", id, "$select=name")).toMatchObject({ name: "Fjordlys AS" });
    await dataverse.deleteProperty(config(), "accounts", id, "name");
    await dataverse.deleteRecord(config(), "accounts", id);
    await expect(dataverse.retrieve(config(), "accounts", id)).rejects.toMatchObject({ code: "0x80040217" });
  });

  test("pages, associates and calls", async () => {
    const account = (
      await dataverse.createWithReturnData(config(), "accounts", { name: "Parent" }, "$select=accountid")
    ).accountid as string;
    for (const lastname of ["Dahl", "Eide", "Moe"]) {
      const contact = await dataverse.createWithReturnData(config(), "contacts", { lastname }, "$select=contactid");
      await dataverse.associate(
        config(),
        "accounts",
        account,
        "contact_customer_accounts",
        "contacts",
        contact.contactid as string,
      );
    }
    const first = await dataverse.retrieveMultiple(config(), "contacts", "$select=lastname&$orderby=lastname", {
      maxPageSize: 2,
    });
    expect(first.value.map((row) => row.lastname)).toEqual(["Dahl", "Eide"]);
    expect(first["@odata.nextLink"]).toContain("skiptoken");
    expect(await dataverse.unboundFunction(config(), "WhoAmI")).toMatchObject({ UserId: expect.any(String) as string });
  });

  test("sends batches with change sets", async () => {
    const answers = (await dataverse.batchOperation(
      config(),
      "b1",
      "c1",
      [{ method: "POST", queryString: "accounts", entity: { name: "Batched" } }],
      ["accounts?$select=name&$filter=name eq 'Batched'"],
    )) as readonly { readonly httpStatus: number; readonly data?: { readonly value: readonly object[] } }[];
    expect(answers.map((each) => each.httpStatus)).toEqual([204, 200]);
    expect(answers[1]?.data?.value).toMatchObject([{ name: "Batched" }]);
  });
});

describe("xrm-webapi", () => {
  const config = () => new xrm.WebApiConfig("9.2", "sandbox:admin", served.url);

  test("creates and reads with formatted values", async () => {
    const made = await xrm.createWithReturnData(
      config(),
      "accounts",
      { name: "Nordlys", customertypecode: 3 },
      "$select=accountid",
    );
    const row = await xrm.retrieve(config(), "accounts", made.accountid as string, "$select=customertypecode", {
      includeFormattedValues: true,
    });
    expect(row).toMatchObject({ "customertypecode@OData.Community.Display.V1.FormattedValue": "Customer" });
  });

  test("tells refusals in Dataverse's words", async () => {
    await expect(xrm.retrieveMultiple(config(), "accounts", "$select=nope")).rejects.toMatchObject({
      message: "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'.",
    });
  });
});

describe("queries built by odata-query", () => {
  const ask = async (set: string, query: Parameters<typeof buildQuery>[0]) => {
    const answer = await fetch(`${served.url}/api/data/v9.2/${set}${buildQuery(query)}`, {
      headers: { Authorization: "Bearer sandbox:admin" },
    });
    return (await answer.json()) as { readonly value: readonly Record<string, unknown>[] };
  };
  beforeAll(async () => {
    const config = new dataverse.WebApiConfig("9.2", "sandbox:admin", served.url);
    for (const [name, numberofemployees] of [
      ["Q one", 10],
      ["Q two", 20],
      ["Q three", 30],
    ] as const) {
      await dataverse.create(config, "accounts", { name, numberofemployees });
    }
  });

  test.each([
    [
      { filter: { numberofemployees: { ge: 20 }, name: { startswith: "Q" } }, orderBy: "name", select: ["name"] },
      ["Q three", "Q two"],
    ],
    [
      { filter: { or: [{ name: "Q one" }, { name: { contains: "two" } }] }, orderBy: ["name desc"], select: ["name"] },
      ["Q two", "Q one"],
    ],
    [
      { filter: { not: [{ name: "Q one" }], and: [{ name: { startswith: "Q" } }] }, orderBy: "name", top: 1 },
      ["Q three"],
    ],
    [{ filter: { numberofemployees: { in: [10, 30] } }, orderBy: "numberofemployees" }, ["Q one", "Q three"]],
  ])("%j", async (query, names) => {
    expect((await ask("accounts", query)).value.map((row) => row.name)).toEqual(names);
  });

  test("expand and aggregate", async () => {
    const { value } = await ask("accounts", {
      select: ["name"],
      filter: { name: "Q one" },
      expand: { transactioncurrencyid: { select: ["isocurrencycode"] } },
    });
    expect(value).toMatchObject([{ transactioncurrencyid: { isocurrencycode: "NOK" } }]);
    const { value: figures } = await ask("accounts", {
      transform: [
        { filter: { name: { startswith: "Q" } } },
        { aggregate: { numberofemployees: { with: "sum", as: "all" } } },
      ],
    });
    expect(figures).toEqual([{ all: 60 }]);
  });
});
