import { textIn } from "../environment/textIn";
import { problemText } from "../environment/webApi";
import type { WebApi } from "../environment/webApi";
import type { Pace } from "./pace";
import { followJob } from "./systemJob";
import type { JobEnd } from "./systemJob";

/**
 * Gives a version that was imported as a holding solution the place of the installed one, and waits for the end (DeleteAndPromoteAsync): the second
 * half of an upgrade.
 */
export async function promoteSolution(api: WebApi, uniqueName: string, pace: Pace): Promise<JobEnd> {
  const begun = await api.post("DeleteAndPromoteAsync", { UniqueName: uniqueName });
  return begun.ok
    ? followJob(api, textIn(begun.value, "AsyncOperationId"), pace)
    : { kind: "failed", message: problemText(begun.problem) };
}
