import type { ConversionName } from "../values/conversions";
import type { Direction, TableMapping } from "../mapping";

/** What the page of mappings says beside the data, in one language. */
export interface Words {
  readonly intro: readonly string[];
  readonly jobs: { readonly heading: string; readonly text: readonly string[]; readonly columns: readonly string[] };
  readonly rules: {
    readonly heading: string;
    readonly columns: readonly string[];
    /** The eight rules of Microsoft's guide, as they are played. */
    readonly all: readonly string[];
    readonly after: readonly string[];
  };
  readonly mappings: { readonly heading: string; readonly columns: readonly string[] };
  /** What the page *Synchronisation* of the app calls a mapping, by its name. */
  readonly titles: Readonly<Record<string, string>>;
  readonly inSales: (title: string) => string;
  readonly arrows: Readonly<Record<Direction, string>>;
  readonly models: Readonly<Record<NonNullable<TableMapping["model"]>, string>>;
  readonly conversions: Readonly<Record<ConversionName, string>>;
  readonly never: string;
  readonly onlyCoupled: string;
  readonly allRecords: string;
  readonly ofCompany: string;
  readonly filters: string;
  readonly after: string;
  readonly choice: (column: string, other: string, tables: string) => string;
  readonly playedBy: (job: string) => string;
  readonly always: (value: string) => string;
  readonly notNull: string;
  readonly clearOnFailure: string;
  readonly isOff: string;
  readonly matches: string;
  readonly notPlayed: (reason: string) => string;
  /** A name of Business Central's as it shows it in this language, or a sentence of the data. @throws Error for one without a translation */
  readonly named: (english: string) => string;
}

