import { clientApi, clientApiWriter } from "../../../../core/dataverse/clientApi";
import { NO_MEMORY } from "../../../../core/dataverse/salesMemory";
import { salesReader } from "../../../../core/dataverse/salesReader";
import { ProductTable } from "../../../../core/tables/Product.generated";

const NO_TABLES = () => Promise.resolve({ ok: true, value: [] } as const);

type Answer = () => Promise<unknown>;

function client(answer: Answer, metadata: Answer = () => Promise.resolve(null)) {
  const calls: unknown[][] = [];
  const ask = (...call: unknown[]) => {
    calls.push(call);
    return answer() as Promise<{ entities: unknown[]; id: string }>;
  };
  const reader = salesReader(
    clientApi({ retrieveRecord: ask, retrieveMultipleRecords: ask }, metadata, NO_TABLES),
    NO_MEMORY,
  );
  return { calls, reader, writer: clientApiWriter({ updateRecord: ask, createRecord: ask, deleteRecord: ask }) };
}

function rejection(errorCode: number, message: string): Answer {
  return () => Promise.reject(Object.assign(new Error(message), { errorCode }));
}

const MISSING =
  "Principal user (Id=1, type=8) is missing prvReadbcs_Connection privilege (Id=2) on OTC=10001 for entity 'bcs_connection'.";

describe("Dataverse through the client API", () => {
  it("is asked for the named columns of one row", async () => {
    const { reader, calls } = client(() => Promise.resolve({ name: "Desk" }));
    expect(await reader.row(ProductTable, "p1", { select: ["name", "price"] })).toEqual({
      ok: true,
      value: { name: "Desk" },
    });
    expect(calls).toEqual([["product", "p1", "?$select=name,price"]]);
  });

  it("is asked for rows by an encoded filter", async () => {
    const { reader, calls } = client(() => Promise.resolve({ entities: [{ name: "PCS" }] }));
    expect(await reader.rows(ProductTable, { select: ["name"], filter: "name eq 'A&B'" })).toEqual({
      ok: true,
      value: [{ name: "PCS" }],
    });
    expect(calls).toEqual([["product", "?$select=name&$filter=name%20eq%20'A%26B'"]]);
  });

  it("makes a row and tells its id, and removes one", async () => {
    const { writer, calls } = client(() => Promise.resolve({ id: "p2" }));
    expect(await writer.create(ProductTable, { name: "Desk" })).toEqual({ ok: true, value: "p2" });
    expect(await writer.remove(ProductTable, "p2")).toEqual({ ok: true, value: null });
    expect(calls).toEqual([
      ["product", { name: "Desk" }],
      ["product", "p2"],
    ]);
  });

  it("writes a row whatever its version is", async () => {
    const { writer, calls } = client(() => Promise.resolve({ id: "p1" }));
    expect(await writer.update(ProductTable, "p1", { name: "Desk" })).toEqual({ ok: true, value: null });
    expect(calls).toEqual([["product", "p1", { name: "Desk" }]]);
  });

  it.each<[string, Answer, object]>([
    [
      "a missing privilege",
      rejection(0x80040220, MISSING),
      { kind: "noPermission", privilege: "prvReadbcs_Connection" },
    ],
    [
      "a missing privilege as a signed code",
      rejection(0x80040220 | 0, MISSING),
      { kind: "noPermission", privilege: "prvReadbcs_Connection" },
    ],
    [
      "a missing privilege without its name",
      rejection(0x80040220, "Denied."),
      { kind: "noPermission", privilege: null, detail: "Denied." },
    ],
    ["a row that does not exist", rejection(0x80040217, "Does Not Exist"), { kind: "notFound" }],
    ["anything else", rejection(0x80044150, "SQL time-out"), { kind: "failed", detail: "SQL time-out" }],
    [
      "a rejection that is no platform error",
      () => Promise.reject(new Error("offline")),
      { kind: "failed", detail: "offline" },
    ],
    [
      "a rejection that is no error at all",
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the platform rejects with plain objects
      () => Promise.reject("boom"),
      { kind: "failed", detail: "boom" },
    ],
  ])("names the problem of %s, whatever was asked", async (_name, answer, problem) => {
    const { reader, writer } = client(answer);
    expect(await reader.row(ProductTable, "p1", { select: ["name"] })).toEqual({ ok: false, problem });
    expect(await reader.rows(ProductTable, { select: ["name"] })).toEqual({ ok: false, problem });
    expect(await writer.update(ProductTable, "p1", {})).toEqual({ ok: false, problem });
  });
});

describe("the columns of a table", () => {
  const withColumns = (...names: readonly string[]) => ({
    Attributes: { get: (name: string) => (names.includes(name) ? { LogicalName: name } : null) },
  });
  const nothing: Answer = () => Promise.resolve({});

  it.each<[string, Answer, readonly string[]]>([
    ["are there", () => Promise.resolve(withColumns("bcbi_companyid")), ["bcbi_companyid"]],
    ["are not there", () => Promise.resolve(withColumns("name")), []],
    ["are not there, told as undefined", () => Promise.resolve({ Attributes: { get: () => undefined } }), []],
    ["cannot be known: no collection", () => Promise.resolve({ Attributes: {} }), []],
    ["cannot be known: no metadata", () => Promise.resolve(null), []],
  ])("tell that they %s", async (_name, metadata, value) => {
    const { reader } = client(nothing, metadata);
    expect(await reader.columns(ProductTable, ["bcbi_companyid"])).toEqual({ ok: true, value });
  });

  it("tell that metadata are refused", async () => {
    const { reader } = client(nothing, rejection(1, "no"));
    expect(await reader.columns(ProductTable, ["x"])).toEqual({ ok: false, problem: { kind: "failed", detail: "no" } });
  });

  it.each<[string, Answer, string]>([
    [
      "where the table has them",
      () => Promise.resolve(withColumns("bcbi_companyid")),
      "?$select=name,_bcbi_companyid_value",
    ],
    ["not where it lacks them", () => Promise.resolve(withColumns()), "?$select=name"],
    ["not where that cannot be known", rejection(1, "no"), "?$select=name"],
  ])("are asked for %s, a lookup by its own name", async (_name, metadata, options) => {
    const { reader, calls } = client(nothing, metadata);
    await reader.row(ProductTable, "p1", { select: ["name"], optional: ["_bcbi_companyid_value"] });
    expect(calls).toEqual([["product", "p1", options]]);
  });
});
