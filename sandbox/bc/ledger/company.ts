import type { BaseCalendar, BaseCalendarChange, CustomizedCalendarChange } from "./calendars";
import type { CompanySetup } from "./companySetup";
import { DEFAULT_SETUP } from "./companySetup";
import type { CustomerLedgerEntry, DetailedCustomerEntry, PaymentTerms } from "./customerEntries";
import type { IntegrationState } from "./integration";
import { createIntegrationState } from "./integration";
import type {
  Location,
  ResponsibilityCenter,
  ShippingAgent,
  ShippingAgentService,
  ShipToAddress,
  UserSetup,
} from "./places";
import type { PlannedLine } from "./plannedLines";
import type {
  Coupling,
  Currency,
  Customer,
  Item,
  ItemLedgerEntry,
  ItemSubstitution,
  ItemUnit,
  PurchaseLine,
  Reservation,
  Resource,
  SalesLine,
  TransferHeader,
  TransferLine,
  Vendor,
} from "./rows";
import type {
  ArchivedSalesDocument,
  PostedCreditMemo,
  PostedInvoice,
  PostedShipment,
  SalesHeader,
} from "./salesDocuments";
import type { ItemVariant, ItemVendor, PurchasingCode, StockkeepingUnit } from "./catalog";
import type { Relations } from "./relations";
import { createRelations } from "./relations";
import type { TradeTables } from "./tradeTables";
import { createTradeTables } from "./tradeTables";

/** Everything one company holds. Entries and lines are kept by item, for the figures are asked for by item. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** ISO 4217 code of the company's own currency ("LCY"). */
  readonly currencyCode: string;
  readonly items: Map<string, Item>;
  readonly itemUnits: Map<string, ItemUnit[]>;
  readonly itemEntries: Map<string, ItemLedgerEntry[]>;
  readonly salesLines: Map<string, SalesLine[]>;
  readonly purchaseLines: Map<string, PurchaseLine[]>;
  readonly transferHeaders: Map<string, TransferHeader>;
  readonly transferLines: Map<string, TransferLine[]>;
  readonly plannedLines: Map<string, PlannedLine[]>;
  readonly substitutions: Map<string, ItemSubstitution[]>;
  readonly reservations: Map<string, Reservation[]>;
  readonly stockkeepingUnits: Map<string, StockkeepingUnit[]>;
  readonly variants: Map<string, ItemVariant[]>;
  readonly itemVendors: Map<string, ItemVendor[]>;
  readonly purchasingCodes: Map<string, PurchasingCode>;
  readonly locations: Map<string, Location>;
  readonly responsibilityCenters: Map<string, ResponsibilityCenter>;
  readonly userSetups: Map<string, UserSetup>;
  /** By customer number. */
  readonly shipToAddresses: Map<string, ShipToAddress[]>;
  readonly shippingAgents: Map<string, ShippingAgent>;
  /** By shipping agent. */
  readonly shippingAgentServices: Map<string, ShippingAgentService[]>;
  readonly baseCalendars: Map<string, BaseCalendar>;
  /** By base calendar, as are the customised ones. */
  readonly baseCalendarChanges: Map<string, BaseCalendarChange[]>;
  readonly customizedCalendarChanges: Map<string, CustomizedCalendarChange[]>;
  readonly customers: Map<string, Customer>;
  readonly vendors: Map<string, Vendor>;
  readonly resources: Map<string, Resource>;
  readonly currencies: Map<string, Currency>;
  readonly couplings: Map<string, Coupling>;
  /** By documentKey. Their lines are among salesLines. */
  readonly salesHeaders: Map<string, SalesHeader>;
  readonly archivedSalesDocuments: ArchivedSalesDocument[];
  readonly postedShipments: Map<string, PostedShipment>;
  readonly postedInvoices: Map<string, PostedInvoice>;
  readonly postedCreditMemos: Map<string, PostedCreditMemo>;
  readonly customerEntries: CustomerLedgerEntry[];
  readonly detailedCustomerEntries: DetailedCustomerEntry[];
  readonly paymentTerms: Map<string, PaymentTerms>;
  /** Country/Region code → name. */
  readonly countries: Map<string, string>;
  /** Number series → last number used. */
  readonly numberSeries: Map<string, number>;
  readonly integration: IntegrationState;
  readonly trade: TradeTables;
  readonly relations: Relations;
  setup: CompanySetup;
}

export function createCompany(
  identity: Pick<Company, "id" | "name" | "displayName" | "currencyCode">,
  setup: Partial<CompanySetup> = {},
): Company {
  return {
    ...identity,
    items: new Map(),
    itemUnits: new Map(),
    itemEntries: new Map(),
    salesLines: new Map(),
    purchaseLines: new Map(),
    transferHeaders: new Map(),
    transferLines: new Map(),
    plannedLines: new Map(),
    substitutions: new Map(),
    reservations: new Map(),
    stockkeepingUnits: new Map(),
    variants: new Map(),
    itemVendors: new Map(),
    purchasingCodes: new Map(),
    locations: new Map(),
    responsibilityCenters: new Map(),
    userSetups: new Map(),
    shipToAddresses: new Map(),
    shippingAgents: new Map(),
    shippingAgentServices: new Map(),
    baseCalendars: new Map(),
    baseCalendarChanges: new Map(),
    customizedCalendarChanges: new Map(),
    customers: new Map(),
    vendors: new Map(),
    resources: new Map(),
    currencies: new Map(),
    couplings: new Map(),
    salesHeaders: new Map(),
    archivedSalesDocuments: [],
    postedShipments: new Map(),
    postedInvoices: new Map(),
    postedCreditMemos: new Map(),
    customerEntries: [],
    detailedCustomerEntries: [],
    paymentTerms: new Map(),
    countries: new Map(),
    numberSeries: new Map(),
    integration: createIntegrationState(),
    trade: createTradeTables(),
    relations: createRelations(),
    setup: { ...DEFAULT_SETUP, ...setup },
  };
}

/** Adds a row to the list kept under a key. */
export function append<T>(lists: Map<string, T[]>, key: string, row: T): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [row]);
  } else {
    list.push(row);
  }
}

/** BC's key of a coupling: both ids, lower case. */
export function couplingKey(crmId: string, integrationId: string): string {
  return `${crmId.toLowerCase()}/${integrationId.toLowerCase()}`;
}
