import type { SalesProblem } from "../../../core/ports";
import type { DocumentStrings } from "../strings";

/** Why Sales did not find products. */
export function whyNotFound(problem: SalesProblem, strings: DocumentStrings): string {
  switch (problem.kind) {
    case "noPermission":
      return strings("SearchNoPermission");
    case "unreachable":
      return strings("SalesUnreachable");
    case "notFound":
      return strings("SearchFailed", "404");
    case "failed":
      return strings("SearchFailed", problem.detail);
  }
}
