import type { OrderMode } from "../connection/orderMode";
import type { SalesTable, WireRow } from "../ports";
import { AccountCustomertypecode, AccountFields, AccountStatecode, AccountTable } from "../tables/Account.generated";
import { InvoiceTable } from "../tables/Invoice.generated";
import { OpportunityTable } from "../tables/Opportunity.generated";
import { PriceLevelTable } from "../tables/PriceLevel.generated";
import { ProductFields, ProductProducttypecode, ProductStatecode, ProductTable } from "../tables/Product.generated";
import { SalesOrderFields, SalesOrderStatecode, SalesOrderTable } from "../tables/SalesOrder.generated";
import { KNOWN_MAPPINGS } from "./knownMappings";

export type RecordKind =
  "customer" | "vendor" | "item" | "resource" | "priceList" | "opportunity" | "order" | "invoice";

/** A table with the column that names its rows. */
export type NamedTable = SalesTable & { readonly primaryName: string };

type RuleId = "accountIsActive" | "accountIsCustomer" | "productIsActive" | "productIsOfType" | "orderIsSubmitted";

/** One condition of the filter that a mapping has on Sales: this column must hold this option. */
export interface MappingRule {
  readonly id: RuleId;
  readonly column: string;
  readonly value: number;
}

/**
 * A mapping of Business Central as far as one row of Sales meets it, as its set-up makes it (base application W1, 29.0). An administrator may
 * have changed its filters since.
 */
export interface RecordMapping {
  readonly kind: RecordKind;
  readonly table: NamedTable;
  /** BC's names of it: the present one first, then that of the pricing before. */
  readonly names: readonly string[];
  /** The procedure of BC that makes it. */
  readonly source: string;
  /** BC's table, as its pages number it. */
  readonly tableIds: readonly number[];
  readonly direction: "both" | "toSales";
  /** A row of Sales without a partner is left alone. */
  readonly onlyCoupled: boolean;
  readonly rules: readonly MappingRule[];
  /** Whether the rules hold for coupled rows too, or only until Business Central has taken the row. */
  readonly rulesHold: "always" | "untilCoupled";
  /** Only rows of the company, or of none. */
  readonly byCompany: boolean;
  /** Codeunit of a job that does it apart from the mapping's own; null where that does it. */
  readonly codeunit: number | null;
  /** Null: no job runs it, people do. */
  readonly job: "own" | null;
}

const COMMON = { rulesHold: "always", byCompany: true, codeunit: null, job: "own", onlyCoupled: true } as const;
const ACTIVE_ACCOUNT: MappingRule = {
  id: "accountIsActive",
  column: AccountFields.statecode,
  value: AccountStatecode.Active,
};
const ACTIVE_PRODUCT: MappingRule = {
  id: "productIsActive",
  column: ProductFields.statecode,
  value: ProductStatecode.Active,
};
const SUBMITTED: MappingRule = {
  id: "orderIsSubmitted",
  column: SalesOrderFields.statecode,
  value: SalesOrderStatecode.Submitted,
};

const accountOf = (kind: "customer" | "vendor"): RecordMapping => ({
  ...COMMON,
  kind,
  table: AccountTable,
  names: [(kind === "customer" ? KNOWN_MAPPINGS.customers : KNOWN_MAPPINGS.vendors).name],
  source: `codeunit 7204, Reset${kind === "customer" ? "Customer" : "Vendor"}AccountMapping`,
  tableIds: [kind === "customer" ? 18 : 23],
  direction: "both",
  rules: [
    ACTIVE_ACCOUNT,
    {
      id: "accountIsCustomer",
      column: AccountFields.customertypecode,
      value: kind === "customer" ? AccountCustomertypecode.Customer : AccountCustomertypecode.Vendor,
    },
  ],
});

