import type { Company } from "./company";
import type { Customer } from "./rows";

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
  /** One record, "company". */
  readonly setup: Map<string, Partial<TradeSetup>>;
}

export interface CustomerTrade {
  readonly genBusPostingGroup: string;
  readonly customerPostingGroup: string;
  /** "" is the country's: INNENLAND or UTLAND. A single blank is none. */
  readonly vatBusPostingGroup: string;
  readonly pricesIncludingVat: boolean;
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

export interface TradeSetup {
  /** Sales & Receivables Setup: number series, "" when none is chosen. */
  readonly orderNos: string;
  readonly quoteNos: string;
  readonly seriesIsUsedUp: boolean;
  /** CRM Connection Setup, Unit Group Mapping. */
  readonly unitGroupMapping: boolean;
}

export const PLAIN_TRADE = {
  customers: {
    genBusPostingGroup: "INNENLAND",
    customerPostingGroup: "INNENLAND",
    vatBusPostingGroup: "",
    pricesIncludingVat: false,
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
  setup: { orderNos: "S-ORD", quoteNos: "S-QUO", seriesIsUsedUp: false, unitGroupMapping: true } satisfies TradeSetup,
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
    setup: new Map(),
  };
}

export function customerTrade(company: Company, customer: Pick<Customer, "no" | "country">): CustomerTrade {
  const kept = { ...PLAIN_TRADE.customers, ...company.trade.customers.get(customer.no) };
  const byCountry = customer.country === company.setup.country ? "INNENLAND" : "UTLAND";
  return { ...kept, vatBusPostingGroup: kept.vatBusPostingGroup === "" ? byCountry : kept.vatBusPostingGroup.trim() };
}

export function itemTrade(company: Company, no: string): ItemTrade {
  const isStocked = (company.items.get(no)?.type ?? "Inventory") === "Inventory";
  const byType = isStocked ? {} : { genProdPostingGroup: "TJENESTER", inventoryPostingGroup: "" };
  return { ...PLAIN_TRADE.items, ...byType, ...company.trade.items.get(no) };
}

export function resourceTrade(company: Company, no: string): ResourceTrade {
  return { ...PLAIN_TRADE.resources, ...company.trade.resources.get(no) };
}

export function accountTrade(company: Company, no: string): AccountTrade {
  return { ...PLAIN_TRADE.accounts, ...company.trade.accounts.get(no) };
}

export function currencyTrade(company: Company, code: string): CurrencyTrade {
  return { ...PLAIN_TRADE.currencies, ...company.trade.currencies.get(code) };
}

export function unitTrade(company: Company, itemNo: string, code: string): UnitTrade {
  return { ...PLAIN_TRADE.units, ...company.trade.units.get(`${itemNo}/${code}`) };
}

export function tradeSetup(company: Company): TradeSetup {
  return { ...PLAIN_TRADE.setup, ...company.trade.setup.get("company") };
}

/** VAT Posting Setup of two groups; null when BC has no such row. INNENLAND and UTLAND with HØY are there from the start. */
export function vatSetup(company: Company, busGroup: string, prodGroup: string): VatTrade | null {
  const kept = company.trade.vat.get(`${busGroup}/${prodGroup}`);
  const isPlain = prodGroup === "HØY" && (busGroup === "INNENLAND" || busGroup === "UTLAND");
  if ((kept === undefined && !isPlain) || kept?.exists === false) {
    return null;
  }
  const percent = isPlain ? (busGroup === "INNENLAND" ? company.setup.domesticVatPercent : 0) : PLAIN_TRADE.vat.percent;
  return { ...PLAIN_TRADE.vat, percent, ...kept };
}

/** All of table 325, by its key. */
export function vatSetups(
  company: Company,
): readonly (VatTrade & { readonly busGroup: string; readonly prodGroup: string })[] {
  const keys = new Set(["INNENLAND/HØY", "UTLAND/HØY", ...company.trade.vat.keys()]);
  return [...keys].sort().flatMap((key) => {
    const [busGroup = "", prodGroup = ""] = key.split("/");
    const setup = vatSetup(company, busGroup, prodGroup);
    return setup === null ? [] : [{ ...setup, busGroup, prodGroup }];
  });
}

/** VAT Prod. Posting Group of what a line sells. */
export function vatProdPostingGroup(
  company: Company,
  line: { readonly type: "Item" | "Resource" | "G/L Account" | " "; readonly no: string },
): string {
  switch (line.type) {
    case "Item":
      return itemTrade(company, line.no).vatProdPostingGroup;
    case "Resource":
      return resourceTrade(company, line.no).vatProdPostingGroup;
    case "G/L Account":
      return accountTrade(company, line.no).vatProdPostingGroup;
    case " ":
      return "";
  }
}

/**
 * The VAT that a line bears, by the payer's and the item's groups: the payer's, for that is what General Ledger Setup says when nobody has
 * changed it. The buyer pays none of a reverse charge.
 */
export function vatPercentOf(
  company: Company,
  billTo: Pick<Customer, "no" | "country">,
  line: Parameters<typeof vatProdPostingGroup>[1],
): number {
  const setup = vatSetup(
    company,
    customerTrade(company, billTo).vatBusPostingGroup,
    vatProdPostingGroup(company, line),
  );
  return setup?.calculationType === "Normal VAT" ? setup.percent : 0;
}
