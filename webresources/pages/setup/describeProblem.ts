import type { SalesProblem } from "../../../core/ports";
import type { Strings } from "./strings";

/** Why Sales did not do it, and what to do. @param withKey an access key was to be written */
export function describeSetUpProblem(problem: SalesProblem, strings: Strings, withKey = false): string {
  switch (problem.kind) {
    case "unreachable":
      return strings("ProblemUnreachable");
    case "noPermission":
      // Dataverse names a privilege where a role lacks; for a secured column it is the profile that lacks.
      if (problem.privilege !== null) {
        return strings("ProblemNoPermissionNamed", problem.privilege);
      }
      return strings(withKey ? "ProblemNoKeyProfile" : "ProblemNoPermission");
    case "notFound":
      return strings("ProblemNotFound");
    case "failed":
      return strings("ProblemFailed", problem.detail);
  }
}
