import { idOf, textOf } from "../values/wireValue";
import {
  BusinessCentralCompanyFields as Fields,
  BusinessCentralCompanyTable,
} from "../tables/BusinessCentralCompany.generated";
import type { SalesStore } from "../dataverse/salesStore";

/** A company that Business Central has made known to Sales. */
export interface KnownCompany {
  readonly id: string;
  readonly name: string;
}

/** The companies of Business Central's base integration solution; none where it is not installed, or closed to the user. */
export async function readKnownCompanies(store: SalesStore): Promise<readonly KnownCompany[]> {
  const outcome = await store.rows(BusinessCentralCompanyTable, {
    select: [Fields.bcbi_companyid, Fields.bcbi_name],
    filter: `${Fields.statecode} eq 0`,
    orderBy: Fields.bcbi_name,
  });
  if (!outcome.ok) {
    return [];
  }
  return outcome.value.flatMap((row) => {
    const id = idOf(row[Fields.bcbi_companyid]);
    return id === null ? [] : [{ id, name: textOf(row[Fields.bcbi_name]) ?? id }];
  });
}
