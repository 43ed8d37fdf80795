import { readCoupling, tellsCoupling } from "../../../../core/synchronisation/readCoupling";
import { fakeSales, rows } from "../../../support/fakeSales";

const CLOSED = { ok: false, problem: { kind: "noPermission", privilege: "prvReadAccount" } } as const;
const some = (count: number) => rows(...Array.from({ length: count }, (_, at) => ({ accountid: `a${at}` })));
const told = (coupled: number | null) =>
  new Map([
    ["CUSTOMER", { coupled, uncoupled: 0 }],
    ["ITEM-PRODUCT", { coupled: 1, uncoupled: 0 }],
  ]);

describe("what Sales shows of coupled records", () => {
  it("is which customers have figures, asked in two questions where Business Central's base solution is not there", async () => {
    const sales = fakeSales({ account: some(3) });
    expect(await readCoupling(sales)).toEqual([
      {
        kind: "customers",
        basis: "figures",
        shown: { count: 3, isMore: false },
        notShown: { count: 3, isMore: false },
      },
    ]);
    expect(sales.asked).toEqual([
      "account?statecode eq 0 and customertypecode eq 3 and _nav_accountstatisticsid_value ne null",
      "account?statecode eq 0 and customertypecode eq 3 and _nav_accountstatisticsid_value eq null",
    ]);
  });

  it("is which products and open opportunities are marked as a company's too, where that solution is there", async () => {
    const sales = fakeSales({ account: some(0), product: some(501), opportunity: CLOSED }, ["bcbi_companyid"]);
    expect((await readCoupling(sales)).slice(1)).toEqual([
      {
        kind: "products",
        basis: "company",
        shown: { count: 500, isMore: true },
        notShown: { count: 500, isMore: true },
      },
      { kind: "opportunities", basis: "company", shown: null, notShown: null },
    ]);
    expect(sales.asked.slice(2, 4)).toEqual([
      "product?statecode eq 0 and _bcbi_companyid_value ne null",
      "product?statecode eq 0 and _bcbi_companyid_value eq null",
    ]);
  });

  it.each([
    ["no company is asked", new Map(), false],
    ["every company tells customers and items", new Map([["A", told(5)]]), true],
    ["a company does not tell customers", new Map([["A", told(5)], ["B", told(null)]]), false], // prettier-ignore
    ["a company tells nothing", new Map([["A", new Map()]]), false],
  ])("is asked for unless Business Central tells it: %s", (_name, counts, tells) => {
    expect(tellsCoupling(counts)).toBe(tells);
  });
});
