import { agedReceivablesTable } from "../../../../../sandbox/bc/api/tables/agedReceivables";
import { customerTable } from "../../../../../sandbox/bc/api/tables/customers";
import type { Company } from "../../../../../sandbox/bc/ledger/company";
import { NO_FILTERS } from "../../../../../sandbox/bc/ledger/figures";
import type { Table } from "../../../../../sandbox/bc/tables/table";
import { createDemo } from "../../../../../sandbox/demo/createDemo";

const TODAY = "2026-11-23";

/** The demo's company with one customer's ledger replaced by invoices of a given due date and amount, all posted on their due date. */
function companyOwing(invoices: readonly (readonly [dueDate: string, amount: number])[]): Company {
  const [company] = createDemo(TODAY).companies.values();
  if (company === undefined) {
    throw new Error("The demo holds no company.");
  }
  company.customerEntries.length = 0;
  company.detailedCustomerEntries.length = 0;
  invoices.forEach(([dueDate, amount], at) => {
    const common = { entryNo: at + 1, customerNo: "K10020", postingDate: dueDate };
    company.customerEntries.push({
      ...common,
      sellToCustomerNo: "K10020",
      documentType: "Invoice",
      documentNo: `I${at}`,
      externalDocumentNo: "",
      dueDate,
      currencyCode: "",
      salesLcy: amount,
      modifiedAt: `${dueDate}T08:00:00.000Z`,
    });
    company.detailedCustomerEntries.push({
      ...common,
      customerEntryNo: at + 1,
      entryType: "Initial Entry",
      amount,
      amountLcy: amount,
    });
  });
  return company;
}

function readOf(table: Table, company: Company, fields: readonly string[]): readonly unknown[] {
  const record = table.records(company).find((each) => each.read("No.", NO_FILTERS) === "K10020");
  return fields.map((field) => record?.read(field, NO_FILTERS));
}

describe("ageing", () => {
  test.each([
    ["2026-11-24", [1, 0, 0, 0]],
    ["2026-11-23", [1, 0, 0, 0]],
    ["2026-11-22", [0, 1, 0, 0]],
    ["2026-10-24", [0, 1, 0, 0]],
    ["2026-10-23", [0, 0, 1, 0]],
    ["2026-09-24", [0, 0, 1, 0]],
    ["2026-09-23", [0, 0, 0, 1]],
    ["2020-01-01", [0, 0, 0, 1]],
  ])("what was due on %s is %j: not due, and by three periods of thirty days", (dueDate, expected) => {
    const table = agedReceivablesTable({ asOf: TODAY, periodLength: "30D" });
    expect(
      readOf(table, companyOwing([[dueDate, 1]]), ["Before", "Period 1", "Period 2", "Period 3", "Balance"]),
    ).toEqual([...expected, 1]);
  });

  test("weeks and months are periods too", () => {
    const company = companyOwing([
      ["2026-11-16", 2],
      ["2026-11-15", 4],
    ]);
    expect(
      readOf(agedReceivablesTable({ asOf: TODAY, periodLength: "1W" }), company, [
        "Period 1",
        "Period 2",
        "Period 1 Label",
      ]),
    ).toEqual([2, 4, "11/16/26-11/23/26"]);
    expect(
      readOf(agedReceivablesTable({ asOf: TODAY, periodLength: "1M" }), company, ["Period 1", "Period 2"]),
    ).toEqual([6, 0]);
  });
});

describe("a customer's financial details", () => {
  test("are sales until yesterday, what was due until yesterday, and all that is open", () => {
    const company = companyOwing([
      ["2026-11-22", 0.1],
      ["2026-11-23", 0.2],
      ["2026-11-24", 1000],
    ]);
    expect(
      readOf(customerTable(TODAY), company, ["Sales (LCY)", "Balance Due (LCY)", "Balance (LCY)", "Balance Due"]),
    ).toEqual([0.1, 0.1, 1000.3, 1000.3]);
  });
});
