import type { SalesProblem } from "../../core/ports";
import type { DocumentWords } from "./words";

/** Why a line was not saved, as it is told in the line. */
export function whyNotSaved(problem: SalesProblem, words: DocumentWords): string {
  switch (problem.kind) {
    case "noPermission":
      return words("LineNoPermission");
    case "notFound":
      return words("LineNotFound");
    case "failed":
      return words("LineNotSaved", problem.detail);
    case "unreachable":
      return words("LineUnreachable");
  }
}
