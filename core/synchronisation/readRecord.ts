import { takenOn } from "../documents/submittedOrder";
import type { SalesOutcome, SalesReader, SalesTable, WireRow } from "../ports";
import { AccountFields, AccountTable } from "../tables/Account.generated";
import { AccountStatisticsFields, AccountStatisticsTable } from "../tables/AccountStatistics.generated";
import { InvoiceFields, InvoiceTable } from "../tables/Invoice.generated";
import { OpportunityFields, OpportunityTable } from "../tables/Opportunity.generated";
import { PriceLevelFields, PriceLevelTable } from "../tables/PriceLevel.generated";
import { ProductFields, ProductTable } from "../tables/Product.generated";
import { SalesOrderFields, SalesOrderTable } from "../tables/SalesOrder.generated";
import { SystemUserFields, SystemUserTable } from "../tables/SystemUser.generated";
import { stringLiteral } from "../values/stringLiteral";
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
  /** By which Business Central knows it: the customer's, item's or invoice's number, the order's number in Sales, a price list's code, an opportunity's name. */
  readonly number: string | null;
  /**
   * What shows that Business Central has it. `figures`: its job has written the customer's figures, and removes them at uncoupling; `taken`: it has
   * noted that it took the order; `made`: its user made the row; `company`: it has marked the row as its company's, which a person could do too. Null:
   * nothing.
   */
  readonly evidence: "figures" | "taken" | "made" | "company" | null;
  /** When the figures were written, or the row; null where it is not known. */
  readonly evidenceOn: Date | null;
  readonly modifiedOn: Date | null;
  /** Whether Business Central was the last to write the row; null where it cannot be read who was. */
  readonly isWrittenByBusinessCentral: boolean | null;
}

const MODIFIED_BY = AccountStatisticsFields._modifiedby_value;
const CREATED_BY = PriceLevelFields._createdby_value;

/** Tables whose rows Business Central makes; an account has figures, and shows by their absence that its customer was uncoupled. */
const MADE: readonly string[] = [PriceLevelTable.logicalName, ProductTable.logicalName, OpportunityTable.logicalName];

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
  [OpportunityTable.logicalName, OpportunityFields.name],
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
      CREATED_BY,
      ...(COLUMNS.get(table.logicalName) ?? []),
    ],
    optional: [COMPANY_COLUMN],
  });
  if (!outcome.ok) {
    return outcome;
  }
  const row = outcome.value;
  const [modifier, creator] = [idOf(row[MODIFIED_BY]), MADE.includes(table.logicalName) ? idOf(row[CREATED_BY]) : null];
  const [statistics, isWrittenByBusinessCentral, isMadeByOther] = await Promise.all([
    readFigures(sales, table, row),
    isIntegrationUser(sales, modifier),
    creator === modifier ? null : isIntegrationUser(sales, creator),
  ]);
  const isMade = creator !== null && (creator === modifier ? isWrittenByBusinessCentral : isMadeByOther) === true;
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
      evidence: statistics === null ? evidenceOf(table, row, isMade) : "figures",
      evidenceOn: statistics?.writtenOn ?? null,
      modifiedOn,
      isWrittenByBusinessCentral,
    },
  };
}

function evidenceOf({ logicalName }: SalesTable, row: WireRow, isMade: boolean): SalesRecord["evidence"] {
  if (logicalName === SalesOrderTable.logicalName) {
    return takenOn(row) === null ? null : "taken";
  }
  return isMade ? "made" : idOf(row[COMPANY_COLUMN]) === null ? null : "company";
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

/** Whether Sales has no other row of that name, as far as the user may read them. */
export async function isOnlyOfItsName(sales: SalesReader, { table, name }: SalesRecord): Promise<boolean> {
  const filter = `${table.primaryName} eq ${stringLiteral(name)}`;
  const same = await sales.rows(table, { select: [table.primaryId], filter, top: 2 });
  return same.ok && same.value.length === 1;
}
