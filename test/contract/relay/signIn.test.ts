import type { OutboundAnswer } from "../../../relay/network/outbound";
import { BC_AUDIENCE, codeOf, COMPANY, rowsOf, World } from "./support/world";
import { PERSON } from "./support/entra";

const OTHER = "99999999-8888-4777-8666-555555555555";
const LOCATIONS = `ODataV4/${COMPANY}/Locations?$filter=Code%20ne%20''`;

/** A relay whose connections sign in with a token. Business Central knows Ingrid Solheim, whom all tokens of this provider name. */
async function start(kind: "onBehalfOf" | "application"): Promise<World> {
  const world = await World.start(({ connections, ...settings }) => ({
    ...settings,
    connections: { skarvholm: { ...connections.skarvholm, signIn: { kind } } },
    limits: { ...settings.limits, joinSeconds: 5, permissionMinutes: 5 },
  }));
  world.readers.add(OTHER);
  await fetch(`${world.bcUrl}/_sandbox/bc/users`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "INGRID.SOLHEIM" }),
  });
  return world;
}

describe("a connection that signs in on behalf of people", () => {
  it("asks Business Central as each person, once for each, and lets nobody share another's answer", async () => {
    const world = await start("onBehalfOf");
    for (const oid of [PERSON, PERSON, OTHER]) {
      const answer = await world.ask(LOCATIONS, { claims: { oid } });
      expect([answer.status, rowsOf(answer).length > 0]).toEqual([200, true]);
    }
    const grants = world.entra.grants.filter(({ scope }) => scope === `${BC_AUDIENCE}/.default`);
    expect(grants.map(({ type, oid }) => [type, oid])).toEqual([
      ["urn:ietf:params:oauth:grant-type:jwt-bearer", PERSON],
      ["urn:ietf:params:oauth:grant-type:jwt-bearer", OTHER],
    ]);
    expect((await world.bcTrace()).map(({ status }) => status)).toEqual([200, 200]);
    await world.close();
  });
});

describe("a sign-in service whose keys do not come", () => {
  it.each<readonly [string, OutboundAnswer]>([
    ["answers with a fault", answer(503, "busy")],
    ["answers with a page", answer(200, "<html>")],
    ["answers with something else", answer(200, "{}")],
    ["does not answer", { kind: "timeout" }],
  ])("%s: the token is not called wrong", async (_name, given) => {
    const world = await World.start(undefined, (outbound) => ({
      ...outbound,
      send: (request) => (request.url.endsWith("/jwks") ? Promise.resolve(given) : outbound.send(request)),
    }));
    const refused = await world.ask(LOCATIONS);
    expect([refused.status, codeOf(refused), refused.headers.get("Retry-After")]).toEqual([
      503,
      "Relay_PermissionUnknown",
      "10",
    ]);
    await world.close();
  });
});

describe("a connection that signs in as the relay", () => {
  it("gets one token for all, and lets them share answers", async () => {
    const world = await start("application");
    for (const oid of [PERSON, OTHER]) {
      expect((await world.ask(LOCATIONS, { claims: { oid } })).status).toBe(200);
    }
    const grants = world.entra.grants.filter(({ scope }) => scope === `${BC_AUDIENCE}/.default`);
    expect(grants.map(({ type, oid }) => [type, oid])).toEqual([["client_credentials", null]]);
    expect(await world.bcTrace()).toHaveLength(1);
    await world.close();
  });
});

function answer(status: number, body: string): OutboundAnswer {
  return { kind: "response", status, header: () => "application/json", body };
}
