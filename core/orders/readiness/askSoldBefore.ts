import { orderProgress } from "../progress/orderProgress";
import { readOrder } from "../progress/readOrder";
import type { ProgressReading } from "../progress/progressReading";
import { restOfOrder } from "../restOfOrder";
import type { ReadinessDocument } from "./facts";
import { mayHaveComeBack } from "./soldBefore";
import type { SoldBefore } from "./soldBefore";

/** Asks what of an order was delivered before. Never rejects. @returns null where it never was in Business Central, or cannot be read */
export async function askSoldBefore(
  reading: ProgressReading,
  document: ReadinessDocument,
  now: Date,
): Promise<SoldBefore | null> {
  if (!mayHaveComeBack(document)) {
    return null;
  }
  const { id, number, revision, lines } = document;
  const read = await readOrder(reading, { id, number: number ?? "", revision, companies: null, now });
  if (!read.ok) {
    return null;
  }
  const { facts } = read.value;
  const progress = orderProgress(facts, now);
  if (progress.stage === "returned" && progress.isDelivered) {
    return { isDelivered: true, rest: restOfOrder(lines, facts.live?.delivered ?? []) };
  }
  return { isDelivered: facts.live === null ? null : false, rest: [] };
}
