import type { SalesProduct } from "../../../../core/documents/product";
import type { Address, CustomerAccount, DocumentLine } from "../../../../core/documents/salesDocument";
import type {
  BusinessCentralFacts,
  DocumentFacts,
  EnvironmentFacts,
  LineKnowledge,
  ReadinessFacts,
} from "../../../../core/orders/readiness/facts";
import { NOT_ASKED } from "../../../../core/orders/readiness/facts";
import type { OrderFacts } from "../../../../core/orders/progress/orderProgress";
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
  sequence: 1,
  name: "Desk Vik",
  productId: "p1",
  product: PRODUCT,
  unit: { id: "u1", name: "PCS", groupId: "g1" },
  quantity: 2,
  requestedDate: null,
  price: 100,
  volumeDiscount: 0,
  manualDiscount: 0,
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
export const ORDER: DocumentFacts = {
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
  held: null,
  modifiedOn: null,
  changedByIntegration: null,
  revision: 0,
  companyId: null,
  hasCompanyColumn: true,
  customer: { kind: "account", id: "a1", account: ACCOUNT },
  lines: [LINE],
  billTo: NO_ADDRESS,
  shipTo: ADDRESS,
  discountAmount: 0,
  discountPercentage: 0,
  totalTax: 0,
  linesAmount: 100,
  amountLessFreight: 100,
  freightAmount: 0,
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
    { connectionId: "c1", name: "Skarvholm Kontor AS", companyId: null, takesOrders: true, takesQuotes: true },
  ],
  statisticsAreWritten: null,
};

export interface FactsChange {
  readonly document?: Partial<DocumentFacts>;
  readonly environment?: Partial<EnvironmentFacts>;
  readonly businessCentral?: Partial<BusinessCentralFacts>;
}

/** Facts of an order that is ready; pass what should differ. */
export function facts({ document, environment, businessCentral }: FactsChange = {}): ReadinessFacts {
  return {
    document: { ...ORDER, ...document },
    environment: { ...ENVIRONMENT, ...environment },
    businessCentral: { ...NOT_ASKED, ...businessCentral },
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
    modifiedOn: SUBMITTED_AT,
    changedByIntegration: false,
    businessCentralNumber: null,
    posts: [],
    invoices: [],
    isTakenAutomatically: true,
    othersWaitAsLong: null,
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
