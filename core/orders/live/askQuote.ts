import { withClient } from "../../businesscentral/client";
import type { StatisticsPorts } from "../../statistics/askLive";
import { apiCaller, customerConnection } from "../../statistics/customerConnection";
import type { OrderQuestion } from "./askOrder";
import { DOCUMENT_LISTS, findByReference, referenceOf } from "./documentLists";
import type { LiveQuote } from "./liveQuote";

/**
 * Asks Business Central for its quote by the number in Sales (Your Reference), which is all that ever tells of it: codeunit 5348 writes nothing to
 * Sales. Virtual tables have no such column. Never rejects; null where it is not reached or does not tell.
 */
export async function askQuote(
  ports: StatisticsPorts,
  { accountId, number }: OrderQuestion,
): Promise<LiveQuote | null> {
  const chosen = await customerConnection(ports.sales, accountId);
  const opened = chosen.ok ? apiCaller(chosen.connection) : null;
  if (!chosen.ok || opened?.ok !== true) {
    return null;
  }
  const { companyName, propertyNames: overrides } = chosen.connection;
  const { address, credentials } = opened.caller;
  const found = await withClient(ports, credentials, undefined, (client) =>
    findByReference(client, { address, overrides }, DOCUMENT_LISTS.quote, referenceOf(number)),
  );
  if (found === "notTold") {
    return null;
  }
  const quote = found === null ? null : { number: found.No, isReleased: found.Status === "Released" };
  return { quote, companyName, askedOn: ports.clock.now() };
}
