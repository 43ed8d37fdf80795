import { readCompanies } from "../../core/orders/readCompanies";
import { OrganizationFields, OrganizationTable } from "../../core/tables/Organization.generated";
import { scriptReader } from "../shared/appReader";
import { valueOf } from "../shared/valueOf";

/** Which documents Business Central takes from this organisation. */
interface Taken {
  readonly orders: boolean;
  readonly quotes: boolean;
}

/** Kept as long as the page lives: enable rules run at every turn and must answer from memory. */
let known: Taken | null = null;
let asking: Promise<Taken> | null = null;

const NOTHING: Taken = { orders: false, quotes: false };

/**
 * Whether Business Central takes documents of a kind: orders where the organisation's order integration is on or a company synchronises them both
 * ways, quotes where one of these holds or a company processes them. Asks Dataverse once a page; every later answer comes from memory.
 */
export function isTaken(kind: keyof Taken): boolean | Promise<boolean> {
  if (known !== null) {
    return known[kind];
  }
  asking ??= read().then(
    (taken) => (known = taken),
    () => {
      // Someone who may not read the organisation gets no command; a passing fault is asked again.
      asking = null;
      return NOTHING;
    },
  );
  return asking.then((taken) => taken[kind]);
}

async function read(): Promise<Taken> {
  const column = OrganizationFields.issopintegrationenabled;
  const sales = scriptReader();
  const [organizations, companies] = await Promise.all([
    sales.rows(OrganizationTable, { select: [column], top: 1 }),
    readCompanies(sales),
  ]);
  const [organization] = valueOf(organizations);
  const connected = companies.ok ? companies.value : [];
  const orders = organization?.[column] === true || connected.some(({ orderMode }) => orderMode === "bidirectional");
  return { orders, quotes: orders || connected.some(({ takesQuotes }) => takesQuotes === true) };
}
