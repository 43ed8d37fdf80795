import type { SalesReader, SalesTable } from "../ports";
import { AccountCustomertypecode, AccountFields, AccountStatecode, AccountTable } from "../tables/Account.generated";
import { OpportunityFields, OpportunityStatecode, OpportunityTable } from "../tables/Opportunity.generated";
import { ProductFields, ProductStatecode, ProductTable } from "../tables/Product.generated";
import type { Counts } from "./askCounts";
import { COMPANY_COLUMN } from "./judgeRow";
import { KNOWN_MAPPINGS } from "./knownMappings";

/** How many rows of a table; `isMore`: at least so many. Null: they cannot be read. */
export type HowMany = { readonly count: number; readonly isMore: boolean } | null;

/**
 * What Sales shows of coupled rows by itself. `figures`: accounts with figures, which Business Central's job writes for coupled customers and removes
 * at uncoupling; `company`: rows that its base solution has marked as a company's, which a person could do too.
 */
export interface ShownCoupling {
  readonly kind: "customers" | "products" | "opportunities";
  readonly basis: "figures" | "company";
  readonly shown: HowMany;
  /** Rows of the mapping's filter that show nothing. */
  readonly notShown: HowMany;
}

const MOST_COUNTED = 500;

/** Does Business Central itself tell of every company how many customers and items are coupled? */
export function tellsCoupling(counts: ReadonlyMap<string, Counts>): boolean {
  const { customers, items } = KNOWN_MAPPINGS;
  return (
    counts.size > 0 &&
    [...counts.values()].every((told) =>
      [customers, items].every(({ name }) => (told.get(name)?.coupled ?? null) !== null),
    )
  );
}

/**
 * Counts customers by their figures, and products and open opportunities by their company where Business Central's base solution is there. Nothing in
 * Sales shows the others. Never rejects.
 */
export async function readCoupling(sales: SalesReader): Promise<readonly ShownCoupling[]> {
  const column = await sales.columns(ProductTable, ["bcbi_companyid"]);
  const isMarked = column.ok && column.value.length > 0;
  return Promise.all([
    countBoth(sales, {
      kind: "customers",
      basis: "figures",
      table: AccountTable,
      filter: `${AccountFields.statecode} eq ${AccountStatecode.Active} and ${AccountFields.customertypecode} eq ${AccountCustomertypecode.Customer}`,
      sign: AccountFields._nav_accountstatisticsid_value,
    }),
    ...(isMarked
      ? [
          countBoth(sales, {
            kind: "products",
            basis: "company",
            table: ProductTable,
            filter: `${ProductFields.statecode} eq ${ProductStatecode.Active}`,
            sign: COMPANY_COLUMN,
          }),
          countBoth(sales, {
            kind: "opportunities",
            basis: "company",
            table: OpportunityTable,
            filter: `${OpportunityFields.statecode} eq ${OpportunityStatecode.Open}`,
            sign: COMPANY_COLUMN,
          }),
        ]
      : []),
  ]);
}

interface Question extends Pick<ShownCoupling, "kind" | "basis"> {
  readonly table: SalesTable;
  readonly filter: string;
  /** The column that shows it. */
  readonly sign: string;
}

async function countBoth(sales: SalesReader, { kind, basis, table, filter, sign }: Question): Promise<ShownCoupling> {
  const [shown, notShown] = await Promise.all([
    count(sales, table, `${filter} and ${sign} ne null`),
    count(sales, table, `${filter} and ${sign} eq null`),
  ]);
  return { kind, basis, shown, notShown };
}

async function count(sales: SalesReader, table: SalesTable, filter: string): Promise<HowMany> {
  const outcome = await sales.rows(table, { select: [table.primaryId], filter, top: MOST_COUNTED + 1 });
  return outcome.ok
    ? { count: Math.min(outcome.value.length, MOST_COUNTED), isMore: outcome.value.length > MOST_COUNTED }
    : null;
}
