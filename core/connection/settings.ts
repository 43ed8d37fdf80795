import { ConnectionFields as F } from "../tables/Connection.generated";
import type { PublishedServices } from "./connection";

/** What is set of a connection. Reader, set-up and guide are made of this table. Its words are `Field_<column>` and `Hint_<column>`. */
interface Setting {
  readonly column: string;
  readonly kind: "text" | "url" | "lines" | "flag" | "choice";
  /** Where the set-up page shows it. */
  readonly section: Section;
  readonly isRequired?: true;
  /** The environment variable that holds it for connections that leave it empty: what differs between environments. */
  readonly variable?: string;
  /** The published page whose name it holds; its hint is put together from the page's own words. */
  readonly service?: keyof PublishedServices;
}

export type Section =
  | "company"
  | "way"
  | "relay"
  | "availability"
  | "address"
  | "pages"
  | "location"
  | "more"
  | "kind"
  | "key"
  | "entra"
  | "orders";

/** In the order in which they are shown. The access key is not among them: it is typed, never shown, and read only by those who use it. */
export const SETTINGS = [
  { column: F.bcs_name, kind: "text", section: "company", isRequired: true },
  { column: F.bcs_companyid, kind: "text", section: "company" },
  { column: F.bcs_webclienturl, kind: "url", section: "company" },
  { column: F.bcs_way, kind: "choice", section: "way" },
  { column: F.bcs_relayurl, variable: "bcs_DefaultRelayUrl", kind: "url", section: "relay" },
  { column: F.bcs_relayclientid, variable: "bcs_DefaultRelayClientId", kind: "text", section: "relay" },
  { column: F.bcs_itemavailabilityenabled, kind: "flag", section: "availability" },
  { column: F.bcs_odataurl, variable: "bcs_DefaultODataUrl", kind: "url", section: "address" },
  { column: F.bcs_apiurl, variable: "bcs_DefaultApiUrl", kind: "url", section: "address" },
  { column: F.bcs_itemcardservice, kind: "text", section: "pages", service: "itemCard" },
  { column: F.bcs_productavailabilityservice, kind: "text", section: "pages", service: "productItemAvailability" },
  { column: F.bcs_purchaselinesservice, kind: "text", section: "pages", service: "purchaseLines" },
  { column: F.bcs_saleslinesservice, kind: "text", section: "pages", service: "salesLines" },
  { column: F.bcs_transferlinesservice, kind: "text", section: "pages", service: "transferLines" },
  { column: F.bcs_locationsservice, kind: "text", section: "pages", service: "locations" },
  { column: F.bcs_itemsubstitutionsservice, kind: "text", section: "pages", service: "itemSubstitutions" },
  { column: F.bcs_pricelistlinesservice, kind: "text", section: "pages", service: "priceListLines" },
  { column: F.bcs_salesinvoicelinesservice, kind: "text", section: "pages", service: "salesInvoiceLines" },
  { column: F.bcs_defaultlocation, kind: "text", section: "location" },
  { column: F.bcs_availabilitysources, kind: "text", section: "more" },
  { column: F.bcs_propertynames, kind: "lines", section: "more" },
  { column: F.bcs_authentication, kind: "choice", section: "kind" },
  { column: F.bcs_username, variable: "bcs_DefaultUserName", kind: "text", section: "key" },
  { column: F.bcs_tenantid, variable: "bcs_DefaultTenantId", kind: "text", section: "entra" },
  { column: F.bcs_clientid, variable: "bcs_DefaultClientId", kind: "text", section: "entra" },
  { column: F.bcs_ordermode, kind: "choice", section: "orders" },
  { column: F.bcs_createsordersautomatically, kind: "flag", section: "orders" },
  { column: F.bcs_processesquotesautomatically, kind: "flag", section: "orders" },
] as const satisfies readonly Setting[];

type Known = (typeof SETTINGS)[number];
type OfKind<K extends Setting["kind"]> = Extract<Known, { readonly kind: K }>["column"];

export type SettingColumn = Known["column"];
export type TextColumn = OfKind<"text" | "url" | "lines">;
export type FlagColumn = OfKind<"flag">;
export type ChoiceColumn = OfKind<"choice">;
export type ServiceColumn = Extract<Known, { readonly service: string }>["column"];

export const SETTING_COLUMNS: readonly SettingColumn[] = SETTINGS.map(({ column }) => column);
export const TEXT_COLUMNS = SETTINGS.flatMap((each) => (isText(each) ? each.column : []));
export const FLAG_COLUMNS = SETTINGS.flatMap((each) => (each.kind === "flag" ? each.column : []));

/** Where a connection names each published page. */
export const SERVICE_COLUMNS = Object.fromEntries(
  SETTINGS.flatMap((each) => ("service" in each ? [[each.service, each.column]] : [])),
) as Readonly<Record<keyof PublishedServices, ServiceColumn>>;

function isText(setting: Known): setting is Extract<Known, { readonly column: TextColumn }> {
  return setting.kind === "text" || setting.kind === "url" || setting.kind === "lines";
}

/** What a part of the set-up page shows. */
export function settingsOf(section: Section): readonly Known[] {
  return SETTINGS.filter((each) => each.section === section);
}
