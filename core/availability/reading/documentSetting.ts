import type { CalendarDate } from "../../values/calendarDate";
import type { CalendarTables } from "../dates/calendar";
import { BLANK_FORMULA, dateFormula } from "../dates/dateFormula";
import type { DateFormula } from "../dates/dateFormula";
import type { ShippingTerms } from "../dates/deliveryDates";
import { known, placeOf, UNKNOWN } from "../place/place";
import type { ShipmentPlace, PlaceSettings, SetUpValue } from "../place/place";
import type { CheckSettings, TimeBucket } from "../promise/bcRows";
import { calendarChange, isChangeOf } from "./calendarRows";
import { optionName } from "../../businesscentral/optionName";
import { rowsOf } from "./setUp";
import type { CheckedRows } from "../../businesscentral/checkedRows";
import type { CompanySetUp, CustomerSetUp } from "./setUp";

/** What all lines of a document go by: where from, on which days, and how the company checks. */
export interface DocumentSetting {
  readonly place: ShipmentPlace;
  /** Null: what transport takes is not known, so goods are taken to leave on the day they are wanted. */
  readonly transport: ShippingTerms | null;
  /** What of the days is not known, by what holds it. */
  readonly unknownDays: readonly DayTerm[];
  /** Null: how the company checks is not known. */
  readonly check: CheckSettings | null;
}

export type DayTerm = "shippingTime" | "handlingTime" | "calendars";

export interface SettingQuestion {
  readonly setUp: CompanySetUp;
  /** Null: whom the document is for is not known. */
  readonly customer: CustomerSetUp | null;
  /** The location that an administrator named for lines whose own cannot be told; null for none. */
  readonly defaultLocation: string | null;
  readonly today: CalendarDate;
}

export function documentSetting(question: SettingQuestion): DocumentSetting {
  const place = placeOrDefault(question);
  const { transport, unknownDays } = transportOf(question, place);
  return { place, transport, unknownDays, check: checkOf(question.setUp) };
}

/** Where Business Central does not tell, the administrator's word counts; a location that BC does not have is none. */
function placeOrDefault({ setUp, customer, defaultLocation }: SettingQuestion): ShipmentPlace {
  const place = placeOf(placeSettings(setUp, customer));
  if (place.kind === "known" || defaultLocation === null) {
    return place;
  }
  return isKnownLocation(setUp, defaultLocation)
    ? { kind: "known", code: defaultLocation, because: "connection" }
    : { kind: "unknown", missing: "connectionLocation" };
}

/** False only where the company's locations were read and the code is not among them. */
export function isKnownLocation(setUp: CompanySetUp, code: string): boolean {
  const codes = [...rowsOf(setUp.locationCards), ...rowsOf(setUp.locations)].map(({ Code }) => Code);
  return codes.length === 0 || codes.includes(code);
}

function placeSettings(setUp: CompanySetUp, customer: CustomerSetUp | null): PlaceSettings {
  const card = customer === null ? undefined : rowsOf(customer.card)[0];
  const company = rowsOf(setUp.companyInformation)[0];
  const setting = (value: string | undefined): SetUpValue => (value === undefined ? UNKNOWN : known(value));
  return {
    customerLocation: setting(card?.Location_Code),
    customerShipTo: setting(card?.Ship_to_Code),
    customerCentre: setting(card?.Responsibility_Center),
    shipToLocation: (code) =>
      setting(
        customer === null
          ? undefined
          : rowsOf(customer.shipToAddresses).find(({ Code }) => Code === code)?.Location_Code,
      ),
    companyLocation: setting(company?.Location_Code),
    companyCentre: setting(company?.Responsibility_Center),
    jobUserCentre: jobUserCentre(setUp),
    centreLocation: (code) => locationOfCentre(setUp.responsibilityCentres, code),
  };
}

/** A centre that BC does not have gives no location, so its own rule goes on; a list that was not read tells nothing. */
function locationOfCentre(centres: CompanySetUp["responsibilityCentres"], code: string): SetUpValue {
  return centres.ok ? known(centres.rows.find(({ Code }) => Code === code)?.Location_Code ?? "") : UNKNOWN;
}

/**
 * The centre that the user of Business Central's job is bound to. Nobody tells which user that is: where no user is bound to one it is none,
 * where all are bound to the same it is that, else it is not known. Where the users are not published it matters only if some centre has a location.
 */
function jobUserCentre({ userSetup, responsibilityCentres }: CompanySetUp): SetUpValue {
  if (!userSetup.ok && rowsOf(responsibilityCentres).some(({ Location_Code }) => Location_Code !== "")) {
    return UNKNOWN;
  }
  const [first = "", ...others] = new Set(rowsOf(userSetup).map((row) => row.Sales_Resp_Ctr_Filter));
  return others.length === 0 ? known(first) : UNKNOWN;
}

