import { PAGE_CLIENT, TENANT } from "../../relay/support/entra";
import { BC_AUDIENCE, KEY } from "../../relay/support/world";
import { PRODUCT_AVAILABILITY_ROLE } from "../../../../core/setup/accessIds";
import type { AdviceRelay } from "./adviceRelay";
import type { Act, Advice, AdviceWorld } from "./world";

const ENTRA = 727_000_001;
const HALF_A_MINUTE_MS = 30_000;
const PERSON = "INGRID.SOLHEIM";

/** Advice about signing in with Microsoft Entra ID, at Business Central or at a relay. */
export function signInAdvice(relayOf: () => AdviceRelay): readonly Advice[] {
  const set =
    (values: Parameters<AdviceWorld["set"]>[0]): Act =>
    (world) =>
      world.set(values);

  /** As after the set-up of a connection that signs in. */
  const signingIn =
    (then: Act): Act =>
    async (world) => {
      await world.bc("users", { name: PERSON });
      await world.set({ bcs_authentication: ENTRA, bcs_tenantid: TENANT, bcs_clientid: PAGE_CLIENT });
      world.token = await relayOf().entra.token({ claims: { aud: BC_AUDIENCE } });
      await then(world);
    };

  /** As after the set-up of a connection through the relay. */
  const throughRelay =
    (then: Act): Act =>
    async (world) => {
      const relay = relayOf();
      relay.person = "salesperson";
      relay.entra.refusal = null;
      await relay.run(world);
      await world.set({ bcs_authentication: ENTRA, ...relay.settings });
      world.token = await relay.entra.token();
      await then(world);
    };

  const credentials = (reason: Advice["reason"], breakIt: Act, follow: Act): Advice => ({
    reason,
    check: "credentials",
    breakIt,
    follow,
  });
  const relay = (reason: Advice["reason"], check: Advice["check"], breakIt: Act, follow: Act): Advice => ({
    reason,
    check,
    breakIt: throughRelay(breakIt),
    follow,
  });

  return [
    credentials("tenantWrong", signingIn(set({ bcs_tenantid: "no tenant" })), set({ bcs_tenantid: TENANT })),
    credentials("clientWrong", signingIn(set({ bcs_clientid: "the app" })), set({ bcs_clientid: PAGE_CLIENT })),
    credentials("notOnline", signingIn(set({ bcs_odataurl: "https://bc.example.com/BC/ODataV4" })), (world) =>
      world.set({ bcs_odataurl: `${world.sandbox.bc.url}/BC/ODataV4` }),
    ),
    credentials(
      "tokenNeeded",
      signingIn((world) => {
        world.token = undefined;
        return Promise.resolve();
      }),
      async (world) => {
        world.token = await relayOf().entra.token({ claims: { aud: BC_AUDIENCE } });
      },
    ),
    credentials(
      "tokenRefused",
      signingIn((world) => world.bc("users", { name: PERSON, enabled: false })),
      (world) => world.bc("users", { name: PERSON, enabled: true }),
    ),

    relay("addressNotRelay", "address", set({ bcs_relayurl: "https://relay.example.com/health" }), (world) =>
      world.set({ bcs_relayurl: relayOf().address() }),
    ),
    relay("relayClientWrong", "credentials", set({ bcs_relayclientid: "the relay" }), (world) =>
      world.set(relayOf().settings),
    ),
    relay(
      "relayNotAllowed",
      "credentials",
      () => {
        relayOf().person = "newcomer";
        return Promise.resolve();
      },
      async (world) => {
        await world.admin.associate(
          `systemusers(${await world.userIdOf("newcomer")})/systemuserroles_association`,
          `roles(${PRODUCT_AVAILABILITY_ROLE})`,
        );
        relayOf().later += HALF_A_MINUTE_MS;
      },
    ),
    relay(
      "relayTokenInvalid",
      "credentials",
      async (world) => {
        // As a registration that was left at version 1 of tokens has them.
        world.token = await relayOf().entra.token({
          claims: { ver: "1.0", iss: `https://sts.windows.net/${TENANT}/` },
        });
      },
      async (world) => {
        world.token = await relayOf().entra.token();
      },
    ),
    relay(
      "relayPermissionUnknown",
      "credentials",
      () => {
        relayOf().entra.refusal = { error: "invalid_grant", suberror: "consent_required" };
        return Promise.resolve();
      },
      () => {
        relayOf().entra.refusal = null;
        return Promise.resolve();
      },
    ),
    relay(
      "relaySignInRefused",
      "credentials",
      (world) => world.bc("users", { name: "SALESREADER", accessKey: `${KEY}-renewed` }),
      (world) => relayOf().run(world, `${KEY}-renewed`),
    ),
    relay(
      "relayNotFound",
      "reachable",
      (world) => world.set({ bcs_relayurl: relayOf().address("another") }),
      (world) => world.set({ bcs_relayurl: relayOf().address() }),
    ),
    relay(
      "relayUnreachable",
      "reachable",
      () => relayOf().stop(),
      (world) => relayOf().run(world),
    ),
    relay(
      "relayNotReached",
      "reachable",
      ({ sandbox }) => sandbox.bc.stop(),
      ({ sandbox }) => sandbox.bc.start(),
    ),
  ];
}
