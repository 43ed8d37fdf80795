import { SERVICE_COLUMNS } from "../../../../core/connection/settings";
import { USUAL_PAGES } from "../../../../core/setup/health/servicePages";
import { BUSINESS_CENTRAL } from "./businessCentral";
import { AdviceWorld } from "./world";

/** What the health check advises about a connection, followed: the same check passes then. */

let world: AdviceWorld;
beforeAll(async () => {
  world = await AdviceWorld.start();
});
afterAll(() => world.sandbox.close());

test.each(BUSINESS_CENTRAL.map((advice) => [advice.reason, advice] as const))(
  "what %s advises, followed, ends in passed",
  (_reason, advice) => world.plays(advice),
);

test("all service names, published and filled in as shown, end in passed", async () => {
  await world.reset();
  await world.set(Object.fromEntries(Object.values(SERVICE_COLUMNS).map((column) => [column, null])));
  for (const { id, pageId, usualName } of USUAL_PAGES) {
    await world.bc("services", { name: usualName, page: pageId, published: true });
    await world.set({ [SERVICE_COLUMNS[id]]: usualName });
  }
  const about = (await world.found()).filter(({ check }) => check === "service" || check === "properties");
  expect(about.length).toBeGreaterThan(USUAL_PAGES.length);
  expect(about.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
});
