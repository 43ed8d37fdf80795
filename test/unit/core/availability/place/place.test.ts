import { known, placeOf, UNKNOWN } from "../../../../../core/availability/place/place";
import type { ShipmentPlace, PlaceSettings } from "../../../../../core/availability/place/place";

const NOTHING: PlaceSettings = {
  customerLocation: known(""),
  customerShipTo: known(""),
  customerCentre: known(""),
  shipToLocation: () => known(""),
  companyLocation: known(""),
  companyCentre: known(""),
  jobUserCentre: known(""),
  centreLocation: (code) => known({ "RC-VEST": "VEST", "RC-HOVED": "HOVED" }[code] ?? ""),
};

const L4 = { companyLocation: known("HOVED") };
const L5 = { ...L4, customerCentre: known("RC-VEST") };

describe("the place of an order's lines", () => {
  it.each<readonly [string, Partial<PlaceSettings>, ShipmentPlace]>([
    ["L1 customer's", { customerLocation: known("nord") }, { kind: "known", code: "NORD", because: "customer" }],
    [
      "L2 default ship-to's before the customer's",
      { customerLocation: known("NORD"), customerShipTo: known("A"), shipToLocation: () => known("HOVED") },
      { kind: "known", code: "HOVED", because: "shipTo" },
    ],
    [
      "L3 a ship-to without one leaves the customer's",
      { customerLocation: known("NORD"), customerShipTo: known("A") },
      { kind: "known", code: "NORD", because: "customer" },
    ],
    ["L4 company's", L4, { kind: "known", code: "HOVED", because: "company" }],
    ["L5 customer's centre", L5, { kind: "known", code: "VEST", because: "responsibilityCentre" }],
    [
      "L6 the job user's centre before the customer's",
      { ...L5, jobUserCentre: known("RC-HOVED") },
      { kind: "known", code: "HOVED", because: "responsibilityCentre" },
    ],
    [
      "the company's centre before the customer's",
      { ...L5, companyCentre: known("RC-HOVED") },
      { kind: "known", code: "HOVED", because: "responsibilityCentre" },
    ],
    [
      "a centre without one leaves the company's",
      { ...L4, companyCentre: known("RC-EMPTY") },
      { kind: "known", code: "HOVED", because: "company" },
    ],
    ["L7 blank everywhere", {}, { kind: "known", code: "", because: "nowhere" }],
  ])("%s", (_name, settings, expected) => {
    expect(placeOf({ ...NOTHING, ...settings })).toEqual(expected);
  });

  it.each<readonly [string, Partial<PlaceSettings>, ShipmentPlace]>([
    ["the customer", { customerLocation: UNKNOWN, customerShipTo: UNKNOWN }, { kind: "unknown", missing: "customer" }],
    [
      "the ship-to address that the customer names",
      { customerLocation: known("NORD"), customerShipTo: known("A"), shipToLocation: () => UNKNOWN },
      { kind: "unknown", missing: "shipToAddress" },
    ],
    ["the job's user", { ...L4, jobUserCentre: UNKNOWN }, { kind: "unknown", missing: "userSetup" }],
    [
      "company information",
      { companyCentre: UNKNOWN, companyLocation: UNKNOWN },
      { kind: "unknown", missing: "companyInformation" },
    ],
    [
      "the centre that counts",
      { ...L5, centreLocation: () => UNKNOWN },
      { kind: "unknown", missing: "responsibilityCentre" },
    ],
  ])("is not known without %s", (_name, settings, expected) => {
    expect(placeOf({ ...NOTHING, ...settings })).toEqual(expected);
  });

  it("needs nothing of the company where the customer has a location", () => {
    const settings = {
      ...NOTHING,
      customerLocation: known("NORD"),
      companyLocation: UNKNOWN,
      companyCentre: UNKNOWN,
      jobUserCentre: UNKNOWN,
      centreLocation: () => UNKNOWN,
    };
    expect(placeOf(settings)).toEqual({ kind: "known", code: "NORD", because: "customer" });
  });
});
