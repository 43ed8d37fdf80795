import type { DocumentKind } from "../../documents/documentTable";

/** Everything the rules look at, read in one pass. */
export interface ReadinessFacts {
  readonly document: DocumentFacts;
  readonly environment: EnvironmentFacts;
  readonly businessCentral: BusinessCentralFacts;
}

export interface DocumentFacts {
  readonly kind: DocumentKind;
  readonly id: string;
  /** The version of the row that was checked. */
  readonly etag: string | null;
  readonly number: string | null;
  readonly name: string | null;
  /** Active for an order, draft for a quote. */
  readonly isOpen: boolean;
  readonly customer: CustomerFacts;
  readonly lines: readonly LineFacts[];
  readonly billTo: AddressFacts;
  readonly shipTo: AddressFacts;
  readonly discountAmount: number;
  readonly discountPercentage: number;
  /** With tax, in the document's currency; null where it is not known. */
  readonly totalAmount: number | null;
  /** `requestdeliveryby` as the wire has it: the moment at which the day begins for the user. */
  readonly requestedOn: string | null;
  readonly currency: CurrencyFacts | null;
  readonly priceList: PriceListFacts | null;
  /** The document's `bcbi_companyid`; null where it has none or the column is absent. */
  readonly companyId: string | null;
}

export type CustomerFacts =
  | { readonly kind: "none" }
  | { readonly kind: "account"; readonly account: AccountFacts }
  /** `account` null: the contact belongs to none. */
  | { readonly kind: "contact"; readonly contact: NamedRecord; readonly account: AccountFacts | null };

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface AccountFacts extends NamedRecord {
  readonly isActive: boolean;
  /** Relationship type Customer. */
  readonly isCustomer: boolean;
  /** Business Central gives statistics to every account that it keeps as a customer; null: this one has none. */
  readonly statisticsId: string | null;
}

export interface LineFacts {
  readonly id: string;
  /** From 1, in the order in which Business Central takes them. */
  readonly position: number;
  /** The product's name, or what was written instead of a product. */
  readonly name: string;
  /** Null for a write-in line. */
  readonly product: ProductFacts | null;
  readonly unit: { readonly id: string; readonly name: string; readonly groupId: string | null } | null;
  readonly quantity: number | null;
  readonly requestedOn: string | null;
}

export interface ProductFacts extends NamedRecord {
  readonly number: string | null;
  readonly isActive: boolean;
  /** `product.producttypecode`: Business Central takes sales inventory and services. */
  readonly type: number | null;
  readonly unitGroupId: string | null;
  /** BC writes `quantityonhand` with every synchronisation, zero included. */
  readonly wasSynchronised: boolean;
}

export interface AddressFacts {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
}

export interface CurrencyFacts {
  readonly id: string;
  /** ISO 4217. */
  readonly code: string | null;
  /** Decimals of its amounts. */
  readonly precision: number | null;
  /** Units of it for one unit of the organisation's base currency. */
  readonly rate: number | null;
}

export interface PriceListFacts extends NamedRecord {
  /** Business Central wrote it. Null: not known. */
  readonly isMaintained: boolean | null;
  /** Someone else changed the list or its prices afterwards. Null: not known. */
  readonly isEdited: boolean | null;
}

/** What holds for every document of the environment. Null: this user may not read it, or it could not be read. */
export interface EnvironmentFacts {
  readonly integrationIsOn: boolean | null;
  readonly userIsIntegrationUser: boolean | null;
  readonly baseCurrencyId: string | null;
  readonly companies: readonly CompanyFacts[] | null;
  /** The table has `bcbi_companyid`. */
  readonly hasCompanyColumn: boolean;
  /** Business Central has written statistics for some account. Null: nobody asked, or it is not known. */
  readonly statisticsAreWritten: boolean | null;
}

export interface CompanyFacts {
  readonly connectionId: string;
  readonly name: string;
  /** Id of the company's `bcbi_company` row. */
  readonly companyId: string | null;
  /** Its jobs take submitted orders and activated quotes by themselves. Null: not known. */
  readonly takesOrders: boolean | null;
  readonly takesQuotes: boolean | null;
}

/** What Business Central itself was asked. Null: it was not asked, or it did not answer. */
export interface BusinessCentralFacts {
  readonly customer: CustomerKnowledge | null;
  readonly credit: CreditKnowledge | null;
  /** By line id. */
  readonly lines: ReadonlyMap<string, LineKnowledge> | null;
  /** ISO codes of the currencies it has, its local one included. */
  readonly currencies: readonly string[] | null;
}

export interface CustomerKnowledge {
  readonly isKnown: boolean;
  /** Null: not known. */
  readonly isBlocked: boolean | null;
}

/** Amounts in Business Central's local currency. */
export interface CreditKnowledge {
  readonly currencyCode: string;
  /** How far customer and document together are over the limit; zero within it or without a limit; null where it cannot be judged. */
  readonly over: number | null;
  readonly limit: number | null;
  readonly overdue: number | null;
}

export interface LineKnowledge {
  /** Null where only the availability was not to be had. */
  readonly isKnown: boolean | null;
  readonly isBlocked: boolean | null;
  readonly availability: LineAvailability | null;
}

export type LineAvailability =
  | { readonly kind: "enough" }
  /** Lacking on the day wanted, in the line's unit. `relief`: where it may come from: other locations, what is on its way, or nowhere in sight. */
  | {
      readonly kind: "lacking";
      readonly quantity: number;
      readonly unit: string | null;
      readonly relief: "elsewhere" | "later" | "none";
    };

/** Business Central was not asked. */
export const NOT_ASKED: BusinessCentralFacts = { customer: null, credit: null, lines: null, currencies: null };
