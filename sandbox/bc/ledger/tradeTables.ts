/**
 * What BC's cards and set-ups hold besides the everyday fields of rows.ts: posting groups, VAT, prices, blocks and switches that decide
 * whether a document from Sales is taken. A record without an entry here has the plain values.
 */
export interface TradeTables {
  readonly customers: Map<string, Partial<CustomerTrade>>;
  readonly items: Map<string, Partial<ItemTrade>>;
  readonly resources: Map<string, Partial<ResourceTrade>>;
  /** By item and unit: BORD-1000/PCS. */
  readonly units: Map<string, Partial<UnitTrade>>;
  readonly currencies: Map<string, Partial<CurrencyTrade>>;
  /** G/L accounts. */
  readonly accounts: Map<string, Partial<AccountTrade>>;
  /** VAT Posting Setup by business and product group: INNENLAND/HØY. */
  readonly vat: Map<string, Partial<VatTrade>>;
  /** By code. */
  readonly salespeople: Map<string, Partial<SalespersonTrade>>;
  /** Table 225: post code → city. */
  readonly postCodes: Map<string, Partial<PostCodeTrade>>;
  /** CRM Option Mapping by column of Sales and option value: paymenttermscode/1. */
  readonly options: Map<string, Partial<OptionTrade>>;
  /** Table 10. */
  readonly shipmentMethods: Map<string, Partial<ShipmentMethodTrade>>;
  /** One record, "company". */
  readonly setup: Map<string, Partial<TradeSetup>>;
}

export interface CustomerTrade {
  readonly genBusPostingGroup: string;
  readonly customerPostingGroup: string;
  /** "" is the country's: INNENLAND or UTLAND. A single blank is none. */
  readonly vatBusPostingGroup: string;
  readonly pricesIncludingVat: boolean;
  readonly priceGroup: string;
  readonly discountGroup: string;
  readonly allowLineDiscount: boolean;
  readonly privacyBlocked: boolean;
  readonly salespersonCode: string;
  /** Of the primary contact. */
  readonly contactPrivacyBlocked: boolean;
  readonly contactOfOtherCompany: boolean;
  readonly contactEmail: string;
}

export interface ItemTrade {
  readonly genProdPostingGroup: string;
  readonly inventoryPostingGroup: string;
  readonly vatProdPostingGroup: string;
  readonly priceIncludesVat: boolean;
  /** VAT Bus. Posting Gr. (Price). */
  readonly priceVatBusPostingGroup: string;
  readonly allowInvoiceDiscount: boolean;
  readonly discountGroup: string;
}

export interface ResourceTrade {
  readonly genProdPostingGroup: string;
  readonly vatProdPostingGroup: string;
  readonly blocked: boolean;
  readonly privacyBlocked: boolean;
}

export interface UnitTrade {
  /** Qty. Rounding Precision; 0 = none. */
  readonly roundingPrecision: number;
}

export interface CurrencyTrade {
  /** Is there an exchange rate that has begun? */
  readonly hasRate: boolean;
  readonly exchangeRateAmount: number;
  readonly amountRoundingPrecision: number;
}

export interface AccountTrade {
  readonly blocked: boolean;
  readonly directPosting: boolean;
  readonly vatProdPostingGroup: string;
}

export interface VatTrade {
  readonly exists: boolean;
  readonly percent: number;
  readonly calculationType: "Normal VAT" | "Reverse Charge VAT" | "Full VAT";
}

export interface SalespersonTrade {
  readonly blocked: boolean;
}

export interface PostCodeTrade {
  readonly city: string;
}

export interface OptionTrade {
  /** Key of the record that the option stands for. */
  readonly code: string;
}

export interface ShipmentMethodTrade {
  readonly description: string;
}

export interface TradeSetup {
  /** Sales & Receivables Setup: number series, "" when none is chosen. */
  readonly orderNos: string;
  readonly quoteNos: string;
  readonly seriesIsUsedUp: boolean;
  /** CRM Connection Setup, Unit Group Mapping. */
  readonly unitGroupMapping: boolean;
  /** Feature "New sales pricing experience": price lists instead of sales prices. */
  readonly extendedPricing: boolean;
}

export const PLAIN_TRADE = {
  customers: {
    genBusPostingGroup: "INNENLAND",
    customerPostingGroup: "INNENLAND",
    vatBusPostingGroup: "",
    pricesIncludingVat: false,
    priceGroup: "",
    discountGroup: "",
    allowLineDiscount: true,
    privacyBlocked: false,
    salespersonCode: "",
    contactPrivacyBlocked: false,
    contactOfOtherCompany: false,
    contactEmail: "",
  } satisfies CustomerTrade,
  items: {
    genProdPostingGroup: "VARER",
    inventoryPostingGroup: "HANDEL",
    vatProdPostingGroup: "HØY",
    priceIncludesVat: false,
    priceVatBusPostingGroup: "",
    allowInvoiceDiscount: true,
    discountGroup: "",
  } satisfies ItemTrade,
  resources: {
    genProdPostingGroup: "TJENESTER",
    vatProdPostingGroup: "HØY",
    blocked: false,
    privacyBlocked: false,
  } satisfies ResourceTrade,
  units: { roundingPrecision: 0 } satisfies UnitTrade,
  currencies: { hasRate: true, exchangeRateAmount: 100, amountRoundingPrecision: 0.01 } satisfies CurrencyTrade,
  accounts: { blocked: false, directPosting: true, vatProdPostingGroup: "HØY" } satisfies AccountTrade,
  vat: { exists: true, percent: 25, calculationType: "Normal VAT" } as VatTrade,
  salespeople: { blocked: false } satisfies SalespersonTrade,
  postCodes: { city: "" } satisfies PostCodeTrade,
  options: { code: "" } satisfies OptionTrade,
  shipmentMethods: { description: "" } satisfies ShipmentMethodTrade,
  setup: {
    orderNos: "S-ORD",
    quoteNos: "S-QUO",
    seriesIsUsedUp: false,
    unitGroupMapping: true,
    extendedPricing: true,
  } satisfies TradeSetup,
} as const;

export function createTradeTables(): TradeTables {
  return {
    customers: new Map(),
    items: new Map(),
    resources: new Map(),
    units: new Map(),
    currencies: new Map(),
    accounts: new Map(),
    vat: new Map(),
    salespeople: new Map(),
    postCodes: new Map(),
    options: new Map(),
    shipmentMethods: new Map(),
    setup: new Map(),
  };
}
