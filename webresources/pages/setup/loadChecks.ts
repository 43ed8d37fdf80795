import { loadScript } from "../../../browser/loadScript";
import { finding } from "../../../core/setup/health/finding";
import type { browserChecks } from "./checksScript";
import type { SetUpChecks } from "./ports";

/** What the script hangs on the page: see checksScript.ts. */
interface ChecksScript {
  readonly browserChecks: typeof browserChecks;
}

/** Beside the page's own script. */
const SCRIPT = "checks.js";
const NOT_LOADED = finding("connection", "checksNotLoaded");

/** The checks are larger than the page, and are loaded when somebody first asks for one. Where they cannot be loaded that is what they find. */
export function checksWhenLoaded(sales: Parameters<typeof browserChecks>[0]): SetUpChecks {
  const checks = async () =>
    (await loadScript<ChecksScript>(SCRIPT, "Checks", "browserChecks"))?.browserChecks(sales) ?? null;
  return {
    health: async (keyOf) =>
      (await checks())?.health(keyOf) ?? [{ connectionId: null, company: "", findings: [NOT_LOADED] }],
    draft: async (...asked) => (await checks())?.draft(...asked) ?? [NOT_LOADED],
    server: async (root) => (await checks())?.server(root) ?? null,
    virtualTables: async (companyName) => (await checks())?.virtualTables(companyName) ?? [NOT_LOADED],
    companies: async (...asked) =>
      (await checks())?.companies(...asked) ?? { kind: "inTheWay", findings: [NOT_LOADED] },
  };
}
