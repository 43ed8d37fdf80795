import type { Company } from "../../ledger/company";
import { storageLocations } from "../../ledger/places";
import type { CardField } from "./card";

export const code = (label: string, among?: CardField["among"]): CardField => ({
  label,
  kind: "code",
  ...(among !== undefined && { among }),
});
export const text = (label: string): CardField => ({ label, kind: "text" });
export const number = (label: string): CardField => ({ label, kind: "number" });
export const yesNo = (label: string): CardField => ({ label, kind: "yesNo" });
export const date = (label: string): CardField => ({ label, kind: "date" });
export const formula = (label: string): CardField => ({ label, kind: "formula" });
export const option = (label: string, options: readonly string[]): CardField => ({ label, kind: "option", options });

/** A location that goods can lie at. */
export const location = (label = "Location Code"): CardField =>
  code(label, (company) => storageLocations(company).map((each) => each.code));
export const item = (label = "Item No."): CardField => code(label, (company) => company.items.keys());
export const calendar = (label = "Base Calendar Code"): CardField =>
  code(label, (company) => company.baseCalendars.keys());
export const agent = (label = "Shipping Agent Code"): CardField =>
  code(label, (company) => company.shippingAgents.keys());
export const service = (label = "Shipping Agent Service Code"): CardField =>
  code(label, (company) => [...company.shippingAgentServices.values()].flat().map((each) => each.code));
export const variant = (label = "Variant Code"): CardField =>
  code(label, (company: Company) => [...company.variants.values()].flat().map((each) => each.code));
export const responsibilityCenter = (label: string): CardField =>
  code(label, (company) => company.responsibilityCenters.keys());
