import type { Company } from "./company";
import type { SalesLine } from "./rows";
import { addWorkingDays, customerSource, locationSource, serviceSource, subtractWorkingDays } from "./workingDays";

/** What a line's days are computed from; see table 37. */
export type DaysAsked = Pick<
  SalesLine,
  | "customerNo"
  | "locationCode"
  | "shippingAgentCode"
  | "shippingAgentServiceCode"
  | "shippingTime"
  | "outboundHandlingTime"
  | "requestedDeliveryDate"
  | "promisedDeliveryDate"
>;

export type LineDays = Pick<SalesLine, "shipmentDate" | "plannedShipmentDate" | "plannedDeliveryDate">;

/**
 * Table 37 CalcShipmentDateForLocation and UpdateDates: from the promised or else the requested delivery backward, without either from the header's
 * shipment date forward.
 * @param parts.shipmentDate the header's. @param parts.workDate ISO date.
 */
export function lineDays(
  company: Company,
  line: DaysAsked,
  parts: { readonly shipmentDate: string; readonly workDate: string },
): LineDays {
  const wanted = line.promisedDeliveryDate === "" ? line.requestedDeliveryDate : line.promisedDeliveryDate;
  return wanted === ""
    ? daysFromShipment(company, line, { ...parts, shipmentDate: firstShipmentDay(company, line, parts) })
    : daysFromDelivery(company, line, { delivery: wanted, workDate: parts.workDate });
}

/** Table 37, Validate "Planned Delivery Date". */
function daysFromDelivery(
  company: Company,
  line: DaysAsked,
  { delivery, workDate }: { readonly delivery: string; readonly workDate: string },
): LineDays {
  const location = locationSource(line.locationCode);
  const service = serviceSource(line.shippingAgentCode, line.shippingAgentServiceCode);
  const plannedShipmentDate =
    line.shippingTime === ""
      ? addWorkingDays(company, {
          formula: "",
          from: delivery,
          workDate,
          sources: [customerSource(line.customerNo), service],
          both: true,
        })
      : subtractWorkingDays(company, {
          formula: line.shippingTime,
          from: delivery,
          workDate,
          sources: [service, location],
          both: true,
        });
  const shipmentDate =
    line.outboundHandlingTime === ""
      ? addWorkingDays(company, {
          formula: "",
          from: plannedShipmentDate,
          workDate,
          sources: [service, location],
          both: false,
        })
      : subtractWorkingDays(company, {
          formula: line.outboundHandlingTime,
          from: plannedShipmentDate,
          workDate,
          sources: [location, service],
          both: false,
        });
  return {
    shipmentDate,
    plannedShipmentDate,
    plannedDeliveryDate: plannedShipmentDate > delivery ? plannedShipmentDate : delivery,
  };
}

/** Table 37, Validate "Shipment Date": as when a person or Order Promising moves it. */
export function daysFromShipment(
  company: Company,
  line: DaysAsked,
  { shipmentDate, workDate }: { readonly shipmentDate: string; readonly workDate: string },
): LineDays {
  const location = locationSource(line.locationCode);
  const service = serviceSource(line.shippingAgentCode, line.shippingAgentServiceCode);
  const hasCalendar = (company.customers.get(line.customerNo)?.baseCalendarCode ?? "") !== "";
  const plannedShipmentDate = addWorkingDays(company, {
    formula: line.outboundHandlingTime,
    from: shipmentDate,
    workDate,
    sources: [location, service],
    both: true,
  });
  const plannedDeliveryDate = addWorkingDays(company, {
    formula: line.shippingTime,
    from: plannedShipmentDate,
    workDate,
    sources: [service, hasCalendar ? customerSource(line.customerNo) : location],
    both: true,
  });
  return { shipmentDate, plannedShipmentDate, plannedDeliveryDate };
}

/** The first day from the header's shipment date on that the location works. */
function firstShipmentDay(
  company: Company,
  { locationCode }: DaysAsked,
  { shipmentDate, workDate }: { readonly shipmentDate: string; readonly workDate: string },
): string {
  const location = locationSource(locationCode);
  return addWorkingDays(company, {
    formula: "",
    from: shipmentDate,
    workDate,
    sources: [location, location],
    both: false,
  });
}
