import type { CalendarDate } from "../../../core/values/calendarDate";
import type { Term } from "../../../core/availability/itemKnowledge";
import type { JudgedPlace, LineNumbers, LineVerdict } from "../../../core/availability/verdict";
import type { Format } from "../../../core/values/format";
import type { AvailabilityStringKey, AvailabilityStrings } from "./availabilityStrings";

interface Writing {
  readonly strings: AvailabilityStrings;
  readonly format: Format;
  readonly today: CalendarDate;
}

/** The numbers behind a verdict, the most telling first. What is zero or not told is left out, except the figure itself. */
export function describeFigures(
  { kind, promise, estimate }: LineVerdict,
  numbers: LineNumbers,
  writing: Writing,
): readonly string[] {
  const { strings, format } = writing;
  const amount = (value: number) => withUnit(value, numbers.unitName, writing);
  const some = (key: AvailabilityStringKey, value: number | null) =>
    value === null || value <= 0 ? [] : [strings(key, amount(value))];
  const { overdue, basis, businessCentralSays } = numbers;
  return [
    ...dateNotTaken(numbers, writing),
    ...days(kind, numbers, writing),
    ...(promise.length > 1
      ? [
          strings(
            "Parts",
            promise.map(({ quantity, date }) => strings("Part", amount(quantity), format.day(date))).join(", "),
          ),
        ]
      : []),
    ...(basis === "onHand" || isHeld(kind) || isFirstPart(promise, numbers)
      ? []
      : [strings("AvailableOn", amount(numbers.available), format.day(numbers.days.leaves))]),
    ...some("Lacking", numbers.short),
    ...ifOrderedToday(kind, estimate, numbers, writing),
    ...(businessCentralSays === null ? [] : [strings("BusinessCentralSays", format.day(businessCentralSays))]),
    ...(basis === "onHand" ? [] : [describePlace(numbers.place, strings)]),
    ...some("Elsewhere", numbers.elsewhere),
    ...some("AllocatedBefore", numbers.allocatedBefore),
    ...some("DueToday", numbers.dueToday),
    ...some("UndatedIncoming", numbers.undated),
    ...(overdue === null || overdue.quantity <= 0 || kind === "dependsOnOverdue"
      ? []
      : [strings("OverdueIncoming", amount(overdue.quantity), format.day(overdue.since))]),
    ...(basis === "onHand" ? [] : notCounted(numbers, strings)),
    ...(numbers.caveats.length === 0
      ? []
      : [strings("TermsNotKnown", [...new Set(numbers.caveats.map(({ term }) => strings(TERMS[term])))].join(", "))]),
  ];
}

/** Of what lacks where something does, else of what is ordered beside: its lead time is worth knowing before it does. */
function ifOrderedToday(
  kind: LineVerdict["kind"],
  estimate: LineVerdict["estimate"],
  { orderedToday }: LineNumbers,
  { strings, format }: Writing,
): readonly string[] {
  if (estimate !== null) {
    return [strings("Estimate", format.day(estimate.delivery))];
  }
  return orderedToday === null || isHeld(kind) ? [] : [strings("OrderedToday", format.day(orderedToday))];
}

/** What is available on the day is what leaves first, which stands among the parts already. */
function isFirstPart(promise: LineVerdict["promise"], { available, days }: LineNumbers): boolean {
  const [first, ...others] = promise;
  return others.length > 0 && first?.quantity === available && first.date === days.leaves;
}

function isHeld(kind: LineVerdict["kind"]): boolean {
  return kind === "inBusinessCentral" || kind === "partlyDelivered" || kind === "delivered";
}

function dateNotTaken({ days: { notTaken } }: LineNumbers, { strings, format }: Writing): readonly string[] {
  if (notTaken === null) {
    return [];
  }
  return [
    notTaken.instead === null ? strings("OwnDateNotTaken") : strings("DocumentDateTaken", format.day(notTaken.instead)),
  ];
}

/** Both days, where they are not the same: when goods arrive, and when they must leave for it. */
function days(
  kind: LineVerdict["kind"],
  { days: of }: LineNumbers,
  { strings, format, today }: Writing,
): readonly string[] {
  const { requested, mustLeave, arrives, completeOn } = of;
  if (kind === "enough" || kind === "acrossLocations") {
    return requested === null || requested === mustLeave || requested < today
      ? []
      : [strings("MustLeave", format.day(requested), format.day(mustLeave))];
  }
  return completeOn === null || arrives === null || arrives === completeOn
    ? []
    : [strings("LeavesAndArrives", format.day(completeOn), format.day(arrives))];
}

/** Terms of the promise by name. */
export const TERMS: Readonly<Record<Term, AvailabilityStringKey>> = {
  inventoryByLocation: "TermInventoryByLocation",
  reservations: "TermReservations",
  salesDates: "TermSalesDates",
  purchaseDates: "TermPurchaseDates",
  transfers: "TermTransfers",
  production: "TermProduction",
  assembly: "TermAssembly",
  projects: "TermProjects",
  service: "TermService",
  units: "TermUnits",
  variants: "TermVariants",
  stockkeepingUnits: "TermStockkeepingUnits",
};

const REASONS: Readonly<Record<Extract<JudgedPlace, { kind: "known" }>["because"], AvailabilityStringKey>> = {
  shipTo: "PlaceShipTo",
  customer: "PlaceCustomer",
  responsibilityCentre: "PlaceResponsibilityCentre",
  company: "PlaceCompany",
  nowhere: "PlaceBlank",
  connection: "PlaceConnection",
};

const MISSING: Readonly<Record<Extract<JudgedPlace, { kind: "unknown" }>["missing"], AvailabilityStringKey>> = {
  customer: "PlaceUnknownCustomer",
  shipToAddress: "PlaceUnknownShipTo",
  companyInformation: "PlaceUnknownCompany",
  userSetup: "PlaceUnknownUser",
  responsibilityCentre: "PlaceUnknownCentre",
  connectionLocation: "PlaceUnknownConnection",
  stockByLocation: "PlaceUnknownStock",
};

/** Which place was judged, and why that one. */
export function describePlace(place: JudgedPlace, strings: AvailabilityStrings): string {
  return place.kind === "known" ? strings(REASONS[place.because], place.code) : strings(MISSING[place.missing]);
}

/** What of the days is not counted, because it is not known. */
function notCounted({ days: { notCounted: terms } }: LineNumbers, strings: AvailabilityStrings): readonly string[] {
  return terms.includes("shippingTime")
    ? [strings("TransportNotCounted")]
    : terms.length > 0
      ? [strings("DaysNotCounted")]
      : [];
}

/** A quantity with its unit; alone where no unit is known. */
export function withUnit(
  value: number,
  unitName: string | null,
  { strings, format }: Pick<Writing, "strings" | "format">,
): string {
  return unitName === null ? format.quantity(value) : strings("Amount", format.quantity(value), unitName);
}
