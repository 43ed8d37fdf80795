import { recordPage } from "../../core/orders/businessCentralPage";
import { readCompanies } from "../../core/orders/readCompanies";
import type { RowReader } from "../../core/dataverse/rowReader";
import { idOf } from "../../core/values/wireValue";
import { AccountFields } from "../../core/tables/Account.generated";
import { commandText } from "../shared/commandText";
import { xrmRows } from "../shared/xrmRows";
import { chooseCompany, tell } from "./chooseCompany";

/** Opens the record that a row is coupled with in Business Central, of the row's company. */
export async function openRecord(table: string, id: string): Promise<void> {
  const reader = xrmRows(Xrm);
  const companies = await readCompanies(reader);
  if (!companies.ok) return tell(commandText("ConnectionsNotReadable"));
  const company = chooseCompany(companies.value, await readCompanyId(reader, table, id), "SeveralCompaniesRecord");
  if (!company.ok) return tell(company.text);
  Xrm.Navigation.openUrl(recordPage(company.url, table, id));
}

/** Business Central's base solution adds the column to some tables only, and may not be there at all. */
async function readCompanyId(reader: RowReader, table: string, id: string): Promise<string | null> {
  const present = await reader.columns(table, [AccountFields.bcbi_companyid]);
  if (present.length === 0) return null;
  const row = await reader.row(table, id, { select: [AccountFields._bcbi_companyid_value] });
  if (!row.ok) throw new Error(row.problem.kind === "failed" ? row.problem.detail : JSON.stringify(row.problem));
  return idOf(row.value[AccountFields._bcbi_companyid_value]);
}
