import type {
  AccountFacts,
  AddressFacts,
  BusinessCentralFacts,
  DocumentFacts,
  EnvironmentFacts,
  LineFacts,
  LineKnowledge,
  ProductFacts,
  ReadinessFacts,
} from "../../../../core/orders/readiness/facts";
import { NOT_ASKED } from "../../../../core/orders/readiness/facts";
import type { OrderFacts } from "../../../../core/orders/progress/orderProgress";
import type { RowQuery, RowReader, RowsQuery } from "../../../../core/dataverse/rowReader";
import type { SalesOutcome, WireRow } from "../../../../core/ports";

export const ACCOUNT: AccountFacts = {
  id: "a1",
  name: "Fjordkontor AS",
  isActive: true,
  isCustomer: true,
  statisticsId: "s1",
};
export const PRODUCT: ProductFacts = {
  id: "p1",
  name: "Desk Vik",
  number: "1000",
  isActive: true,
  type: 1,
  unitGroupId: "g1",
  wasSynchronised: true,
};
export const LINE: LineFacts = {
  id: "l1",
  position: 1,
  name: "Desk Vik",
  product: PRODUCT,
  unit: { id: "u1", name: "PCS", groupId: "g1" },
  quantity: 2,
  requestedOn: null,
};
export const NO_ADDRESS: AddressFacts = {
  line1: null,
  line2: null,
  postalCode: null,
  city: null,
  state: null,
  country: null,
};
export const ADDRESS: AddressFacts = {
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
  id: "o1",
  etag: 'W/"1"',
  number: "ORD-01",
  name: "Desks",
  isOpen: true,
  customer: { kind: "account", account: ACCOUNT },
  lines: [LINE],
  billTo: NO_ADDRESS,
  shipTo: ADDRESS,
  discountAmount: 0,
  discountPercentage: 0,
  totalAmount: 5000,
  requestedOn: null,
  currency: { id: "nok", code: "NOK", precision: 2, rate: 1 },
  priceList: null,
  companyId: null,
};

export const ENVIRONMENT: EnvironmentFacts = {
  integrationIsOn: true,
  userIsIntegrationUser: false,
  baseCurrencyId: "nok",
  companies: [
    { connectionId: "c1", name: "Skarvholm Kontor AS", companyId: null, takesOrders: true, takesQuotes: true },
  ],
  hasCompanyColumn: true,
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

export function product(change: Partial<ProductFacts>): LineFacts {
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

export interface FakeRows extends RowReader {
  readonly asked: { readonly table: string; readonly query: RowsQuery & RowQuery }[];
}

type Answer = SalesOutcome<readonly WireRow[]>;

/** Rows by table; a table that is not given is refused. `columns` are the ones that Business Central has added. */
export function fakeRows(
  tables: Readonly<Record<string, Answer | readonly WireRow[]>>,
  columns: readonly string[] = [],
): FakeRows {
  const asked: FakeRows["asked"] = [];
  const find = (table: string): Answer => {
    const found = tables[table];
    if (found === undefined) return { ok: false, problem: { kind: "noPermission", privilege: `prvRead${table}` } };
    return "ok" in found ? found : { ok: true, value: found };
  };
  return {
    asked,
    row(table, _id, query) {
      asked.push({ table, query });
      const found = find(table);
      if (!found.ok) return Promise.resolve(found);
      const [row] = found.value;
      return Promise.resolve(
        row === undefined ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: row },
      );
    },
    rows(table, query) {
      asked.push({ table, query });
      return Promise.resolve(find(table));
    },
    columns: (_table, names) => Promise.resolve(names.filter((name) => columns.includes(name))),
  };
}
