import { companyFor } from "../../../../core/orders/companyFor";
import { readCompanies } from "../../../../core/orders/readCompanies";
import { fakeRows } from "./builders";

describe("the company of a document", () => {
  interface Company {
    readonly companyId: string | null;
  }
  const [a, b, any]: readonly [Company, Company, Company] = [
    { companyId: "a" },
    { companyId: "b" },
    { companyId: null },
  ];
  const cases: readonly (readonly [string, readonly Company[] | null, string | null, Company | null])[] = [
    ["is the one it names", [a, b], "b", b],
    ["is the only one where it names none", [a], null, a],
    ["is not guessed among several", [a, b], null, null],
    ["is not one of another company", [a], "b", null],
    ["is the only one that serves any company", [any], "b", any],
    ["is none where none is connected", [], null, null],
    ["is not known where the connections are not", null, "a", null],
  ];
  it.each(cases)("%s", (_name, companies, companyId, expected) => {
    expect(companyFor(companies, companyId)).toBe(expected);
  });
});

describe("the connected companies", () => {
  it("are this product's own", async () => {
    const reader = fakeRows({
      bcs_connection: [
        {
          bcs_connectionid: "{C1}",
          bcs_name: "Skarvholm",
          bcs_companyid: "{K1}",
          bcs_webclienturl: "https://bc.test/",
          bcs_createsordersautomatically: true,
          bcs_processesquotesautomatically: false,
        },
      ],
    });
    expect(await readCompanies(reader)).toEqual({
      ok: true,
      value: [
        {
          connectionId: "c1",
          name: "Skarvholm",
          companyId: "k1",
          webClientUrl: "https://bc.test/",
          takesOrders: true,
          takesQuotes: false,
          orderMode: null,
        },
      ],
    });
    expect(reader.asked).toHaveLength(1);
  });

  it("are those that Business Central wrote where there is no own one; which jobs run is not told", async () => {
    const reader = fakeRows({
      bcs_connection: [],
      nav_connection: [
        { nav_connectionid: "n1", nav_name: "Skarvholm", nav_dynamicsnavurl: "https://bc.test/?company=S" },
      ],
    });
    expect(await readCompanies(reader)).toEqual({
      ok: true,
      value: [
        {
          connectionId: "n1",
          name: "Skarvholm",
          companyId: null,
          webClientUrl: "https://bc.test/?company=S",
          takesOrders: null,
          takesQuotes: null,
          orderMode: null,
        },
      ],
    });
  });

  it("are none where the older table is closed or absent", async () => {
    expect(await readCompanies(fakeRows({ bcs_connection: [] }))).toEqual({ ok: true, value: [] });
  });

  it("are not known where this user may not read them", async () => {
    expect(await readCompanies(fakeRows({}))).toMatchObject({ ok: false, problem: { kind: "noPermission" } });
  });
});
