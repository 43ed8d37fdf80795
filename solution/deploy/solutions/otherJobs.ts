import { textIn } from "../environment/textIn";
import type { WebApi } from "../environment/webApi";
import type { Pace } from "./pace";

/** Kinds of system jobs that exclude each other, by `asyncoperation.operationtype`: import, delete and promote, uninstall, stage and upgrade. */
const KINDS = [203, 207, 208, 211];
const COMPLETED = 3;

/**
 * Waits until nobody else imports, upgrades or uninstalls in the environment. Where jobs cannot be read, the environment's own refusal remains
 * (code 0x80071151).
 * @returns the name of a job that still ran when the patience ended; null where nothing is in the way
 */
export async function waitForOthers(api: WebApi, pace: Pace): Promise<string | null> {
  const until = pace.now() + pace.patienceMs;
  const filter = `(${KINDS.map((kind) => `operationtype eq ${kind}`).join(" or ")}) and statecode ne ${COMPLETED}`;
  for (;;) {
    const running = await api.rows(
      `asyncoperations?$select=name&$filter=${encodeURIComponent(filter)}&$orderby=createdon&$top=1`,
    );
    const [first] = running.ok ? running.value : [];
    if (first === undefined) {
      return null;
    }
    if (pace.now() >= until) {
      return textIn(first, "name");
    }
    pace.progress();
    await pace.sleep(pace.everyMs);
  }
}
