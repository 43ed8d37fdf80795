import type { SalesProblem } from "../../core/ports";
import type { Strings } from "./strings";

/** Why Sales did not give something. */
export function describeSalesProblem(problem: SalesProblem, strings: Strings): string {
  switch (problem.kind) {
    case "noPermission":
      return strings("PrivilegeMissing", problem.privilege ?? "?");
    case "notFound":
      return strings("RecordGone");
    case "failed":
      return problem.detail;
    case "unreachable":
      return strings("SalesUnreachable");
  }
}
