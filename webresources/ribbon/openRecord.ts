import { readCompanyId } from "../../core/dataverse/readCompanyId";
import { recordPage } from "../../core/orders/businessCentralPage";
import { readCompanies } from "../../core/orders/readCompanies";
import type { SalesTable } from "../../core/ports";
import { AccountTable } from "../../core/tables/Account.generated";
import { ContactTable } from "../../core/tables/Contact.generated";
import { InvoiceTable } from "../../core/tables/Invoice.generated";
import { OpportunityTable } from "../../core/tables/Opportunity.generated";
import { PriceLevelTable } from "../../core/tables/PriceLevel.generated";
import { ProductTable } from "../../core/tables/Product.generated";
import { SystemUserTable } from "../../core/tables/SystemUser.generated";
import { TransactionCurrencyTable } from "../../core/tables/TransactionCurrency.generated";
import { UomScheduleTable } from "../../core/tables/UomSchedule.generated";
import { scriptReader } from "../shared/appReader";
import { commandText } from "../shared/commandText";
import { valueOf } from "../shared/valueOf";
import { chooseCompany, tell } from "./chooseCompany";

/** The tables that the command stands on. Business Central's base solution adds a company to some of them only, and may not be there at all. */
const COUPLED: readonly SalesTable[] = [
  AccountTable,
  ContactTable,
  InvoiceTable,
  OpportunityTable,
  PriceLevelTable,
  ProductTable,
  SystemUserTable,
  TransactionCurrencyTable,
  UomScheduleTable,
];

/** Opens the record that a row is coupled with in Business Central, of the row's company. */
export async function openRecord(table: string, id: string): Promise<void> {
  const sales = scriptReader();
  const companies = await readCompanies(sales);
  if (!companies.ok) {
    return tell(commandText("ConnectionsNotReadable"));
  }
  const coupled = COUPLED.find(({ logicalName }) => logicalName === table);
  const companyId = coupled === undefined ? null : valueOf(await readCompanyId(sales, coupled, id));
  const company = chooseCompany(companies.value, companyId, "SeveralCompaniesRecord");
  if (!company.ok) {
    return tell(company.text);
  }
  Xrm.Navigation.openUrl(recordPage(company.url, table, id));
}
