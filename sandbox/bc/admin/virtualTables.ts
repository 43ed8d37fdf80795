import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";
import type { Done } from "./administration";
import { setUser } from "./administration";

/** The application that Dataverse reads metadata as; the set-up makes its user. */
const SERVICE_USER = "DATAVERSE";

/** Where the Sales is that this Business Central is connected to, and where it can be reached from there; null: it works alone. */
export interface VirtualTablesParts {
  readonly database: () => Database;
  readonly salesUrl: string | null;
}

/**
 * BC's set-up of virtual tables for one company: lets Dataverse's application in, and writes to Sales where BC is and which company is the
 * default one. The company where it was run last is the one whose figures Sales sees.
 * @param bcUrl this server's own address
 */
export async function setUpVirtualTables(
  { database, salesUrl }: VirtualTablesParts,
  { bcUrl, company }: { readonly bcUrl: string; readonly company: Company },
): Promise<Done<string>> {
  if (salesUrl === null) {
    return { ok: false, reason: "This Business Central is connected to no Sales." };
  }
  const held = database();
  setUser(held, { name: SERVICE_USER, enabled: true });
  held.virtualTables = true;
  try {
    const response = await fetch(`${salesUrl}/_sandbox/sales/virtual-tables`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ bcUrl, company: { id: company.id, name: company.name } }),
    });
    return response.ok
      ? { ok: true, value: `Sales shows ${company.name} in virtual tables.` }
      : { ok: false, reason: `Sales refused: ${await response.text()}` };
  } catch {
    return { ok: false, reason: `Sales at ${salesUrl} does not answer.` };
  }
}

/** Shuts Dataverse's application out; the tables stay in Sales and say why they show nothing. */
export function stopVirtualTables({ database }: Pick<VirtualTablesParts, "database">): Done<string> {
  database().virtualTables = false;
  return { ok: true, value: "Dataverse no longer reads for people." };
}
