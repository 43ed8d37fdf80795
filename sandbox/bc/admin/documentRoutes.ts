import { Hono } from "hono";

import { isJsonObject, readJsonObject } from "../../control/json";
import { invoiceTotals } from "../ledger/postInvoice";
import { entryOfInvoice, remainingAmount } from "../ledger/customerFigures";
import { amountIncludingVat, amountOf } from "../ledger/lineAmounts";
import { archiveSalesDocument } from "../ledger/archiveSalesDocument";
import type { Company } from "../ledger/company";
import { releaseSalesDocument, reopenSalesDocument } from "../ledger/releaseSalesDocument";
import type { SalesHeader } from "../ledger/salesDocuments";
import type { DocumentKey } from "../ledger/salesDocumentStore";
import { documentKey, linesOf, putHeader } from "../ledger/salesDocumentStore";
import { cancelInvoice, creditInvoice, payInvoice } from "../ledger/settleInvoice";
import { changeQuantities, deleteInvoicedOrder } from "../ledger/shortClose";
import { couplingOfRecord } from "../jobs/couplings";
import { COUPLED_TABLES } from "../ledger/rows";
import { sumMoney } from "../ledger/money";
import { answer, refuse, withCompany } from "./answers";
import type { AdminParts } from "./adminParts";
import { deleteAndTell, markArchived, postAndTell } from "./salesActions";

const KINDS = { orders: "Order", quotes: "Quote", openInvoices: "Invoice" } as const;
type Kind = keyof typeof KINDS;

const POSTINGS = {
  ship: { ships: true, invoices: false },
  invoice: { ships: false, invoices: true },
  shipAndInvoice: { ships: true, invoices: true },
} as const;

/**
 * The sales documents of the person in BC's place: `GET /orders`, `/quotes`, `/openInvoices`, `/invoices`, `/shipments`;
 * `POST /orders/<no>/release|reopen|ship|invoice|shipAndInvoice|notes|quantities|deleteInvoiced`, `DELETE /orders/<no>`;
 * `POST /invoices/<no>/pay|cancel|credit`.
 */
export function createDocumentRoutes({ database, clock, sales }: AdminParts): Hono {
  const routes = new Hono();

  for (const kind of Object.keys(KINDS).filter((name): name is Kind => name in KINDS)) {
    const documentType = KINDS[kind];
    routes.get(`/${kind}`, (c) =>
      withCompany(database(), c.req.query("company"), (company) =>
        Response.json(
          [...company.salesHeaders.values()]
            .filter((header) => header.documentType === documentType)
            .map((header) => describeDocument(company, header)),
        ),
      ),
    );
    routes.post(`/${kind}/:no/:action`, async (c) => {
      const body = (await readJsonObject(c.req)) ?? {};
      const key = { documentType, no: c.req.param("no") };
      return withCompany(database(), c.req.query("company"), async (company) => {
        const action = c.req.param("action");
        if (action === "ship" || action === "invoice" || action === "shipAndInvoice") {
          const quantities = readQuantities(body.quantities);
          return quantities === "wrong"
            ? refuse(
                'Send {"quantities":{"<line number>":<quantity in the line\'s unit>}}, or nothing for all there is.',
              )
            : answer(
                asValue(
                  await postAndTell({ company, sales, now: clock.now() }, key, {
                    ...POSTINGS[action],
                    ...(quantities !== null && { quantities }),
                  }),
                ),
              );
        }
        return change(company, key, { action, body, now: clock.now() });
      });
    });
    routes.delete(`/${kind}/:no`, (c) =>
      withCompany(database(), c.req.query("company"), async (company) =>
        answer(
          asValue(await deleteAndTell({ company, sales, now: clock.now() }, { documentType, no: c.req.param("no") })),
        ),
      ),
    );
  }

  routes.get("/shipments", (c) =>
    withCompany(database(), c.req.query("company"), (company) => Response.json([...company.postedShipments.values()])),
  );
  routes.get("/invoices", (c) =>
    withCompany(database(), c.req.query("company"), (company) =>
      Response.json(
        [...company.postedInvoices.values()].map((invoice) => ({
          ...invoice,
          ...invoiceTotals(invoice),
          remaining: remainingOf(company, invoice.no),
        })),
      ),
    ),
  );
  routes.post("/invoices/:no/:action", async (c) => {
    const { amount } = (await readJsonObject(c.req)) ?? {};
    if (amount !== undefined && typeof amount !== "number") {
      return refuse('Send {"amount":<number in the invoice\'s currency>}, or nothing for all that is left.');
    }
    return withCompany(database(), c.req.query("company"), (company) => {
      switch (c.req.param("action")) {
        case "pay":
          return answer(
            asValue(
              payInvoice(company, c.req.param("no"), { now: clock.now(), ...(amount !== undefined && { amount }) }),
            ),
          );
        case "credit":
          return answer(
            asValue(
              creditInvoice(company, c.req.param("no"), { now: clock.now(), ...(amount !== undefined && { amount }) }),
            ),
          );
        case "cancel":
          return answer(asValue(cancelInvoice(company, c.req.param("no"), clock.now())));
        default:
          return refuse(`${c.req.param("action")} is no action on a posted invoice. Use pay, cancel or credit.`);
      }
    });
  });
  return routes;
}

