import { RECORD_ACTIONS } from "../../../sandbox/shell/form/native/recordActions";
import { Tables } from "../../../sandbox/shell/server/tables";
import type { Send } from "../../../sandbox/shell/server/transport";
import { WebApi } from "../../../sandbox/shell/server/webApi";
import { createCatalog, lineBody, orderBody } from "./catalog";
import type { Catalog } from "./catalog";
import { createClient } from "./client";

const client = createClient();
let catalog: Catalog;

/** The shell's own client, as the salesperson. */
const send: Send = async ({ method, path, headers = {}, body }) => {
  const answer = await client.send(method, path, {
    as: "salesperson",
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, header: (name) => answer.headers.get(name), text: answer.text };
};
const webApi = new WebApi(send, new Tables(send));

beforeAll(async () => {
  catalog = await createCatalog(client);
  const organization = String((await client.get("WhoAmI")).json.OrganizationId);
  await client.send("PATCH", `organizations(${organization})`, { body: { issopintegrationenabled: true } });
});

function run(table: string, name: string, id: string, reason: number | null = null) {
  const action = RECORD_ACTIONS.get(table)?.find((each) => each.name === name);
  if (action === undefined) {
    throw new Error(`There is no command ${name} on ${table}.`);
  }
  return action.run(webApi, id, reason);
}

const SETS: Readonly<Record<string, string>> = {
  quote: "quotes",
  salesorder: "salesorders",
  opportunity: "opportunities",
  account: "accounts",
};

async function stateOf(table: string, id: string): Promise<readonly unknown[]> {
  const { statecode, statuscode } = (await client.get(`${SETS[table] ?? ""}(${id})?$select=statecode,statuscode`)).json;
  return [statecode, statuscode];
}

const newQuote = () =>
  client.create(
    "quotes",
    { ...orderBody(catalog), quote_details: [lineBody(catalog, catalog.desk, 2)] },
    "salesperson",
  );

async function activeQuote(): Promise<string> {
  const id = await newQuote();
  await run("quote", "ActivateQuote", id);
  return id;
}

describe("the app's own commands do what the platform's do", () => {
  test("a quote is activated, and becomes an order that is opened", async () => {
    const quote = await activeQuote();
    expect(await stateOf("quote", quote)).toEqual([1, 2]);
    const page = await run("quote", "CreateOrder", quote);
    expect([await stateOf("quote", quote), page]).toMatchObject([[2, 4], { kind: "record", table: "salesorder" }]);
    const orders = (await client.get(`salesorders?$filter=_quoteid_value eq ${quote}`)).json.value as readonly {
      readonly salesorderid: string;
    }[];
    expect(page).toEqual({ kind: "record", table: "salesorder", id: orders[0]?.salesorderid });
  });

  test("a quote is made from an opportunity, with its customer, price list and lines", async () => {
    const opportunity = await client.create("opportunities", orderBody(catalog, "Meeting rooms"), "salesperson");
    const line = (product: string, quantity: number, more = {}) =>
      client.create("opportunityproducts", {
        ...lineBody(catalog, product, quantity),
        "opportunityid@odata.bind": `/opportunities(${opportunity})`,
        ...more,
      });
    await line(catalog.desk, 2);
    await line(catalog.chair, 4, { ispriceoverridden: true, priceperunit: 1500 });
    const page = await run("opportunity", "CreateQuote", opportunity);
    const id = page?.kind === "record" && page.table === "quote" ? String(page.id) : "";
    const { json } = await client.get(`quotes(${id})?$expand=quote_details($orderby=lineitemnumber)`);
    expect(json).toMatchObject({
      name: "Meeting rooms",
      statecode: 0,
      _opportunityid_value: opportunity,
      _customerid_value: catalog.account,
      _pricelevelid_value: catalog.priceList,
      quote_details: [
        { _productid_value: catalog.desk, quantity: 2, ispriceoverridden: false, priceperunit: 4200.5 },
        { _productid_value: catalog.chair, quantity: 4, ispriceoverridden: true, priceperunit: 1500 },
      ],
    });
    expect(await stateOf("opportunity", opportunity)).toMatchObject([0, 1]);
  });

  test.each(["CloseQuote", null])("a quote is revised after %s, and the new draft is opened", async (before) => {
    const quote = await activeQuote();
    if (before !== null) {
      await run("quote", before, quote);
      expect(await stateOf("quote", quote)).toEqual([3, 5]);
    }
    const page = await run("quote", "ReviseQuote", quote);
    expect([(await stateOf("quote", quote))[0], page]).toMatchObject([3, { kind: "record", table: "quote" }]);
    expect(page?.kind === "record" ? await stateOf("quote", page.id ?? "") : null).toEqual([0, 1]);
  });

  test.each([
    ["salesorder", "SubmitOrder", 1],
    ["salesorder", "FulfillOrder", 3],
    ["salesorder", "CancelOrder", 2],
    ["opportunity", "MarkAsWon", 1],
    ["opportunity", "MarkAsLost", 2],
    ["account", "Deactivate", 1],
  ])("%s: %s leads to state %i", async (table, name, state) => {
    const bodies: Readonly<Record<string, object>> = {
      salesorder: orderBody(catalog),
      opportunity: orderBody(catalog),
      account: { name: "Tveit Interiør AS" },
    };
    const id = await client.create(SETS[table] ?? "", { ...bodies[table] }, "salesperson");
    expect([await run(table, name, id), (await stateOf(table, id))[0]]).toEqual([null, state]);
  });

  test.each([
    ["opportunity", "MarkAsLost", "ReopenOpp"],
    ["account", "Deactivate", "Activate"],
  ])("%s: what %s did, %s takes back", async (table, name, back) => {
    const id = await client.create(
      SETS[table] ?? "",
      table === "account" ? { name: "Holt Møbler AS" } : orderBody(catalog),
      "salesperson",
    );
    await run(table, name, id);
    await run(table, back, id);
    expect((await stateOf(table, id))[0]).toBe(0);
  });

  test.each([
    ["opportunity", "MarkAsLost", 5, [2, 5]],
    ["opportunity", "MarkAsLost", null, [2, 4]],
    ["salesorder", "FulfillOrder", 100002, [3, 100002]],
  ])("%s: %s with the status reason %p leads to %p", async (table, name, reason, reached) => {
    const id = await client.create(SETS[table] ?? "", orderBody(catalog), "salesperson");
    await run(table, name, id, reason);
    expect(await stateOf(table, id)).toEqual(reached);
  });

  test("an invoice is not made in Sales: refused by name", async () => {
    const id = await client.create("salesorders", orderBody(catalog), "salesperson");
    await expect(run("salesorder", "CreateInvoice", id)).rejects.toThrow(
      "The sandbox does not support the command Create Invoice. Invoices come from the back office here: enable sales order processing integration.",
    );
  });

  test("what the server refuses is told in its words", async () => {
    const draft = await newQuote();
    await expect(run("quote", "CloseQuote", draft)).rejects.toThrow(
      "The object is not in a valid state to perform this operation.",
    );
  });
});
