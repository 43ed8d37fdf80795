import type { JsonObject } from "../../control/json";
import type { SalesClient } from "../../client/salesClient";
import { findRow, textIn } from "./salesRows";

/** How to bind a row to this company: the navigation property of its bcbi_companyid and the companies' entity set. */
export interface CompanyColumn {
  readonly navigation: string;
  readonly entitySet: string;
}

const COLUMN = "bcbi_companyid";

/**
 * Does a table have the company column of BC's base solution for Dataverse? An environment may lack that solution; then BC's own code
 * writes no company.
 * @returns null when it has not.
 */
export async function findCompanyColumn(sales: SalesClient, table: string): Promise<CompanyColumn | null> {
  const relationships = await sales.rows(
    `EntityDefinitions(LogicalName='${table}')/ManyToOneRelationships?$select=ReferencingAttribute,ReferencingEntityNavigationPropertyName,ReferencedEntity`,
  );
  const relationship = relationships.find((each) => each.ReferencingAttribute === COLUMN);
  if (relationship === undefined) {
    return null;
  }
  const companies = await findRow(
    sales,
    `EntityDefinitions(LogicalName='${textIn(relationship, "ReferencedEntity")}')?$select=EntitySetName`,
  );
  return companies === null
    ? null
    : {
        navigation: textIn(relationship, "ReferencingEntityNavigationPropertyName"),
        entitySet: textIn(companies, "EntitySetName"),
      };
}

/** What sets the company; nothing when there is no such column. */
export function bindCompany(column: CompanyColumn | null, companyId: string): JsonObject {
  return column === null ? {} : { [`${column.navigation}@odata.bind`]: `/${column.entitySet}(${companyId})` };
}
