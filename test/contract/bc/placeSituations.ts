import type { EmptyBc } from "./emptyCompany";
import { createEmptyBc } from "./emptyCompany";

/** Need 15 on 1 December with HOVED 23, VEST 4, NORD 0 and nothing else. Rows L1 to L7 of how BC gives a line its location. */
export async function bcWithPlaces(): Promise<EmptyBc> {
  const bc = createEmptyBc();
  await bc.admin("POST", "ledger", { item: "A", location: "HOVED", quantity: 23 });
  await bc.admin("POST", "ledger", { item: "A", location: "VEST", quantity: 4 });
  await bc.card("responsibilityCenters", { code: "RC-VEST", name: "", locationCode: "VEST" });
  await bc.card("responsibilityCenters", { code: "RC-HOVED", name: "", locationCode: "HOVED" });
  return bc;
}

const customer = (values: object) => ["customers", { no: "C", ...values }] as const;
const shipTo = (values: object) => ["shipToAddresses", { customerNo: "C", code: "DOCK", ...values }] as const;

/** Rows L1 to L7: what is set up, and the location that BC gives the line, with what it counts there. */
export const PLACE_ROWS = [
  ["L1", [customer({ locationCode: "NORD" })], "NORD", 0, true],
  [
    "L2",
    [shipTo({ locationCode: "HOVED" }), customer({ locationCode: "NORD", shipToCode: "DOCK" })],
    "HOVED",
    23,
    false,
  ],
  ["L3", [shipTo({ locationCode: "" }), customer({ locationCode: "NORD", shipToCode: "DOCK" })], "NORD", 0, true],
  ["L4", [["setup", { locationCode: "HOVED" }]], "HOVED", 23, false],
  ["L5", [customer({ responsibilityCenter: "RC-VEST" }), ["setup", { locationCode: "HOVED" }]], "VEST", 4, true],
  [
    "L6",
    [
      customer({ responsibilityCenter: "RC-VEST" }),
      ["setup", { locationCode: "HOVED" }],
      ["userSetups", { userId: "ADMIN", salesResponsibilityCenter: "RC-HOVED" }],
    ],
    "HOVED",
    23,
    false,
  ],
  ["L7", [], "", 0, true],
] as const;
