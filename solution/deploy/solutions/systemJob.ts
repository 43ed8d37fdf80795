import { textIn } from "../environment/textIn";
import { problemText } from "../environment/webApi";
import type { WebApi } from "../environment/webApi";
import type { Pace } from "./pace";

export type JobEnd =
  | { readonly kind: "succeeded" }
  | { readonly kind: "failed"; readonly message: string }
  /** Still running when the patience ended, or no longer to be read. It goes on in the environment. */
  | { readonly kind: "unknown"; readonly message: string };

const COMPLETED = 3;
const SUCCEEDED = 30;

/** Follows a system job until it has ended, asking every few seconds. */
export async function followJob(api: WebApi, jobId: string, pace: Pace): Promise<JobEnd> {
  const until = pace.now() + pace.patienceMs;
  for (;;) {
    const read = await api.get(
      `asyncoperations(${jobId})?$select=statecode,statuscode,message,friendlymessage,errorcode`,
    );
    if (!read.ok && pace.now() >= until) {
      return { kind: "unknown", message: problemText(read.problem) };
    }
    if (read.ok && read.value.statecode === COMPLETED) {
      const message = textIn(read.value, "friendlymessage") || textIn(read.value, "message");
      return read.value.statuscode === SUCCEEDED ? { kind: "succeeded" } : { kind: "failed", message };
    }
    if (pace.now() >= until) {
      return { kind: "unknown", message: `It still ran after ${Math.round(pace.patienceMs / 60_000)} minutes.` };
    }
    pace.progress();
    await pace.sleep(pace.everyMs);
  }
}
