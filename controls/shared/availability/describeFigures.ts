import type { CalendarDate } from "../../../core/values/calendarDate";
import type { Term } from "../../../core/availability/itemKnowledge";
import type { JudgedPlace, LineNumbers, LineVerdict } from "../../../core/availability/verdict";
import type { Format } from "../../../core/values/format";
import type { AvailabilityWordKey, AvailabilityWords } from "./availabilityWords";

interface Writing {
  readonly words: AvailabilityWords;
  readonly format: Format;
  readonly today: CalendarDate;
}

/** The numbers behind a verdict, the most telling first. What is zero or not told is left out, except the figure itself. */
export function describeFigures(
  { kind, promise, estimate }: LineVerdict,
  numbers: LineNumbers,
  writing: Writing,
): readonly string[] {
  const { words, format } = writing;
  const amount = (value: number) => withUnit(value, numbers.unitName, writing);
  const some = (key: AvailabilityWordKey, value: number | null) =>
    value === null || value <= 0 ? [] : [words(key, amount(value))];
  const { overdue, basis, businessCentralSays } = numbers;
  return [
    ...dateNotTaken(numbers, writing),
    ...days(kind, numbers, writing),
    ...(promise.length > 1
      ? [
          words(
            "Parts",
            promise.map(({ quantity, date }) => words("Part", amount(quantity), format.day(date))).join(", "),
          ),
        ]
      : []),
    ...(basis === "onHand" || isHeld(kind)
      ? []
      : [words("AvailableOn", amount(numbers.available), format.day(numbers.days.leaves))]),
    ...some("Lacking", numbers.short),
    ...(estimate === null ? [] : [words("Estimate", format.day(estimate.delivery))]),
    ...(businessCentralSays === null ? [] : [words("BusinessCentralSays", format.day(businessCentralSays))]),
    ...(basis === "onHand" ? [] : [describePlace(numbers.place, words)]),
    ...some("Elsewhere", numbers.elsewhere),
    ...some("AllocatedBefore", numbers.allocatedBefore),
    ...some("DueToday", numbers.dueToday),
    ...some("UndatedIncoming", numbers.undated),
    ...(overdue === null || overdue.quantity <= 0 || kind === "dependsOnOverdue"
      ? []
      : [words("OverdueIncoming", amount(overdue.quantity), format.day(overdue.since))]),
    ...(basis === "onHand" ? [] : notCounted(numbers, words)),
    ...(numbers.caveats.length === 0
      ? []
      : [words("TermsNotKnown", [...new Set(numbers.caveats.map(({ term }) => words(TERMS[term])))].join(", "))]),
  ];
}

function isHeld(kind: LineVerdict["kind"]): boolean {
  return kind === "inBusinessCentral" || kind === "partlyDelivered" || kind === "delivered";
}

function dateNotTaken({ days: { notTaken } }: LineNumbers, { words, format }: Writing): readonly string[] {
  if (notTaken === null) {
    return [];
  }
  return [
    notTaken.instead === null ? words("OwnDateNotTaken") : words("DocumentDateTaken", format.day(notTaken.instead)),
  ];
}

/** Both days, where they are not the same: when goods arrive, and when they must leave for it. */
function days(
  kind: LineVerdict["kind"],
  { days: of }: LineNumbers,
  { words, format, today }: Writing,
): readonly string[] {
  const { requested, mustLeave, arrives, completeOn } = of;
  if (kind === "enough" || kind === "acrossLocations") {
    return requested === null || requested === mustLeave || requested < today
      ? []
      : [words("MustLeave", format.day(requested), format.day(mustLeave))];
  }
  return completeOn === null || arrives === null || arrives === completeOn
    ? []
    : [words("LeavesAndArrives", format.day(completeOn), format.day(arrives))];
}

/** Terms of the promise by name. */
export const TERMS: Readonly<Record<Term, AvailabilityWordKey>> = {
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
};

const REASONS: Readonly<Record<Extract<JudgedPlace, { kind: "known" }>["because"], AvailabilityWordKey>> = {
  shipTo: "PlaceShipTo",
  customer: "PlaceCustomer",
  responsibilityCentre: "PlaceResponsibilityCentre",
  company: "PlaceCompany",
  nowhere: "PlaceBlank",
  connection: "PlaceConnection",
};

const MISSING: Readonly<Record<Extract<JudgedPlace, { kind: "unknown" }>["missing"], AvailabilityWordKey>> = {
  customer: "PlaceUnknownCustomer",
  shipToAddress: "PlaceUnknownShipTo",
  companyInformation: "PlaceUnknownCompany",
  userSetup: "PlaceUnknownUser",
  responsibilityCentre: "PlaceUnknownCentre",
  connectionLocation: "PlaceUnknownConnection",
  stockByLocation: "PlaceUnknownStock",
};

/** Which place was judged, and why that one. */
export function describePlace(place: JudgedPlace, words: AvailabilityWords): string {
  return place.kind === "known" ? words(REASONS[place.because], place.code) : words(MISSING[place.missing]);
}

/** What of the days is not counted, because it is not known. */
function notCounted({ days: { notCounted: terms } }: LineNumbers, words: AvailabilityWords): readonly string[] {
  return terms.includes("shippingTime")
    ? [words("TransportNotCounted")]
    : terms.length > 0
      ? [words("DaysNotCounted")]
      : [];
}

/** A quantity with its unit; alone where no unit is known. */
export function withUnit(
  value: number,
  unitName: string | null,
  { words, format }: Pick<Writing, "words" | "format">,
): string {
  return unitName === null ? format.quantity(value) : words("Amount", format.quantity(value), unitName);
}
