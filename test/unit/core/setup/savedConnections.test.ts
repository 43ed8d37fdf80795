import { secret } from "../../../../core/values/secret";
import {
  activate,
  importedDraft,
  leavesUndecided,
  readSaved,
  readWritten,
  retire,
  sameCompany,
  sameName,
  saveConnection,
  webClientUrlFor,
} from "../../../../core/setup/savedConnections";
import type { SavedConnection } from "../../../../core/setup/savedConnections";
import { draftOf, NEW_DRAFT } from "../../../../core/setup/settings";
import { answer, collection, refusal, ROOT, scriptedStore } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";

const ID = "a0000000-0000-0000-0000-000000000001";
const row = (version: string, change: object = {}) => ({
  "@odata.etag": `W/"${version}"`,
  bcs_connectionid: ID,
  bcs_name: "Skarvholm",
  ...change,
});
const saved = (change: object = {}): SavedConnection => ({
  id: ID,
  etag: 'W/"1"',
  isDraft: false,
  draft: draftOf(row("1", change)),
});
const draft = (change: object) => ({ ...saved().draft, ...change });

/** A row that answers reads with `now` and writes with `status`. */
const script = (status: number, now: object): Script => ({
  bcs_connections: ({ method }) => (method === "GET" ? answer(200, now) : answer(status)),
});
const written = (requests: readonly { readonly method: string; readonly body?: string }[]) =>
  requests.filter(({ method }) => method !== "GET").map(({ body }) => JSON.parse(body ?? "{}") as unknown);

describe("reading", () => {
  it("never asks for a key", async () => {
    const { store, requests } = scriptedStore({
      bcs_connections: collection(row("1")),
      nav_connections: collection({ nav_connectionid: "N", nav_name: "Fjord", nav_dynamicsnavurl: "https://web" }),
    });
    expect(await readSaved(store)).toEqual({ ok: true, value: [saved()] });
    expect(await readWritten(store)).toEqual([
      { id: "n", name: "Fjord", webClientUrl: "https://web", odataUrl: null, userName: null },
    ]);
    for (const { path } of requests) {
      expect(path).not.toContain("accesskey");
    }
  });

  it("tells why connections cannot be read, and takes a closed table of Business Central's for an empty one", async () => {
    const { store } = scriptedStore({
      bcs_connections: refusal(403, "prvReadbcs_Connection"),
      nav_connections: refusal(404, ""),
    });
    expect(await readSaved(store)).toEqual({
      ok: false,
      problem: { kind: "noPermission", privilege: "prvReadbcs_Connection" },
    });
    expect(await readWritten(store)).toEqual([]);
  });
});

