import { FILES, findingsOf } from "../support/exampleSolution";

const ACCOUNT = ">Account</Name>";
const to = (table: string) =>
  findingsOf("closedTables", { file: FILES.account, from: ACCOUNT, to: `>${table}</Name>` });
const added = (file: string, what: string, table: string, kind: string) =>
  `Example/${file}: ${what}: is added to the table ${table}, to which Sales lets nobody add a ${kind}. Remove it. [closedTables]`;
const column = (table: string) => added(FILES.account, "column ex_widgetid", table, "column");
const form = (table: string) => added(FILES.accountForm, "form 00000000-0000-4000-8000-000000000040", table, "form");

describe("a column and a form that the solution adds to", () => {
  it.each([
    ["Account", []],
    ["ProductPriceLevel", [column("productpricelevel"), form("productpricelevel")]],
    ["UoMSchedule", [column("uomschedule"), form("uomschedule")]],
    ["TransactionCurrency", [column("transactioncurrency"), form("transactioncurrency")]],
  ])("%s are refused where Sales takes none", (table, findings) => {
    expect(to(table)).toEqual(findings);
  });
});

describe("a view that the solution adds to", () => {
  const view = (table: string) =>
    findingsOf("closedTables", { file: FILES.widget, from: ">ex_Widget</Name>", to: `>${table}</Name>` }).filter(
      (finding) => finding.includes(FILES.view),
    );

  it("a list of prices is refused", () => {
    const id = "view 00000000-0000-4000-8000-000000000030";
    expect(view("ProductPriceLevel")).toEqual([added(FILES.view, id, "productpricelevel", "view")]);
  });

  it("unit groups is taken: Sales lets views be added to them", () => {
    expect(view("UoMSchedule")).toEqual([]);
  });
});
