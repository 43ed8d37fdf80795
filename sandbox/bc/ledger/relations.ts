/** Table 13. */
export interface Salesperson {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly systemId: string;
}

/** Table 5050, persons only. */
export interface Contact {
  readonly no: string;
  /** The customer that the contact's company is, by its business relation; "" for none. */
  readonly customerNo: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly surname: string;
  readonly address: string;
  readonly address2: string;
  readonly postCode: string;
  readonly city: string;
  readonly county: string;
  readonly country: string;
  readonly currencyCode: string;
  readonly salespersonCode: string;
  readonly email: string;
  readonly fax: string;
  readonly homePage: string;
  readonly mobile: string;
  readonly pager: string;
  readonly phone: string;
  readonly systemId: string;
}

/** One of whom nothing is known yet. */
export const NEW_CONTACT: Contact = {
  no: "",
  customerNo: "",
  firstName: "",
  middleName: "",
  surname: "",
  address: "",
  address2: "",
  postCode: "",
  city: "",
  county: "",
  country: "",
  currencyCode: "",
  salespersonCode: "",
  email: "",
  fax: "",
  homePage: "",
  mobile: "",
  pager: "",
  phone: "",
  systemId: "",
};

export const PRICE_SOURCE_TYPES = [
  "All Customers",
  "Customer",
  "Customer Price Group",
  "Customer Disc. Group",
  "Campaign",
  "Contact",
] as const;
export const PRICE_AMOUNT_TYPES = ["Price", "Discount", "Any"] as const;
export const PRICE_ASSET_TYPES = ["Item", "Resource", "Item Discount Group"] as const;

/** Table 7000, lists of sales prices. Dates are ISO, "" for none. */
export interface PriceListHeader {
  readonly code: string;
  readonly description: string;
  readonly sourceType: (typeof PRICE_SOURCE_TYPES)[number];
  /** "" for all customers. */
  readonly sourceNo: string;
  readonly amountType: (typeof PRICE_AMOUNT_TYPES)[number];
  readonly priceIncludesVat: boolean;
  /** VAT Bus. Posting Gr. (Price). */
  readonly vatBusPostingGroup: string;
  readonly currencyCode: string;
  readonly startingDate: string;
  readonly endingDate: string;
  readonly status: "Draft" | "Active" | "Inactive";
  readonly allowUpdatingDefaults: boolean;
  readonly systemId: string;
}

/** Table 7001. For whom a line is, its days and its status are the list's: it may have others only where "Allow Updating Defaults" is on. */
export interface PriceListLine {
  readonly listCode: string;
  readonly lineNo: number;
  readonly assetType: (typeof PRICE_ASSET_TYPES)[number];
  /** "" is all of that type. */
  readonly assetNo: string;
  readonly amountType: (typeof PRICE_AMOUNT_TYPES)[number];
  readonly allowLineDiscount: boolean;
  /** Per cent. */
  readonly lineDiscount: number;
  /** "" is the base unit. */
  readonly unitCode: string;
  readonly minimumQuantity: number;
  readonly unitPrice: number;
  readonly currencyCode: string;
  readonly systemId: string;
}

/** Table 6. */
export interface CustomerPriceGroup {
  readonly code: string;
  readonly description: string;
  readonly systemId: string;
}

/** Table 7002, the prices before price lists. */
export interface SalesPrice {
  readonly salesType: "Customer" | "Customer Price Group" | "All Customers" | "Campaign";
  readonly salesCode: string;
  readonly itemNo: string;
  /** "" is the base unit. */
  readonly unitCode: string;
  readonly unitPrice: number;
  readonly currencyCode: string;
  readonly systemId: string;
}

/** Table 5092. */
export interface Opportunity {
  readonly no: string;
  readonly description: string;
  readonly contactNo: string;
  readonly salespersonCode: string;
  /** In the company's own currency. */
  readonly estimatedValue: number;
  /** ISO date, "" for none. */
  readonly estimatedClosingDate: string;
  readonly status: "Not Started" | "In Progress" | "Won" | "Lost";
  readonly systemId: string;
}

/** What BC keeps of people and prices besides customers and items. */
export interface Relations {
  readonly salespeople: Map<string, Salesperson>;
  readonly contacts: Map<string, Contact>;
  readonly priceLists: Map<string, PriceListHeader>;
  /** By list and line number: SALG/10000. */
  readonly priceListLines: Map<string, PriceListLine>;
  readonly customerPriceGroups: Map<string, CustomerPriceGroup>;
  /** By systemId. */
  readonly salesPrices: Map<string, SalesPrice>;
  readonly opportunities: Map<string, Opportunity>;
}

export function createRelations(): Relations {
  return {
    salespeople: new Map(),
    contacts: new Map(),
    priceLists: new Map(),
    priceListLines: new Map(),
    customerPriceGroups: new Map(),
    salesPrices: new Map(),
    opportunities: new Map(),
  };
}
