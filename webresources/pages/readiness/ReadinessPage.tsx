import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { SubmittableTable } from "../../../core/documents/documentTable";
import type { Fix } from "../../../core/orders/readiness/reason";
import { Announcement } from "./components/Announcement";
import { CheckList } from "./components/CheckList";
import { DocumentItem, documentName } from "./components/DocumentItem";
import { SaleDecision } from "./components/SaleDecision";
import { ToneIcon } from "../../shared/ToneIcon";
import { canBeSubmitted, isChecking } from "./documents";
import type { PageDocument } from "./documents";
import type { Format } from "../../../core/values/format";
import type { PagePorts } from "./ports";
import { useStyles } from "./ReadinessPage.styles";
import { confirmation, describeVerdict, overallText, readinessOf } from "./summary";
import { useDocuments } from "./useDocuments";
import type { StringKey, Strings } from "./strings";

export interface ReadinessPageProps {
  readonly table: SubmittableTable;
  readonly ids: readonly string[];
  readonly ports: PagePorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** Every reason for which Business Central would refuse orders or quotes or change them, and the way to hand them over. */
export function ReadinessPage({ table, ids, ports, strings, format }: ReadinessPageProps): React.ReactElement {
  const styles = useStyles();
  const { documents, isSubmitting, checkAgain, submitAll, sellEverything, keepRest } = useDocuments(ports, table, ids);
  const { kind } = table;
  const [first, ...others] = documents;
  const single = first !== undefined && others.length === 0 ? first : null;
  const ready = documents.filter(canBeSubmitted);
  const isBusy = isSubmitting || documents.some(isChecking);

  const fixFor = (id: string, fix: Fix) => {
    if (fix.kind === "record") {
      ports.openRecord(fix.table, fix);
    }
    // The document itself lies under the page where it was opened from its form.
    else if (single !== null) {
      ports.close();
    } else {
      ports.openRecord(table.table.logicalName, { id });
    }
  };

  const decisionOn = (document: PageDocument) => (
    <SaleDecision
      document={document}
      isBusy={isBusy}
      strings={strings}
      onKeepRest={() => keepRest(document.id)}
      onEverything={(isWanted) => sellEverything(document.id, isWanted)}
    />
  );

  return (
    <main className={styles.page} aria-busy={isBusy} data-readiness={readinessOf(documents)}>
      <h1 className={styles.heading}>{heading(documents, single, table, strings)}</h1>
      <div role="status" className={styles.verdict}>
        {single === null ? (
          <span>{overallText(documents, strings)}</span>
        ) : (
          <VerdictLine document={single} table={table} strings={strings} />
        )}
      </div>
      <div className={styles.body}>
        {single === null ? (
          <ul className={styles.list}>
            {documents.map((document) => (
              <DocumentItem
                key={document.id}
                document={document}
                kind={kind}
                strings={strings}
                format={format}
                onFix={fixFor}
                decision={decisionOn(document)}
              />
            ))}
          </ul>
        ) : (
          single.check.kind === "checked" &&
          !isOver(single) && (
            <>
              {decisionOn(single)}
              <CheckList
                checks={single.check.readiness.checks}
                kind={kind}
                strings={strings}
                format={format}
                onFix={(fix) => fixFor(single.id, fix)}
              />
              <Announcement differences={single.check.differences} strings={strings} format={format} />
            </>
          )
        )}
      </div>
      <footer className={styles.footer}>
        {ready.length > 0 && !isBusy && (
          <p id="confirmation" className={styles.text}>
            {confirmation(ready, kind, strings, format, ports.now())}
          </p>
        )}
        <div className={styles.buttons}>
          {!documents.every(isOver) && (
            <>
              {(single !== null || isBusy || ready.length > 0) && (
                <Button
                  appearance="primary"
                  disabledFocusable={isBusy || ready.length === 0}
                  aria-describedby="confirmation"
                  onClick={submitAll}
                >
                  {submitText(kind, documents.length, ready.length, strings)}
                </Button>
              )}
              <Button disabledFocusable={isBusy} onClick={checkAgain}>
                {strings("CheckAgain")}
              </Button>
            </>
          )}
          <Button onClick={ports.close}>{strings("Close")}</Button>
        </div>
      </footer>
    </main>
  );
}

function VerdictLine({
  document,
  table,
  strings,
}: {
  readonly document: PageDocument;
  readonly table: SubmittableTable;
  readonly strings: Strings;
}): React.ReactElement {
  const { tone, text } = describeVerdict(document, table.kind, strings);
  return (
    <>
      <ToneIcon tone={tone} />
      <span>{text}</span>
    </>
  );
}

/** Nothing more can be done for it here. */
function isOver({ submission }: PageDocument): boolean {
  return (
    submission.kind === "done" ||
    submission.kind === "already" ||
    submission.kind === "notOpen" ||
    submission.kind === "uncertain"
  );
}

function heading(
  documents: readonly PageDocument[],
  single: PageDocument | null,
  { kind }: SubmittableTable,
  strings: Strings,
): string {
  if (single !== null) {
    return strings(kind === "order" ? "HeadingOrder" : "HeadingQuote", documentName(single, strings));
  }
  return strings(kind === "order" ? "HeadingOrders" : "HeadingQuotes", String(documents.length));
}

function submitText(kind: SubmittableTable["kind"], all: number, ready: number, strings: Strings): string {
  const [one, many]: readonly [StringKey, StringKey] =
    kind === "order" ? ["Submit", "SubmitMany"] : ["Activate", "ActivateMany"];
  return all === 1 ? strings(one) : strings(many, String(ready));
}
