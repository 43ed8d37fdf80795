import type { SalesProblem } from "../../core/ports";
import type { DocumentStrings } from "./strings";

/** Why a line was not saved, as it is told in the line. */
export function whyNotSaved(problem: SalesProblem, strings: DocumentStrings): string {
  switch (problem.kind) {
    case "noPermission":
      return strings("LineNoPermission");
    case "notFound":
      return strings("LineNotFound");
    case "failed":
      return strings("LineNotSaved", problem.detail);
    case "unreachable":
      return strings("LineUnreachable");
  }
}
