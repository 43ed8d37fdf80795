import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { namedRows } from "../../businesscentral/namedRows";
import { readCalls } from "../../businesscentral/readCalls";
import { stringLiteral } from "../../values/stringLiteral";
import { CREDIT_MEMOS } from "./documentLists";
import type { LiveCreditMemo, LiveInvoice } from "./liveOrder";
import { creditMemoOf } from "./liveRows";

/**
 * The credit memos that were posted for invoices, in one request for all. One that was applied to several invoices, or by hand afterwards, names
 * none, and is not found. Never rejects; null where they are not told.
 */
export async function askCreditMemos(
  client: Client,
  address: CompanyAddress,
  invoices: readonly LiveInvoice[],
): Promise<readonly LiveCreditMemo[] | null> {
  const { service, property } = CREDIT_MEMOS;
  const calls = invoices.map(({ number }) => ({
    address,
    service,
    options: { $filter: `${property} eq ${stringLiteral(number)}` },
  }));
  const answers = calls.length === 0 ? [] : await readCalls(client, calls);
  const read = answers.map((answer, at) =>
    answer.ok ? namedRows(answer.rows, { service, property, asked: invoices[at]?.number ?? "" }) : answer,
  );
  return read.every((rows) => rows.ok)
    ? read.flatMap((rows) => (rows.ok ? rows.rows : [])).flatMap((row) => creditMemoOf(row) ?? [])
    : null;
}