export const ENGLISH: Words = {
  intro: [
    "# Synchronisation: every mapping, field and job",
    "Business Central keeps records and rows of Sales alike. What follows is its set-up as it makes it when the connection to Sales is enabled (base application",
    "W1, 29.0: codeunits 7204 *CDS Setup Defaults* and 5334 *CRM Setup Defaults*), and as the sandbox's Business Central plays it. An administrator may have changed it:",
    "open *Integration Table Mappings* in Business Central. Where the sandbox differs stands in [decision 099](decisions/099-how-does-the-sandbox-synchronise.md);",
    "the mapping VENDOR, which it does not play, in [decision 103](decisions/103-why-are-vendors-no-accounts-in-the-sandbox.md). In Norwegian: [synchronisation.nb.md](synchronisation.nb.md).",
    "",
    "In Sales the page *Synchronisation* (Norwegian: *Synkronisering*) of the app *Business Central Integration* shows how it stands.",
  ],
  jobs: {
    heading: "Jobs",
    text: [
      "In the order in which they run. After a run that found nothing to do a job rests (*On Hold with Inactivity Timeout*) until something changes in Business Central, until somebody",
      "signs in to Business Central and Sales holds something new, or until the time in the last column has passed. The job of a mapping that fails is tried ten times more, others",
      "twice, half a minute apart. Norwegian names are those of Microsoft's guide, and for jobs that it does not know translations.",
    ],
    columns: ["Job in English", "Job in Norwegian", "Direction", "Mapping", "Minutes", "Rests for (minutes)", "Test"],
  },
  rules: {
    heading: "Rules",
    columns: ["Rule", "Test"],
    all: [
      "Changes of the integration user in Sales are not synchronised back",
      "Units: one unit per group in the model before; with unit groups a group for each item and resource",
      "Items bring Business Central's own price list, and what somebody changed in it by hand is put back",
      "Resources become products of the type Services",
      "Only price groups with a code go to price lists",
      "The salesperson decides who owns a row",
      "What an invoice needs must be synchronised before it",
      "Orders go when they are released",
    ],
    after: [
      "A pair that both sides have changed since fails until somebody decides (*Update-Conflict Resolution* of the mapping), if a field that goes both ways differs. A pair whose other side is",
      "deleted fails until somebody decides (*Deletion-Conflict Resolution*). What fails twice in a row for the same reason is skipped from then on: see",
      "*Coupled Data Synchronization Errors* in Business Central, choose *Retry* there when the cause is gone.",
    ],
  },
  mappings: { heading: "Mappings", columns: ["Business Central", "Sales", "Direction", "Remarks", "Test"] },
  titles: {
    SALESPEOPLE: "Salespeople and users",
    CURRENCY: "Currencies to Sales",
    "PAYMENT TERMS": "Payment terms",
    "SHIPMENT METHOD": "Shipping methods",
    "SHIPPING AGENT": "Shipping agents",
    "UNIT GROUP": "Unit groups to Sales",
    "ITEM UOM": "Units of items to Sales",
    "RESOURCE UOM": "Units of resources to Sales",
    "UNIT OF MEASURE": "Units to Sales",
    CUSTOMER: "Customers and accounts",
    CONTACT: "Contacts",
    "ITEM-PRODUCT": "Items and products",
    "RESOURCE-PRODUCT": "Resources and products",
    "PLHEADER-PRICE": "Price lists to Sales",
    "PLLINE-PRODPRICE": "Prices to Sales",
    "CUSTPRCGRP-PRICE": "Price groups to Sales",
    "SALESPRC-PRODPRICE": "Sales prices to Sales",
    OPPORTUNITY: "Opportunities",
    "SALESORDER-ORDER": "Released orders to Sales",
    "SOLINE-ORDERDETAIL": "Order lines",
    "POSTEDSALESINV-INV": "Posted invoices to Sales",
    "POSTEDSALESLINE-INV": "Lines of posted invoices to Sales",
  },
  inSales: (title) => `On the page in Sales: *${title}*.`,
  arrows: { both: "both ways", toSales: "Business Central → Sales", fromSales: "Sales → Business Central" },
  models: {
    unitGroups: "only where unit group mapping is on",
    unitsOfMeasure: "only where unit group mapping is off",
    priceLists: "only with the new sales pricing experience",
    salesPrices: "only with the sales pricing before",
    oneWayOrders: "only while orders go one way",
    twoWayOrders: "only while orders go both ways (*Bidirectional Sales Order Int.*)",
  },
  conversions: {
    same: "",
    onlyNew: "of a new row only",
    ofParent: "the record's it belongs to",
    countedAnew: "Business Central counts it anew",
    lineNumber: "empty until Business Central has numbered the line",
    notNegative: "0 where it is negative",
    day: "a day without a time",
    localDay: "midnight of the day where the company is",
    currency: "the coupled currency; the company's own where it is empty",
    owner: "the user of the coupled salesperson",
    customer: "the coupled account",
    sellToCustomer: "the coupled account",
    soldProduct: "the coupled product; the write-in product for a line without one",
    contact: "the coupled contact",
    item: "the coupled product",
    priceList: "the coupled price list",
    priceGroup: "the coupled price list",
    assetProduct: "the coupled product",
    assetUnit: "the coupled unit",
    itemUnit: "the coupled unit of the item",
    resourceUnit: "the coupled unit of the resource",
    paymentTerms: "the value of the choice that is coupled with the code",
    shipmentMethod: "the value of the choice that is coupled with the code",
    shippingAgent: "the value of the choice that is coupled with the code",
  },
  never: "never",
  onlyCoupled: "coupled records only",
  allRecords: "all records of the filters",
  ofCompany: "Sales: of this company or of none, where Business Central's base solution is there",
  filters: "Filters",
  after: "After",
  choice: (column, other, tables) => `Of the choice \`${column}\`, and \`${other}\` of ${tables}.`,
  playedBy: (job) => `The sandbox plays it by a job of its own, \`${job}\`.`,
  always: (value) => `always ${value}`,
  notNull: "an empty value is not written",
  clearOnFailure: "empty where the other record is not coupled",
  isOff: "switched off at first",
  matches: "used for match-based coupling",
  notPlayed: (reason) => `not played: ${reason}`,
  named: (english) => english,
};
