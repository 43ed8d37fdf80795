import type { Company } from "../ledger/company";

/** Do the jobs of unit groups and units take records that are not coupled? Only then does BC couple the units of what it makes of a product. */
export function takesUnits({ integration }: Company, unitMapping: "ITEM UOM" | "RESOURCE UOM"): boolean {
  const { mappings } = integration.synchronisation;
  return ["UNIT GROUP", unitMapping].every((name) => mappings.get(name)?.onlyCoupled === false);
}
