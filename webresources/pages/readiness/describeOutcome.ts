import { problemText } from "../../shared/valueOf";
import type { SubmittableKind } from "../../../core/documents/documentTable";
import type { SubmitOutcome } from "../../../core/orders/submit";
import type { SalesProblem } from "../../../core/ports";
import type { Words } from "./words";

/** What became of submitting or activating, in the user's words. */
export function describeOutcome(outcome: SubmitOutcome, kind: SubmittableKind, words: Words): string {
  const isOrder = kind === "order";
  switch (outcome.kind) {
    case "done":
      return words(isOrder ? "DoneOrder" : "DoneQuote");
    case "already":
      return words(isOrder ? "AlreadyOrder" : "AlreadyQuote");
    case "notOpen":
      return words("NotOpenAnyMore");
    case "changed":
      return words("Changed");
    case "refused":
      return words("Refused", problemText(outcome.problem));
    case "unreachable":
      return words("Unreachable");
    case "uncertain":
      return words("Uncertain");
  }
}

/** Why a document could not be checked. */
export function describeProblem(problem: SalesProblem, words: Words): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.privilege === null
        ? words("ProblemNoPermission")
        : words("ProblemNoPermissionNamed", problem.privilege);
    case "notFound":
      return words("ProblemNotFound");
    case "failed":
      return words("ProblemFailed", problem.detail);
    case "unreachable":
      return words("Unreachable");
  }
}
