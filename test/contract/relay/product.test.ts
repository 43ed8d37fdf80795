import { transportWith } from "../../../browser/fetchTransport";
import { askDocument } from "../../../core/availability/askDocument";
import { askItem } from "../../../core/availability/askItem";
import { askPrice } from "../../../core/availability/price/askPrice";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import { withOption } from "../../../core/businesscentral/apiAddress";
import { readCalls } from "../../../core/businesscentral/readCalls";
import { askInvoicePdf } from "../../../core/orders/live/askInvoicePdf";
import { askOrder } from "../../../core/orders/live/askOrder";
import { askQuote } from "../../../core/orders/live/askQuote";
import { deliveredOf, invoiceOf, linesOf, shipmentOf } from "../../../core/orders/live/liveRows";
import { readRate } from "../../../core/statistics/trade/readRate";
import { askCounts } from "../../../core/synchronisation/askCounts";
import { askJobs } from "../../../core/synchronisation/askJobs";
import { askRecord } from "../../../core/synchronisation/askRecord";
import { findRecord } from "../../../core/synchronisation/findRecord";
import { ProductTable } from "../../../core/tables/Product.generated";
import { withClient } from "../../../core/businesscentral/client";
import { readConnections } from "../../../core/connection/readConnections";
import type { WireRow } from "../../../core/ports";
import { checkBusinessCentral } from "../../../core/setup/health/checkBusinessCentral";
import { apiCaller } from "../../../core/statistics/customerConnection";
import {
  findCompany,
  hasCurrency,
  readCustomerBlock,
  readLiveCustomer,
  readOldestOpenInvoice,
  readRecentInvoices,
} from "../../../core/statistics/readLiveCustomer";
import { newPageMemory } from "../../../core/values/pageMemory";
import { secret } from "../../../core/values/secret";
import { nodeClock, nodeTransportWith } from "../../../solution/deploy/health/nodeTransport";
import { fakeSales, rows } from "../../support/fakeSales";
import { CONNECTION, document, line, product, UNITS } from "../../unit/core/availability/scene";
import { API } from "../bc/client";
import { PAGE_CLIENT, RELAY_CLIENT, TENANT } from "./support/entra";
import { KEY, rowsOf, World } from "./support/world";

const NUMBERS = ["BORD-1000", "BORD-1010", "BORD-1110"];
const idOf = (at: number) => `6f0b5f6e-1111-4c11-8c11-00000000000${at}`;
const SERVICES: WireRow = {
  ...CONNECTION,
  bcs_locationsservice: "Locations",
  bcs_itemsubstitutionsservice: "ItemSubstitutions",
  bcs_pricelistlinesservice: "PriceListLines",
  bcs_salesinvoicelinesservice: "PostedSalesInvoiceLines",
  bcs_defaultlocation: "OSLO",
};

let world: World;
beforeAll(async () => {
  world = await World.start((settings) => ({
    ...settings,
    limits: { ...settings.limits, permissionMinutes: 5, businessCentralSeconds: 20 },
  }));
});
afterAll(() => world.close());

/** The product's own way to Business Central: with the key, or through the relay as a person. */
function ports(way: "direct" | "relay", change: WireRow = {}): AskingPorts {
  const own = {
    direct: {
      bcs_odataurl: `${world.bcUrl}/BC/ODataV4`,
      bcs_apiurl: `${world.bcUrl}/BC/api/v2.0`,
      bcs_username: "SALESREADER",
      bcs_accesskey: KEY,
    },
    relay: {
      bcs_way: 727000001,
      bcs_odataurl: null,
      bcs_apiurl: null,
      bcs_relayurl: `${world.url}/connections/skarvholm`,
      bcs_relayclientid: RELAY_CLIENT,
      bcs_tenantid: TENANT,
      bcs_clientid: PAGE_CLIENT,
      bcs_accesskey: null,
    },
  }[way];
  const token = async () => ({ ok: true as const, token: secret(await world.entra.token()) });
  return {
    sales: fakeSales({
      product: rows(...NUMBERS.map((number, at) => product(idOf(at), number))),
      uom: rows(...UNITS),
      bcs_connection: rows({ ...SERVICES, ...own, ...change }),
    }),
    transport: transportWith({ token, signIn: token }),
    clock: nodeClock,
    memory: newPageMemory(),
  };
}

