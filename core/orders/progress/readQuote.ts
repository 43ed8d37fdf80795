import { DOCUMENT_TABLES } from "../../documents/documentTable";
import { takenOn } from "../../documents/submittedOrder";
import type { SalesReader, WireRow } from "../../ports";
import { QuoteStatecode } from "../../tables/Quote.generated";
import { SalesOrderFields, SalesOrderTable } from "../../tables/SalesOrder.generated";
import { idOf, instantOf, numberOf, textOf } from "../../values/wireValue";
import { askQuote } from "../live/askQuote";
import { companyFor } from "../companyFor";
import { latest } from "./invoices";
import { readProgressHeader } from "./progressReading";
import type { ProgressQuestion, ProgressReading, ReadingOutcome } from "./progressReading";
import type { QuoteFacts } from "./quoteProgress";

export interface QuoteReading {
  readonly id: string;
  readonly companyId: string | null;
  readonly facts: QuoteFacts;
  /** When the quote or its order was last written; the same as before means that nothing happened. */
  readonly changedOn: Date | null;
}

/** Reads where a quote stands: one read, and one more for the order of a won quote; and asks Business Central beside that once it may have it. */
export async function readQuote(
  reading: ProgressReading,
  question: ProgressQuestion,
): Promise<ReadingOutcome<QuoteReading>> {
  const { sales, asking } = reading;
  const read = await readProgressHeader(reading, DOCUMENT_TABLES.quote, question);
  if (!read.ok) {
    return read;
  }
  const { header, asked } = read.value;
  const { id, companyId, statecode, statuscode, modifiedOn, revision } = header;
  const [orderRow, live] = await Promise.all([
    statecode === QuoteStatecode.Won ? readOrderOf(sales, id) : null,
    statecode === QuoteStatecode.Active && asking !== null && asked !== null
      ? askQuote({ ...asking, sales }, asked)
      : null,
  ]);
  return {
    ok: true,
    value: {
      id,
      companyId,
      facts: {
        statecode,
        statuscode,
        modifiedOn,
        revision,
        order: orderRow === null ? null : orderOf(orderRow),
        isTakenAutomatically: companyFor(question.companies, companyId)?.takesQuotes ?? null,
        live,
      },
      changedOn: latest([modifiedOn, orderRow === null ? null : instantOf(orderRow[SalesOrderFields.modifiedon])]),
    },
  };
}

/** The newest order that was made of the quote; null where there is none or this user may not see it. */
async function readOrderOf(sales: SalesReader, quoteId: string): Promise<WireRow | null> {
  const rows = await sales.rows(SalesOrderTable, {
    select: [
      SalesOrderFields.salesorderid,
      SalesOrderFields.ordernumber,
      SalesOrderFields.statecode,
      SalesOrderFields.lastbackofficesubmit,
      SalesOrderFields.createdon,
      SalesOrderFields.modifiedon,
    ],
    filter: `${SalesOrderFields._quoteid_value} eq ${quoteId}`,
  });
  if (!rows.ok) {
    return null;
  }
  const newestFirst = [...rows.value].sort((left, right) =>
    String(right[SalesOrderFields.createdon]).localeCompare(String(left[SalesOrderFields.createdon])),
  );
  return newestFirst[0] ?? null;
}

/** Null for a row that does not say which order it is. */
function orderOf(row: WireRow): QuoteFacts["order"] {
  const id = idOf(row[SalesOrderFields.salesorderid]);
  if (id === null) {
    return null;
  }
  return {
    id,
    number: textOf(row[SalesOrderFields.ordernumber]),
    statecode: numberOf(row[SalesOrderFields.statecode]),
    isInBusinessCentral: takenOn(row) !== null,
  };
}
