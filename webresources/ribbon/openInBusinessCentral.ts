import { documentsPage } from "../../core/orders/businessCentralPage";
import type { DocumentTable } from "../../core/documents/documentTable";
import { readCompanies } from "../../core/orders/readCompanies";
import type { RowReader } from "../../core/dataverse/rowReader";
import { idOf, textOf } from "../../core/values/wireValue";
import type { WireRow } from "../../core/ports";
import { SalesOrderFields } from "../../core/tables/SalesOrder.generated";
import { commandText } from "../shared/commandText";
import { xrmRows } from "../shared/xrmRows";
import { chooseCompany, tell } from "./chooseCompany";

/** Opens Business Central's list of these documents, once for each company among them. */
export async function openDocuments(table: DocumentTable, ids: readonly string[]): Promise<void> {
  const reader = xrmRows(Xrm);
  const companies = await readCompanies(reader);
  if (!companies.ok) return tell(commandText("ConnectionsNotReadable"));
  const rows = await readNumbers(reader, table, ids);

  const pages = new Map<string, string[]>();
  for (const row of rows) {
    const number = textOf(row[table.numberColumn]);
    if (number === null) return tell(commandText("NoNumber"));
    const company = chooseCompany(
      companies.value,
      idOf(row[SalesOrderFields._bcbi_companyid_value]),
      "SeveralCompanies",
    );
    if (!company.ok) return tell(company.text);
    pages.set(company.url, [...(pages.get(company.url) ?? []), number]);
  }
  for (const [url, numbers] of pages) Xrm.Navigation.openUrl(documentsPage(url, table.kind, numbers));
}

async function readNumbers(
  reader: RowReader,
  table: DocumentTable,
  ids: readonly string[],
): Promise<readonly WireRow[]> {
  const present = await reader.columns(table.table, [SalesOrderFields.bcbi_companyid]);
  const select = [table.numberColumn, ...(present.length > 0 ? [SalesOrderFields._bcbi_companyid_value] : [])];
  const idColumn = `${table.table}id`;
  const rows = await reader.rows(table.table, { select, filter: ids.map((id) => `${idColumn} eq ${id}`).join(" or ") });
  if (!rows.ok) throw new Error(rows.problem.kind === "failed" ? rows.problem.detail : JSON.stringify(rows.problem));
  return rows.value;
}
