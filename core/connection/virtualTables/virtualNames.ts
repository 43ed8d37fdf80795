/** Entities of Business Central's API v2.0 that are read through virtual tables, with the properties that are. */
export const VIRTUAL_ENTITIES = {
  item: ["number", "blocked", "inventory", "baseUnitOfMeasureCode"],
  customer: ["number", "displayName", "creditLimit", "blocked"],
  customerFinancialDetail: ["number", "balance", "overdueAmount"],
  agedAccountsReceivable: [
    "customerNumber",
    "balanceDue",
    "currentAmount",
    "agedAsOfDate",
    "period1Label",
    "period1Amount",
    "period2Label",
    "period2Amount",
    "period3Label",
    "period3Amount",
  ],
  salesInvoice: [
    "number",
    "postingDate",
    "dueDate",
    "customerNumber",
    "billToCustomerNumber",
    "billToName",
    "currencyCode",
    "totalAmountIncludingTax",
    "remainingAmount",
    "status",
    "customerPurchaseOrderReference",
    "orderNumber",
  ],
  salesOrder: ["number", "status"],
  salesShipment: ["number", "postingDate", "customerPurchaseOrderReference", "orderNumber"],
} as const;

export type VirtualEntity = keyof typeof VIRTUAL_ENTITIES;

export const VIRTUAL_ENTITY_NAMES = Object.keys(VIRTUAL_ENTITIES).filter(
  (name): name is VirtualEntity => name in VIRTUAL_ENTITIES,
);

const PREFIX = "dyn365bc_";

/** The logical name that a virtual table of an entity has where it is there; only metadata tell whether it is, and all its other names. */
export function virtualTableName(entity: VirtualEntity): string {
  return `${PREFIX}${entity.toLowerCase()}_v2_0`;
}

/** The same of a property's column. */
export function virtualColumnName(property: string): string {
  return `${PREFIX}${property.toLowerCase()}`;
}

/** Microsoft's table of companies, which every virtual table of a company points to. Its columns are spelled so in Business Central's own source. */
export const VirtualCompany = { table: "cdm_company", id: "cdm_companyid", code: "cdm_companycode" } as const;
