import type { WireRow } from "../../ports";
import { QuoteFields, QuoteStatecode, QuoteTable } from "../../tables/Quote.generated";
import { SalesOrderFields, SalesOrderTable } from "../../tables/SalesOrder.generated";
import { companyFor } from "../companyFor";
import { odataText } from "../../dataverse/rowReader";
import type { RowReader } from "../../dataverse/rowReader";
import { takenOn } from "../../documents/submittedOrder";
import { idOf, instantOf, numberOf, textOf } from "../../values/wireValue";
import { latest } from "./invoices";
import type { QuoteFacts } from "./quoteProgress";
import type { OrderQuestion, ReadingOutcome } from "./readOrder";

export interface QuoteReading {
  readonly id: string;
  readonly companyId: string | null;
  readonly facts: QuoteFacts;
  /** When the quote or its order was last written; the same as before means that nothing happened. */
  readonly changedOn: Date | null;
}

export interface QuoteQuestion extends OrderQuestion {
  /** Revisions of a quote share its number. */
  readonly revision: number;
}

const COLUMNS = [QuoteFields.quoteid, QuoteFields.statecode, QuoteFields.statuscode, QuoteFields.modifiedon] as const;

/** Reads where a quote stands: one read, and one more for the order of a won quote. */
export async function readQuote(
  reader: RowReader,
  { number, revision, companies }: QuoteQuestion,
): Promise<ReadingOutcome<QuoteReading>> {
  const present = await reader.columns(QuoteTable.logicalName, [QuoteFields.bcbi_companyid]);
  const found = await reader.rows(QuoteTable.logicalName, {
    select: [...COLUMNS, ...(present.length > 0 ? [QuoteFields._bcbi_companyid_value] : [])],
    filter: `${QuoteFields.quotenumber} eq ${odataText(number)} and ${QuoteFields.revisionnumber} eq ${revision}`,
    top: 2,
  });
  if (!found.ok) return found;
  const [row, other] = found.value;
  if (row === undefined) return { ok: false, problem: { kind: "notFound" } };
  if (other !== undefined) return { ok: false, problem: { kind: "severalRows" } };

  const id = idOf(row[QuoteFields.quoteid]);
  const statecode = numberOf(row[QuoteFields.statecode]);
  if (id === null || statecode === null)
    return { ok: false, problem: { kind: "failed", detail: `${QuoteTable.logicalName}.${QuoteFields.statecode}` } };
  const companyId = idOf(row[QuoteFields._bcbi_companyid_value]);
  const orderRow = statecode === QuoteStatecode.Won ? await readOrderOf(reader, id) : null;
  const modifiedOn = instantOf(row[QuoteFields.modifiedon]);
  return {
    ok: true,
    value: {
      id,
      companyId,
      facts: {
        statecode,
        statuscode: numberOf(row[QuoteFields.statuscode]),
        modifiedOn,
        revision,
        order: orderRow === null ? null : orderOf(orderRow),
        isTakenAutomatically: companyFor(companies, companyId)?.takesQuotes ?? null,
      },
      changedOn: latest([modifiedOn, orderRow === null ? null : instantOf(orderRow[SalesOrderFields.modifiedon])]),
    },
  };
}

/** The newest order that was made of the quote; null where there is none or this user may not see it. */
async function readOrderOf(reader: RowReader, quoteId: string): Promise<WireRow | null> {
  const rows = await reader.rows(SalesOrderTable.logicalName, {
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
  if (!rows.ok) return null;
  const newestFirst = [...rows.value].sort((left, right) =>
    String(right[SalesOrderFields.createdon]).localeCompare(String(left[SalesOrderFields.createdon])),
  );
  return newestFirst[0] ?? null;
}

function orderOf(row: WireRow): QuoteFacts["order"] {
  return {
    id: idOf(row[SalesOrderFields.salesorderid]) ?? "",
    number: textOf(row[SalesOrderFields.ordernumber]),
    statecode: numberOf(row[SalesOrderFields.statecode]),
    isInBusinessCentral: takenOn(row) !== null,
  };
}
