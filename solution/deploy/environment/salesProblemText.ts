import type { SalesProblem } from "../../../core/ports";

/** What Sales did not do, for the person at the terminal. */
export function salesProblemText(problem: SalesProblem): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.detail ?? `You lack the privilege ${problem.privilege ?? "that this needs"}.`;
    case "failed":
      return problem.detail;
    case "notFound":
    case "unreachable":
      return "The environment does not answer. Check the address and the network.";
  }
}
