import type { SalesProduct } from "../../../../core/documents/product";
import type { Address, CustomerAccount, DocumentLine } from "../../../../core/documents/salesDocument";
import type {
  BusinessCentralFacts,
  ReadinessDocument,
  EnvironmentFacts,
  LineKnowledge,
  ReadinessFacts,
} from "../../../../core/orders/readiness/facts";
import { NOT_ASKED } from "../../../../core/orders/readiness/facts";
import type { OrderFacts } from "../../../../core/orders/progress/orderProgress";
import type { CustomerTerms, ItemTerms, ResourceTerms, TradeFacts } from "../../../../core/orders/readiness/trade";
import type { SalesOutcome, WireRow } from "../../../../core/ports";
import type { DocumentReading } from "../../../../core/documents/readDocument";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import { dayReader } from "../../../../core/values/userDay";
import { fakeSales } from "../../../support/fakeSales";
import type { FakeSales } from "../../../support/fakeSales";

export const ACCOUNT: CustomerAccount = {
  id: "a1",
  name: "Fjordkontor AS",
  number: "K10010",
  isActive: true,
  isCustomer: true,
  statisticsId: "s1",
};
export const PRODUCT: SalesProduct = {
  id: "p1",
  name: "Desk Vik",
  number: "1000",
  isActive: true,
  type: 1,
  isStockItem: true,
  unitGroupId: "g1",
  defaultUnitId: "u1",
  defaultUnitName: "PCS",
  quantityDecimals: 0,
  synchronisedOnHand: 7,
  changedOn: null,
};
export const LINE: DocumentLine = {
  id: "l1",
  position: 1,
  name: "Desk Vik",
  productId: "p1",
  product: PRODUCT,
  unit: { id: "u1", name: "PCS", groupId: "g1", groupName: "ITEM 1000 UOM GR" },
  quantity: 2,
  requestedDate: null,
  price: 1250,
  volumeDiscount: 0,
  manualDiscount: 0,
  description: null,
  shipsElsewhere: false,
  shipped: null,
};
export const NO_ADDRESS: Address = {
  line1: null,
  line2: null,
  postalCode: null,
  city: null,
  state: null,
  country: null,
};
export const ADDRESS: Address = {
  line1: "Havnegata 3",
  line2: null,
  postalCode: "6002",
  city: "Ålesund",
  state: null,
  country: "NO",
};

/** An order that Business Central would take as it is. */
export const ORDER: ReadinessDocument = {
  kind: "order",
  table: DOCUMENT_TABLES.order,
  id: "o1",
  etag: 'W/"1"',
  number: "ORD-01",
  name: "Desks",
  statecode: 0,
  statuscode: 1,
  isOpen: true,
  isEditable: true,
  submitted: null,
  takenOn: null,
  shippedOn: null,
  held: null,
  modifiedOn: null,
  changedByIntegration: null,
  revision: 0,
  companyId: null,
  hasCompanyColumn: true,
  promisedDate: null,
  promisedLines: new Map(),
  customer: { kind: "account", id: "a1", account: ACCOUNT },
  lines: [LINE],
  billTo: NO_ADDRESS,
  shipTo: ADDRESS,
  shipToName: null,
  isFetched: false,
  terms: { payment: null, shipping: null, freight: null },
  discountAmount: 0,
  discountPercentage: 0,
  totalTax: 0,
  freightAmount: 0,
  linesAmount: 2500,
  amountLessFreight: 2500,
  totalAmount: 5000,
  requestedDate: null,
  currency: { id: "nok", code: "NOK", precision: 2, rate: 1 },
  priceList: null,
};

export const ENVIRONMENT: EnvironmentFacts = {
  integrationIsOn: true,
  userIsIntegrationUser: false,
  baseCurrencyId: "nok",
  companies: [
    {
      connectionId: "c1",
      name: "Skarvholm Kontor AS",
      companyId: null,
      takesOrders: true,
      takesQuotes: true,
      orderMode: null,
    },
  ],
  statisticsAreWritten: null,
};

export const TODAY = "2026-11-02";

