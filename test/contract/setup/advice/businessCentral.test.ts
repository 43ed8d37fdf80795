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
