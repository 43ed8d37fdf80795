import { DOCUMENT_TABLES } from "../../documents/documentTable";
import { findDocument } from "../../documents/findDocument";
import type { DocumentNumber, FindingProblem } from "../../documents/findDocument";
import { readDocument, readHeader } from "../../documents/readDocument";
import type { DocumentReading } from "../../documents/readDocument";
import type { DocumentHeader } from "../../documents/salesDocument";
import { SalesOrderStatecode, SalesOrderStatuscode } from "../../tables/SalesOrder.generated";
import { companyFor } from "../companyFor";
import type { ConnectedCompany } from "../readCompanies";
import { asTold, latest } from "./invoices";
import type { OrderFacts } from "./orderProgress";
import { askOrder } from "../live/askOrder";
import { lineChanges } from "../live/lineChanges";
import type { LineChange } from "../live/lineChanges";
import type { LiveOrder } from "../live/liveOrder";
import type { StatisticsPorts } from "../../statistics/askLive";
import { readInvoices, readOthersWaiting } from "./readRelated";
import { LATE_AFTER_MS } from "./waiting";

export interface OrderReading {
  readonly id: string;
  readonly companyId: string | null;
  readonly facts: OrderFacts;
  /** When anything about the order was last written; the same as before means that nothing happened. */
  readonly changedOn: Date | null;
}

export type ReadingProblem = FindingProblem;
export type ReadingOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ReadingProblem };

export interface ProgressQuestion extends DocumentNumber {
  /** The companies that the environment is connected with; null where they are not known. */
  readonly companies: readonly ConnectedCompany[] | null;
  readonly now: Date;
}

export interface ProgressReading extends DocumentReading {
  /** How Business Central itself is asked; null: only what it has written to Sales counts. */
  readonly asking: Omit<StatisticsPorts, "sales"> | null;
}

/** Reads what Business Central has written about an order, and asks it beside that once it may have the order. */
export async function readOrder(
  reading: ProgressReading,
  question: ProgressQuestion,
): Promise<ReadingOutcome<OrderReading>> {
  const { sales, asking } = reading;
  const order = DOCUMENT_TABLES.order;
  const found = await findDocument(sales, order, question);
  if (!found.ok) {
    return found;
  }
  const read = await readHeader(reading, order, found.value);
  if (!read.ok) {
    return read;
  }
  const { id, companyId, statecode, statuscode, takenOn, held, modifiedOn, changedByIntegration } = read.value;
  const { shippedOn, customer } = read.value;
  const accountId = customer.kind === "none" ? null : (customer.account?.id ?? null);
  const businessCentralNumber = held?.orderNumber ?? null;
  const waits = statecode === SalesOrderStatecode.Submitted && takenOn === null && businessCentralNumber === null;
  const isLate = waits && modifiedOn !== null && question.now.getTime() - modifiedOn.getTime() >= LATE_AFTER_MS;
  const hasStory = !waits && !isUntouched(read.value);
  const [invoices, othersWaitAsLong, live] = await Promise.all([
    hasStory ? readInvoices(sales, id) : [],
    isLate ? readOthersWaiting(sales, id, question.now) : null,
    (hasStory || isLate) && asking !== null && accountId !== null
      ? askOrder({ ...asking, sales }, { accountId, number: read.value.number ?? question.number })
      : null,
  ]);
  const company = companyFor(question.companies, companyId);
  const changes = await changesOf(reading, id, live);
  return {
    ok: true,
    value: {
      id,
      companyId,
      facts: {
        statecode,
        statuscode,
        takenOn,
        modifiedOn,
        changedByIntegration,
        businessCentralNumber,
        isTakenAutomatically: company?.takesOrders ?? null,
        isTwoWay: company?.orderMode === "bidirectional",
        shippedOn,
        invoices: asTold(invoices, live?.invoices ?? []),
        othersWaitAsLong,
        live,
        changes,
      },
      changedOn: latest([modifiedOn, ...invoices.map((invoice) => invoice.modifiedOn)]),
    },
  };
}

/** The lines as they stand in Sales, which the page has read, beside Business Central's. */
async function changesOf(reading: ProgressReading, id: string, live: LiveOrder | null): Promise<readonly LineChange[]> {
  const taken = live?.order?.lines ?? [];
  const read = taken.length === 0 ? null : await readDocument(reading, DOCUMENT_TABLES.order, id);
  return read?.ok === true ? lineChanges(read.value.lines, taken) : [];
}

/** An order that was never handed over has no invoices. */
function isUntouched({ statecode, statuscode, shippedOn }: DocumentHeader): boolean {
  const isNew = statuscode !== SalesOrderStatuscode.Pending && shippedOn === null;
  return statecode === SalesOrderStatecode.Active && isNew;
}