describe("the stage of a connection", () => {
  it("is a draft for a new one, whatever is typed", async () => {
    const { store, requests } = scriptedStore({
      bcs_connections: ({ method }) =>
        method === "GET"
          ? answer(200, row("1", { bcs_stage: 727_000_000 }))
          : answer(204, {}, { "OData-EntityId": `${ROOT}/bcs_connections(${ID})` }),
    });
    const outcome = await saveConnection(store, { saved: null, draft: draft({}), defaults: {}, accessKey: null });
    expect(outcome).toMatchObject({ kind: "saved", connection: { isDraft: true } });
    expect(written(requests)[0]).toMatchObject({ bcs_stage: 727_000_000, bcs_name: "Skarvholm" });
  });

  it("becomes active when an administrator says so, and is read again", async () => {
    const { store, requests } = scriptedStore(script(204, row("2", { bcs_stage: 727_000_001 })));
    expect(await activate(store, { ...saved(), isDraft: true })).toMatchObject({ connection: { isDraft: false } });
    expect(written(requests)).toEqual([{ bcs_stage: 727_000_001 }]);
  });

  it("ends when it is retired: the row is inactive and stays", async () => {
    const { store, requests } = scriptedStore(script(204, row("2")));
    expect(await retire(store, saved())).toBeNull();
    expect(written(requests)).toEqual([{ statecode: 1, statuscode: 2 }]);
    const refused = scriptedStore({ bcs_connections: refusal(403, "prvWritebcs_Connection") });
    expect(await retire(refused.store, saved())).toMatchObject({ kind: "noPermission" });
  });

  it.each([
    ["skarvholm ", "another of the same name", true],
    ["Fjord", "no other of that name", false],
  ])("finds for %s %s", (name, _what, isTaken) => {
    expect(sameName([saved()], null, draft({ bcs_name: name })) !== null).toBe(isTaken);
    expect(sameName([saved()], saved(), draft({ bcs_name: name }))).toBeNull();
  });

  it.each([
    ["", "k1", false],
    ["k1", "", false],
    ["k1", "{K1} ", true],
    ["k1", "k2", false],
  ])("of company %p beside one of %p: taken is %s", (theirs, own, isTaken) => {
    const connections = [saved({ bcs_companyid: theirs })];
    expect(sameCompany(connections, null, draft({ bcs_companyid: own })) !== null).toBe(isTaken);
    expect(sameCompany(connections, saved(), draft({ bcs_companyid: own }))).toBeNull();
  });

  it.each([
    ["alone", [], "", 0],
    ["beside a draft", [{ isDraft: true, company: "" }], "", 0],
    ["beside one without a company id", [{ isDraft: false, company: "" }], "k1", 1],
    ["without a company id beside one that has it", [{ isDraft: false, company: "k2" }], "", 1],
    ["with a company id each", [{ isDraft: false, company: "k2" }], "k1", 0],
  ] as const)("%s leaves documents undecided beside so many", (_name, others, company, count) => {
    const all = others.map((one, at) => ({
      ...saved({ bcs_companyid: one.company }),
      id: `other${at}`,
      isDraft: one.isDraft,
    }));
    const added = { ...saved({ bcs_companyid: company }), isDraft: true };
    expect(leavesUndecided([added, ...all], added)).toHaveLength(count);
  });
});

describe("what Business Central wrote", () => {
  const fjord = {
    id: "n",
    name: "Fjord",
    webClientUrl: "https://fjord",
    odataUrl: "https://bc/ODataV4",
    userName: "U",
  };
  const vidda = { ...fjord, id: "v", name: "Vidda", webClientUrl: "https://vidda" };

  it("becomes a new connection", () => {
    expect(importedDraft(fjord)).toEqual({
      ...NEW_DRAFT,
      bcs_name: "Fjord",
      bcs_webclienturl: "https://fjord",
      bcs_odataurl: "https://bc/ODataV4",
      bcs_apiurl: "https://bc/api/v2.0",
      bcs_username: "U",
    });
  });

  it.each([
    ["of the company's name", "fjord", [vidda, fjord], "https://fjord"],
    ["the only one", "Another", [vidda], "https://vidda"],
    ["none of several others", "Another", [vidda, fjord], null],
    ["none where there is none", "Fjord", [], null],
  ])("gives the web client's address %s", (_name, company, rows, url) => {
    expect(webClientUrlFor(company, rows)).toBe(url);
  });
});

