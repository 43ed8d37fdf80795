import { createHash } from "node:crypto";
import type { Company } from "../../../sandbox/bc/ledger/company";
import type { WorldLine } from "./world";

/** The same id for the same name, in the form that Dataverse has. */
function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

export const ids = {
  document: idOf("document"),
  account: idOf("account"),
  contact: idOf("contact"),
  line: (at: number) => idOf(`line ${at}`),
  product: (number: string) => idOf(`product ${number}`),
  group: (number: string) => idOf(`group ${number}`),
  unit: (number: string, code: string) => idOf(`unit ${number} ${code}`),
  currency: (code: string) => idOf(`currency ${code}`),
};

/** Code of a line's unit. */
export function unitOf(company: Company, { sells, unit }: WorldLine): string {
  if (sells === "FITTER") {
    return "HOUR";
  }
  const base = company.items.get(sells)?.baseUnit ?? "PCS";
  if (unit === "base" || (sells !== "CHAIR" && unit !== "DUSIN")) {
    return base;
  }
  return unit === "uncoupled" ? "LOSE" : unit;
}
