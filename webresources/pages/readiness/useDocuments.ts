import * as React from "react";
import type { SubmittableTable } from "../../../core/documents/documentTable";
import { submit } from "../../../core/orders/submit";
import { differences } from "../../../core/orders/readiness/announcement";
import { checkReadiness } from "../../../core/orders/readiness/checkReadiness";
import { NOT_ASKED, NOTHING_PROMISED } from "../../../core/orders/readiness/facts";
import { readEnvironment } from "../../../core/orders/readiness/readEnvironment";
import type { EnvironmentReading } from "../../../core/orders/readiness/readEnvironment";
import { readFacts } from "../../../core/orders/readiness/readFacts";
import { keepRest } from "../../../core/orders/restOfOrder";
import type { RestOfLine } from "../../../core/orders/restOfOrder";
import { canBeSubmitted, documentsFor, reduceDocuments } from "./documents";
import type { DocumentAction, PageDocument } from "./documents";
import type { AskBusinessCentral, PagePorts } from "./ports";
import { promisedLinesText } from "../../../core/documents/promisedLines";
import type { WireRow } from "../../../core/ports";
import { SalesOrderFields } from "../../../core/tables/SalesOrder.generated";
import { localCalendarDate } from "../../../core/values/calendarDate";

/** As many documents are looked through at a time; Dataverse takes more, but other work of the person goes on beside it. */
const AT_A_TIME = 3;

export interface DocumentsState {
  readonly documents: readonly PageDocument[];
  readonly isSubmitting: boolean;
  readonly checkAgain: () => void;
  /** Hands over every document that can be, one after the other. A second call while one runs does nothing. */
  readonly submitAll: () => void;
  /** Whether everything of an order of which part was delivered before is to be sold again. */
  readonly sellEverything: (id: string, isWanted: boolean) => void;
  /** Reduces the lines of such an order to what is left, and checks it again. */
  readonly keepRest: (id: string) => void;
}

/** Checks the documents once, and hands them over when told to. */
export function useDocuments(ports: PagePorts, table: SubmittableTable, ids: readonly string[]): DocumentsState {
  const [documents, dispatch] = React.useReducer(reduceDocuments, ids, documentsFor);
  const [isSubmitting, setSubmitting] = React.useState(false);
  const [round, setRound] = React.useState(0);
  // State is set late; a double click is quicker.
  const isBusy = React.useRef(false);

  React.useEffect(() => {
    let isCurrent = true;
    const tell = (action: DocumentAction) => {
      if (isCurrent) {
        dispatch(action);
      }
    };
    tell({ kind: "restart", ids });
    void checkAll(ports, table, ids, tell);
    return () => {
      isCurrent = false;
    };
  }, [ports, table, ids, round]);

  const alone = (work: () => Promise<void>) => {
    if (isBusy.current) {
      return;
    }
    isBusy.current = true;
    setSubmitting(true);
    void work().then(() => {
      isBusy.current = false;
      setSubmitting(false);
    });
  };

  return {
    documents,
    isSubmitting,
    checkAgain: () => setRound((current) => current + 1),
    submitAll: () => alone(() => submitEach(ports, table, documents.filter(canBeSubmitted), dispatch)),
    sellEverything: (id, isWanted) => dispatch({ kind: "sale", id, sale: isWanted ? "everything" : "undecided" }),
    keepRest: (id) => {
      const rest = restOf(documents.find((document) => document.id === id));
      alone(() => reduceToRest(ports, table, { id, rest, tell: dispatch }));
    },
  };
}

type Tell = (action: DocumentAction) => void;

async function checkAll(ports: PagePorts, table: SubmittableTable, ids: readonly string[], tell: Tell): Promise<void> {
  const round = await startRound(ports);
  const waiting = [...ids];
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await check({ ports, table, round, tell }, id);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** What all documents that are checked together have in common. */
interface Round {
  readonly environment: EnvironmentReading;
  readonly ask: AskBusinessCentral;
}

async function startRound({ reading: { sales }, userId, startRound: start }: PagePorts): Promise<Round> {
  sales.forget();
  return { environment: await readEnvironment(sales, userId), ask: start() };
}

interface Checking {
  readonly ports: PagePorts;
  readonly table: SubmittableTable;
  readonly round: Round;
  readonly tell: Tell;
}

async function check({ ports, table, round, tell }: Checking, id: string): Promise<void> {
  const read = await readFacts(ports.reading, table, id, round.environment);
  if (!read.ok) {
    return tell({ kind: "check", id, check: { kind: "unreadable", problem: read.problem } });
  }
  const facts = read.value;
  const today = localCalendarDate(ports.now());
  tell({
    kind: "check",
    id,
    check: {
      kind: "checked",
      facts,
      readiness: checkReadiness({ ...facts, businessCentral: NOT_ASKED, today }),
      differences: [],
      rest: [],
      promised: NOTHING_PROMISED,
      isAsking: true,
    },
  });
  const known = { ...facts, businessCentral: await round.ask(facts), today };
  tell({
    kind: "check",
    id,
    check: {
      kind: "checked",
      facts,
      readiness: checkReadiness(known),
      differences: differences(known),
      rest: known.businessCentral.soldBefore?.rest ?? [],
      promised: known.businessCentral.promised,
      isAsking: false,
    },
  });
}

/** What was promised is remembered with the state: afterwards the document is locked. Days that were promised before are not kept. */
function promiseOf({ beginningOf }: PagePorts, check: PageDocument["check"]): WireRow {
  const { all, lines } = check.kind === "checked" ? check.promised : NOTHING_PROMISED;
  return {
    [SalesOrderFields.bcs_promiseddate]: all === null ? null : beginningOf(all),
    [SalesOrderFields.bcs_promiseddatesbyline]: promisedLinesText(lines),
  };
}

function restOf(document: PageDocument | undefined): readonly RestOfLine[] {
  return document?.check.kind === "checked" ? document.check.rest : [];
}

async function reduceToRest(
  ports: PagePorts,
  table: SubmittableTable,
  { id, rest, tell }: { readonly id: string; readonly rest: readonly RestOfLine[]; readonly tell: Tell },
): Promise<void> {
  const kept = await keepRest(ports.writer, rest);
  tell({ kind: "sale", id, sale: kept.ok ? "rest" : "restFailed" });
  await check({ ports, table, round: await startRound(ports), tell }, id);
}

async function submitEach(
  ports: PagePorts,
  table: SubmittableTable,
  ready: readonly PageDocument[],
  tell: Tell,
): Promise<void> {
  for (const { id, check: checked } of ready) {
    tell({ kind: "submission", id, submission: { kind: "running" } });
    const etag = checked.kind === "checked" ? checked.facts.document.etag : null;
    const outcome = await submit(ports.store, table, id, etag, promiseOf(ports, checked));
    tell({ kind: "submission", id, submission: outcome });
    if (checked.kind === "checked") {
      const { number } = checked.facts.document;
      ports.remember({ kind: table.kind, id, number, readiness: checked.readiness, outcome: outcome.kind });
    }
    // What was checked is no longer what stands there.
    if (outcome.kind === "changed") {
      await check({ ports, table, round: await startRound(ports), tell }, id);
    }
  }
}
