import type { SalesProblem } from "../../core/ports";
import type { Words } from "./words";

/** Why Sales did not give something. */
export function describeSalesProblem(problem: SalesProblem, words: Words): string {
  switch (problem.kind) {
    case "noPermission":
      return words("PrivilegeMissing", problem.privilege ?? "?");
    case "notFound":
      return words("RecordGone");
    case "failed":
      return problem.detail;
    case "unreachable":
      return words("SalesUnreachable");
  }
}
