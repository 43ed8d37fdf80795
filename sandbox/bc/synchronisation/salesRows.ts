import type { SynchContext } from "./context";
import type { TableMapping } from "./mapping";

/** Which rows of Sales a mapping looks at (table 5335, "Integration Table Filter"): its own condition, and this company or none where Sales has BC's base solution. */
export async function filterOfSales(context: SynchContext, mapping: TableMapping): Promise<readonly string[]> {
  const { salesFilter, byCompany, sales } = mapping;
  const isByCompany = byCompany && (await context.companyColumn(sales.table)) !== null;
  return [
    ...(salesFilter === "" ? [] : [salesFilter]),
    ...(isByCompany ? [`(_bcbi_companyid_value eq ${context.company.id} or _bcbi_companyid_value eq null)`] : []),
  ];
}
