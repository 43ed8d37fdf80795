import type { BaseCalendarChange, CalendarSourceType } from "./calendars";
import { DAYS, RECURRING_SYSTEMS } from "./calendars";
import type { Company } from "./company";
import { calcDate, reverseFormula } from "./dateFormula";
import { addDays, daysBetween, weekdayOf } from "./days";

/** Whose calendar counts. */
export interface CalendarSource {
  readonly type: CalendarSourceType;
  readonly code: string;
  /** The service of a shipping agent. */
  readonly additionalCode: string;
}

export interface WorkingDayQuestion {
  /** Date formula. */
  readonly formula: string;
  /** ISO date that is counted from. */
  readonly from: string;
  /** ISO date of BC's work date, which limits the search. */
  readonly workDate: string;
  /** Days are counted in the first, the landing looks at both when `both` is set. */
  readonly sources: readonly [CalendarSource, CalendarSource];
  readonly both: boolean;
}

export const locationSource = (code: string): CalendarSource => ({ type: "Location", code, additionalCode: "" });
export const customerSource = (code: string): CalendarSource => ({ type: "Customer", code, additionalCode: "" });
export const serviceSource = (agent: string, service: string): CalendarSource => ({
  type: "Shipping Agent",
  code: agent,
  additionalCode: service,
});

/** cu 7600 CalcDateBOC: counts working days forward, or backward for a formula below zero, and lands on one. */
export function addWorkingDays(company: Company, question: WorkingDayQuestion): string {
  const { formula, from, sources, both, workDate } = question;
  const limit = daysBetween(workDate, calcDate(company.setup.calendarConvergence, workDate));
  const target = calcDate(formula, from);
  const step = target >= from && formula !== "-0D" ? 1 : -1;
  const [first, second] = sources.map((source) => calendarOf(company, source)) as [Calendar, Calendar];
  const counted = both && first.code === "" && second.code !== "" ? second : first;
  const wanted = Math.abs(daysBetween(from, target));
  let date = from;
  for (let found = 0; found < wanted;) {
    date = addDays(date, step);
    found += counted.isNonworking(date) ? 0 : 1;
    if (date >= addDays(from, limit) || (step === -1 && date <= addDays(from, -limit))) {
      break;
    }
  }
  for (let tries = 1; ; tries += 1) {
    if (!first.isNonworking(date) && !(both && second.isNonworking(date))) {
      return date;
    }
    date = addDays(date, step);
    if (tries >= limit) {
      return date;
    }
  }
}

/** cu 7600 CalcDateBOC2: the same backward. The formula must not be blank. */
export function subtractWorkingDays(company: Company, question: WorkingDayQuestion): string {
  return addWorkingDays(company, { ...question, formula: reverseFormula(question.formula) });
}

interface Calendar {
  readonly code: string;
  isNonworking(date: string): boolean;
}

function calendarOf(company: Company, asked: CalendarSource): Calendar {
  const source = adjust(asked);
  const code = codeOf(company, source);
  const own = (company.customizedCalendarChanges.get(code) ?? []).filter(
    (change) =>
      change.sourceType === source.type &&
      change.sourceCode === source.code &&
      change.additionalSourceCode === source.additionalCode,
  );
  const changes = [...inOrder(own), ...inOrder(company.baseCalendarChanges.get(code) ?? [])];
  return { code, isNonworking: (date) => changes.find((change) => holdsOn(change, date))?.nonworking ?? false };
}

/** Table 7602 AdjustSourceType: without a code the company's calendar counts. */
function adjust(source: CalendarSource): CalendarSource {
  const isBlank =
    (source.type === "Shipping Agent" && (source.code === "" || source.additionalCode === "")) ||
    (source.type === "Location" && source.code === "");
  return isBlank ? { type: "Company", code: "", additionalCode: "" } : source;
}

/** Table 7602 CalcCalendarCode. A customer's and a service's calendar may be blank: then every day is a working day. */
function codeOf(company: Company, { type, code, additionalCode }: CalendarSource): string {
  const ofCompany = company.setup.baseCalendarCode;
  switch (type) {
    case "Customer":
      return company.customers.get(code)?.baseCalendarCode ?? "";
    case "Vendor":
      return company.vendors.get(code)?.baseCalendarCode ?? "";
    case "Shipping Agent": {
      const service = company.shippingAgentServices.get(code)?.find((each) => each.code === additionalCode);
      return service === undefined ? ofCompany : service.baseCalendarCode;
    }
    case "Location": {
      const own = company.locations.get(code)?.baseCalendarCode ?? "";
      return own === "" ? ofCompany : own;
    }
    default:
      return ofCompany;
  }
}

/** Order of the key: dated changes first, then those of every year, then those of every week. */
function inOrder(changes: readonly BaseCalendarChange[]): readonly BaseCalendarChange[] {
  return [...changes].sort(
    (a, b) => RECURRING_SYSTEMS.indexOf(a.recurringSystem) - RECURRING_SYSTEMS.indexOf(b.recurringSystem),
  );
}

function holdsOn(change: BaseCalendarChange, date: string): boolean {
  switch (change.recurringSystem) {
    case "Annual Recurring":
      return change.date.slice(5) === date.slice(5);
    case "Weekly Recurring":
      return DAYS.indexOf(change.day) === weekdayOf(date);
    default:
      return change.date === date;
  }
}
