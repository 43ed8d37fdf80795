import { isWireRow, rowsIn } from "../../../core/values/wireValue";
import { textIn } from "../environment/textIn";
import type { WireRow } from "../../../core/ports";
import type { WebApi, WebApiOutcome } from "../environment/webApi";
import type { SolutionPackage } from "./solutionPackage";

/** What the environment says of a ZIP before anything is installed. */
export interface Staged {
  /** Null where it did not pass. */
  readonly uploadId: string | null;
  /** What it refuses, in its own words. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Components that must be there first, with the solution that has them where it names one. */
  readonly missing: readonly string[];
}

/** Judges a solution ZIP without installing it (StageSolution). */
export async function stageSolution(api: WebApi, { bytes }: SolutionPackage): Promise<WebApiOutcome<Staged>> {
  const outcome = await api.post("StageSolution", { CustomizationFile: Buffer.from(bytes).toString("base64") });
  if (!outcome.ok) {
    return outcome;
  }
  const results = isWireRow(outcome.value.StageSolutionResults) ? outcome.value.StageSolutionResults : {};
  const validations = rowsIn(results.SolutionValidationResults);
  const messages = (type: string) =>
    validations.filter((each) => typeOf(each) === type).map((each) => textIn(each, "Message"));
  const hasPassed = textIn(results, "StageSolutionStatus") === "Passed";
  return {
    ok: true,
    value: {
      uploadId: hasPassed ? textIn(results, "StageSolutionUploadId") : null,
      errors: messages("Error"),
      warnings: messages("Warning"),
      missing: rowsIn(results.MissingDependencies).map(missingText),
    },
  };
}

function typeOf(validation: WireRow): string {
  return textIn(validation, "SolutionValidationResultType");
}

function missingText(dependency: WireRow): string {
  const name = textIn(dependency, "RequiredComponentSchemaName") || textIn(dependency, "RequiredComponentDisplayName");
  const solution = textIn(dependency, "RequiredSolutionName");
  return solution === "" ? name : `${name} (of ${solution})`;
}
