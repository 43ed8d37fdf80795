import { salesReader } from "../../../../controls/shared/salesReader";

function webApi(answer: () => Promise<unknown>) {
  const asked: string[] = [];
  const ask = (table: string, ...rest: readonly string[]) => {
    asked.push([table, ...rest].join(" "));
    return answer();
  };
  const api = {
    retrieveRecord: (table: string, id: string, options: string) => ask(table, id, options),
    retrieveMultipleRecords: (table: string, options: string) => ask(table, options),
  } as unknown as ComponentFramework.WebApi;
  return { api, asked };
}

function rejection(errorCode: number, message: string) {
  return () => Promise.reject(Object.assign(new Error(message), { errorCode }));
}

const MISSING =
  "Principal user (Id=1, type=8) is missing prvReadbcs_Connection privilege (Id=2) on OTC=10001 for entity 'bcs_connection'.";

describe("salesReader", () => {
  it("asks for the named columns of one row", async () => {
    const { api, asked } = webApi(() => Promise.resolve({ name: "Desk" }));
    expect(await salesReader(api).row("product", "p1", ["name", "price"])).toEqual({
      ok: true,
      value: { name: "Desk" },
    });
    expect(asked).toEqual(["product p1 ?$select=name,price"]);
  });

  it("asks for rows by an encoded filter", async () => {
    const { api, asked } = webApi(() => Promise.resolve({ entities: [{ name: "PCS" }] }));
    expect(await salesReader(api).rows("uom", ["name"], "name eq 'A&B'")).toEqual({
      ok: true,
      value: [{ name: "PCS" }],
    });
    expect(asked).toEqual(["uom ?$select=name&$filter=name%20eq%20'A%26B'"]);
  });

  it.each([
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
      { kind: "noPermission", privilege: null },
    ],
    ["a row that does not exist", rejection(0x80040217, "Does Not Exist"), { kind: "notFound" }],
    ["anything else", rejection(0x80044150, "SQL time-out"), { kind: "failed", detail: "SQL time-out" }],
    [
      "a rejection that is no platform error",
      () => Promise.reject(new Error("offline")),
      { kind: "failed", detail: "Error: offline" },
    ],
  ])("names the problem of %s", async (_name, answer, problem) => {
    expect(await salesReader(webApi(answer).api).row("product", "p1", ["name"])).toEqual({ ok: false, problem });
    expect(await salesReader(webApi(answer).api).rows("product", ["name"], "statecode eq 0")).toEqual({
      ok: false,
      problem,
    });
  });
});
