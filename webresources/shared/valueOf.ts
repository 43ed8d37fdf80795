import type { SalesOutcome, SalesProblem } from "../../core/ports";

/** What was read; for scripts that have no other words for a failure than the notification that their handler shows. @throws Error saying why not */
export function valueOf<T>(outcome: SalesOutcome<T>): T {
  if (!outcome.ok) {
    throw new Error(problemText(outcome.problem));
  }
  return outcome.value;
}

/** What a problem is called where there are no words of its own for it. */
export function problemText(problem: SalesProblem): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.privilege ?? problem.detail ?? problem.kind;
    case "failed":
      return problem.detail;
    case "notFound":
    case "unreachable":
      return problem.kind;
  }
}
