import { takenOn } from "../documents/submittedOrder";
import type { SalesOutcome, SalesReader, SalesTable, WireRow } from "../ports";
import { AccountFields, AccountTable } from "../tables/Account.generated";
import { AccountStatisticsFields, AccountStatisticsTable } from "../tables/AccountStatistics.generated";
import { InvoiceFields, InvoiceTable } from "../tables/Invoice.generated";
import { PriceLevelFields, PriceLevelTable } from "../tables/PriceLevel.generated";
import { ProductFields, ProductTable } from "../tables/Product.generated";
import { SalesOrderFields, SalesOrderTable } from "../tables/SalesOrder.generated";
import { SystemUserFields, SystemUserTable } from "../tables/SystemUser.generated";
import { idOf, instantOf, textOf } from "../values/wireValue";
import { COMPANY_COLUMN } from "./judgeRow";
import type { NamedTable } from "./recordMapping";

/** What Sales itself shows of a row that is, or could be, coupled. */
export interface SalesRecord {
  readonly table: NamedTable;
  readonly id: string;
  readonly name: string;
  /** The columns of the mapping's rules among them. */
  readonly row: WireRow;
  /** By which Business Central knows it: the customer's, item's or invoice's number, the order's number in Sales, a price list's code. */
  readonly number: string | null;
  /**
   * What shows that Business Central has it. `figures`: its job has written the customer's figures, and removes them at uncoupling; `taken`: it has
   * noted that it took the order; `company`: it has marked the row as its company's, which a person could do too. Null: nothing.
   */
  readonly evidence: "figures" | "taken" | "company" | null;
  /** When the figures were written, or the row; null where it is not known. */
  readonly evidenceOn: Date | null;
  readonly modifiedOn: Date | null;
  /** Whether Business Central was the last to write the row; null where it cannot be read who was. */
  readonly isWrittenByBusinessCentral: boolean | null;
}

const MODIFIED_BY = AccountStatisticsFields._modifiedby_value;

/** Columns of each table that are read beside its id, its name, and when it was written by whom. */
const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    AccountTable.logicalName,
    [AccountFields.statecode, AccountFields.customertypecode, AccountFields._nav_accountstatisticsid_value],
  ],
  [ProductTable.logicalName, [ProductFields.statecode, ProductFields.producttypecode, ProductFields.productnumber]],
  [
    SalesOrderTable.logicalName,
    [SalesOrderFields.statecode, SalesOrderFields.ordernumber, SalesOrderFields.lastbackofficesubmit],
  ],
  [InvoiceTable.logicalName, [InvoiceFields.invoicenumber]],
]);

/** The column that holds what Business Central knows the row by. */
const NUMBER_COLUMNS: ReadonlyMap<string, string> = new Map([
  [ProductTable.logicalName, ProductFields.productnumber],
  [SalesOrderTable.logicalName, SalesOrderFields.ordernumber],
  [InvoiceTable.logicalName, InvoiceFields.invoicenumber],
  [PriceLevelTable.logicalName, PriceLevelFields.name],
]);

/** Reads a row with what shows that it is coupled; what it points to may be closed to the user, and is then not known. */
export async function readRecord(
  sales: SalesReader,
  table: NamedTable,
  id: string,
): Promise<SalesOutcome<SalesRecord>> {
  const outcome = await sales.row(table, id, {
    select: [
      table.primaryId,
      table.primaryName,
      AccountFields.modifiedon,
      MODIFIED_BY,
      ...(COLUMNS.get(table.logicalName) ?? []),
    ],
    optional: [COMPANY_COLUMN],
  });
  if (!outcome.ok) {
    return outcome;
  }
  const row = outcome.value;
  const [statistics, isWrittenByBusinessCentral] = await Promise.all([
    readFigures(sales, table, row),
    isIntegrationUser(sales, idOf(row[MODIFIED_BY])),
  ]);
  const modifiedOn = instantOf(row[AccountFields.modifiedon]);
  const column = NUMBER_COLUMNS.get(table.logicalName);
  return {
    ok: true,
    value: {
      table,
      id,
      name: textOf(row[table.primaryName]) ?? "",
      row,
      number: statistics?.number ?? (column === undefined ? null : textOf(row[column])),
      evidence: statistics === null ? evidenceOf(table, row) : "figures",
      evidenceOn: statistics?.writtenOn ?? null,
      modifiedOn,
      isWrittenByBusinessCentral,
    },
  };
}

function evidenceOf({ logicalName }: SalesTable, row: WireRow): SalesRecord["evidence"] {
  if (logicalName === SalesOrderTable.logicalName) {
    return takenOn(row) === null ? null : "taken";
  }
  return idOf(row[COMPANY_COLUMN]) === null ? null : "company";
}

async function readFigures(sales: SalesReader, { logicalName }: SalesTable, row: WireRow) {
  const id = logicalName === AccountTable.logicalName ? idOf(row[AccountFields._nav_accountstatisticsid_value]) : null;
  if (id === null) {
    return null;
  }
  const number = AccountStatisticsFields.nav_customerno;
  const modifiedon = AccountStatisticsFields.modifiedon;
  const figures = await sales.row(AccountStatisticsTable, id, { select: [number, modifiedon] });
  if (figures.ok) {
    return { number: textOf(figures.value[number]), writtenOn: instantOf(figures.value[modifiedon]) };
  }
  // An account may point to figures that went at uncoupling; those that are closed to the user are there.
  return figures.problem.kind === "notFound" ? null : { number: null, writtenOn: null };
}

async function isIntegrationUser(sales: SalesReader, userId: string | null): Promise<boolean | null> {
  const column = SystemUserFields.isintegrationuser;
  const user = userId === null ? null : await sales.row(SystemUserTable, userId, { select: [column] });
  return user?.ok === true ? user.value[column] === true : null;
}
