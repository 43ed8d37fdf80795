import { VIRTUAL_TABLES } from "./virtualTables";
import { AdviceWorld } from "./world";

/** What the health check advises about virtual tables, followed: the same check passes then. */

let world: AdviceWorld;
beforeAll(async () => {
  world = await AdviceWorld.start();
});
afterAll(() => world.sandbox.close());

test.each(VIRTUAL_TABLES.map((advice) => [advice.reason, advice] as const))(
  "what %s advises, followed, ends in passed",
  (_reason, advice) => world.plays(advice),
);
