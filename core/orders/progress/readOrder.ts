import { DOCUMENT_TABLES } from "../../documents/documentTable";
import { findDocument } from "../../documents/findDocument";
import type { DocumentNumber, FindingProblem } from "../../documents/findDocument";
import { readHeader } from "../../documents/readDocument";
import type { DocumentReading } from "../../documents/readDocument";
import type { DocumentHeader } from "../../documents/salesDocument";
import { SalesOrderStatecode, SalesOrderStatuscode } from "../../tables/SalesOrder.generated";
import { companyFor } from "../companyFor";
import type { ConnectedCompany } from "../readCompanies";
import { latest } from "./invoices";
import type { OrderFacts } from "./orderProgress";
import { readInvoices, readOthersWaiting, readPosts } from "./readRelated";
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

/** Reads what Business Central has written about an order: one read while it waits, three once it is taken, one more while it is late. */
export async function readOrder(
  reading: DocumentReading,
  question: ProgressQuestion,
): Promise<ReadingOutcome<OrderReading>> {
  const { sales } = reading;
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
  const businessCentralNumber = held?.orderNumber ?? null;
  const waits = statecode === SalesOrderStatecode.Submitted && takenOn === null && businessCentralNumber === null;
  const isLate = waits && modifiedOn !== null && question.now.getTime() - modifiedOn.getTime() >= LATE_AFTER_MS;
  const hasStory = !waits && !isUntouched(read.value);
  const [posts, invoices, othersWaitAsLong] = await Promise.all([
    hasStory ? readPosts(sales, id) : [],
    hasStory ? readInvoices(sales, id) : [],
    isLate ? readOthersWaiting(sales, id, question.now) : null,
  ]);
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
        isTakenAutomatically: companyFor(question.companies, companyId)?.takesOrders ?? null,
        posts,
        invoices,
        othersWaitAsLong,
      },
      changedOn: latest([
        modifiedOn,
        ...posts.map(({ createdOn }) => createdOn),
        ...invoices.map((invoice) => invoice.modifiedOn),
      ]),
    },
  };
}

/** An order that was never handed over has neither posts of Business Central nor invoices. */
function isUntouched({ statecode, statuscode }: DocumentHeader): boolean {
  return statecode === SalesOrderStatecode.Active && statuscode !== SalesOrderStatuscode.Pending;
}
