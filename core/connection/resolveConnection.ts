import type { Connection } from "./connection";

export type ConnectionChoice =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly reason: "none" | "several" | "noneForCompany" };

/**
 * The connection of a document. It follows the document's company and never guesses between companies.
 * A connection without a company id serves any company, but only while it is the only one.
 * @param companyId the document's `bcbi_companyid`, null where the document or the environment has none
 */
export function resolveConnection(connections: readonly Connection[], companyId: string | null): ConnectionChoice {
  const [first, ...others] = connections;
  if (first === undefined) {
    return { ok: false, reason: "none" };
  }

  if (companyId === null) {
    return others.length === 0 ? { ok: true, connection: first } : { ok: false, reason: "several" };
  }

  const wanted = companyId.toLowerCase();
  const matching = connections.find((connection) => connection.companyId?.toLowerCase() === wanted);
  if (matching !== undefined) {
    return { ok: true, connection: matching };
  }
  if (others.length === 0 && first.companyId === null) {
    return { ok: true, connection: first };
  }
  return { ok: false, reason: "noneForCompany" };
}
