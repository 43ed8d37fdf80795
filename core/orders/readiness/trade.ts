import type { PriceTerms, SalesSetup, VatSetup } from "../../businesscentral/trade/setups";

/**
 * What Business Central's cards and set-ups say of a document's customer, items and terms. Null everywhere: the page is not published, or did
 * not answer, or does not show it. Codes are in capitals; an empty one is none.
 */
export interface TradeFacts {
  readonly salesSetup: SalesSetup | null;
  /** Table 325, whole. */
  readonly vat: readonly VatSetup[] | null;
  /** Codes of table 9. */
  readonly countries: ReadonlySet<string> | null;
  readonly currencies: CurrencyTerms | null;
  readonly customer: CustomerTerms | null;
  /** Who pays: the customer itself where its card names nobody else. */
  readonly payer: CustomerTerms | "missing" | null;
  /** The G/L account for freight; null also where none is named. */
  readonly freightAccount: AccountTerms | "missing" | null;
  /** By item number. */
  readonly items: ReadonlyMap<string, ItemTerms>;
  /** By number; an asked one that is not there does not exist. Null: not told. */
  readonly resources: ReadonlyMap<string, ResourceTerms> | null;
  /** What the write-in product of the set-up is; null: not told, or none is named. */
  readonly writeIn: ItemTerms | ResourceTerms | null;
}

/** Pages 5 and 483. Null: not told. */
export interface CurrencyTerms {
  /** BC's own, of General Ledger Setup. */
  readonly local: string | null;
  readonly codes: ReadonlySet<string> | null;
  /** The rate that has begun last, by code; 0 for one without amounts. */
  readonly rates: ReadonlyMap<string, number> | null;
}

/** Page 21. */
export interface CustomerTerms {
  readonly number: string;
  readonly name: string | null;
  /** The way in which it is blocked; empty: not at all. */
  readonly blocked: string | null;
  readonly isPrivacyBlocked: boolean | null;
  readonly generalGroup: string | null;
  readonly postingGroup: string | null;
  readonly vatGroup: string | null;
  readonly pricesIncludeVat: boolean | null;
  /** Empty: it pays itself. */
  readonly billTo: string | null;
  readonly prepaymentPercent: number | null;
  /** Empty: BC's own. */
  readonly currency: string | null;
}

/** Page 17. */
export interface AccountTerms {
  readonly isBlocked: boolean;
  readonly isForDirectPosting: boolean;
  readonly vatGroup: string;
}

/** Page 30, and 5404 for the units. */
export interface ItemTerms extends PriceTerms {
  readonly kind: "item";
  readonly isStockItem: boolean;
  readonly isBlocked: boolean | null;
  readonly isSalesBlocked: boolean | null;
  readonly generalGroup: string | null;
  readonly inventoryGroup: string | null;
  readonly allowsInvoiceDiscount: boolean | null;
  readonly baseUnit: string | null;
  /** What it is sold in where Sales' unit is not read; empty: the base unit. */
  readonly salesUnit: string | null;
  /** Base units in one of each, by code; null: not told. */
  readonly units: ReadonlyMap<string, number> | null;
  /** Codes of its units that are coupled to none of Sales; null: not told. */
  readonly uncoupledUnits: ReadonlySet<string> | null;
}

/** Page 76. */
export interface ResourceTerms {
  readonly kind: "resource";
  readonly isBlocked: boolean;
  readonly isPrivacyBlocked: boolean | null;
  readonly generalGroup: string | null;
  readonly vatGroup: string | null;
}
