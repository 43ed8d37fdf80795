import { SALES } from "./sales";
import { AdviceWorld } from "./world";

/** What the health check advises about Sales itself, followed: the same check passes then. */

let world: AdviceWorld;
beforeAll(async () => {
  world = await AdviceWorld.start();
});
afterAll(() => world.sandbox.close());

test.each(SALES.map((advice) => [advice.reason, advice] as const))(
  "what %s advises, followed, ends in passed",
  (_reason, advice) => world.plays(advice),
);
