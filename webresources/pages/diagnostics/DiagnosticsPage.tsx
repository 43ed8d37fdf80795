import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Format } from "../../../core/values/format";
import type { ResourceKey } from "../../../strings/resources";
import { PRODUCT_VERSION } from "../../shared/productVersion";
import { ToneIcon } from "../../shared/ToneIcon";
import { ticketText } from "./ticketText";
import { describeEntries, describeEntry, describeEntriesProblem } from "./describeEntries";
import type { EntryRow } from "./describeEntries";
import { useStyles } from "./DiagnosticsPage.styles";
import { useDiagnostics } from "./useDiagnostics";
import type { Deletion, DiagnosticsPorts } from "./useDiagnostics";
import type { Strings } from "./strings";

export interface DiagnosticsPageProps {
  readonly ports: DiagnosticsPorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** Who submitted or activated what, when, and what readiness had said: to look at, to copy for a ticket, and to delete after a year. */
export function DiagnosticsPage({ ports, strings, format }: DiagnosticsPageProps): React.ReactElement {
  const styles = useStyles();
  const diagnostics = useDiagnostics(ports);
  const [copied, setCopied] = React.useState<boolean | null>(null);
  const { entries, isBusy } = diagnostics;
  const known = entries?.ok === true ? entries.value : [];
  const note = describeEntries(entries, strings);
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={strings("Title")} aria-busy={isBusy}>
        <h1 className={styles.heading}>{strings("Title")}</h1>
        <p className={styles.text}>{strings("Intro")}</p>
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={known.length === 0}
            onClick={() => void ports.copy(ticketText(known, ports.now(), PRODUCT_VERSION)).then(setCopied)}
          >
            {strings("Copy")}
          </Button>
          <Button onClick={ports.openList}>{strings("AllEntries")}</Button>
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={diagnostics.refresh}>
            {strings("Refresh")}
          </Button>
          <span role="status">{copied !== null && strings(copied ? "Copied" : "NotCopied")}</span>
        </div>
        <OldEntries diagnostics={diagnostics} ports={ports} strings={strings} />
        {note !== null && (
          <div role="status" className={styles.row}>
            <ToneIcon tone={note.tone} />
            {note.text}
          </div>
        )}
        {known.length > 0 && (
          <table className={styles.table} aria-label={strings("Entries")}>
            <thead>
              <tr>
                {COLUMNS.map(([heading]) => (
                  <th key={heading} scope="col" className={styles.head}>
                    {strings(heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {known.map((entry) => (
                <Row key={entry.id} row={describeEntry(entry, format, strings)} strings={strings} />
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

function Row({ row, strings }: { readonly row: EntryRow; readonly strings: Strings }): React.ReactElement {
  const styles = useStyles();
  return (
    <tr className={styles.entry}>
      {COLUMNS.map(([heading, part]) => (
        <td key={part} className={mergeClasses(styles.cell, styles.labelled)} data-label={strings(heading)}>
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
  strings,
}: {
  readonly diagnostics: ReturnType<typeof useDiagnostics>;
  readonly ports: DiagnosticsPorts;
  readonly strings: Strings;
}): React.ReactElement {
  const styles = useStyles();
  const ask = async () => {
    if (await ports.confirm(strings("DeleteQuestion", old.length), strings("DeleteNow"))) {
      removeOld();
    }
  };
  return (
    <div className={styles.row}>
      {old.length > 0 && (
        <>
          <span>{strings("Old", old.length)}</span>
          <Button disabledFocusable={isBusy} onClick={() => void ask()}>
            {strings("Delete")}
          </Button>
        </>
      )}
      <span role="status">
        {isDeleting ? strings("Deleting") : deletion !== null && describeDeletion(deletion, strings)}
      </span>
    </div>
  );
}

function describeDeletion({ deleted, problem }: Deletion, strings: Strings): string {
  const done = strings("Deleted", deleted);
  return problem === null ? done : `${done} ${strings("NotDeleted", describeEntriesProblem(problem, strings))}`;
}
