import { isOneOf } from "../../core/dataverse/odataOptions";
import { documentsPage } from "../../core/orders/businessCentralPage";
import type { SubmittableTable } from "../../core/documents/documentTable";
import { readCompanies } from "../../core/orders/readCompanies";
import { idOf, textOf } from "../../core/values/wireValue";
import type { SalesReader, WireRow } from "../../core/ports";
import { SalesOrderFields } from "../../core/tables/SalesOrder.generated";
import { commandText } from "../shared/commandText";
import { scriptReader } from "../shared/appReader";
import { valueOf } from "../shared/valueOf";
import { chooseCompany, tell } from "./chooseCompany";

/** Opens Business Central's list of these documents, once for each company among them. */
export async function openDocuments(table: SubmittableTable, ids: readonly string[]): Promise<void> {
  const sales = scriptReader();
  const companies = await readCompanies(sales);
  if (!companies.ok) {
    return tell(commandText("ConnectionsNotReadable"));
  }
  const rows = await readNumbers(sales, table, ids);

  const pages = new Map<string, string[]>();
  for (const row of rows) {
    const number = textOf(row[table.numberColumn]);
    if (number === null) {
      return tell(commandText("NoNumber"));
    }
    const company = chooseCompany(
      companies.value,
      idOf(row[SalesOrderFields._bcbi_companyid_value]),
      "SeveralCompanies",
    );
    if (!company.ok) {
      return tell(company.text);
    }
    pages.set(company.url, [...(pages.get(company.url) ?? []), number]);
  }
  for (const [url, numbers] of pages) {
    Xrm.Navigation.openUrl(documentsPage(url, table.kind, numbers));
  }
}

async function readNumbers(
  sales: SalesReader,
  { table, numberColumn }: SubmittableTable,
  ids: readonly string[],
): Promise<readonly WireRow[]> {
  return valueOf(
    await sales.rows(table, {
      select: [numberColumn],
      optional: [SalesOrderFields._bcbi_companyid_value],
      filter: isOneOf(table.primaryId, ids),
    }),
  );
}
