/** Something of Business Central's set-up that was read, or that was not and why does not matter here. Empty text: read, and blank. */
export type SetUpValue = { readonly kind: "known"; readonly value: string } | { readonly kind: "unknown" };

export const UNKNOWN: SetUpValue = { kind: "unknown" };

export function known(value: string): SetUpValue {
  return { kind: "known", value: value.trim().toUpperCase() };
}

/** What the location of an order's lines comes from. Codes in capitals. */
export interface PlaceSettings {
  /** Of the customer whom the order is for. */
  readonly customerLocation: SetUpValue;
  readonly customerShipTo: SetUpValue;
  readonly customerCentre: SetUpValue;
  /** Location of a ship-to address of that customer. */
  readonly shipToLocation: (code: string) => SetUpValue;
  readonly companyLocation: SetUpValue;
  readonly companyCentre: SetUpValue;
  /** Responsibility centre that the user of the job in Business Central is bound to. */
  readonly jobUserCentre: SetUpValue;
  readonly centreLocation: (code: string) => SetUpValue;
}

export type PlaceReason = "shipTo" | "customer" | "responsibilityCentre" | "company" | "nowhere" | "connection";

/** A setting without which the place cannot be told, by what holds it. */
export type MissingSetting =
  | "customer"
  | "shipToAddress"
  | "companyInformation"
  | "userSetup"
  | "responsibilityCentre"
  /** The connection names a location that Business Central does not have. */
  | "connectionLocation";

export type ShipmentPlace =
  /** `code` empty: the blank location, where Business Central counts only what lies at none. */
  | { readonly kind: "known"; readonly code: string; readonly because: PlaceReason }
  | { readonly kind: "unknown"; readonly missing: MissingSetting };

/**
 * The location that Business Central gives the lines of an order from Sales: of the default ship-to address, else of the customer, else of
 * the responsibility centre (the job user's, else the company's, else the customer's), else of the company, else none. Nothing of the item
 * has a say. (Table 36 `UpdateLocationCode`, `Validate("Ship-to Code")`; cu 418 `GetLocation`, `GetRespCenter`; table 37
 * `InitHeaderLocactionCode`; cu 5343 writes neither location nor ship-to code.)
 */
export function placeOf(settings: PlaceSettings): ShipmentPlace {
  const { customerLocation, customerShipTo } = settings;
  if (customerShipTo.kind === "unknown" || customerLocation.kind === "unknown") {
    return { kind: "unknown", missing: "customer" };
  }
  if (customerShipTo.value !== "") {
    const shipTo = settings.shipToLocation(customerShipTo.value);
    if (shipTo.kind === "unknown") {
      return { kind: "unknown", missing: "shipToAddress" };
    }
    if (shipTo.value !== "") {
      return { kind: "known", code: shipTo.value, because: "shipTo" };
    }
  }
  return customerLocation.value === ""
    ? placeOfCompany(settings)
    : { kind: "known", code: customerLocation.value, because: "customer" };
}

function placeOfCompany(settings: PlaceSettings): ShipmentPlace {
  const { jobUserCentre, companyCentre, customerCentre, companyLocation } = settings;
  if (jobUserCentre.kind === "unknown") {
    return { kind: "unknown", missing: "userSetup" };
  }
  if (jobUserCentre.value === "" && companyCentre.kind === "unknown") {
    return { kind: "unknown", missing: "companyInformation" };
  }
  const centre = [jobUserCentre, companyCentre, customerCentre].find(
    (setting) => setting.kind === "known" && setting.value !== "",
  );
  if (centre?.kind === "known") {
    const location = settings.centreLocation(centre.value);
    if (location.kind === "unknown") {
      return { kind: "unknown", missing: "responsibilityCentre" };
    }
    if (location.value !== "") {
      return { kind: "known", code: location.value, because: "responsibilityCentre" };
    }
  }
  if (companyLocation.kind === "unknown") {
    return { kind: "unknown", missing: "companyInformation" };
  }
  return companyLocation.value === ""
    ? { kind: "known", code: "", because: "nowhere" }
    : { kind: "known", code: companyLocation.value, because: "company" };
}