/** A customer of BC's that pays itself and may be sold to. */
export const CUSTOMER: CustomerTerms = {
  number: "K10010",
  name: "Fjordkontor AS",
  blocked: "",
  isPrivacyBlocked: false,
  generalGroup: "INNENLAND",
  postingGroup: "INNENLAND",
  vatGroup: "INNENLAND",
  pricesIncludeVat: false,
  billTo: "",
  prepaymentPercent: 0,
  currency: "",
};
export const ITEM: ItemTerms = {
  kind: "item",
  isStockItem: true,
  isBlocked: false,
  isSalesBlocked: false,
  generalGroup: "VARER",
  inventoryGroup: "HANDEL",
  vatGroup: "HØY",
  priceIncludesVat: false,
  priceVatGroup: "",
  allowsInvoiceDiscount: true,
  baseUnit: "PCS",
  salesUnit: "",
  units: new Map([["PCS", 1]]),
  uncoupledUnits: new Set(),
};
export const RESOURCE: ResourceTerms = {
  kind: "resource",
  isBlocked: false,
  isPrivacyBlocked: false,
  generalGroup: "TJENESTER",
  vatGroup: "HØY",
};

/** Cards and set-ups of a Business Central that takes `ORDER` as it is; pass what should differ. */
export function trade(change: Partial<TradeFacts> = {}): { readonly businessCentral: Partial<BusinessCentralFacts> } {
  return {
    businessCentral: {
      trade: {
        salesSetup: {
          orderNumbers: "S-ORD",
          quoteNumbers: "S-QUO",
          writeInProduct: "FRITEKST",
          freightAccount: "3910",
          warnsOfCredit: null,
        },
        vat: [{ business: "INNENLAND", product: "HØY", identifier: "25", percent: 25, calculation: "Normal VAT" }],
        countries: new Set(["NO", "SE"]),
        currencies: { local: "NOK", codes: new Set(["EUR"]), rates: new Map([["EUR", 11.5]]) },
        customer: CUSTOMER,
        payer: CUSTOMER,
        freightAccount: { isBlocked: false, isForDirectPosting: true, vatGroup: "HØY" },
        items: new Map([["1000", ITEM]]),
        resources: new Map([["MONTERING", RESOURCE]]),
        writeIn: ITEM,
        ...change,
      },
    },
  };
}

export interface FactsChange {
  readonly document?: Partial<ReadinessDocument>;
  readonly environment?: Partial<EnvironmentFacts>;
  readonly businessCentral?: Partial<BusinessCentralFacts>;
}

/** Facts of an order that is ready; pass what should differ. */
export function facts({ document, environment, businessCentral }: FactsChange = {}): ReadinessFacts {
  return {
    document: { ...ORDER, ...document },
    environment: { ...ENVIRONMENT, ...environment },
    businessCentral: { ...NOT_ASKED, ...businessCentral },
    today: TODAY,
  };
}

export function product(change: Partial<SalesProduct>): DocumentLine {
  return { ...LINE, product: { ...PRODUCT, ...change } };
}

export function knowledge(change: Partial<LineKnowledge>): ReadonlyMap<string, LineKnowledge> {
  return new Map([["l1", { isKnown: null, isBlocked: null, availability: null, ...change }]]);
}

export const SUBMITTED_AT = new Date("2026-11-02T08:00:00Z");

/** A submitted order that waits; pass what should differ. */
export function order(change: Partial<OrderFacts> = {}): OrderFacts {
  return {
    statecode: 1,
    statuscode: 3,
    takenOn: null,
    shippedOn: null,
    modifiedOn: SUBMITTED_AT,
    changedByIntegration: false,
    businessCentralNumber: null,
    invoices: [],
    isTakenAutomatically: true,
    isTwoWay: false,
    othersWaitAsLong: null,
    live: null,
    changes: [],
    ...change,
  };
}

export interface FakeRows extends FakeSales {
  readonly reading: DocumentReading;
}

type Answer = SalesOutcome<readonly WireRow[]>;

/** Rows by table; a table that is not given is refused. `columns` are the ones that Business Central has added. */
export function fakeRows(
  tables: Readonly<Record<string, Answer | readonly WireRow[]>>,
  columns: readonly string[] = [],
): FakeRows {
  const sales = fakeSales((table) => {
    const found = tables[table];
    if (found === undefined) {
      return { ok: false, problem: { kind: "noPermission", privilege: `prvRead${table}` } };
    }
    return "ok" in found ? found : { ok: true, value: found };
  }, columns);
  return { ...sales, reading: { sales, dayOf: dayReader(() => 60) } };
}
