import type { JsonObject } from "../../control/json";
import { quote as literal } from "../../client/salesClient";
import { archiveSalesDocument } from "../ledger/archiveSalesDocument";
import type { Refused } from "../ledger/businessRules";
import { doesNotExist, refuse } from "../ledger/businessRules";
import { createSalesDocument, rewriteSalesDocument } from "../ledger/createSalesDocument";
import { COUPLED_TABLES } from "../ledger/rows";
import type { SalesHeader } from "../ledger/salesDocuments";
import { findHeaderById, putHeader } from "../ledger/salesDocumentStore";
import { findCompanyColumn } from "./companyColumn";
import { couplingOfRow, putCoupling, removeCoupling } from "./couplings";
import { columnsOf, ORDERS, QUOTES } from "./documentKind";
import { judge } from "./facts/fact";
import { REVISION_FACTS } from "./facts/revisionFacts";
import type { JobContext } from "./job";
import { judgeDocument } from "./judgeDocument";
import { readSalesDocument } from "./readSalesDocument";
import { numberIn, textIn } from "./salesRows";
import { takeOrder } from "./takeOrder";

const NO_ID = "00000000-0000-0000-0000-000000000000";
const SUBMITTED = 1;

/** message: what was done; null when nothing was to do. */
export type Processed = { readonly ok: true; readonly message: string | null } | (Refused & { readonly fact?: string });

/** Codeunit 5348 for an active quote: made once; of a revised quote, BC's quote is archived and written anew. */
export async function takeActiveQuote(context: JobContext, row: JsonObject): Promise<Processed> {
  const { company, sales } = context;
  const id = textIn(row, "quoteid").toLowerCase();
  const number = textIn(row, "quotenumber");
  if (couplingOfRow(company, id, COUPLED_TABLES.salesHeader) !== undefined) {
    return { ok: true, message: null };
  }
  const revised =
    numberIn(row, "revisionnumber") === 0
      ? []
      : await sales.rows(
          `quotes?$select=quoteid&$filter=${encodeURIComponent(`quotenumber eq ${literal(number)} and statecode eq 3 and statuscode eq 7`)}`,
        );
  const before = revised
    .map((each) => couplingOfRow(company, textIn(each, "quoteid"), COUPLED_TABLES.salesHeader))
    .find((coupling) => coupling !== undefined);
  const present = before === undefined ? undefined : findHeaderById(company, before.integrationId);
  if (before !== undefined) {
    const revision = judge(REVISION_FACTS, { systemId: before.integrationId, present });
    if (!revision.ok) {
      return { ok: false, reason: revision.words[company.integration.language], fact: revision.fact };
    }
  }
  const read = judgeDocument(company, await readSalesDocument(sales, QUOTES, row));
  if (!read.ok) {
    return read;
  }
  if (before !== undefined && present !== undefined) {
    archiveSalesDocument(company, present, { now: context.now() });
    const written = rewriteSalesDocument(company, present, { draft: read.draft, now: context.now() });
    if (!written.ok) {
      return written;
    }
    removeCoupling(company, before);
    putCoupling(company, { crmId: id, integrationId: written.header.systemId, tableId: COUPLED_TABLES.salesHeader });
    return { ok: true, message: `${number} was revised: sales quote ${written.header.no} is written anew.` };
  }
  const created = createSalesDocument(company, read.draft, context.now());
  if (!created.ok) {
    return created;
  }
  putCoupling(company, { crmId: id, integrationId: created.header.systemId, tableId: COUPLED_TABLES.salesHeader });
  return { ok: true, message: `${number} became sales quote ${created.header.no}.` };
}

/** Codeunit 5348 for a won quote: its order is taken if it is submitted, else BC's quote is released; then the quote is done for good. */
export async function takeWonQuote(context: JobContext, row: JsonObject): Promise<Processed> {
  const { company, sales } = context;
  const id = textIn(row, "quoteid").toLowerCase();
  const number = textIn(row, "quotenumber");
  if ([...company.couplings.values()].some((each) => each.crmId === id && each.integrationId === NO_ID)) {
    return { ok: true, message: null };
  }
  if (couplingOfRow(company, id, COUPLED_TABLES.salesHeader) === undefined) {
    const created = await takeActiveQuote(context, { ...row, revisionnumber: 0 });
    if (!created.ok) {
      return created;
    }
  }
  const [order] = await sales.rows(
    `salesorders?$select=${columnsOf(ORDERS)}&$filter=_quoteid_value eq ${id}&$orderby=createdon&$top=1`,
  );
  if (order === undefined) {
    return refuse("Unable to find Dynamics 365 Sales order that corresponds to this quote.");
  }
  const quoteCoupling = couplingOfRow(company, id, COUPLED_TABLES.salesHeader);
  const header = quoteCoupling === undefined ? undefined : findHeaderById(company, quoteCoupling.integrationId);
  const message =
    header === undefined
      ? `${number} is won; its sales quote is gone.`
      : await processOrderOfQuote(context, { header, order, number });
  if (typeof message !== "string") {
    return message;
  }
  putCoupling(company, { crmId: id, integrationId: NO_ID, tableId: 0 });
  return { ok: true, message };
}

async function processOrderOfQuote(
  context: JobContext,
  parts: { readonly header: SalesHeader; readonly order: JsonObject; readonly number: string },
): Promise<string | Extract<Processed, { ok: false }>> {
  const { company, sales, now } = context;
  const { header, order, number } = parts;
  const orderId = textIn(order, "salesorderid");
  if (couplingOfRow(company, orderId) === undefined && numberIn(order, "statecode") === SUBMITTED) {
    const taken = await takeOrder(context, order, await findCompanyColumn(sales, "salesorder"));
    if (!taken.ok) {
      return taken;
    }
  }
  const coupling = couplingOfRow(company, orderId, COUPLED_TABLES.salesHeader);
  const orderHeader = coupling === undefined ? undefined : findHeaderById(company, coupling.integrationId);
  if (coupling !== undefined && orderHeader === undefined) {
    return refuse(doesNotExist("Sales Header", `SystemId='{${coupling.integrationId.toUpperCase()}}'`));
  }
  if (orderHeader === undefined) {
    putHeader(company, { ...header, status: "Released" }, now());
    return `${number} is won, its order is not submitted: sales quote ${header.no} is released.`;
  }
  if (orderHeader.quoteNo !== header.no) {
    putHeader(company, { ...orderHeader, quoteNo: header.no }, now());
    archiveSalesDocument(company, header, { now: now() });
  }
  return `${number} is won: sales order ${orderHeader.no} follows sales quote ${header.no}.`;
}
