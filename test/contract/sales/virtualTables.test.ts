import { Hono } from "hono";
import { openVirtualTables } from "../../../core/connection/virtualTables/openVirtualTables";
import { readVirtual } from "../../../core/connection/virtualTables/readVirtual";
import { askVirtualOrder } from "../../../core/orders/live/askVirtualOrder";
import { salesStore } from "../../../core/dataverse/salesStore";
import type { SalesStore } from "../../../core/dataverse/salesStore";
import { readVirtualCustomer } from "../../../core/statistics/readVirtualCustomer";
import { checkVirtualTables } from "../../../core/setup/health/checkVirtualTables";
import { createBusinessCentral } from "../../../sandbox/bc/createBusinessCentral";
import { createOnBehalf } from "../../../sandbox/contract/onBehalf";
import { Clock } from "../../../sandbox/control/clock";
import { createDemo } from "../../../sandbox/demo/createDemo";
import { createSales } from "../../../sandbox/sales/createSales";
import { serve } from "../../../sandbox/serve";
import type { Served } from "../../../sandbox/serve";
import { nodeClock } from "../../../solution/deploy/health/nodeTransport";

const COMPANY = "Skarvholm Kontor AS";
const ITEM = "dyn365bc_item_v2_0";

let sales: Served;
let bc: Served;
let database: ReturnType<typeof createBusinessCentral>["database"];

beforeAll(async () => {
  const clock = new Clock();
  const onBehalf = createOnBehalf(new Uint8Array(32).fill(7));
  const server = createSales({ clock, shellFolder: "/nowhere", onBehalf });
  const app = new Hono();
  app.route("/_sandbox/sales/virtual-tables", server.virtualTables);
  app.all("*", (c) => server.app.fetch(c.req.raw, c.env));
  sales = await serve(app, 0);
  const central = createBusinessCentral({ clock, demo: createDemo, salesOrigins: [], salesUrl: sales.url, onBehalf });
  ({ database } = central);
  bc = await serve(central.app, 0);
  await setUp();
  await post("/_sandbox/bc/users", { name: "ingrid.solheim" });
  await post("/_sandbox/bc/users", { name: "astrid.berg" });
});
afterAll(() => Promise.all([sales.close(), bc.close()]));

