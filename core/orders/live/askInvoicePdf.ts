import { apiCompany } from "../../businesscentral/apiCompany";
import { withClient } from "../../businesscentral/client";
import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { throttledSend } from "../../businesscentral/throttledSend";
import type { StatisticsPorts } from "../../statistics/askLive";
import { apiCaller, customerConnection } from "../../statistics/customerConnection";
import { invoicePdfUrl } from "./documentLists";

export interface InvoiceFileQuestion {
  /** The account that the order is for, which knows its company. */
  readonly accountId: string;
  /** Business Central's id of the invoice. */
  readonly invoiceId: string;
}

/** The file as Base64. `refused`: the user who asks may not print it. `failed`: not reached, no answer, or one that is no PDF. */
export type InvoiceFile =
  { readonly kind: "pdf"; readonly base64: string } | { readonly kind: "refused" } | { readonly kind: "failed" };

/** `%PDF-` in Base64, as far as its last whole group. */
const PDF = "JVBERi";

/** Asks Business Central for a posted invoice as PDF, which it draws anew and counts as a print. Never rejects. */
export async function askInvoicePdf(
  ports: StatisticsPorts,
  { accountId, invoiceId }: InvoiceFileQuestion,
): Promise<InvoiceFile> {
  const chosen = await customerConnection(ports.sales, accountId);
  const opened = chosen.ok && chosen.connection.way !== "virtual" ? apiCaller(chosen.connection) : null;
  if (opened?.ok !== true) {
    return { kind: "failed" };
  }
  const { api, address, credentials } = opened.caller;
  return withClient(ports, credentials, undefined, async (client) => {
    const company = await apiCompany(client, api, address);
    return company.ok ? fetchFile(client, company.address, invoiceId) : { kind: "failed" };
  });
}

async function fetchFile(client: Client, company: CompanyAddress, invoiceId: string): Promise<InvoiceFile> {
  const outcome = await throttledSend(client, {
    method: "GET",
    url: invoicePdfUrl(company, invoiceId),
    credentials: client.credentials,
    wants: "file",
  });
  if (outcome.kind !== "response") {
    return { kind: "failed" };
  }
  if (outcome.status === 401 || outcome.status === 403) {
    return { kind: "refused" };
  }
  return outcome.status === 200 && outcome.body.startsWith(PDF)
    ? { kind: "pdf", base64: outcome.body }
    : { kind: "failed" };
}
