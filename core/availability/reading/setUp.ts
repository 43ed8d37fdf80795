import type { CheckedRows } from "../../businesscentral/checkedRows";
import type { RowOf } from "../../businesscentral/rowShape";
import type { PROMISE_SERVICES } from "./services";

type Services = typeof PROMISE_SERVICES;
type RowsOf<Id extends keyof Services> = readonly RowOf<Services[Id]["shape"]>[];

/** The small tables of a company that place and days go by, as they were read. They seldom change, so they are kept for minutes. */
export interface CompanySetUp {
  readonly companyInformation: CheckedRows<RowsOf<"companyInformation">>;
  readonly inventorySetup: CheckedRows<RowsOf<"inventorySetup">>;
  readonly responsibilityCentres: CheckedRows<RowsOf<"responsibilityCentres">>;
  readonly userSetup: CheckedRows<RowsOf<"userSetup">>;
  readonly shippingAgentServices: CheckedRows<RowsOf<"shippingAgentServices">>;
  readonly locationCards: CheckedRows<RowsOf<"locationCards">>;
  readonly baseCalendarChanges: CheckedRows<RowsOf<"baseCalendarChanges">>;
  readonly customizedCalendarChanges: CheckedRows<RowsOf<"customizedCalendarChanges">>;
  readonly purchasingCodes: CheckedRows<RowsOf<"purchasingCodes">>;
  /** Codes of page 15, where the connection names it; the location cards tell them as well. */
  readonly locations: CheckedRows<readonly { readonly Code: string; readonly Name: string }[]>;
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
  readonly card: CheckedRows<RowsOf<"customers">>;
  readonly shipToAddresses: CheckedRows<RowsOf<"shipToAddresses">>;
}

/** The rows of a service; none where it told nothing. */
export function rowsOf<Row>(read: CheckedRows<readonly Row[]>): readonly Row[] {
  return read.ok ? read.rows : [];
}
