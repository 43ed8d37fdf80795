import type { Refused } from "./businessRules";
import { doesNotExist, refuse } from "./businessRules";
import type { Company } from "./company";
import type { ShipToAddress } from "./places";
import type { Customer } from "./rows";

/** Where a sales document ships from and how, before anybody changes it by hand. */
export interface DocumentPlace {
  readonly ok: true;
  readonly locationCode: string;
  readonly responsibilityCenter: string;
  readonly shipToAddress: ShipToAddress | null;
  readonly shippingAgentCode: string;
  readonly shippingAgentServiceCode: string;
  /** Date formulas. */
  readonly shippingTime: string;
  readonly outboundHandlingTime: string;
}

/**
 * Table 36, Validate "Sell-to Customer No.": location of the default ship-to address, else of the customer, else of the responsibility centre (the user's, the
 * company's, the customer's), else of the company. A ship-to address brings its shipping agent even when it has none.
 */
export function placeDocument(company: Company, customer: Customer): DocumentPlace | Refused {
  const { setup } = company;
  const ofUser = company.userSetups.get(setup.jobUserId)?.salesResponsibilityCenter ?? "";
  const filter = ofUser === "" ? setup.responsibilityCenter : ofUser;
  const responsibilityCenter = filter === "" ? customer.responsibilityCenter : filter;
  const ofCenter = company.responsibilityCenters.get(responsibilityCenter)?.locationCode ?? "";
  const shipTo =
    customer.shipToCode === ""
      ? null
      : company.shipToAddresses.get(customer.no)?.find(({ code }) => code === customer.shipToCode);
  if (shipTo === undefined) {
    return refuse(doesNotExist("Ship-to Address", `Customer No.='${customer.no}',Code='${customer.shipToCode}'`));
  }
  const locationCode =
    [shipTo?.locationCode, customer.locationCode, ofCenter, setup.locationCode].find(
      (code) => code !== undefined && code !== "",
    ) ?? "";
  const { shippingAgentCode, shippingAgentServiceCode } = shipTo ?? customer;
  return {
    ok: true,
    locationCode,
    responsibilityCenter,
    shipToAddress: shipTo,
    shippingAgentCode,
    shippingAgentServiceCode,
    shippingTime: shippingTimeOf(company, { shippingAgentCode, shippingAgentServiceCode, customer }),
    outboundHandlingTime: handlingTimeOf(company, locationCode),
  };
}

/** Table 36 GetShippingTime: of the agent's service if there is one, else the customer's. */
export function shippingTimeOf(
  company: Company,
  parts: { readonly shippingAgentCode: string; readonly shippingAgentServiceCode: string; readonly customer: Customer },
): string {
  const service = company.shippingAgentServices
    .get(parts.shippingAgentCode)
    ?.find(({ code }) => code === parts.shippingAgentServiceCode);
  return service === undefined ? parts.customer.shippingTime : service.shippingTime;
}

/** Table 36 UpdateOutboundWhseHandlingTime: the location's; of the blank location that of Inventory Setup. */
export function handlingTimeOf(company: Company, locationCode: string): string {
  return locationCode === ""
    ? company.setup.outboundHandlingTime
    : (company.locations.get(locationCode)?.outboundHandlingTime ?? "");
}
