import { answer, collection, counted, refusal, ROOT, scriptedStore } from "../../../support/fakeStore";

const ID = "a0000000-0000-0000-0000-000000000001";

describe("reading", () => {
  it("asks for the named columns, filtered, ordered and cut", async () => {
    const { store, requests } = scriptedStore({ roles: collection({ name: "R" }) });
    expect(
      await store.rows("roles", { select: ["name"], filter: "name eq 'Å & B'", orderBy: "name desc", top: 3 }),
    ).toEqual({ ok: true, value: [{ name: "R" }] });
    expect(requests[0]?.path).toBe(
      "roles?$select=name&$filter=name%20eq%20'%C3%85%20%26%20B'&$orderby=name%20desc&$top=3",
    );
    expect(requests[0]?.headers?.["OData-Version"]).toBe("4.0");
  });

  it.each([
    [0, { rows: 0, isAtLeast: false }],
    [4999, { rows: 4999, isAtLeast: false }],
    [5000, { rows: 5000, isAtLeast: true }],
  ])("counts %s rows as Dataverse does", async (count, value) => {
    expect(
      await scriptedStore({ accounts: counted(count) }).store.count("accounts", "accountid", "statecode eq 0"),
    ).toEqual({ ok: true, value });
  });

  it("takes no count for none", async () => {
    expect(await scriptedStore({ accounts: collection() }).store.count("accounts", "accountid", "x")).toEqual({
      ok: false,
      problem: { kind: "failed", detail: "@odata.count" },
    });
  });

  it("tells which columns a table has", async () => {
    const { store, requests } = scriptedStore({
      "EntityDefinitions(LogicalName='account')/Attributes?": collection({ LogicalName: "b" }),
    });
    expect(await store.columns("account", ["a", "b"])).toEqual({ ok: true, value: ["b"] });
    expect(decodeURIComponent(requests[0]?.path ?? "")).toContain("LogicalName eq 'a' or LogicalName eq 'b'");
  });

  it.each([
    ["no answer", null, { kind: "unreachable" }],
    [
      "a missing privilege",
      refusal(403, "… is missing prvReadRole privilege (Id=…)"),
      { kind: "noPermission", privilege: "prvReadRole" },
    ],
    ["a refusal without a privilege", refusal(403, "no"), { kind: "noPermission", privilege: null }],
    ["nothing there", refusal(404, "x"), { kind: "notFound" }],
    ["an error with words", refusal(500, "Busy"), { kind: "failed", detail: "Busy" }],
    ["an error without words", { ...answer(502), body: "<html>" }, { kind: "failed", detail: "HTTP 502" }],
  ])("tells of %s", async (_name, reply, problem) => {
    const { store } = scriptedStore({ x: reply });
    expect(await store.rows("x", { select: ["a"] })).toEqual({ ok: false, problem });
    expect(await store.count("x", "a", "b")).toEqual({ ok: false, problem });
    expect(await store.associate("x", "y")).toEqual({ ok: false, problem });
    expect(await store.create("x", {})).toEqual({ ok: false, problem });
    expect(await store.update("x", ID, {}, null)).toEqual({ kind: "failed", problem });
  });
});

describe("writing", () => {
  it("gives a new row's id", async () => {
    const { store, requests } = scriptedStore({
      roles: answer(204, {}, { "OData-EntityId": `${ROOT}/roles(${ID.toUpperCase()})` }),
    });
    expect(await store.create("roles", { name: "R" })).toEqual({ ok: true, value: ID });
    expect(requests[0]).toMatchObject({
      method: "POST",
      path: "roles",
      body: '{"name":"R"}',
      headers: { "Content-Type": "application/json" },
    });
  });

  it("does not invent an id", async () => {
    expect(await scriptedStore({ roles: answer(204) }).store.create("roles", {})).toEqual({
      ok: false,
      problem: { kind: "failed", detail: "OData-EntityId" },
    });
  });

  it.each([
    ['W/"7"', 'W/"7"'],
    [null, "*"],
  ])("changes the row of version %s only", async (etag, header) => {
    const { store, requests } = scriptedStore({ roles: answer(204) });
    expect(await store.update("roles", ID, { name: "R" }, etag)).toEqual({ kind: "written" });
    expect(requests[0]).toMatchObject({ method: "PATCH", path: `roles(${ID})`, headers: { "If-Match": header } });
  });

  it("tells that the row is another one by now", async () => {
    expect(await scriptedStore({ roles: answer(412) }).store.update("roles", ID, {}, 'W/"7"')).toEqual({
      kind: "conflict",
    });
  });

  it("refers to rows by their whole address", async () => {
    const { store, requests } = scriptedStore({ systemusers: answer(204) });
    expect(await store.associate(`systemusers(${ID})/systemuserroles_association`, `roles(${ID})`)).toEqual({
      ok: true,
      value: null,
    });
    expect(requests[0]).toMatchObject({
      path: `systemusers(${ID})/systemuserroles_association/$ref`,
      body: JSON.stringify({ "@odata.id": `${ROOT}/roles(${ID})` }),
    });
  });
});