/** What differs by the moment of asking, and by the server's name, which the relay keeps to itself. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      ["askedOn", "host"].includes(key) ? undefined : each instanceof Map ? [...each] : each,
    ),
  );
}

describe("the product through the relay", () => {
  it.each<readonly [string, string, WireRow]>([
    ["item cards with lines", "itemCard", {}],
    ["the API's items", "apiItems", { bcs_availabilitysources: "apiItems" }],
    [
      "ProductItemAvailability, which knows no such product",
      "notLive",
      { bcs_availabilitysources: "productItemAvailability", bcs_productavailabilityservice: "ProductItemAvailability" },
    ],
  ])("judges a document as it does directly, by %s", async (_name, source, change) => {
    const asked = {
      companyId: null,
      document: document(NUMBERS.map((_number, at) => line(`line-${at}`, idOf(at), 3))),
    };
    const [direct, relayed] = [
      await askDocument(ports("direct", change), asked),
      await askDocument(ports("relay", change), asked),
    ];
    expect(comparable(relayed)).toEqual(comparable(direct));
    const kinds = [...relayed.facts.products.values()].map((facts) =>
      facts.kind === "live" ? facts.item.source : facts.kind,
    );
    expect(new Set(kinds)).toEqual(new Set([source]));
  });

  it("shows an item by location and with its substitutes as it does directly", async () => {
    const asked = { productId: idOf(0), companyId: null };
    const [direct, relayed] = [await askItem(ports("direct"), asked), await askItem(ports("relay"), asked)];
    expect(comparable(relayed)).toEqual(comparable(direct));
    expect(relayed.locations.kind).toBe("told");
  });

  it("tells a customer's price of an item and its last sales to them as it does directly", async () => {
    const asked = {
      productId: idOf(2),
      companyId: null,
      customerNumber: "K10100",
      currency: "EUR",
      quantity: 3,
      unit: { code: "PCS", factor: 1 },
      today: "2026-11-29",
    } as const;
    const [direct, relayed] = [await askPrice(ports("direct"), asked), await askPrice(ports("relay"), asked)];
    expect(comparable(relayed)).toEqual(comparable(direct));
    expect(relayed).toMatchObject({ price: { kind: "told" }, pastSales: { kind: "told", rows: [{ quantity: 36 }] } });
  });

  it("reads a customer's figures, invoices and what blocks an order as it does directly", async () => {
    const figures = async (way: "direct" | "relay") => {
      const own = ports(way);
      const [connection] = connectionsOf(await readConnections(own.sales));
      const outcome = connection === undefined ? null : apiCaller(connection);
      if (outcome?.ok !== true) {
        throw new Error("The connection of this test is not whole.");
      }
      const { caller } = outcome;
      return withClient(own, caller.credentials, undefined, async (client) => {
        const company = await findCompany(client, caller);
        if (!company.ok) {
          throw new Error(company.problem.kind);
        }
        return [
          await readLiveCustomer(client, company.value, "K10010"),
          await readRecentInvoices(client, company.value, "K10010"),
          await readOldestOpenInvoice(client, company.value, "K10010"),
          await readCustomerBlock(client, company.value, "K10010"),
          await hasCurrency(client, company.value, "EUR"),
        ];
      });
    };
    const [direct, relayed] = [await figures("direct"), await figures("relay")];
    expect(comparable(relayed)).toEqual(comparable(direct));
    expect(relayed.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  });

  it("fetches an invoice as PDF, byte by byte as directly", async () => {
    const invoices = `api/v2.0/companies(${API.slice(-37, -1)})/salesInvoices`;
    const [invoice] = rowsOf(await world.ask(`${invoices}?$top=1&$filter=status%20eq%20'Open'`));
    const question = { accountId: idOf(9), invoiceId: String(invoice?.id) };
    const [direct, relayed] = await Promise.all([
      askInvoicePdf(ports("direct"), question),
      askInvoicePdf(ports("relay"), question),
    ]);
    const [one, other] = [direct, relayed].map((file) =>
      Buffer.from(file.kind === "pdf" ? file.base64 : "", "base64").toString("latin1"),
    );
    expect(one?.slice(0, 5)).toBe("%PDF-");
    // They differ in the moment at which they were drawn; a byte that was lost or changed on the way would change the length.
    expect(other?.length).toBe(one?.length);
  });

  it("asks of orders and quotes, the rate of a currency and the job queue as it does directly", async () => {
    const all = async (way: "direct" | "relay") => {
      const own = ports(way);
      const [connection] = connectionsOf(await readConnections(own.sales));
      const outcome = connection === undefined ? null : apiCaller(connection);
      if (outcome?.ok !== true) {
        throw new Error("The connection of this test is not whole.");
      }
      const { caller } = outcome;
      const question = { accountId: idOf(9), number: "ORD-OF-NOBODY" };
      return {
        order: await askOrder(own, question),
        quote: await askQuote(own, question),
        jobs: await askJobs(own),
        rows: await withClient(own, caller.credentials, undefined, async (client) => {
          const company = await findCompany(client, caller);
          if (!company.ok) {
            throw new Error(company.problem.kind);
          }
          const some = (service: string, part: string | null = null) => ({
            address: part === null ? company.value : withOption(company.value, "$expand", part),
            service,
            options: { $top: "5" },
          });
          const [shipments, orders, invoices] = await readCalls(client, [
            some("salesShipments", "salesShipmentLines"),
            some("salesOrders", "salesOrderLines"),
            some("salesInvoices"),
          ]);
          return {
            rate: await readRate(client, company.value, { code: "EUR", today: "2026-11-29" }),
            shipments: shipments?.ok === true ? shipments.rows.map(shipmentOf) : [],
            delivered: shipments?.ok === true ? deliveredOf(shipments.rows) : [],
            lines: orders?.ok === true ? orders.rows.flatMap(linesOf) : [],
            invoices: invoices?.ok === true ? invoices.rows.map(invoiceOf) : [],
          };
        }),
      };
    };
    const [direct, relayed] = [await all("direct"), await all("relay")];
    expect(comparable(relayed)).toEqual(comparable(direct));
    expect(relayed.order?.isOrderTold).toBe(true);
    expect(relayed.quote).not.toBeNull();
    expect(Object.values(relayed.rows).map((told) => (Array.isArray(told) ? told.length > 0 : told))).toEqual([
      expect.any(Number),
      true,
      true,
      true,
      true,
    ]);
    expect(relayed.jobs).toEqual([expect.objectContaining({ kind: "told" })]);
  });

  it("tells whether a record is coupled, and by which job, as it does directly", async () => {
    const all = async (way: "direct" | "relay") => {
      const own = ports(way);
      const [connection] = connectionsOf(await readConnections(own.sales));
      const outcome = connection === undefined ? null : apiCaller(connection);
      if (outcome?.ok !== true) {
        throw new Error("The connection of this test is not whole.");
      }
      const { address, credentials } = outcome.caller;
      return {
        product: await askRecord(own, ProductTable, idOf(0)),
        counts: await askCounts(own),
        found: await withClient(own, credentials, undefined, async (client) => [
          await findRecord(client, { address, overrides: {} }, "customer", "K10010"),
          await findRecord(client, { address, overrides: {} }, "order", "ORD-OF-NOBODY"),
          await findRecord(client, { address, overrides: {} }, "invoice", "NONE"),
          await findRecord(client, { address, overrides: {} }, "priceList", "PL-PARTNER"),
          await findRecord(client, { address, overrides: {} }, "opportunity", "Nobody's chance"),
        ]),
      };
    };
    const [direct, relayed] = [await all("direct"), await all("relay")];
    expect(comparable(relayed)).toEqual(comparable(direct));
    expect([...relayed.counts.values()][0]?.get("CUSTOMER")).toEqual({
      coupled: expect.any(Number) as unknown,
      uncoupled: expect.any(Number) as unknown,
    });
    expect(relayed.found.map(({ kind }) => kind)).toEqual(["record", "none", "none", "record", "none"]);
    expect(relayed.product).toMatchObject({
      ok: true,
      value: { found: { kind: "record", number: "BORD-1000" }, queue: { kind: "told", skipped: "none" } },
    });
  });

  it("is measured from a command line with the person's token, and without one says which it needs", async () => {
    const own = ports("relay");
    const [connection] = connectionsOf(await readConnections(own.sales));
    const check = async (token: string | null) => {
      const found =
        connection === undefined
          ? []
          : await checkBusinessCentral(
              {
                ...own,
                store: own.sales,
                isBrowser: false,
                transport: nodeTransportWith(token === null ? null : secret(token)),
              },
              connection,
            );
      return found.map(({ reason, values }) => (reason === "tokenNeeded" ? `${reason} ${values[0] ?? ""}` : reason));
    };
    const measured = await check(await world.entra.token());
    expect(measured).toEqual(expect.arrayContaining(["signedIn", "companyFound", "sampleRead", "latencyMeasured"]));
    const needed = `tokenNeeded api://${RELAY_CLIENT}/access_as_user`;
    expect(await check(null)).toContain(needed);
    expect(await check(await world.entra.token({ claims: { aud: "somebody-else" } }))).toContain(needed);
  });

  it("passes the health check as it does directly, but for the address and who signs in", async () => {
    const findings = async (way: "direct" | "relay") => {
      const own = ports(way);
      const [connection] = connectionsOf(await readConnections(own.sales));
      const found =
        connection === undefined
          ? []
          : await checkBusinessCentral({ ...own, store: own.sales, isBrowser: false }, connection);
      return found.map(({ check, subject, reason }) => ({
        check,
        subject,
        reason: check === "credentials" || check === "address" ? null : reason,
      }));
    };
    const [direct, relayed] = [await findings("direct"), await findings("relay")];
    expect(relayed).toEqual(direct);
    expect(relayed.length).toBeGreaterThan(10);
  });
});

function connectionsOf(outcome: Awaited<ReturnType<typeof readConnections>>) {
  return outcome.ok ? outcome.value : [];
}
