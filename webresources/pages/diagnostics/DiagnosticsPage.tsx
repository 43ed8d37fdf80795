import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Format } from "../../../core/values/format";
import type { ResourceKey } from "../../../strings/resources";
import { PRODUCT_VERSION } from "../../shared/productVersion";
import { ToneIcon } from "../../shared/ToneIcon";
import { ticketText } from "./ticketText";
import { describeEntries, describeEntry, describeProblem } from "./describeEntries";
import type { EntryRow } from "./describeEntries";
import { useStyles } from "./DiagnosticsPage.styles";
import { useDiagnostics } from "./useDiagnostics";
import type { Deletion, DiagnosticsPorts } from "./useDiagnostics";
import type { Words } from "./words";

export interface DiagnosticsPageProps {
  readonly ports: DiagnosticsPorts;
  readonly words: Words;
  readonly format: Format;
}

/** Who submitted or activated what, when, and what readiness had said: to look at, to copy for a ticket, and to delete after a year. */
export function DiagnosticsPage({ ports, words, format }: DiagnosticsPageProps): React.ReactElement {
  const styles = useStyles();
  const diagnostics = useDiagnostics(ports);
  const [copied, setCopied] = React.useState<boolean | null>(null);
  const { entries, isBusy } = diagnostics;
  const known = entries?.ok === true ? entries.value : [];
  const note = describeEntries(entries, words);
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={words("Title")} aria-busy={isBusy}>
        <h1 className={styles.heading}>{words("Title")}</h1>
        <p className={styles.text}>{words("Intro")}</p>
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={known.length === 0}
            onClick={() => void ports.copy(ticketText(known, ports.now(), PRODUCT_VERSION)).then(setCopied)}
          >
            {words("Copy")}
          </Button>
          <Button onClick={ports.openList}>{words("AllEntries")}</Button>
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={diagnostics.refresh}>
            {words("Refresh")}
          </Button>
          <span role="status">{copied !== null && words(copied ? "Copied" : "NotCopied")}</span>
        </div>
        <OldEntries diagnostics={diagnostics} ports={ports} words={words} />
        {note !== null && (
          <div role="status" className={styles.row}>
            <ToneIcon tone={note.tone} />
            {note.text}
          </div>
        )}
        {known.length > 0 && (
          <table className={styles.table} aria-label={words("Entries")}>
            <thead>
              <tr>
                {COLUMNS.map(([heading]) => (
                  <th key={heading} scope="col" className={styles.head}>
                    {words(heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {known.map((entry) => (
                <Row key={entry.id} row={describeEntry(entry, format, words)} words={words} />
              ))}
            </tbody>
          </table>
        )}
      </main>
    </div>
  );
}

const COLUMNS = [
  ["When", "when"],
  ["Who", "who"],
  ["Document", "document"],
  ["Outcome", "outcome"],
  ["Readiness", "readiness"],
  ["Rules", "rules"],
  ["Version", "version"],
] as const satisfies readonly (readonly [ResourceKey<"diagnostics">, keyof EntryRow])[];

function Row({ row, words }: { readonly row: EntryRow; readonly words: Words }): React.ReactElement {
  const styles = useStyles();
  return (
    <tr className={styles.entry}>
      {COLUMNS.map(([heading, part]) => (
        <td key={part} className={mergeClasses(styles.cell, styles.labelled)} data-label={words(heading)}>
          {row[part]}
          {part === "rules" && row.notChecked !== null && <p className={styles.quiet}>{row.notChecked}</p>}
        </td>
      ))}
    </tr>
  );
}

function OldEntries({
  diagnostics: { old, isBusy, isDeleting, deletion, removeOld },
  ports,
  words,
}: {
  readonly diagnostics: ReturnType<typeof useDiagnostics>;
  readonly ports: DiagnosticsPorts;
  readonly words: Words;
}): React.ReactElement {
  const styles = useStyles();
  const ask = async () => {
    if (await ports.confirm(words("DeleteQuestion", old.length), words("DeleteNow"))) {
      removeOld();
    }
  };
  return (
    <div className={styles.row}>
      {old.length > 0 && (
        <>
          <span>{words("Old", old.length)}</span>
          <Button disabledFocusable={isBusy} onClick={() => void ask()}>
            {words("Delete")}
          </Button>
        </>
      )}
      <span role="status">
        {isDeleting ? words("Deleting") : deletion !== null && describeDeletion(deletion, words)}
      </span>
    </div>
  );
}

function describeDeletion({ deleted, problem }: Deletion, words: Words): string {
  const done = words("Deleted", deleted);
  return problem === null ? done : `${done} ${words("NotDeleted", describeProblem(problem, words))}`;
}
