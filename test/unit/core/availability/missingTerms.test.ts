import { askDocument } from "../../../../core/availability/askDocument";
import { PROMISE_SERVICES } from "../../../../core/availability/reading/services";
import type { LineVerdict } from "../../../../core/availability/verdict";
import type { WireRow } from "../../../../core/ports";
import { addDays } from "../../../../core/values/calendarDate";
import { rows } from "../../../support/fakeSales";
import { response } from "../../../support/fakeTransport";
import fc from "../../../support/properties";
import { bcDate, company, companyInformation, entry, itemUnit, locationCard } from "./company";
import type { Pages } from "./company";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import type { FakeOptions } from "./fakeBusinessCentral";
import { TODAY } from "./promise/examples";
import { card, clockAt, CONNECTION, DESK, document, line, ports, purchaseLine, salesLine, TABLES } from "./scene";

const ITEM = "1000";
const HERE = "HOVED";
const NOW = new Date(`${TODAY}T09:00:00Z`);
const SERVICES = [
  "ItemCard",
  "SalesLines",
  "PurchaseLines",
  ...Object.values(PROMISE_SERVICES).map(({ name }) => name),
];

const KINDS = [
  "sales",
  "purchase",
  "transferIn",
  "transferOut",
  "production",
  "component",
  "assembly",
  "assemblyComponent",
  "project",
  "service",
] as const;

interface Open {
  readonly kind: (typeof KINDS)[number];
  readonly quantity: number;
  /** Days from today; null: no date. */
  readonly day: number | null;
}

interface Company {
  readonly stock: number;
  readonly open: readonly Open[];
}

const COMPANY: fc.Arbitrary<Company> = fc.record({
  stock: fc.integer({ min: -10, max: 60 }),
  open: fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      quantity: fc.integer({ min: 1, max: 40 }),
      day: fc.oneof(fc.integer({ min: -10, max: 60 }), fc.constant(null)),
    }),
    { maxLength: 8 },
  ),
});

/** One item at one location, with open lines of every kind, as Business Central's pages tell it: totals and lines agree. */
function pagesOf({ stock, open }: Company): Pages {
  const of = (kind: Open["kind"]) => open.filter((each) => each.kind === kind);
  const total = (kind: Open["kind"]) => of(kind).reduce((sum, { quantity }) => sum + quantity, 0);
  const date = ({ day }: Open) => bcDate(day === null ? null : addDays(TODAY, day));
  const place = { Location_Code: HERE, Variant_Code: "" };
  const numbered = (kind: Open["kind"], row: (each: Open, number: string) => WireRow) =>
    of(kind).map((each, at) => row(each, `${kind}-${at}`));
  const made = (kind: Open["kind"], change: WireRow) =>
    numbered(kind, (each, number) => ({
      Status: "Released",
      Document_Type: "Order",
      Prod_Order_No: number,
      Document_No: number,
      Job_No: number,
      Unit_of_Measure_Code: "PCS",
      Reserved_Quantity: 0,
      Remaining_Quantity: each.quantity,
      Remaining_Qty: each.quantity,
      Outstanding_Qty_Base: each.quantity,
      Due_Date: date(each),
      Planning_Date: date(each),
      Needed_by_Date: date(each),
      ...place,
      ...change,
    }));
  const transfers = (["transferIn", "transferOut"] as const).flatMap((kind) =>
    numbered(kind, (each, number) => ({
      Document_No: number,
      Line_No: 10000,
      Item_No: ITEM,
      Variant_Code: "",
      Quantity: each.quantity,
      Quantity_Shipped: 0,
      Quantity_Received: 0,
      Unit_of_Measure_Code: "PCS",
      Shipment_Date: date(each),
      Receipt_Date: date(each),
    })),
  );
  const transferred = total("transferIn") + total("transferOut");
  return company({
    CompanyInformation: [companyInformation({ Location_Code: HERE })],
    LocationCard: [locationCard(HERE), locationCard("VEST")],
    ItemCard: [
      card(ITEM, {
        Inventory: stock,
        InventoryNonFoundation: stock,
        Qty_on_Sales_Order: total("sales"),
        Qty_on_Purch_Order: total("purchase"),
        Trans_Ord_Receipt_Qty: transferred,
        Trans_Ord_Shipment_Qty: transferred,
        Qty_on_Prod_Order: total("production"),
        Qty_on_Component_Lines: total("component"),
        Qty_on_Assembly_Order: total("assembly"),
        Qty_on_Asm_Component: total("assemblyComponent"),
        Qty_on_Job_Order: total("project"),
        Qty_on_Service_Order: total("service"),
      }),
    ],
    ItemLedgerEntries: [entry(ITEM, stock, { Location_Code: HERE })],
    ItemUnits: [itemUnit(ITEM, "PCS", 1)],
    SalesLines: numbered("sales", (each, number) =>
      salesLine(ITEM, each.quantity, date(each), { Document_No: number, Line_No: 10000, Location_Code: HERE }),
    ),
    PurchaseLines: numbered("purchase", (each, number) =>
      purchaseLine(ITEM, each.quantity, date(each), { Document_No: number, Line_No: 10000, Location_Code: HERE }),
    ),
    TransferOrders: [
      ...numbered("transferIn", (_each, No) => ({ No, Transfer_from_Code: "VEST", Transfer_to_Code: HERE })),
      ...numbered("transferOut", (_each, No) => ({ No, Transfer_from_Code: HERE, Transfer_to_Code: "VEST" })),
    ],
    TransferOrderTransferLines: transfers,
    ProdOrderLines: made("production", { Item_No: ITEM }),
    ProdOrderComponents: made("component", { Item_No: ITEM }),
    AssemblyOrders: numbered("assembly", (each, No) => ({
      Document_Type: "Order",
      No,
      Item_No: ITEM,
      Remaining_Quantity: each.quantity,
      Due_Date: date(each),
      ...place,
    })),
    AssemblyLines: made("assemblyComponent", { No: ITEM, Type: "Item" }),
    JobPlanningLines: made("project", { No: ITEM, Type: "Item" }),
    ServiceLines: made("service", { No: ITEM, Type: "Item" }),
  });
}

