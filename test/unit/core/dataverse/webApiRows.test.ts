import { webApiRows } from "../../../../core/dataverse/webApiRows";
import { odataOptions, odataText } from "../../../../core/dataverse/rowReader";

const metadata = (present: readonly string[]) => ({
  Attributes: { get: (name: string) => (present.includes(name) ? { LogicalName: name } : undefined) },
});

function client({ answer = {}, rejects }: { readonly answer?: unknown; readonly rejects?: unknown } = {}) {
  const calls: unknown[][] = [];
  const reply = (...call: unknown[]) => {
    calls.push(call);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the platform rejects with plain objects
    return rejects === undefined ? Promise.resolve(answer as { entities: unknown[] }) : Promise.reject(rejects);
  };
  return { calls, webApi: { retrieveRecord: reply, retrieveMultipleRecords: reply } };
}

describe("the options of a query", () => {
  it("select, expand within expand, filter and stop", () => {
    expect(
      odataOptions({
        select: ["name", "statecode"],
        expand: {
          customerid_contact: { select: ["fullname"], expand: { parentcustomerid_account: { select: ["name"] } } },
          uomid: { select: ["name"] },
        },
        filter: "ordernumber eq 'A&B'",
        top: 2,
      }),
    ).toBe(
      "?$select=name,statecode&$expand=customerid_contact($select=fullname;$expand=parentcustomerid_account($select=name)),uomid($select=name)" +
        "&$filter=ordernumber%20eq%20'A%26B'&$top=2",
    );
  });

  it("write a text with its quotes doubled", () => {
    expect(odataText("Kari's")).toBe("'Kari''s'");
  });
});

describe("rows read through the client API", () => {
  it("come as they are", async () => {
    const { calls, webApi } = client({ answer: { name: "Desks", entities: [{ name: "Desk" }] } });
    const reader = webApiRows(webApi, () => Promise.resolve(metadata([])));
    expect(await reader.row("salesorder", "o1", { select: ["name"] })).toMatchObject({
      ok: true,
      value: { name: "Desks" },
    });
    expect(await reader.rows("salesorder", { select: ["name"] })).toEqual({ ok: true, value: [{ name: "Desk" }] });
    expect(calls).toEqual([
      ["salesorder", "o1", "?$select=name"],
      ["salesorder", "?$select=name"],
    ]);
  });

  it.each([
    [
      "a missing privilege",
      { errorCode: 2147746336, message: "Principal user is missing prvReadOrder privilege" },
      { kind: "noPermission", privilege: "prvReadOrder" },
    ],
    [
      "a missing privilege, counted the other way",
      { errorCode: -2147220960, message: "no" },
      { kind: "noPermission", privilege: null },
    ],
    ["a row that is gone", { errorCode: 2147746327, message: "Does Not Exist" }, { kind: "notFound" }],
    ["another failure", { errorCode: 1, message: "SQL time-out" }, { kind: "failed", detail: "SQL time-out" }],
    ["an unknown rejection", "boom", { kind: "failed", detail: "boom" }],
  ])("name %s", async (_name, rejects, problem) => {
    const reader = webApiRows(client({ rejects }).webApi, () => Promise.resolve(metadata([])));
    expect(await reader.row("salesorder", "o1", { select: ["name"] })).toEqual({ ok: false, problem });
  });
});

describe("the columns of a table", () => {
  it("are those that its metadata has, asked for once", async () => {
    const asked = jest.fn(() => Promise.resolve(metadata(["bcbi_companyid"])));
    const reader = webApiRows(client().webApi, asked);
    expect(await reader.columns("salesorder", ["bcbi_companyid", "bcbi_other"])).toEqual(["bcbi_companyid"]);
    expect(await reader.columns("salesorder", ["bcbi_companyid", "bcbi_other"])).toEqual(["bcbi_companyid"]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["cannot be read", () => Promise.reject(new Error("no"))],
    ["are not told", () => Promise.resolve({})],
    ["are told otherwise", () => Promise.resolve({ Attributes: [] })],
  ])("count as absent where they %s", async (_name, readMetadata) => {
    expect(await webApiRows(client().webApi, readMetadata).columns("salesorder", ["bcbi_companyid"])).toEqual([]);
  });
});