describe("saving", () => {
  it("writes what differs to the version that was read, and reads the new one", async () => {
    const { store, requests } = scriptedStore(script(204, row("2", { bcs_username: "A" })));
    expect(
      await saveConnection(store, {
        saved: saved(),
        draft: draft({ bcs_username: "A" }),
        defaults: {},
        accessKey: null,
      }),
    ).toEqual({
      kind: "saved",
      connection: { id: ID, etag: 'W/"2"', isDraft: false, draft: draft({ bcs_username: "A" }) },
    });
    expect(requests[0]).toMatchObject({ method: "PATCH", headers: { "If-Match": 'W/"1"' } });
    expect(written(requests)).toEqual([{ bcs_username: "A" }]);
  });

  it("writes nothing where nothing differs", async () => {
    const { store, requests } = scriptedStore({});
    expect(
      await saveConnection(store, { saved: saved(), draft: saved().draft, defaults: {}, accessKey: null }),
    ).toEqual({
      kind: "saved",
      connection: saved(),
    });
    expect(requests).toEqual([]);
  });

  it("writes a typed key, and only then", async () => {
    const { store, requests } = scriptedStore(script(204, row("2")));
    await saveConnection(store, { saved: saved(), draft: saved().draft, defaults: {}, accessKey: secret("typed") });
    expect(written(requests)).toEqual([{ bcs_accesskey: "typed", bcs_accesskeyorigin: null }]);
  });

  it("writes beside a typed key the server of an environment variable, where the connection names none", async () => {
    const { store, requests } = scriptedStore(script(204, row("2")));
    await saveConnection(store, {
      saved: saved(),
      draft: draft({}),
      defaults: { bcs_odataurl: "https://test.bc/BC/ODataV4" },
      accessKey: secret("typed"),
    });
    expect(written(requests)).toEqual([{ bcs_accesskey: "typed", bcs_accesskeyorigin: "https://test.bc" }]);
  });

  it("writes beside a typed key the server that it is for", async () => {
    const { store, requests } = scriptedStore(script(204, row("2")));
    const atServer = draft({ bcs_odataurl: "https://bc.test:7048/BC/ODataV4" });
    await saveConnection(store, { saved: saved(), draft: atServer, defaults: {}, accessKey: secret("typed") });
    expect(written(requests)).toMatchObject([{ bcs_accesskey: "typed", bcs_accesskeyorigin: "https://bc.test:7048" }]);
  });

  it("makes a new row", async () => {
    const { store, requests } = scriptedStore({
      bcs_connections: ({ method }) =>
        method === "POST"
          ? answer(204, {}, { "OData-EntityId": `${ROOT}/bcs_connections(${ID})` })
          : answer(200, row("1")),
    });
    expect(await saveConnection(store, { saved: null, draft: saved().draft, defaults: {}, accessKey: null })).toEqual({
      kind: "saved",
      connection: saved(),
    });
    expect(written(requests)).toEqual([{ bcs_name: "Skarvholm", bcs_stage: 727_000_000 }]);
  });

  it("overwrites nobody: both changes are told", async () => {
    const { store } = scriptedStore(script(412, row("2", { bcs_username: "B", bcs_odataurl: "theirs" })));
    const outcome = await saveConnection(store, {
      saved: saved(),
      draft: draft({ bcs_username: "A" }),
      defaults: {},
      accessKey: null,
    });
    expect(outcome).toMatchObject({
      kind: "conflict",
      theirs: { etag: 'W/"2"' },
      merge: {
        draft: draft({ bcs_username: "A", bcs_odataurl: "theirs" }),
        taken: ["bcs_odataurl"],
        disputed: ["bcs_username"],
      },
    });
  });

  it("finds that a save whose answer was lost has arrived", async () => {
    const { store } = scriptedStore(script(412, row("2", { bcs_username: "A" })));
    expect(
      await saveConnection(store, {
        saved: saved(),
        draft: draft({ bcs_username: "A" }),
        defaults: {},
        accessKey: null,
      }),
    ).toMatchObject({ kind: "saved", connection: { etag: 'W/"2"' } });
  });

  it.each<readonly [string, Script, SavedConnection | null, object]>([
    ["a broken connection", { bcs_connections: null }, saved(), { kind: "unreachable" }],
    [
      "a missing privilege",
      { bcs_connections: refusal(403, "prvWritebcs_Connection") },
      saved(),
      { kind: "noPermission", privilege: "prvWritebcs_Connection" },
    ],
    [
      "a refused new row",
      { bcs_connections: refusal(403, "prvCreatebcs_Connection") },
      null,
      { kind: "noPermission", privilege: "prvCreatebcs_Connection" },
    ],
    [
      "a row that is gone after the conflict",
      { bcs_connections: ({ method }) => (method === "PATCH" ? answer(412) : refusal(404, "")) },
      saved(),
      { kind: "notFound" },
    ],
    [
      "a row that cannot be read again",
      { bcs_connections: ({ method }) => (method === "PATCH" ? answer(204) : null) },
      saved(),
      { kind: "unreachable" },
    ],
  ])("tells of %s", async (_name, answers, before, problem) => {
    expect(
      await saveConnection(scriptedStore(answers).store, {
        saved: before,
        draft: draft({ bcs_username: "A" }),
        defaults: {},
        accessKey: null,
      }),
    ).toEqual({ kind: "failed", problem });
  });
});
