import type { SalesProblem } from "../../../core/ports";
import type { Words } from "./words";

/** Why Sales did not do it, and what to do. @param withKey an access key was to be written */
export function describeProblem(problem: SalesProblem, words: Words, withKey = false): string {
  switch (problem.kind) {
    case "unreachable":
      return words("ProblemUnreachable");
    case "noPermission":
      // Dataverse names a privilege where a role lacks; for a secured column it is the profile that lacks.
      if (problem.privilege !== null) {
        return words("ProblemNoPermissionNamed", problem.privilege);
      }
      return words(withKey ? "ProblemNoKeyProfile" : "ProblemNoPermission");
    case "notFound":
      return words("ProblemNotFound");
    case "failed":
      return words("ProblemFailed", problem.detail);
  }
}
