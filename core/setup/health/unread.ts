import type { SalesProblem } from "../../ports";
import { finding } from "./finding";
import type { CheckId, HealthFinding } from "./finding";

/** What a check says that Sales did not answer. */
export function unread(check: CheckId, problem: SalesProblem): HealthFinding {
  switch (problem.kind) {
    case "noPermission":
      return finding(check, "noPermission", problem.privilege ?? "");
    case "failed":
      return finding(check, "notReadable", problem.detail);
    case "notFound":
    case "unreachable":
      return finding(check, "notReadable", problem.kind);
  }
}
