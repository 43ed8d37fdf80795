import { DOCUMENT_TABLES } from "../../documents/documentTable";
import { readDocument } from "../../documents/readDocument";
import type { DocumentHeader } from "../../documents/salesDocument";
import { SalesOrderStatecode, SalesOrderStatuscode } from "../../tables/SalesOrder.generated";
import { precisionOf } from "../../values/money";
import { companyFor } from "../companyFor";
import { asTold, latest } from "./invoices";
import type { OrderFacts } from "./orderProgress";
import { askOrder } from "../live/askOrder";
import { lineChanges } from "../live/lineChanges";
import type { LineChange } from "../live/lineChanges";
import type { LiveOrder } from "../live/liveOrder";
import { readProgressHeader } from "./progressReading";
import type { ProgressQuestion, ProgressReading, ReadingOutcome } from "./progressReading";
import { readInvoices, readOthersWaiting } from "./readRelated";
import { isLate } from "./waiting";

export interface OrderReading {
  readonly id: string;
  readonly companyId: string | null;
  readonly facts: OrderFacts;
  /** When anything about the order was last written; the same as before means that nothing happened. */
  readonly changedOn: Date | null;
}

/** Reads what Business Central has written about an order, and asks it beside that once it may have the order. */
export async function readOrder(
  reading: ProgressReading,
  question: ProgressQuestion,
): Promise<ReadingOutcome<OrderReading>> {
  const { sales, asking } = reading;
  const read = await readProgressHeader(reading, DOCUMENT_TABLES.order, question);
  if (!read.ok) {
    return read;
  }
  const { header, asked } = read.value;
  const { id, companyId, statecode, statuscode, takenOn, held, modifiedOn, changedByIntegration, shippedOn } = header;
  const businessCentralNumber = held?.orderNumber ?? null;
  const waits = statecode === SalesOrderStatecode.Submitted && takenOn === null && businessCentralNumber === null;
  const waitsLong = waits && modifiedOn !== null && isLate(modifiedOn, question.now);
  const hasStory = !waits && !isUntouched(header);
  const [invoices, othersWaitAsLong, live] = await Promise.all([
    hasStory ? readInvoices(sales, id) : [],
    waitsLong ? readOthersWaiting(sales, id, question.now) : null,
    (hasStory || waitsLong) && asking !== null && asked !== null ? askOrder({ ...asking, sales }, asked) : null,
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
  return read?.ok === true ? lineChanges(read.value.lines, taken, precisionOf(read.value.currency)) : [];
}

/** An order that was never handed over has no invoices. */
function isUntouched({ statecode, statuscode, shippedOn }: DocumentHeader): boolean {
  const isNew = statuscode !== SalesOrderStatuscode.Pending && shippedOn === null;
  return statecode === SalesOrderStatecode.Active && isNew;
}