function change(
  company: Company,
  key: DocumentKey,
  parts: { readonly action: string; readonly body: Readonly<Record<string, unknown>>; readonly now: Date },
): Response {
  const { action, body, now } = parts;
  switch (action) {
    case "release":
      return answer(asValue(releaseSalesDocument(company, key, now)));
    case "reopen":
      return answer(asValue(reopenSalesDocument(company, key, now)));
    case "quantities": {
      const quantities = readQuantities(body.quantities);
      return quantities === null || quantities === "wrong"
        ? refuse('Send {"quantities":{"<line number>":<new quantity in the line\'s unit>}}.')
        : answer(asValue(changeQuantities(company, key, { quantities, now })));
    }
    case "deleteInvoiced":
      return answer(asValue(deleteInvoiced(company, key.no, now)));
    case "notes": {
      const header = company.salesHeaders.get(documentKey(key));
      const { description, text } = body;
      if (header === undefined || typeof description !== "string" || typeof text !== "string") {
        return refuse('Send {"description":"<subject>","text":"<note>"} to a document that exists.');
      }
      const note = { description, text, modifiedAt: now.toISOString(), annotationId: "" };
      return answer({ ok: true, value: putHeader(company, { ...header, notes: [...header.notes, note] }, now) });
    }
    default:
      return refuse(
        `${action} is no action on a sales document. Use release, reopen, ship, invoice, shipAndInvoice, quantities, deleteInvoiced or notes.`,
      );
  }
}

/** Report 299. It archives where orders are archived, and the event of the deletion comes without a trigger too. */
function deleteInvoiced(company: Company, no: string, now: Date): ReturnType<typeof deleteInvoicedOrder> {
  const before = company.salesHeaders.get(documentKey({ documentType: "Order", no }));
  const lines = before === undefined ? [] : linesOf(company, before);
  const deleted = deleteInvoicedOrder(company, no);
  if (deleted.ok && company.integration.ordersGoBothWays) {
    archiveSalesDocument(company, deleted.header, { now, lines });
    markArchived(company, deleted.header);
  }
  return deleted;
}

/** A document with its lines, its amounts and the row of Sales that it is coupled to. */
export function describeDocument(company: Company, header: SalesHeader) {
  const lines = linesOf(company, header).map((line) => ({
    ...line,
    amount: amountOf(line),
    amountIncludingVat: amountIncludingVat(line),
  }));
  return {
    ...header,
    lines,
    amount: sumMoney(lines.map(({ amount }) => amount)),
    amountIncludingVat: sumMoney(lines.map((line) => line.amountIncludingVat)),
    crmId: couplingOfRecord(company, header.systemId, COUPLED_TABLES.salesHeader)?.crmId ?? null,
  };
}

/** What is left to pay, in the invoice's currency. */
export function remainingOf(company: Company, invoiceNo: string): number {
  const entry = entryOfInvoice(company, invoiceNo);
  return entry === undefined ? 0 : remainingAmount(company, entry.entryNo).amount;
}

function readQuantities(value: unknown): ReadonlyMap<number, number> | null | "wrong" {
  if (value === undefined) {
    return null;
  }
  const entries = isJsonObject(value) ? Object.entries(value) : [];
  const quantities = new Map(
    entries.flatMap(([lineNo, quantity]) =>
      typeof quantity === "number" && /^\d+$/.test(lineNo) ? [[Number(lineNo), quantity] as const] : [],
    ),
  );
  return quantities.size === 0 || quantities.size < entries.length ? "wrong" : quantities;
}

function asValue<T extends { readonly ok: true }>(
  done: T | { readonly ok: false; readonly reason: string },
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string } {
  if (!done.ok) {
    return done;
  }
  const { ok, ...value } = done;
  return { ok, value };
}
