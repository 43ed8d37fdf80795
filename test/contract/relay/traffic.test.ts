import { codeOf, COMPANY, World } from "./support/world";
import type { Answer } from "./support/world";

/** One question of a person's own: items differ, so that nothing is equal to anything. */
const itemOf = (number: number) => `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'ITEM-${number}'`;
const SAME = `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'BORD-1110'`;
const PEOPLE = Array.from(
  { length: 50 },
  (_person, at) => `11111111-2222-4333-8444-5555555550${String(at).padStart(2, "0")}`,
);
const TAKES_MS = 40;

describe("fifty people at once", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start((settings) => ({
      ...settings,
      limits: { ...settings.limits, joinSeconds: 2, permissionMinutes: 5, businessCentralSeconds: 30 },
    }));
    PEOPLE.forEach((person) => world.readers.add(person));
    await Promise.all(PEOPLE.map((oid) => world.ask("ODataV4/Company", { claims: { oid } })));
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());

  const all = (path: (at: number) => string): Promise<readonly Answer[]> =>
    Promise.all(PEOPLE.map((oid, at) => world.ask(path(at), { claims: { oid } })));

  it("are five to Business Central, and all get their answer", async () => {
    await world.fault({ match: "/ItemCard", kind: "delay", delayMs: TAKES_MS });
    const answers = await all(itemOf);
    expect(answers.map(({ status }) => status)).toEqual(PEOPLE.map(() => 200));
    const seen = (await world.bcTrace()).map(({ at, durationMs }) => ({
      end: Date.parse(at) + durationMs,
      durationMs,
    }));
    expect(seen).toHaveLength(50);
    expect(mostAtOnce(await world.bcTrace())).toBeLessThanOrEqual(5);
    expect(mostAtOnce(await world.bcTrace())).toBeGreaterThan(1);
  });

  it("who ask the same are one", async () => {
    await world.fault({ match: "/ItemCard", kind: "delay", delayMs: TAKES_MS });
    const answers = await all(() => SAME);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await world.bcTrace()).toHaveLength(1);
  });

  it("share the parts of their batches that are equal", async () => {
    const urls = (at: number) =>
      [SAME, itemOf(800 + (at % 2))].map((path) => path.replace("ODataV4/", "").replace("BORD-1110", "STOL-2000"));
    await Promise.all(PEOPLE.slice(0, 10).map((oid, at) => world.batch(urls(at), { claims: { oid } })));
    const sent = world.lines
      .map((line) => (JSON.parse(line) as { sent: number }).sent)
      .reduce((sum, each) => sum + each, 0);
    expect(sent).toBe(3);
  });

  it("get figures, whatever somebody puts beside the same question in a $batch", async () => {
    const path = itemOf(850);
    const question = path.replace("ODataV4/", "");
    const mixed = await world.batch([question, "%24metadata"], { claims: { oid: PEOPLE[0] } });
    const [others, part] = await Promise.all([
      world.ask(path, { claims: { oid: PEOPLE[1] } }),
      world.batch([question], { claims: { oid: PEOPLE[2] } }),
    ]);
    expect([mixed.status, codeOf(mixed)]).toEqual([400, "Relay_BadRequest"]);
    expect([others.headers.get("Content-Type"), others.json.value]).toEqual(["application/json", []]);
    expect(part.json.responses).toMatchObject([{ status: 200, body: { value: [] } }]);
  });

  it("ask anew when the answer is older than the seconds that it serves", async () => {
    const [first, second] = [await world.ask(itemOf(901)), await world.ask(itemOf(901))];
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const third = await world.ask(itemOf(901));
    expect([first.status, second.status, third.status, (await world.bcTrace()).length]).toEqual([200, 200, 200, 2]);
  });

  it("do not share a refusal", async () => {
    await world.fault({ match: "/ItemCard", kind: "status", status: 500, times: 1 });
    const [first, second] = [await world.ask(itemOf(902)), await world.ask(itemOf(902))];
    expect([first.status, codeOf(first), second.status]).toEqual([502, "Relay_BusinessCentralAnswer", 200]);
  });

  it("are checked once each in the minutes that a permission is kept", async () => {
    world.dataverseAsked.length = 0;
    await all(itemOf);
    expect(world.dataverseAsked).toEqual([]);
  });
});

