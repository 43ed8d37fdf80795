import type { Refused } from "../ledger/businessRules";
import { refuse } from "../ledger/businessRules";
import type { Company } from "../ledger/company";
import type { CompanySetup } from "../ledger/companySetup";

/** BC's page "Sales & Receivables Setup", as far as it matters to documents from Sales. "" clears a field. */
export function changeSetup(
  company: Company,
  changes: Partial<Pick<CompanySetup, "writeInProductNo" | "freightAccountNo">>,
): { readonly ok: true; readonly setup: CompanySetup } | Refused {
  const product = changes.writeInProductNo ?? "";
  if (product !== "" && !company.items.has(product) && !company.resources.has(product)) {
    return refuse(`There is no item or resource ${product}.`);
  }
  company.setup = { ...company.setup, ...changes };
  return { ok: true, setup: company.setup };
}
