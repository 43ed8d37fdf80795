/** The connected company that a document goes to; null where that cannot be told. It follows the document's company and never guesses. */
export function companyFor<T extends { readonly companyId: string | null }>(
  companies: readonly T[] | null,
  companyId: string | null,
): T | null {
  if (companies === null) {
    return null;
  }
  const [only, ...others] = companies;
  const named = companyId === null ? undefined : companies.find((company) => company.companyId === companyId);
  if (named !== undefined) {
    return named;
  }
  // A connection without a company id serves any company while it is the only one.
  return only !== undefined && others.length === 0 && (companyId === null || only.companyId === null) ? only : null;
}