describe("a Business Central that has enough", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  beforeEach(async () => {
    await world.reset();
  });
  afterAll(() => world.close());

  it("is not called again before its Retry-After, and everybody is told how long", async () => {
    await world.fault({ match: "/ItemCard", kind: "status", status: 429, headers: { "Retry-After": "2" }, times: 1 });
    const first = await world.ask(itemOf(1));
    const second = await world.ask(itemOf(2));
    expect([first.status, codeOf(first), first.headers.get("Retry-After")]).toEqual([429, "Relay_Throttled", "2"]);
    expect([second.status, codeOf(second), Number(second.headers.get("Retry-After")) > 0]).toEqual([
      429,
      "Relay_Throttled",
      true,
    ]);
    expect(await world.bcTrace()).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect((await world.ask(itemOf(3))).status).toBe(200);
  });

  it.each([
    [
      "is not available",
      { kind: "status", status: 503, headers: { "Retry-After": "0" } },
      503,
      "Relay_BusinessCentralUnreachable",
    ],
    ["refuses the relay's key", { kind: "status", status: 401 }, 502, "Relay_BusinessCentralSignIn"],
    [
      "sends elsewhere",
      { kind: "status", status: 302, headers: { Location: "https://evil.example.test/" } },
      502,
      "Relay_BusinessCentralAnswer",
    ],
    [
      "answers with a page",
      { kind: "body", body: "<html>sign in</html>", contentType: "text/html" },
      502,
      "Relay_BusinessCentralAnswer",
    ],
    [
      "answers with half of it",
      { kind: "body", body: '{"@odata.context":"x","value":[' },
      502,
      "Relay_BusinessCentralAnswer",
    ],
    [
      "names a next page elsewhere",
      { kind: "body", body: '{"@odata.context":"x","value":[],"@odata.nextLink":"https://evil.example.test/x"}' },
      502,
      "Relay_BusinessCentralAnswer",
    ],
    [
      "answers for another company",
      {
        kind: "body",
        body: `{"@odata.context":"https://x/$metadata#Company('Skarvholm%20Svenska%20AB')/ItemCard","value":[]}`,
      },
      502,
      "Relay_BusinessCentralAnswer",
    ],
    ["breaks off", { kind: "drop" }, 502, "Relay_BusinessCentralUnreachable"],
    ["takes too long", { kind: "delay", delayMs: 6_000 }, 504, "Relay_BusinessCentralTimeout"],
  ])("and %s is told in words that name nothing of it", async (_name, fault, status, code) => {
    await world.fault({ match: "/ItemCard", ...fault, times: 1 });
    const answer = await world.ask(itemOf(10));
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/localhost|evil|sign in<|SALESREADER|Svenska/);
    expect(answer.headers.get("WWW-Authenticate")).toBeNull();
  });
});

describe("a person from whom Microsoft Entra ID wants more", () => {
  it("is sent to sign in once more, with what it asks for", async () => {
    const world = await World.start();
    world.entra.refusal = { error: "interaction_required", claims: '{"access_token":{"polids":{"essential":true}}}' };
    const answer = await world.ask(itemOf(1));
    expect([answer.status, codeOf(answer)]).toEqual([401, "Relay_SignInNeeded"]);
    const claims = /claims="([^"]+)"/.exec(answer.headers.get("WWW-Authenticate") ?? "")?.[1] ?? "";
    expect(Buffer.from(claims, "base64").toString()).toBe('{"access_token":{"polids":{"essential":true}}}');
    await world.close();
  });
});

/** The most requests that were under way at one moment. Durations are whole milliseconds, so a moment is left between one and the next. */
function mostAtOnce(trace: readonly { readonly at: string; readonly durationMs: number }[]): number {
  const spans = trace.map(({ at, durationMs }) => ({ start: Date.parse(at), end: Date.parse(at) + durationMs - 2 }));
  return Math.max(
    ...spans.map(({ start }) => spans.filter((other) => other.start <= start && other.end > start).length),
  );
}