async function judge(pages: Pages, options: FakeOptions = {}): Promise<LineVerdict> {
  const tables = { ...TABLES, bcs_connection: rows(CONNECTION) };
  const answer = await askDocument(ports(fakeBusinessCentral(pages, options), tables, { clock: clockAt(() => NOW) }), {
    companyId: null,
    document: document([line("line", DESK, 30)], { today: TODAY, requestedDate: addDays(TODAY, 5) }),
  });
  const [judged] = answer.lines;
  if (judged === undefined) {
    throw new Error("The line was not judged.");
  }
  return judged.verdict;
}

const upTo = (promise: LineVerdict["promise"], last: string) =>
  promise.reduce((sum, { quantity, date }) => sum + (date <= last ? quantity : 0), 0);

describe("what is not known of any company", () => {
  it("is read in full where everything is published", async () => {
    const open = KINDS.map((kind, at): Open => ({ kind, quantity: at + 1, day: at }));
    expect((await judge(pagesOf({ stock: 60, open }))).numbers).toMatchObject({
      caveats: [],
      days: { notCounted: [] },
    });
  });

  it.each(SERVICES)("never makes a promise larger or earlier: %s", async (service) => {
    await fc.assert(
      fc.asyncProperty(COMPANY, fc.constantFrom(404, 500), async (given, status) => {
        const pages = pagesOf(given);
        const full = await judge(pages);
        const less = await judge(pages, {
          instead: (asked) => (asked === service ? response(status, "{}") : undefined),
        });
        const days = [...full.promise, ...less.promise].map(({ date }) => date);
        const isNoMore = days.every((date) => upTo(less.promise, date) <= upTo(full.promise, date));
        // Over all locations together a transfer between them takes nothing; then the verdict says that it is about all of them.
        const isAcross = less.numbers?.place.kind === "unknown";
        const isMoved = given.open.some(({ kind }) => kind === "transferIn" || kind === "transferOut");
        expect(isNoMore || (isAcross && isMoved)).toBe(true);
        expect(less.kind === "enough" && (isAcross || full.kind !== "enough")).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it.each<readonly [Open["kind"], string, string]>([
    ["sales", "SalesLines", "salesDates"],
    ["purchase", "PurchaseLines", "purchaseDates"],
    ["transferIn", "TransferOrders", "transfers"],
    ["transferOut", "TransferOrderTransferLines", "transfers"],
    ["production", "ProdOrderLines", "production"],
    ["component", "ProdOrderComponents", "production"],
    ["assembly", "AssemblyOrders", "assembly"],
    ["assemblyComponent", "AssemblyLines", "assembly"],
    ["project", "JobPlanningLines", "projects"],
    ["service", "ServiceLines", "service"],
  ])("is named on the line: %s without %s", async (kind, service, term) => {
    const pages = pagesOf({ stock: 60, open: [{ kind, quantity: 5, day: 2 }] });
    const { numbers } = await judge(pages, {
      instead: (asked) => (asked === service ? response(404, "{}") : undefined),
    });
    expect(numbers?.caveats.map((each) => each.term)).toEqual([term]);
  });
});
