import { BC_AUDIENCE } from "../../relay/support/world";
import { AdviceRelay } from "./adviceRelay";
import { signInAdvice } from "./signIn";
import { AdviceWorld } from "./world";

/** What the health check advises about signing in with Microsoft Entra ID and about a relay, followed: the same check passes then. */

let relay: AdviceRelay;
let world: AdviceWorld;
beforeAll(async () => {
  relay = await AdviceRelay.start();
  const { issuer } = relay.entra;
  world = await AdviceWorld.start({ provider: { issuer, audience: BC_AUDIENCE, keysUrl: `${issuer}/jwks` } });
});
afterAll(async () => {
  await world.sandbox.close();
  await relay.close();
});

test.each(signInAdvice(() => relay).map((advice) => [advice.reason, advice] as const))(
  "what %s advises, followed, ends in passed",
  (_reason, advice) => world.plays(advice),
);