async function send(url: string, method: string, body?: unknown, as = "admin"): Promise<Response> {
  return fetch(url, {
    method,
    headers: { "Content-Type": "application/json", Authorization: `Bearer sandbox:${as}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const post = (path: string, body: unknown) => send(`${bc.url}${path}`, "POST", body);
const setUp = (company = COMPANY) =>
  send(`${bc.url}/_sandbox/bc/virtual-tables?company=${encodeURIComponent(company)}`, "PUT", { enabled: true });
const ask = (path: string, as = "admin") => send(`${sales.url}/api/data/v9.2/${path}`, "GET", undefined, as);

async function refusal(path: string, as?: string): Promise<[number, string]> {
  const answer = await ask(path, as);
  const { error } = (await answer.json()) as { error?: { message: string } };
  return [answer.status, error?.message ?? ""];
}

/** The product's own reader, as a person of Sales. */
function storeOf(as = "admin"): SalesStore {
  const root = `${sales.url}/api/data/v9.2`;
  return salesStore(
    {
      async send({ method, path, headers, body }) {
        const answer = await fetch(`${root}/${path}`, {
          method,
          headers: { ...headers, Authorization: `Bearer sandbox:${as}` },
          ...(body === undefined ? {} : { body }),
        });
        const text = await answer.text();
        return { status: answer.status, header: (name) => answer.headers.get(name), body: text };
      },
    },
    root,
  );
}

async function grant(): Promise<void> {
  const unit = ((await (await ask("WhoAmI")).json()) as { BusinessUnitId: string }).BusinessUnitId;
  const root = `${sales.url}/api/data/v9.2`;
  const made = await send(`${root}/roles`, "POST", {
    name: "Virtual tables",
    "businessunitid@odata.bind": `/businessunits(${unit})`,
  });
  const role = /\(([^)]+)\)$/.exec(made.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
  const names = [ITEM, "cdm_company"].map((table) => `name eq 'prvRead${table}'`).join(" or ");
  const found = (await (await ask(`privileges?$select=privilegeid&$filter=${encodeURIComponent(names)}`)).json()) as {
    value: { privilegeid: string }[];
  };
  const granted = await send(`${root}/roles(${role})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, "POST", {
    Privileges: found.value.map(({ privilegeid }) => ({ PrivilegeId: privilegeid, Depth: "Global" })),
  });
  expect(granted.status).toBe(204);
  const me = ((await (await ask("WhoAmI", "salesperson")).json()) as { UserId: string }).UserId;
  await send(`${root}/systemusers(${me})/systemuserroles_association/$ref`, "POST", {
    "@odata.id": `${root}/roles(${role})`,
  });
}

describe("virtual tables of Business Central in the local Sales", () => {
  it("have the names that metadata tell, and no others", async () => {
    const answer = await ask(
      `EntityDefinitions(LogicalName='${ITEM}')?$select=LogicalName,EntitySetName,PrimaryIdAttribute,TableType,ExternalName`,
    );
    expect(await answer.json()).toMatchObject({
      EntitySetName: "dyn365bc_items_v2_0",
      PrimaryIdAttribute: "dyn365bc_item_v2_0id",
      TableType: "Virtual",
      ExternalName: "item",
    });
    expect((await ask("dyn365bc_item_v2_0s")).status).toBe(404);
  });

  it("give what Business Central holds now, of its company", async () => {
    const filter = encodeURIComponent("dyn365bc_number eq 'BORD-1000' or dyn365bc_number eq 'BORD-1010'");
    const answer = await ask(`dyn365bc_items_v2_0?$select=dyn365bc_number,dyn365bc_inventory&$filter=${filter}`);
    const { value } = (await answer.json()) as { value: Record<string, unknown>[] };
    const figures = (await (await fetch(`${bc.url}/_sandbox/bc/items?search=BORD-10`)).json()) as {
      no: string;
      inventory: number;
    }[];
    expect(value.map((row) => [row.dyn365bc_number, row.dyn365bc_inventory])).toEqual(
      ["BORD-1000", "BORD-1010"].map((no) => [no, figures.find((item) => item.no === no)?.inventory]),
    );
  });

  it.each([
    ["not equal", "dyn365bc_number ne 'X'", "not equal"],
    ["a search in texts", "contains(dyn365bc_displayname,'Desk')", "contains"],
    ["a beginning", "startswith(dyn365bc_number,'B')", "startswith"],
    ["alternatives over columns", "dyn365bc_number eq 'X' or dyn365bc_displayname eq 'Y'", "over several columns"],
    [
      "groups over columns",
      "dyn365bc_blocked eq true and (dyn365bc_number eq 'X' or dyn365bc_number eq 'Y')",
      "several",
    ],
    ["what is worked out", "dyn365bc_inventory gt 0", "calculated column"],
    ["a lookup", "_dyn365bc_company_id_value eq 5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e11", "lookups"],
  ])("refuse %s in filters, as their data source does", async (_what, filter, words) => {
    const [status, message] = await refusal(`dyn365bc_items_v2_0?$filter=${encodeURIComponent(filter)}`);
    expect([status, message]).toEqual([expect.any(Number), expect.stringContaining(words)]);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ["sorting by what is worked out", "dyn365bc_items_v2_0?$orderby=dyn365bc_inventory", 400],
    ["an unknown column", "dyn365bc_items_v2_0?$select=dyn365bc_price", 400],
    ["FetchXML", `dyn365bc_items_v2_0?fetchXml=${encodeURIComponent("<fetch/>")}`, 501],
    ["what is behind a row", "dyn365bc_items_v2_0(5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e11)/dyn365bc_company_id", 501],
  ])("refuse %s", async (_what, path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it("take no changes", async () => {
    const answer = await send(`${sales.url}/api/data/v9.2/dyn365bc_items_v2_0`, "POST", {});
    expect(answer.status).toBe(501);
  });

  it("are closed to whom no role lets read them, and then say whom Business Central does not know", async () => {
    expect(await refusal("dyn365bc_items_v2_0?$top=1", "newcomer")).toEqual([
      403,
      expect.stringContaining(`prvRead${ITEM}`),
    ]);
    expect(await refusal("dyn365bc_items_v2_0?$top=1", "salesperson")).toEqual([403, expect.any(String)]);
    await grant();
    expect((await ask("dyn365bc_items_v2_0?$top=1", "salesperson")).status).toBe(200);
    await post("/_sandbox/bc/users", { name: "ingrid.solheim", enabled: false });
    expect(await refusal("dyn365bc_items_v2_0?$top=1", "salesperson")).toEqual([400, expect.any(String)]);
    await post("/_sandbox/bc/users", { name: "ingrid.solheim", enabled: true, mayRead: [18] });
    expect(await refusal("dyn365bc_items_v2_0?$top=1", "salesperson")).toEqual([400, expect.stringContaining("Item")]);
    await post("/_sandbox/bc/users", { name: "ingrid.solheim", mayRead: "all" });
  });

  it("show nothing once Business Central shuts Dataverse out", async () => {
    await send(`${bc.url}/_sandbox/bc/virtual-tables`, "PUT", { enabled: false });
    expect((await ask("dyn365bc_items_v2_0?$top=1")).status).toBe(400);
    await setUp();
    expect((await ask("dyn365bc_items_v2_0?$top=1")).status).toBe(200);
  });
});

describe("the product, reading virtual tables", () => {
  it("learns names from metadata, and reads a document's items in one query", async () => {
    const store = storeOf("salesperson");
    const opened = await openVirtualTables(store, COMPANY.toLowerCase(), ["item"]);
    if (!opened.ok) {
      throw new Error(JSON.stringify(opened.problem));
    }
    expect(opened.value.tables.get("item")?.facts.entitySetName).toBe("dyn365bc_items_v2_0");
    const read = await readVirtual(store, opened.value, {
      entity: "item",
      where: [{ property: "number", isOneOf: ["BORD-1000", "BORD-1010", "NO-SUCH"] }],
    });
    expect(read.ok && read.value.map(({ number, blocked }) => [number, blocked])).toEqual([
      ["BORD-1000", false],
      ["BORD-1010", false],
    ]);
  });

  it("tells a customer's figures as the API does", async () => {
    const [company] = [...database().companies.values()];
    const number = [...(company?.postedInvoices.values() ?? [])][0]?.customerNo ?? "";
    const read = await readVirtualCustomer(storeOf(), COMPANY, number);
    if (!read.ok) {
      throw new Error(JSON.stringify(read.problem));
    }
    const { customer, invoices, oldestOpen } = read.value;
    expect(customer).toMatchObject({ number, blocked: "none" });
    expect([customer.balance, customer.overdue, customer.creditLimit].every((figure) => figure !== null)).toBe(true);
    expect(customer.ageing?.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(invoices.ok && invoices.value.length).toBeGreaterThan(0);
    expect(invoices.ok && invoices.value[0]?.postedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(oldestOpen.ok).toBe(true);
  });

  it("tells what was shipped and invoiced of an order, and the order by it, but no lines", async () => {
    const [company] = [...database().companies.values()];
    const [shipment] = [...(company?.postedShipments.values() ?? [])];
    const [invoice] = [...(company?.postedInvoices.values() ?? [])];
    const [order] = [...(company?.salesHeaders.values() ?? [])].filter(({ documentType }) => documentType === "Order");
    if (company === undefined || shipment === undefined || invoice === undefined || order === undefined) {
      throw new Error("The demo has nothing posted.");
    }
    const named = { yourReference: "ORD-77", orderNo: order.no };
    company.postedShipments.set(shipment.no, { ...shipment, ...named });
    company.postedInvoices.set(invoice.no, { ...invoice, ...named });
    const ask = (reference: string) =>
      askVirtualOrder({ sales: storeOf(), clock: nodeClock }, { companyName: COMPANY, accountId: "a-1", reference });
    expect(await ask("ORD-77")).toMatchObject({
      order: { number: order.no, isReleased: order.status === "Released", lines: [] },
      isOrderTold: false,
      delivered: [],
      shipments: [{ number: shipment.no, postedOn: shipment.postingDate }],
      invoices: [{ id: null, number: invoice.no }],
    });
    expect(await ask("ORD-78")).toMatchObject({ order: null, isOrderTold: false, shipments: [], invoices: [] });
    expect(
      await askVirtualOrder(
        { sales: storeOf("salesperson"), clock: nodeClock },
        { companyName: COMPANY, accountId: "a-1", reference: "X" },
      ),
    ).toBeNull();
  });

  it.each([
    [
      "a company that they do not show",
      "Nowhere AS",
      ["item"],
      { kind: "virtualCompanyMissing", companyName: "Nowhere AS" },
    ],
  ] as const)("says so for %s", async (_what, companyName, entities, problem) => {
    expect(await openVirtualTables(storeOf(), companyName, entities)).toEqual({ ok: false, problem });
  });

  it("names the privilege that is missing", async () => {
    const findings = await checkVirtualTables(
      { store: storeOf("salesperson"), clock: nodeClock },
      { companyName: COMPANY },
    );
    expect(findings.map(({ reason }) => reason)).toEqual([
      "virtualUsed",
      "companyFound",
      "virtualReadable",
      ...Array<string>(6).fill("virtualForbidden"),
      "virtualLimits",
      "sampleRead",
      "latencyMeasured",
    ]);
    expect(findings[3]?.values).toEqual(["dyn365bc_customer_v2_0", "prvReaddyn365bc_customer_v2_0"]);
  });

  it("does not believe figures of another company", async () => {
    const other = [...database().companies.keys()][1] ?? "";
    await setUp(other);
    const opened = await openVirtualTables(storeOf(), COMPANY, ["item"]);
    const read = opened.ok ? await readVirtual(storeOf(), opened.value, { entity: "item", where: [], top: 1 }) : opened;
    await setUp();
    expect(read).toEqual({
      ok: false,
      problem: { kind: "virtualOtherCompany", asked: COMPANY, got: other },
    });
  });
});
