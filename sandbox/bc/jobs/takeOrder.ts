import type { JsonObject } from "../../control/json";
import type { Refused } from "../ledger/businessRules";
import { mustBeEqual, refuse } from "../ledger/businessRules";
import { archiveSalesDocument } from "../ledger/archiveSalesDocument";
import { createSalesDocument } from "../ledger/createSalesDocument";
import { COUPLED_TABLES } from "../ledger/rows";
import type { SalesHeader } from "../ledger/salesDocuments";
import { removeDocument } from "../ledger/salesDocumentStore";
import type { CompanyColumn } from "./companyColumn";
import { couplingOfRow, putCoupling, removeCoupling } from "./couplings";
import { ORDERS } from "./documentKind";
import type { JobContext } from "./job";
import { markTaken } from "./orderState";
import { judgeDocument } from "./judgeDocument";
import { readSalesDocument } from "./readSalesDocument";
import { findRow, lookupIn, numberIn, textIn } from "./salesRows";

const STATES: readonly string[] = ["Active", "Submitted", "Canceled", "Fulfilled", "Invoiced"];
const SUBMITTED = 1;

/** header: null when the order had been coupled before and nothing was to do. */
export type Taken = { readonly ok: true; readonly header: SalesHeader | null } | (Refused & { readonly fact?: string });

/**
 * Codeunit 5343: makes a sales order of a submitted order in Sales, couples the two and tells Sales. All or nothing in BC: what was made is
 * taken back when Sales refuses the writing.
 * @throws SalesRefusal when Sales refuses.
 */
export async function takeOrder(
  context: JobContext,
  row: JsonObject,
  companyColumn: CompanyColumn | null,
): Promise<Taken> {
  const { company, sales } = context;
  const id = textIn(row, "salesorderid").toLowerCase();
  const state = STATES[numberIn(row, "statecode")] ?? "";
  if (numberIn(row, "statecode") !== SUBMITTED) {
    return refuse(
      mustBeEqual({
        field: "Status",
        expected: "Submitted",
        actual: state,
        record: `CRM Salesorder: Order={${id.toUpperCase()}}`,
      }),
    );
  }
  // Also of an order that a person has deleted while Sales could not be reached: BC leaves it alone from then on.
  if (couplingOfRow(company, id) !== undefined) {
    return { ok: true, header: null };
  }
  const read = judgeDocument(company, await readSalesDocument(sales, ORDERS, row));
  if (!read.ok) {
    return read;
  }
  const quote = await findQuote(context, row);
  const created = createSalesDocument(company, { ...read.draft, quoteNo: quote?.no ?? "" }, context.now());
  if (!created.ok) {
    return created;
  }
  const coupling = putCoupling(company, {
    crmId: id,
    integrationId: created.header.systemId,
    tableId: COUPLED_TABLES.salesHeader,
  });
  try {
    await markTaken(sales, row, {
      companyId: company.id,
      companyColumn,
      today: context.now().toISOString().slice(0, 10),
    });
  } catch (error) {
    removeCoupling(company, coupling);
    removeDocument(company, created.header);
    throw error;
  }
  if (quote !== null) {
    archiveSalesDocument(company, quote, { now: context.now() });
  }
  return { ok: true, header: created.header };
}

/** BC's quote from which Sales made the order: the last document, of whatever type, whose Your Reference is the quote's number. */
export async function findQuote(
  { company, sales }: Pick<JobContext, "company" | "sales">,
  row: JsonObject,
): Promise<SalesHeader | null> {
  const quoteId = lookupIn(row, "quoteid");
  const quote = quoteId === null ? null : await findRow(sales, `quotes(${quoteId})?$select=quotenumber`);
  const number = quote === null ? "" : textIn(quote, "quotenumber");
  return number === ""
    ? null
    : ([...company.salesHeaders.values()].filter((header) => header.yourReference === number).at(-1) ?? null);
}
