import { announce } from "../../../core/orders/readiness/announcement";
import { NOT_CHECKABLE } from "../../../core/orders/readiness/notCheckable";
import { findingsOf } from "../../../core/orders/readiness/checkReadiness";
import { RULES } from "../../../core/orders/readiness/rules";
import { FACTS } from "../../../sandbox/bc/jobs/facts/facts";
import { createBusinessCentral } from "../../../sandbox/bc/createBusinessCentral";
import type { Company } from "../../../sandbox/bc/ledger/company";
import { Clock } from "../../../sandbox/control/clock";
import companyFacts from "../../../sandbox/demo/company.json";
import { serve } from "../../../sandbox/serve";
import type { Served } from "../../../sandbox/serve";
import fc from "../../support/properties";
import { KEY } from "../bc/client";
import { companyOf, judged } from "./businessCentral";
import { FACT_RULES } from "./factRules";
import { readinessOf } from "./product";
import { announcedOf, fieldsOf } from "./fields";
import { anyWorld } from "./world";

/** `READINESS_RUNS=10000 npx jest --selectProjects contract -- differential` looks further. */
const RUNS = Number(process.env.READINESS_RUNS ?? "300");
const NOW = new Date("2026-11-23T10:00:00Z");
const companies = new Map<string, Company>();
let served: Served;
/** Documents that Business Central took: of these alone every field is compared. */
let taken = 0;

beforeAll(async () => {
  const { app } = createBusinessCentral({
    clock: new Clock(NOW),
    salesOrigins: [],
    demo: () => ({
      companies,
      services: new Map(companyFacts.services.map(({ name, page }) => [name, { name, pageId: page, published: true }])),
      users: new Map([
        ["SALESREADER", { name: "SALESREADER", accessKey: KEY, enabled: true, mayRead: "all" as const }],
      ]),
    }),
  });
  served = await serve(app, 0);
});
afterAll(() => served.close());

test("every refusal of Business Central has a rule, or is named as not checkable", () => {
  const refusals = FACTS.filter(({ effect }) => effect === "refuses").map(({ id }) => id);
  expect(refusals.filter((id) => FACT_RULES[id] === undefined)).toEqual([]);
  const named = new Set<string>([...Object.keys(RULES), ...NOT_CHECKABLE.map(({ id }) => id)]);
  const answers = refusals.flatMap((id) => FACT_RULES[id] ?? []);
  expect(answers.filter((answer) => !named.has(answer))).toEqual([]);
});

test("readiness blocks what Business Central refuses, for its reason, and nothing else, and announces the document that it makes", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const company = companyOf(world);
      companies.set("Test AS", company);
      const made = judged(company, world);
      const { readiness, facts } = await readinessOf(world, company, { url: served.url, now: NOW });
      const blocking = readiness.checks.filter((check) =>
        findingsOf(check).some(({ severity }) => severity === "blocks"),
      );
      const notChecked = readiness.checks.filter(
        ({ id, outcome }) =>
          outcome.kind === "notChecked" && id !== "credit" && id !== "overdue" && id !== "availability",
      );
      const told = {
        refusedBy: made.ok ? null : made.fact,
        isBlocked: readiness.verdict === "blocked",
        isForItsReason: made.ok || blocking.some(({ id }) => FACT_RULES[made.fact]?.includes(id) === true),
        // Where it is refused anyhow, what could not be looked at does not matter.
        notChecked: made.ok ? notChecked.map(({ id }) => id) : [],
        blocking: made.ok ? blocking.flatMap(findingsOf).map(({ text }) => text) : [],
      };
      expect(told).toEqual({ ...told, isBlocked: !made.ok, isForItsReason: true, notChecked: [], blocking: [] });
      if (made.ok) {
        taken += 1;
        expect(announcedOf(announce(facts), made.draft)).toEqual(fieldsOf(made.draft));
      }
    }),
    { numRuns: RUNS },
  );
  // Neither side is tested by documents that are all refused, or all taken.
  expect(taken / RUNS).toBeGreaterThan(0.25);
  expect(taken / RUNS).toBeLessThan(0.75);
}, 1_000_000);