const productOf = (kind: "item" | "resource"): RecordMapping => ({
  ...COMMON,
  kind,
  table: ProductTable,
  names: [(kind === "item" ? KNOWN_MAPPINGS.items : KNOWN_MAPPINGS.resources).name],
  source: `codeunit 5334, Reset${kind === "item" ? "Item" : "Resource"}ProductMapping`,
  tableIds: [kind === "item" ? 27 : 156],
  direction: "both",
  rules: [
    ACTIVE_PRODUCT,
    {
      id: "productIsOfType",
      column: ProductFields.producttypecode,
      value: kind === "item" ? ProductProducttypecode.SalesInventory : ProductProducttypecode.Services,
    },
  ],
});

const ORDER: RecordMapping = {
  ...COMMON,
  kind: "order",
  table: SalesOrderTable,
  names: [KNOWN_MAPPINGS.releasedOrders.name],
  source: "codeunits 5349, CreateNAVSalesOrdersFromSubmittedCRMSalesorders, and 5334, ResetSalesOrderMapping",
  tableIds: [36],
  direction: "toSales",
  rules: [SUBMITTED],
  rulesHold: "untilCoupled",
  // The codeunit that takes orders looks at no company.
  byCompany: false,
  codeunit: 5349,
};

/** Codeunit 5334, ResetBidirectionalSalesOrderMapping. */
const ORDER_BOTH_WAYS: RecordMapping = {
  ...ORDER,
  source: "codeunit 5334, ResetBidirectionalSalesOrderMapping",
  direction: "both",
  rulesHold: "always",
  byCompany: true,
  codeunit: null,
};

export const RECORD_MAPPINGS = {
  customer: accountOf("customer"),
  vendor: accountOf("vendor"),
  item: productOf("item"),
  resource: productOf("resource"),
  priceList: {
    ...COMMON,
    kind: "priceList",
    table: PriceLevelTable,
    names: [KNOWN_MAPPINGS.priceLists.name, KNOWN_MAPPINGS.priceGroups.name],
    source: "codeunit 5334, ResetPriceListHeaderPricelevelMapping",
    tableIds: [7000, 6],
    direction: "toSales",
    rules: [],
  },
  opportunity: {
    ...COMMON,
    kind: "opportunity",
    table: OpportunityTable,
    names: [KNOWN_MAPPINGS.opportunities.name],
    source: "codeunit 5334, ResetOpportunityMapping",
    tableIds: [5092],
    direction: "both",
    onlyCoupled: false,
    rules: [],
    job: null,
  },
  order: ORDER,
  orderBothWays: ORDER_BOTH_WAYS,
  invoice: {
    ...COMMON,
    kind: "invoice",
    table: InvoiceTable,
    names: [KNOWN_MAPPINGS.invoices.name],
    source: "codeunit 5334, ResetSalesInvoiceHeaderInvoiceMapping",
    tableIds: [112],
    direction: "toSales",
    rules: [],
  },
} as const satisfies Readonly<Record<string, RecordMapping>>;

/** The tables whose rows can be told about. */
export const RECORD_TABLES: readonly NamedTable[] = [
  ...new Set(Object.values(RECORD_MAPPINGS).map(({ table }): NamedTable => table)),
];

/**
 * The mapping that a row belongs to. An account that is neither customer nor vendor, or a product that is neither item nor service, is told about
 * as what most of them are. Null for a table without a mapping.
 */
export function mappingOf(table: string, row: WireRow, orderMode: OrderMode | null): RecordMapping | null {
  const { customer, vendor, item, resource, order, orderBothWays } = RECORD_MAPPINGS;
  switch (table) {
    case AccountTable.logicalName:
      return row[AccountFields.customertypecode] === AccountCustomertypecode.Vendor ? vendor : customer;
    case ProductTable.logicalName:
      return row[ProductFields.producttypecode] === ProductProducttypecode.Services ? resource : item;
    case SalesOrderTable.logicalName:
      return orderMode === "bidirectional" ? orderBothWays : order;
    default:
      return Object.values(RECORD_MAPPINGS).find((mapping) => mapping.table.logicalName === table) ?? null;
  }
}
