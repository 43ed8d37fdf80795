import type { QueryOptions } from "../odata/queryOptions";
import type { RequestContext } from "./requestContext";

function shown(options: Pick<QueryOptions, "select" | "expand">): string {
  const parts = [
    ...(options.select ?? []),
    ...options.expand.map((item) => `${item.navigation}(${shown(item.options).slice(1, -1)})`),
  ];
  return parts.length > 0 ? `(${parts.join(",")})` : "";
}

/** The @odata.context of an answer: which set, and what was selected of it. */
export function contextUrl(
  context: RequestContext,
  resource: string,
  options: Pick<QueryOptions, "select" | "expand">,
  isEntity: boolean,
): string {
  return `${context.root}$metadata#${resource}${shown(options)}${isEntity ? "/$entity" : ""}`;
}
