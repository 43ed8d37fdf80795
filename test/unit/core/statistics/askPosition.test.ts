import { askPosition } from "../../../../core/statistics/askPosition";
import { figures, salesOf, statisticsRow } from "./builders";

const ACCOUNT = {
  accountid: "a1",
  name: "Fjordskimt Energi AS",
  _nav_accountstatisticsid_value: "s1",
  _parentaccountid_value: null,
};
const PARENT = {
  accountid: "p1",
  name: "Fjordskimt Konsern",
  _nav_accountstatisticsid_value: "s2",
  _parentaccountid_value: null,
};
const TABLES = {
  nav_accountstatistics: [statisticsRow({ nav_totallcy: 5 })],
  account: [ACCOUNT],
};
const OF_ACCOUNT = { kind: "account", statisticsId: "s1", parentId: null } as const;

describe("the position of an account", () => {
  it("is what its row holds, with the account it belongs to", async () => {
    expect(await askPosition(salesOf(TABLES), OF_ACCOUNT)).toEqual({
      kind: "statistics",
      statistics: { kind: "filled", figures: figures({ total: 5 }) },
      accountId: "a1",
      parent: null,
    });
  });

  it("is not there where the account is not coupled, and then no row is asked for", async () => {
    const sales = salesOf(TABLES);
    expect(await askPosition(sales, { kind: "account", statisticsId: null, parentId: null })).toEqual({
      kind: "notCoupled",
      parent: null,
    });
    expect(sales.asked.filter((question) => question.startsWith("nav_accountstatistics"))).toEqual([]);
  });

  it.each([
    ["missing", [], { kind: "missing" }],
    ["inactive", [statisticsRow({ statecode: 1 })], { kind: "inactive" }],
    [
      "a placeholder",
      [
        statisticsRow(
          Object.fromEntries(
            Object.keys(statisticsRow())
              .filter((name) => name.endsWith("lcy"))
              .map((name) => [name, 1]),
          ),
        ),
      ],
      { kind: "placeholder" },
    ],
  ])("tells that the row is %s", async (_name, rows, statistics) => {
    expect(await askPosition(salesOf({ ...TABLES, nav_accountstatistics: rows }), OF_ACCOUNT)).toMatchObject({
      statistics,
    });
  });

  it("names the privilege that is missing", async () => {
    expect(await askPosition(salesOf(TABLES, ["nav_accountstatistics"]), OF_ACCOUNT)).toMatchObject({
      statistics: { kind: "unreadable", problem: { kind: "noPermission", privilege: "prvReadnav_accountstatistics" } },
    });
  });

  it("stands without the account where the user does not see it", async () => {
    expect(await askPosition(salesOf(TABLES, ["account"]), OF_ACCOUNT)).toMatchObject({
      statistics: { kind: "filled" },
      accountId: null,
      parent: null,
    });
  });

  it("stands without a currency where currencies cannot be read", async () => {
    expect(await askPosition(salesOf(TABLES, ["transactioncurrency"]), OF_ACCOUNT)).toMatchObject({
      statistics: { figures: { currency: null } },
    });
  });
});

describe("the parent account", () => {
  const FAMILY = {
    ...TABLES,
    account: [{ ...ACCOUNT, _parentaccountid_value: "p1" }, PARENT],
    nav_accountstatistics: [statisticsRow(), statisticsRow({ nav_accountstatisticsid: "s2", nav_totallcy: 900 })],
  };

  it("is told beside a coupled account", async () => {
    expect(await askPosition(salesOf(FAMILY), OF_ACCOUNT)).toMatchObject({
      parent: { name: "Fjordskimt Konsern", statistics: { kind: "filled", figures: { amounts: { total: 900 } } } },
    });
  });

  it("is told where the account itself is not coupled", async () => {
    expect(await askPosition(salesOf(FAMILY), { kind: "account", statisticsId: null, parentId: "p1" })).toMatchObject({
      kind: "notCoupled",
      parent: { statistics: { kind: "filled" } },
    });
  });

  it("may not be coupled", async () => {
    const account = [
      { ...ACCOUNT, _parentaccountid_value: "p1" },
      { ...PARENT, _nav_accountstatisticsid_value: null },
    ];
    expect(await askPosition(salesOf({ ...FAMILY, account }), OF_ACCOUNT)).toMatchObject({
      parent: { statistics: { kind: "notCoupled" } },
    });
  });

  it("is left out where it cannot be read", async () => {
    expect(
      await askPosition(salesOf({ ...FAMILY, account: [{ ...ACCOUNT, _parentaccountid_value: "gone" }] }), OF_ACCOUNT),
    ).toMatchObject({ parent: null });
  });
});

describe("the position of a row of account statistics", () => {
  it("is found by the id that the host tells", async () => {
    expect(await askPosition(salesOf(TABLES), { kind: "statistics", id: "s1", customerNumber: "other" })).toMatchObject(
      { statistics: { kind: "filled" }, accountId: "a1" },
    );
  });

  it("is found by the customer number otherwise, quotes and all", async () => {
    const rows = [statisticsRow({ nav_customerno: "O'CONNOR" })];
    const subject = { kind: "statistics", id: null, customerNumber: "O'CONNOR" } as const;
    const sales = salesOf({ ...TABLES, nav_accountstatistics: rows });
    expect(await askPosition(sales, subject)).toMatchObject({ statistics: { kind: "filled" } });
    expect(sales.asked).toContain("nav_accountstatistics?nav_customerno eq 'O''CONNOR'");
  });

  it("is not guessed where two companies use the number", async () => {
    const rows = [statisticsRow(), statisticsRow({ nav_accountstatisticsid: "s2" })];
    const subject = { kind: "statistics", id: null, customerNumber: "K10020" } as const;
    expect(await askPosition(salesOf({ ...TABLES, nav_accountstatistics: rows }), subject)).toEqual({
      kind: "severalCompanies",
      customerNumber: "K10020",
    });
  });

  it.each([
    ["there is none", [], { kind: "statistics", statistics: { kind: "missing" } }],
    ["the table is closed", ["nav_accountstatistics"], { kind: "statistics", statistics: { kind: "unreadable" } }],
  ])("is not there where %s of the number", async (_name, closed, expected) => {
    const sales = salesOf({ ...TABLES, nav_accountstatistics: [] }, closed);
    expect(await askPosition(sales, { kind: "statistics", id: null, customerNumber: "K1" })).toMatchObject(expected);
  });

  it("is not there without id and number", async () => {
    expect(await askPosition(salesOf(TABLES), { kind: "statistics", id: null, customerNumber: null })).toEqual({
      kind: "notCoupled",
      parent: null,
    });
  });
});
