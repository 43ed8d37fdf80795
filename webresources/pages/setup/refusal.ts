import { filled } from "../../../core/connection/variables";
import type { Defaults } from "../../../core/connection/variables";
import { firstWrong, neededColumns } from "../../../core/setup/fieldProblem";
import { otherServer } from "../../../core/setup/keyOrigin";
import { sameCompany, sameName } from "../../../core/setup/savedConnections";
import type { SavedConnection } from "../../../core/setup/savedConnections";
import type { Draft } from "../../../core/setup/settings";
import { textOf } from "../../../core/values/wireValue";
import type { Notice } from "./notice";
import { STEPS, stepOf } from "../../../core/setup/steps";
import type { SetUpStep } from "../../../core/setup/steps";

export interface ToJudge {
  readonly saved: SavedConnection | null;
  readonly draft: Draft;
  readonly defaults: Defaults;
  readonly connections: readonly SavedConnection[];
  readonly typedKey: string;
  /** The step that is saved. */
  readonly step: SetUpStep;
}

/** Why what is typed is not saved, and the step where that is mended; null where nothing is in the way. */
export function refusal(typed: ToJudge): { readonly step: SetUpStep; readonly notice: Notice } | null {
  const { saved, draft, defaults, connections, typedKey } = typed;
  if (draft.bcs_name.trim() === "") {
    return { step: "connection", notice: { kind: "nameMissing" } };
  }
  if (sameName(connections, saved, draft) !== null) {
    return { step: "connection", notice: { kind: "nameTaken", name: draft.bcs_name.trim() } };
  }
  const other = sameCompany(connections, saved, draft);
  if (other !== null) {
    return { step: "connection", notice: { kind: "companyTaken", name: other.draft.bcs_name } };
  }
  const wrong = firstWrong(draft);
  if (wrong !== null) {
    return { step: stepOf(wrong), notice: { kind: "fieldWrong", column: wrong } };
  }
  const missing = firstMissing(typed);
  if (missing !== null) {
    return { step: stepOf(missing), notice: { kind: "fieldMissing", column: missing } };
  }
  const servers = otherServer(saved === null ? null : filled(saved.draft, defaults), filled(draft, defaults));
  return servers !== null && typedKey === ""
    ? { step: "signIn", notice: { kind: "keyForOtherServer", servers } }
    : null;
}

/** Of a draft only what stands on the steps up to this one: the rest comes later. Salespeople cannot work with half a sign-in. */
function firstMissing({ saved, draft, defaults, step }: ToJudge) {
  const whole = filled(draft, defaults);
  const isLater = (one: SetUpStep) => STEPS.indexOf(one) > STEPS.indexOf(step);
  const isDraft = saved?.isDraft ?? true;
  return (
    neededColumns(draft).find((column) => textOf(whole[column]) === null && !(isDraft && isLater(stepOf(column)))) ??
    null
  );
}
