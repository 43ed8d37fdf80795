/** @jest-environment jsdom */
import { finding } from "../../../../core/setup/health/finding";
import { NEW_DRAFT } from "../../../../core/setup/settings";
import { checksWhenLoaded } from "../../../../webresources/pages/setup/loadChecks";
import type { SetUpChecks } from "../../../../webresources/pages/setup/ports";

const SALES = {} as Parameters<typeof checksWhenLoaded>[0];
const NOT_LOADED = finding("connection", "checksNotLoaded");
const FOUND = finding("connection", "connectionFound", "Skarvholm");
const NO_KEY = () => null;

const script = () => [...document.head.querySelectorAll("script")].at(-1);

const LOADED: SetUpChecks = {
  health: () => Promise.resolve([{ connectionId: "c1", company: "Skarvholm", findings: [FOUND] }]),
  draft: () => Promise.resolve([]),
  server: () => Promise.resolve({ kind: "allowed" }),
  virtualTables: () => Promise.resolve([FOUND]),
  companies: () => Promise.resolve({ kind: "companies", names: ["Skarvholm"] }),
};

async function all(checks: SetUpChecks, meanwhile: () => void) {
  const asked = Promise.all([
    checks.health(NO_KEY),
    checks.draft("c1", NEW_DRAFT, null),
    checks.server("https://bc.test/BC/ODataV4"),
    checks.virtualTables("Skarvholm"),
    checks.companies(null, NEW_DRAFT, null),
  ]);
  meanwhile();
  return await asked;
}

describe("the checks of the set-up", () => {
  it("find that their script cannot be loaded, and are tried again by the next that is asked for", async () => {
    const checks = checksWhenLoaded(SALES);
    expect(script()).toBeUndefined();
    expect(await all(checks, () => script()?.dispatchEvent(new Event("error")))).toEqual([
      [{ connectionId: null, company: "", findings: [NOT_LOADED] }],
      [NOT_LOADED],
      null,
      [NOT_LOADED],
      { kind: "inTheWay", findings: [NOT_LOADED] },
    ]);
    expect(script()?.getAttribute("src")).toBe("checks.js");
    expect(
      await all(checks, () => {
        Object.assign(globalThis, { BusinessCentralSales: { Checks: { browserChecks: () => LOADED } } });
        script()?.dispatchEvent(new Event("load"));
      }),
    ).toEqual([
      [{ connectionId: "c1", company: "Skarvholm", findings: [FOUND] }],
      [],
      { kind: "allowed" },
      [FOUND],
      { kind: "companies", names: ["Skarvholm"] },
    ]);
    expect(document.head.querySelectorAll("script")).toHaveLength(2);
  });
});
