import type { RecordStanding } from "../../../core/synchronisation/askRecord";
import type { Speech } from "./speech";
import type { Strings } from "./strings";

/** With what a record is coupled. */
export function headlineOf({ coupling, mapping: { kind } }: RecordStanding, strings: Strings): string {
  const named = (number: string): string => strings(`Kind_${kind}`, number);
  switch (coupling.kind) {
    case "coupled":
      return coupling.number === null ? strings("Coupled") : strings("CoupledWith", named(coupling.number));
    case "made":
      return coupling.number === null ? strings("Made") : strings("MadeOf", named(coupling.number));
    case "notCoupled":
      return strings("NotCoupled", named(coupling.number));
    case "noRecord":
      return strings("NoRecord", named(coupling.number));
    case "notShown":
      return strings("NotShown");
  }
}

/** What tells it, and how far that goes. */
export function basisOf(standing: RecordStanding, { strings, format, now }: Speech): string {
  const { coupling, record, mapping, askedOn } = standing;
  const asked = format.age(askedOn, now);
  switch (coupling.kind) {
    case "notShown":
      return notShownText(coupling, mapping.kind, asked, strings);
    case "made":
      return coupling.number === null ? strings("Basis_made") : strings("Basis_madeThere", asked);
    case "noRecord":
      return strings(coupling.isMade ? "Basis_own" : "Basis_businessCentral", asked);
    case "notCoupled":
      return strings(coupling.by === "name" ? "Basis_name" : "Basis_businessCentral", asked);
    case "coupled":
      break;
  }
  switch (coupling.basis) {
    case "businessCentral":
      return strings("Basis_businessCentral", asked);
    case "name":
      return strings("Basis_name", asked);
    case "figures":
      return record.evidenceOn === null
        ? strings("Basis_figuresUndated")
        : strings("Basis_figures", format.age(record.evidenceOn, now));
    case "taken":
      return strings("Basis_taken");
    case "company":
      return strings("Basis_company");
  }
}

function notShownText(
  { sameNumber, isNameUnknown }: Extract<RecordStanding["coupling"], { kind: "notShown" }>,
  kind: RecordStanding["mapping"]["kind"],
  asked: string,
  strings: Strings,
): string {
  if (sameNumber !== null) {
    return strings("NotShown_sameNumber", strings(`Kind_${kind}`, sameNumber), asked);
  }
  switch (kind) {
    case "customer":
      return strings("NotShown_customer");
    case "order":
      return strings("NotShown_order");
    default:
      return isNameUnknown ? strings("NotShown_name", asked) : strings("NotShown_other");
  }
}
