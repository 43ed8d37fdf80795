import type { Row } from "../store/row";
import type { Operation, OperationCall } from "./operation";
import { badQuery, rowNotFound, ruleBroken } from "../errors";
import { NO_OPTIONS } from "../odata/queryOptions";
import { QUOTE } from "../rules/documentState";
import { requireAccess } from "../security/rowAccess";
import { readId } from "../store/identifiers";
import { keyText, numberOf } from "../store/row";
import { jsonAnswer } from "../webapi/answers";
import { contextUrl } from "../webapi/contextUrl";
import { serializeRow } from "../webapi/serializeRow";
import { shapeOf } from "../webapi/shape";
import { isObject } from "../writes/readPayload";
import { closeDocument } from "./closeDocument";
import { WIN_QUOTE } from "./closings";
import { copyDocument } from "./copyDocument";
import { textParameter } from "./operation";

const QUOTE_LINES = { table: "quote", lineTable: "quotedetail", lineColumn: "quoteid" } as const;
const OPPORTUNITY_LINES = {
  table: "opportunity",
  lineTable: "opportunityproduct",
  lineColumn: "opportunityid",
} as const;
const ORDER_LINES = { table: "salesorder", lineTable: "salesorderdetail", lineColumn: "salesorderid" } as const;

function readNamed(call: OperationCall, table: string, parameter: string): Row {
  const { organization, caller } = call.context;
  const id = readId(textParameter(call, parameter));
  if (id === null) {
    throw badQuery(`The parameter '${parameter}' must be a GUID.`);
  }
  const row = organization.store.get(table, id);
  if (!row) {
    throw rowNotFound(table, id);
  }
  requireAccess(organization, caller, organization.schema.tableOf(table), row, "Read");
  return row;
}

function readQuote(call: OperationCall): Row {
  return readNamed(call, "quote", "QuoteId");
}

/** The columns asked for by ColumnSet: all of them, or a list. */
function readColumns({ parameters }: OperationCall): readonly string[] | null {
  const set = parameters.ColumnSet;
  if (!isObject(set)) {
    throw badQuery("The parameter 'ColumnSet' is missing.");
  }
  return Array.isArray(set.Columns) && set.AllColumns !== true ? set.Columns.map(String) : null;
}

function answerRow(call: OperationCall, tableName: string, row: Row): Response {
  const { context } = call;
  const table = context.organization.schema.tableOf(tableName);
  const options = { ...NO_OPTIONS, select: readColumns(call) };
  return jsonAnswer(context, {
    "@odata.context": contextUrl(context, table.entitySetName, options, true),
    ...serializeRow(context, shapeOf(context, table, options), row),
  });
}

/** Makes a draft quote out of an opportunity: customer, price list, currency and lines; prices are those of the price list unless overridden. */
export const generateQuoteFromOpportunity: Operation = {
  method: "POST",
  run(call) {
    const { organization, caller } = call.context;
    const opportunity = readNamed(call, "opportunity", "OpportunityId");
    const values = { opportunityid: { table: "opportunity", id: keyText(opportunity.opportunityid) } };
    const quote = organization.transaction(() =>
      copyDocument(organization, caller, opportunity, {
        from: OPPORTUNITY_LINES,
        to: QUOTE_LINES,
        values,
        keepsPrices: false,
      }),
    );
    return answerRow(call, "quote", quote);
  },
};

/** Makes a new draft of a closed quote, with the same number and the next revision. */
export const reviseQuote: Operation = {
  method: "POST",
  run(call) {
    const { organization, caller } = call.context;
    const quote = readQuote(call);
    if (quote.statecode !== QUOTE.closed) {
      throw ruleBroken(
        "0x80040233",
        "The object is not in a valid state to perform this operation. Only a closed quote can be revised; close it first.",
      );
    }
    const isOpen = (row: Row) =>
      row.quotenumber === quote.quotenumber && (row.statecode === QUOTE.draft || row.statecode === QUOTE.active);
    if (organization.store.find("quote", isOpen)) {
      throw ruleBroken(
        "0x80048d00",
        "Quote cannot be revised as there already exists another quote in Draft/Active state and with same quote number.",
      );
    }
    const values = {
      quotenumber: quote.quotenumber ?? null,
      ownerid: quote.ownerid ?? null,
      revisionnumber: (numberOf(quote.revisionnumber) ?? 0) + 1,
    };
    const revised = organization.transaction(() => {
      const row = copyDocument(organization, caller, quote, { from: QUOTE_LINES, to: QUOTE_LINES, values });
      // revisionnumber is the platform's to set: a create leaves it at 0.
      return organization.store.put("quote", keyText(row.quoteid), { ...row, revisionnumber: values.revisionnumber });
    });
    return answerRow(call, "quote", revised);
  },
};

/** Makes an order out of a won quote; with a QuoteCloseStatus an active quote is won on the way. */
export const convertQuoteToSalesOrder: Operation = {
  method: "POST",
  run(call) {
    const { organization, caller } = call.context;
    const quote = readQuote(call);
    const order = organization.transaction(() => {
      if (quote.statecode === QUOTE.active && call.parameters.QuoteCloseStatus !== undefined) {
        closeDocument(call, WIN_QUOTE, quote, null);
      }
      const won = organization.store.get("quote", keyText(quote.quoteid));
      if (won?.statecode !== QUOTE.won) {
        throw ruleBroken(
          "0x80040233",
          "The object is not in a valid state to perform this operation. Only a won quote can be made into an order.",
        );
      }
      const values = { quoteid: { table: "quote", id: keyText(quote.quoteid) }, ownerid: quote.ownerid ?? null };
      return copyDocument(organization, caller, quote, { from: QUOTE_LINES, to: ORDER_LINES, values });
    });
    return answerRow(call, "salesorder", order);
  },
};
