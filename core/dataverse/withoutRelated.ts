import type { RowQuery, SalesOutcome } from "../ports";

/**
 * Reads rows with what they point to. Dataverse refuses the whole question to somebody who may not read one of the tables that are read along;
 * then the rows are read alone, and what they point to is not known.
 */
export async function withoutRelatedIfRefused<Query extends RowQuery, T>(
  query: Query,
  read: (query: Omit<Query, "expand">) => Promise<SalesOutcome<T>>,
): Promise<SalesOutcome<T>> {
  const outcome = await read(query);
  if (outcome.ok || outcome.problem.kind !== "noPermission") {
    return outcome;
  }
  const { expand, ...alone } = query;
  return expand === undefined ? outcome : read(alone);
}
