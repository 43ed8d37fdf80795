import type { Words } from "../../locale/english";
import type { AppPage } from "../../page/appLocation";
import { textOf } from "../../server/row";
import type { WebApi } from "../../server/webApi";
import { UnsupportedError } from "../../unsupported";

/** A command that the Sales app has on the forms of one table. */
export interface RecordAction {
  /** Last part of `Mscrm.Form.<table>.<name>`, as exported ribbons have it. */
  readonly name: string;
  readonly label: keyof Words;
  /** What the person confirms first; null for what can be taken back. */
  readonly confirmation: keyof Words | null;
  /** States (statecode) in which it is offered. */
  readonly states: readonly number[];
  /** The state that it leads to, where the person says why: its status reasons are offered. */
  readonly reasonsOf?: number;
  /** Orders: whether a back office must, or must not, process them. */
  readonly backOffice?: boolean;
  /** @param reason the status reason chosen; null for the one of the state itself @returns the page to go to; null to stay on the record */
  readonly run: (webApi: WebApi, id: string, reason: number | null) => Promise<AppPage | null>;
}

const ALL_COLUMNS = { AllColumns: true };
const LOST_QUOTE = 5;
const REVISED_QUOTE = 7;
/** The default status reason of the state reached. */
const DEFAULT_STATUS = -1;
const ACTIVE_QUOTE = 1;

const QUOTE: readonly RecordAction[] = [
  {
    name: "ActivateQuote",
    label: "activateQuote",
    confirmation: "activateQuoteText",
    states: [0],
    run: changeState("quote", 1),
  },
  { name: "CreateOrder", label: "createOrder", confirmation: "createOrderText", states: [1], run: createOrder },
  { name: "ReviseQuote", label: "reviseQuote", confirmation: "reviseQuoteText", states: [1, 3], run: reviseQuote },
  {
    name: "CloseQuote",
    label: "closeQuote",
    confirmation: "closeQuoteText",
    states: [1],
    reasonsOf: 3,
    run: close("CloseQuote", "QuoteClose", "quoteid@odata.bind", "quotes", LOST_QUOTE),
  },
];

const ORDER: readonly RecordAction[] = [
  {
    name: "SubmitOrder",
    label: "submitOrder",
    confirmation: "submitOrderText",
    states: [0],
    backOffice: true,
    run: changeState("salesorder", 1),
  },
  {
    name: "FulfillOrder",
    label: "fulfillOrder",
    confirmation: "fulfillOrderText",
    states: [0],
    backOffice: false,
    reasonsOf: 3,
    run: close("FulfillSalesOrder", "OrderClose", "salesorderid@odata.bind", "salesorders"),
  },
  {
    name: "CreateInvoice",
    label: "createInvoice",
    confirmation: null,
    states: [0, 3],
    backOffice: false,
    run: refuseInvoice,
  },
  {
    name: "CancelOrder",
    label: "cancelOrder",
    confirmation: "cancelOrderText",
    states: [0],
    run: close("CancelSalesOrder", "OrderClose", "salesorderid@odata.bind", "salesorders"),
  },
];

const OPPORTUNITY: readonly RecordAction[] = [
  { name: "CreateQuote", label: "createQuote", confirmation: null, states: [0], run: createQuote },
  {
    name: "MarkAsWon",
    label: "closeAsWon",
    confirmation: "closeAsWonText",
    states: [0],
    run: close("WinOpportunity", "OpportunityClose", "opportunityid@odata.bind", "opportunities"),
  },
  {
    name: "MarkAsLost",
    label: "closeAsLost",
    confirmation: "closeAsLostText",
    states: [0],
    reasonsOf: 2,
    run: close("LoseOpportunity", "OpportunityClose", "opportunityid@odata.bind", "opportunities"),
  },
  {
    name: "ReopenOpp",
    label: "reopenOpportunity",
    confirmation: null,
    states: [1, 2],
    run: changeState("opportunity", 0),
  },
];

const ACCOUNT: readonly RecordAction[] = [
  { name: "Activate", label: "activate", confirmation: "activateText", states: [1], run: changeState("account", 0) },
  {
    name: "Deactivate",
    label: "deactivate",
    confirmation: "deactivateText",
    states: [0],
    run: changeState("account", 1),
  },
];

/** By table; Sales has no commands of its own on others. */
export const RECORD_ACTIONS: ReadonlyMap<string, readonly RecordAction[]> = new Map([
  ["quote", QUOTE],
  ["salesorder", ORDER],
  ["opportunity", OPPORTUNITY],
  ["account", ACCOUNT],
]);

function changeState(table: string, statecode: number): RecordAction["run"] {
  return async (webApi, id) => {
    await webApi.update(table, id, { statecode });
    return null;
  };
}

/** An action that closes the record and keeps the closing as an activity. */
function close(
  action: string,
  parameter: string,
  bind: string,
  set: string,
  status = DEFAULT_STATUS,
): RecordAction["run"] {
  return async (webApi, id, reason) => {
    const closing = { subject: action, [bind]: `/${set}(${id})` };
    await webApi.perform(action, { [parameter]: closing, Status: reason ?? status });
    return null;
  };
}

async function createQuote(webApi: WebApi, id: string): Promise<AppPage> {
  const quote = await webApi.perform("GenerateQuoteFromOpportunity", { OpportunityId: id, ColumnSet: ALL_COLUMNS });
  return { kind: "record", table: "quote", id: textOf(quote, "quoteid") };
}

async function createOrder(webApi: WebApi, id: string): Promise<AppPage> {
  const order = await webApi.perform("ConvertQuoteToSalesOrder", {
    QuoteId: id,
    ColumnSet: ALL_COLUMNS,
    QuoteCloseStatus: { Value: DEFAULT_STATUS },
  });
  return { kind: "record", table: "salesorder", id: textOf(order, "salesorderid") };
}

/** An active quote is closed as revised first, as the app does. */
async function reviseQuote(webApi: WebApi, id: string): Promise<AppPage> {
  const { statecode } = await webApi.retrieve("quote", id, "?$select=statecode");
  if (statecode === ACTIVE_QUOTE) {
    await close("CloseQuote", "QuoteClose", "quoteid@odata.bind", "quotes", REVISED_QUOTE)(webApi, id, null);
  }
  const revised = await webApi.perform("ReviseQuote", { QuoteId: id, ColumnSet: ALL_COLUMNS });
  return { kind: "record", table: "quote", id: textOf(revised, "quoteid") };
}

function refuseInvoice(): Promise<never> {
  return Promise.reject(
    new UnsupportedError(
      "the command Create Invoice",
      "Invoices come from the back office here: enable sales order processing integration.",
    ),
  );
}
