import type { RowOf } from "../../businesscentral/rowShape";
import type { ItemProblem } from "../../businesscentral/serviceProblem";
import type { PROMISE_SERVICES } from "./services";

type Services = typeof PROMISE_SERVICES;
type RowsOf<Id extends keyof Services> = readonly RowOf<Services[Id]["shape"]>[];

/** What a service told, or why it told nothing. */
export type Read<Rows> =
  { readonly ok: true; readonly rows: Rows } | { readonly ok: false; readonly problem: ItemProblem };

/** The small tables of a company that place and days go by, as they were read. They seldom change, so they are kept for minutes. */
export interface CompanySetUp {
  readonly companyInformation: Read<RowsOf<"companyInformation">>;
  readonly inventorySetup: Read<RowsOf<"inventorySetup">>;
  readonly responsibilityCentres: Read<RowsOf<"responsibilityCentres">>;
  readonly userSetup: Read<RowsOf<"userSetup">>;
  readonly shippingAgentServices: Read<RowsOf<"shippingAgentServices">>;
  readonly locationCards: Read<RowsOf<"locationCards">>;
  readonly baseCalendarChanges: Read<RowsOf<"baseCalendarChanges">>;
  readonly customizedCalendarChanges: Read<RowsOf<"customizedCalendarChanges">>;
  readonly purchasingCodes: Read<RowsOf<"purchasingCodes">>;
  /** Codes of page 15, where the connection names it; the location cards tell them as well. */
  readonly locations: Read<readonly { readonly Code: string; readonly Name: string }[]>;
}

export const SET_UP_SERVICES = [
  "companyInformation",
  "inventorySetup",
  "responsibilityCentres",
  "userSetup",
  "shippingAgentServices",
  "locationCards",
  "baseCalendarChanges",
  "customizedCalendarChanges",
  "purchasingCodes",
] as const satisfies readonly (keyof CompanySetUp)[];

/** What is read of one customer. */
export interface CustomerSetUp {
  readonly number: string;
  readonly card: Read<RowsOf<"customers">>;
  readonly shipToAddresses: Read<RowsOf<"shipToAddresses">>;
}

/** The rows of a service; none where it told nothing. */
export function rowsOf<Row>(read: Read<readonly Row[]>): readonly Row[] {
  return read.ok ? read.rows : [];
}
