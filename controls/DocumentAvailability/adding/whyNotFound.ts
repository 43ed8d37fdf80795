import type { SalesProblem } from "../../../core/ports";
import type { DocumentWords } from "../words";

/** Why Sales did not find products. */
export function whyNotFound(problem: SalesProblem, words: DocumentWords): string {
  switch (problem.kind) {
    case "noPermission":
      return words("SearchNoPermission");
    case "unreachable":
      return words("SalesUnreachable");
    case "notFound":
      return words("SearchFailed", "404");
    case "failed":
      return words("SearchFailed", problem.detail);
  }
}
