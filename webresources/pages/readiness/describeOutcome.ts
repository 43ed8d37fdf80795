import { problemText } from "../../shared/valueOf";
import type { SubmittableKind } from "../../../core/documents/documentTable";
import type { SubmitOutcome } from "../../../core/orders/submit";
import type { SalesProblem } from "../../../core/ports";
import type { Strings } from "./strings";

/** What became of submitting or activating, in the user's words. */
export function describeOutcome(outcome: SubmitOutcome, kind: SubmittableKind, strings: Strings): string {
  const isOrder = kind === "order";
  switch (outcome.kind) {
    case "done":
      return strings(isOrder ? "DoneOrder" : "DoneQuote");
    case "already":
      return strings(isOrder ? "AlreadyOrder" : "AlreadyQuote");
    case "notOpen":
      return strings("NotOpenAnyMore");
    case "changed":
      return strings("Changed");
    case "refused":
      return strings("Refused", problemText(outcome.problem));
    case "unreachable":
      return strings("Unreachable");
    case "uncertain":
      return strings("Uncertain");
  }
}

/** Why a document could not be checked. */
export function describeReadinessProblem(problem: SalesProblem, strings: Strings): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.privilege === null
        ? strings("ProblemNoPermission")
        : strings("ProblemNoPermissionNamed", problem.privilege);
    case "notFound":
      return strings("ProblemNotFound");
    case "failed":
      return strings("ProblemFailed", problem.detail);
    case "unreachable":
      return strings("Unreachable");
  }
}
