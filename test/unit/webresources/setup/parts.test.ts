/** @jest-environment jsdom */
import { NEW_DRAFT } from "../../../../core/setup/settings";
import { describeSetUpProblem } from "../../../../webresources/pages/setup/describeProblem";
import { typedMemory } from "../../../../webresources/pages/setup/typedMemory";
import { signInOf } from "../../../../webresources/pages/setup/signInOf";
import { salesHttp } from "../../../../browser/salesHttp";
import { stringsOf } from "../../../support/strings";

const strings = stringsOf("setup");

describe("what the page remembers over a reload", () => {
  const storage = (initial: string | null = null) => {
    let text = initial;
    return { getItem: () => text, setItem: (_key: string, value: string) => void (text = value) };
  };
  const remembered = {
    step: "orders",
    connectionId: "c1",
    base: NEW_DRAFT,
    draft: { ...NEW_DRAFT, bcs_name: "Skarvholm" },
  } as const;

  it("is the step, the connection and what is typed", () => {
    const memory = typedMemory(storage());
    expect(memory.read()).toBeNull();
    memory.write(remembered);
    expect(memory.read()).toEqual(remembered);
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["another step", JSON.stringify({ ...remembered, step: "other" })],
    ["another connection", JSON.stringify({ ...remembered, connectionId: 1 })],
    ["a draft that lacks something", JSON.stringify({ ...remembered, draft: { bcs_name: "x" } })],
    ["a base of another kind", JSON.stringify({ ...remembered, base: null })],
    ["an unknown way to sign in", JSON.stringify({ ...remembered, draft: { ...NEW_DRAFT, bcs_authentication: 1 } })],
  ])("is nothing where there stands %s", (_name, text) => {
    expect(typedMemory(storage(text)).read()).toBeNull();
  });

  it("is nothing where the browser closes its storage", () => {
    const closed = {
      getItem: () => {
        throw new DOMException("closed", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(() => typedMemory(closed).write(remembered)).not.toThrow();
    expect(typedMemory(closed).read()).toBeNull();
  });
});

describe("a problem of Sales", () => {
  it.each([
    [
      { kind: "unreachable" },
      false,
      "Sales did not answer. What you typed is still here; try again when the connection is back.",
    ],
    [
      { kind: "noPermission", privilege: "prvWritebcs_Connection" },
      true,
      "You lack the privilege prvWritebcs_Connection. Ask an administrator of Sales.",
    ],
    [
      { kind: "noPermission", privilege: null },
      false,
      "You don't have access to do this. Ask an administrator of Sales.",
    ],
    [
      { kind: "noPermission", privilege: null },
      true,
      "You don't have access to save an access key: the field security profile Business Central Access Key Administrator is missing. Nothing was saved. Give it to yourself under People.",
    ],
    [{ kind: "notFound" }, false, "It is not there any more. Load the page again."],
    [{ kind: "failed", detail: "<b>Busy</b>" }, false, "Sales refused: <b>Busy</b>"],
  ] as const)("%j is told in words", (problem, withKey, text) => {
    expect(describeSetUpProblem(problem, strings, withKey)).toBe(text);
  });
});

describe("what people sign in to", () => {
  const online = {
    ...NEW_DRAFT,
    bcs_odataurl: "https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4",
    bcs_tenantid: "skarvholm.example",
    bcs_clientid: "a0000000-0000-0000-0000-000000000001",
  };
  it("follows from the settings", () => {
    expect(signInOf(online)).toMatchObject({
      tenantId: "skarvholm.example",
      clientId: "a0000000-0000-0000-0000-000000000001",
    });
  });
  it.each([
    ["no address", { bcs_odataurl: "" }],
    ["another server", { bcs_odataurl: "https://nav.example/BC/ODataV4" }],
    ["no tenant", { bcs_tenantid: "" }],
  ])("is nothing with %s", (_name, change) => {
    expect(signInOf({ ...online, ...change })).toBeNull();
  });
});

describe("the Web API over fetch", () => {
  const asked: (readonly [string, RequestInit | undefined])[] = [];
  const answerWith = (fetched: () => Promise<unknown>) => {
    globalThis.fetch = ((url: string, init?: RequestInit) => {
      asked.push([url, init]);
      return fetched();
    }) as unknown as typeof fetch;
  };

  it("sends with the session and nothing else, and hands back what comes", async () => {
    answerWith(() =>
      Promise.resolve({
        status: 204,
        headers: new Headers({ "OData-EntityId": "x" }),
        text: () => Promise.resolve(""),
      }),
    );
    const answer = await salesHttp("https://sales.test/api").send({
      method: "PATCH",
      path: "roles(1)",
      headers: { "If-Match": "*" },
      body: "{}",
    });
    expect([answer?.status, answer?.header("OData-EntityId"), answer?.body]).toEqual([204, "x", ""]);
    expect(asked[0]?.[0]).toBe("https://sales.test/api/roles(1)");
    expect(asked[0]?.[1]).toMatchObject({
      method: "PATCH",
      credentials: "same-origin",
      cache: "no-store",
      headers: { "If-Match": "*" },
      body: "{}",
    });
  });

  it("says that nothing came where the connection breaks", async () => {
    answerWith(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await salesHttp("https://sales.test/api").send({ method: "GET", path: "roles" })).toBeNull();
  });
});