function transportOf(
  { setUp, customer, today }: SettingQuestion,
  place: ShipmentPlace,
): Pick<DocumentSetting, "transport" | "unknownDays"> {
  const card = customer === null ? undefined : rowsOf(customer.card)[0];
  if (card === undefined) {
    return { transport: null, unknownDays: ["shippingTime"] };
  }
  const shipTo = rowsOf(customer?.shipToAddresses ?? NOT_READ).find(({ Code }) => Code === card.Ship_to_Code);
  // A ship-to address replaces agent and service even with blanks; one that was not read may have others than the customer.
  const isShipToUnknown = card.Ship_to_Code !== "" && shipTo === undefined;
  const [agent, service] = [(shipTo ?? card).Shipping_Agent_Code, (shipTo ?? card).Shipping_Agent_Service_Code];
  const services = setUp.shippingAgentServices;
  const found = rowsOf(services).find((row) => row.Shipping_Agent_Code === agent && row.Code === service);
  const isServiceUnknown = agent !== "" && service !== "" && !services.ok;
  const location = place.kind === "known" ? place.code : "";
  const handling = handlingTime(setUp, place);
  const shipping = isShipToUnknown || isServiceUnknown ? null : dateFormula((found ?? card).Shipping_Time);
  const company = rowsOf(setUp.companyInformation)[0];
  const areCalendarsKnown = setUp.baseCalendarChanges.ok && company !== undefined;
  const unknownDays: readonly DayTerm[] = [
    ...(shipping === null ? ["shippingTime" as const] : []),
    ...(handling === null ? ["handlingTime" as const] : []),
    ...(areCalendarsKnown ? [] : ["calendars" as const]),
  ];
  return {
    unknownDays,
    transport: {
      tables: calendarTables(setUp, customer),
      location,
      customer: card.No,
      agent,
      service,
      shippingTime: shipping ?? BLANK_FORMULA,
      handlingTime: handling ?? BLANK_FORMULA,
      convergence: dateFormula(company?.Cal_Convergence_Time_Frame ?? "") ?? A_YEAR,
      workDate: today,
    },
  };
}

const NOT_READ: CheckedRows<never[]> = { ok: false, problem: { kind: "cancelled" } };
const A_YEAR: DateFormula = [{ kind: "add", unit: "Y", count: 1 }];

/** "Outbound Whse. Handling Time" of the location, at the blank one of inventory set-up; null where it is not known. */
function handlingTime(setUp: CompanySetUp, place: ShipmentPlace): DateFormula | null {
  if (place.kind === "unknown") {
    return null;
  }
  const row =
    place.code === ""
      ? rowsOf(setUp.inventorySetup)[0]
      : rowsOf(setUp.locationCards).find(({ Code }) => Code === place.code);
  return row === undefined ? null : dateFormula(row.Outbound_Whse_Handling_Time);
}

function calendarTables(setUp: CompanySetUp, customer: CustomerSetUp | null): CalendarTables {
  const customerRow = customer === null ? undefined : rowsOf(customer.card)[0];
  return {
    companyCalendar: rowsOf(setUp.companyInformation)[0]?.Base_Calendar_Code ?? "",
    locationCalendar: (code) =>
      rowsOf(setUp.locationCards).find(({ Code }) => Code === code)?.Base_Calendar_Code ?? null,
    customerCalendar: (number) => (customerRow?.No === number ? customerRow.Base_Calendar_Code : null),
    serviceCalendar: (agent, code) =>
      rowsOf(setUp.shippingAgentServices).find((row) => row.Shipping_Agent_Code === agent && row.Code === code)
        ?.Base_Calendar_Code ?? null,
    baseChanges: (calendar) =>
      rowsOf(setUp.baseCalendarChanges).flatMap((row) =>
        row.Base_Calendar_Code === calendar ? (calendarChange(row) ?? []) : [],
      ),
    customisedChanges: (source, calendar) =>
      rowsOf(setUp.customizedCalendarChanges).flatMap((row) =>
        row.Base_Calendar_Code === calendar && isChangeOf(row, source) ? (calendarChange(row) ?? []) : [],
      ),
  };
}

const BUCKETS: readonly TimeBucket[] = ["Day", "Week", "Month", "Quarter", "Year"];

/** An accounting period is no period of the calendar, so Business Central's check falls back to days. */
function checkOf({ companyInformation }: CompanySetUp): CheckSettings | null {
  const row = rowsOf(companyInformation)[0];
  const period = row === undefined ? null : dateFormula(row.Check_Avail_Period_Calc);
  if (row === undefined || period === null) {
    return null;
  }
  const bucket = BUCKETS.find((each) => each === optionName(row.Check_Avail_Time_Bucket));
  return { period, bucket: bucket ?? "Day" };
}
