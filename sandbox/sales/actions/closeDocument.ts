import type { Row } from "../store/row";
import type { Operation, OperationCall } from "./operation";
import { badQuery, requiredMissing, rowNotFound, ruleBroken } from "../errors";
import { requireNotSubmitted } from "../rules/documentState";
import { asSystem } from "../security/caller";
import { requireAccess } from "../security/rowAccess";
import { keyText, numberOf, referenceOf } from "../store/row";
import { emptyAnswer } from "../webapi/answers";
import { createFromPayload } from "../writes/createFromPayload";
import { isObject, readPayload } from "../writes/readPayload";
import { updateRow } from "../writes/updateRow";

/** A message that closes a document with an activity of its own, such as WinQuote with a QuoteClose. */
export interface ClosingMessage {
  readonly table: string;
  readonly closeTable: string;
  /** Name of the action's parameter that holds the activity. */
  readonly parameter: string;
  /** The activity's lookup to the document, whose table's primary key has the same name. */
  readonly lookup: string;
  readonly from: readonly number[];
  readonly to: number;
}

function readStatus({ context, parameters }: OperationCall, { table, to }: ClosingMessage): number | null {
  const status = parameters.Status;
  // -1 asks for the state's default status reason.
  if (status === undefined || status === -1) {
    return null;
  }
  if (typeof status !== "number") {
    throw badQuery("The parameter 'Status' must be a whole number.");
  }
  const option = context.organization.schema
    .tableOf(table)
    .columns.statuscode?.options?.find((each) => each.value === status);
  if (option?.state !== to) {
    throw ruleBroken("0x80048408", `${status} is not a valid status code for state ${to} of ${table}.`);
  }
  return status;
}

function readDocument(call: OperationCall, message: ClosingMessage, body: Readonly<Record<string, unknown>>): Row {
  const { organization, contentIds } = call.context;
  const { values } = readPayload({ organization, contentIds }, organization.schema.tableOf(message.closeTable), body);
  const reference = referenceOf(values[message.lookup]);
  if (!reference) {
    throw requiredMissing(message.closeTable, message.lookup);
  }
  const row = organization.store.get(reference.table, reference.id);
  if (!row) {
    throw rowNotFound(reference.table, reference.id);
  }
  return row;
}

/** Sets a document's closed state as the platform does, after asking whether the caller may write it. */
export function closeDocument(
  call: OperationCall,
  message: ClosingMessage,
  document: Row,
  status: number | null,
): void {
  const { organization, caller } = call.context;
  const table = organization.schema.tableOf(message.table);
  requireAccess(organization, caller, table, document, "Write");
  if (message.table === "salesorder") {
    requireNotSubmitted(organization, caller, document);
  }
  const state = numberOf(document.statecode) ?? 0;
  if (!message.from.includes(state)) {
    throw ruleBroken(
      "0x80040233",
      `The object is not in a valid state to perform this operation. The ${message.table} is in state ${state}; it must be in one of ${message.from.join(", ")}.`,
    );
  }
  updateRow({ organization, caller: asSystem(caller), table }, keyText(document[table.primaryId]), {
    statecode: message.to,
    ...(status === null ? {} : { statuscode: status }),
  });
}

/** An action that closes a document and records the closing as an activity. */
export function closingOperation(message: ClosingMessage): Operation {
  return {
    method: "POST",
    run(call) {
      const { organization, caller, contentIds } = call.context;
      const body = call.parameters[message.parameter];
      if (!isObject(body)) {
        throw badQuery(`The parameter '${message.parameter}' is missing.`);
      }
      organization.transaction(() => {
        const document = readDocument(call, message, body);
        closeDocument(call, message, document, readStatus(call, message));
        createFromPayload(
          { organization, caller, table: organization.schema.tableOf(message.closeTable) },
          { organization, contentIds },
          body,
        );
      });
      return emptyAnswer(call.context);
    },
  };
}
