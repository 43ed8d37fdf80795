import type { SalesStore } from "../../../../core/dataverse/salesStore";
import { answer, collection, counted, refusal, ROOT, scriptedStore } from "../../../support/fakeStore";

import { AccountTable } from "../../../../core/tables/Account.generated";
import { RoleTable } from "../../../../core/tables/Role.generated";
import { SystemUserTable } from "../../../../core/tables/SystemUser.generated";

const ID = "a0000000-0000-0000-0000-000000000001";
const ROLE = { table: RoleTable, id: ID };

describe("reading", () => {
  it("asks for the named columns, filtered, ordered and cut", async () => {
    const { store, requests } = scriptedStore({ roles: collection({ name: "R" }) });
    expect(
      await store.rows(RoleTable, { select: ["name"], filter: "name eq 'Å & B'", orderBy: "name desc", top: 3 }),
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
    expect(await scriptedStore({ accounts: counted(count) }).store.count(AccountTable, "statecode eq 0")).toEqual({
      ok: true,
      value,
    });
  });

  it("takes no count for none", async () => {
    expect(await scriptedStore({ accounts: collection() }).store.count(AccountTable, "x")).toEqual({
      ok: false,
      problem: { kind: "failed", detail: "@odata.count" },
    });
  });

  it("tells which columns a table has", async () => {
    const { store, requests } = scriptedStore({
      "EntityDefinitions(LogicalName='account')/Attributes?": collection({ LogicalName: "b" }),
    });
    expect(await store.columns(AccountTable, ["a", "b"])).toEqual({ ok: true, value: ["b"] });
    expect(decodeURIComponent(requests[0]?.path ?? "")).toContain("LogicalName eq 'a' or LogicalName eq 'b'");
  });

  it.each([
    ["no answer", null, { kind: "unreachable" }],
    [
      "a missing privilege",
      refusal(403, "… is missing prvReadRole privilege (Id=…)"),
      { kind: "noPermission", privilege: "prvReadRole" },
    ],
    ["a refusal without a privilege", refusal(403, "no"), { kind: "noPermission", privilege: null, detail: "no" }],
    ["nothing there", refusal(404, "x"), { kind: "notFound" }],
    ["an error with words", refusal(500, "Busy"), { kind: "failed", detail: "Busy" }],
    ["an error without words", { ...answer(502), body: "<html>" }, { kind: "failed", detail: "HTTP 502" }],
  ])("tells of %s", async (_name, reply, problem) => {
    const { store } = scriptedStore({ roles: reply });
    expect(await store.rows(RoleTable, { select: ["a"] })).toEqual({ ok: false, problem });
    expect(await store.count(RoleTable, "b")).toEqual({ ok: false, problem });
    expect(await store.row(RoleTable, ID, { select: ["a"] })).toEqual({ ok: false, problem });
    expect(await store.related(ROLE, "y", { select: ["a"] })).toEqual({ ok: false, problem });
    expect(await store.call(ROLE, "Do")).toEqual({ ok: false, problem });
    expect(await store.associate(ROLE, "y", ROLE)).toEqual({ ok: false, problem });
    expect(await store.create(RoleTable, {})).toEqual({ ok: false, problem });
    expect(await store.update(RoleTable, ID, {}, null)).toEqual({ kind: "failed", problem });
  });
});

describe("what hangs on a row", () => {
  it.each([
    [
      "the rows it is associated with",
      (store: SalesStore) => store.related(ROLE, "systemuserroles_association", { select: ["fullname"] }),
      `roles(${ID})/systemuserroles_association?$select=fullname`,
    ],
    ["a function of its own", (store: SalesStore) => store.call(ROLE, "Do"), `roles(${ID})/Microsoft.Dynamics.CRM.Do`],
    ["a function of nobody's", (store: SalesStore) => store.call(null, "WhoAmI"), "WhoAmI"],
  ])("is asked for: %s", async (_name, ask, path) => {
    const { store, requests } = scriptedStore({ roles: collection(), WhoAmI: answer(200) });
    expect(await ask(store)).toMatchObject({ ok: true });
    expect(requests.map((request) => request.path)).toEqual([path]);
  });
});

describe("writing", () => {
  it("gives a new row's id", async () => {
    const { store, requests } = scriptedStore({
      roles: answer(204, {}, { "OData-EntityId": `${ROOT}/roles(${ID.toUpperCase()})` }),
    });
    expect(await store.create(RoleTable, { name: "R" })).toEqual({ ok: true, value: ID });
    expect(requests[0]).toMatchObject({
      method: "POST",
      path: "roles",
      body: '{"name":"R"}',
      headers: { "Content-Type": "application/json" },
    });
  });

  it("does not invent an id", async () => {
    expect(await scriptedStore({ roles: answer(204) }).store.create(RoleTable, {})).toEqual({
      ok: false,
      problem: { kind: "failed", detail: "OData-EntityId" },
    });
  });

  it.each([
    ['W/"7"', 'W/"7"'],
    [null, "*"],
  ])("changes the row of version %s only", async (etag, header) => {
    const { store, requests } = scriptedStore({ roles: answer(204) });
    expect(await store.update(RoleTable, ID, { name: "R" }, etag)).toEqual({ kind: "written" });
    expect(requests[0]).toMatchObject({ method: "PATCH", path: `roles(${ID})`, headers: { "If-Match": header } });
  });

  it("tells that the row is another one by now", async () => {
    expect(await scriptedStore({ roles: answer(412) }).store.update(RoleTable, ID, {}, 'W/"7"')).toEqual({
      kind: "conflict",
    });
  });

  it("refers to rows by their whole address", async () => {
    const { store, requests } = scriptedStore({ systemusers: answer(204) });
    expect(await store.associate({ table: SystemUserTable, id: ID }, "systemuserroles_association", ROLE)).toEqual({
      ok: true,
      value: null,
    });
    expect(requests[0]).toMatchObject({
      path: `systemusers(${ID})/systemuserroles_association/$ref`,
      body: JSON.stringify({ "@odata.id": `${ROOT}/roles(${ID})` }),
    });
  });
});
