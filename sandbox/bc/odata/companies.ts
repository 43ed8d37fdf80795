import type { Company } from "../ledger/company";
import type { Database, User } from "../ledger/database";
import type { Table } from "../tables/table";
import { companyNotFound, noDefaultCompany, permissionMissing } from "./failure";

/** @throws ODataFailure 404 when there is no such company. */
export function findCompany({ companies }: Database, nameOrId: string): Company {
  const company = companies.get(nameOrId) ?? [...companies.values()].find(({ id }) => id === nameOrId.toLowerCase());
  if (company === undefined) {
    throw companyNotFound(nameOrId);
  }
  return company;
}

/**
 * The company of a request whose path names none: by `?company=`, by the header, else the only one.
 * @throws ODataFailure 404 when there is none of that name, or none is named and there are several.
 */
export function chosenCompany(database: Database, named: string | null): Company {
  if (named !== null) {
    return findCompany(database, named);
  }
  const [only, ...others] = database.companies.values();
  if (only === undefined || others.length > 0) {
    throw noDefaultCompany();
  }
  return only;
}

/** @throws ODataFailure 403 when the user may not read the table. */
export function checkMayRead({ mayRead }: User, table: Pick<Table, "number" | "name">): void {
  if (mayRead !== "all" && !mayRead.includes(table.number)) {
    throw permissionMissing(table);
  }
}
