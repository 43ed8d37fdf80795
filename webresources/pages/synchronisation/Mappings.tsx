import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { failedRecordPage, hasFailedRow } from "../../../core/synchronisation/failedRecord";
import { ToneIcon } from "../../shared/ToneIcon";
import type { MappingRow, MappingStory, SkippedLine } from "./describeMappings";
import { useStyles } from "./SynchronisationPage.styles";
import type { StandingPorts } from "./useStanding";
import type { Strings } from "./strings";

const FIGURES = ["CountCoupled", "CountNotCoupled", "Inserted", "Changed", "Skipped", "Failed"] as const;

/** What each mapping brought at its last run, and the records that jobs leave alone. */
export function Mappings({
  story,
  webClientUrl,
  ports,
  strings,
}: {
  readonly story: MappingStory;
  readonly webClientUrl: string | null;
  readonly ports: Pick<StandingPorts, "openRecord" | "openRow">;
  readonly strings: Strings;
}): React.ReactElement {
  const styles = useStyles();
  const { rows, advice, uncounted, skipped } = story;
  return (
    <>
      <h3 className={styles.subheading}>{strings("Mappings")}</h3>
      {advice !== null && <p className={styles.text}>{advice}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={strings("Mappings")}>
          <thead>
            <tr>
              {(["Mapping", "LastRun", "NextRun", ...FIGURES] as const).map((heading) => (
                <th key={heading} scope="col" className={styles.head}>
                  {strings(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} strings={strings} />
            ))}
          </tbody>
        </table>
      )}
      {uncounted !== null && <p className={styles.quiet}>{uncounted}</p>}
      <div className={styles.row} data-fact="skipped">
        {skipped.lines.length > 0 && <ToneIcon tone="warning" />}
        <span>{skipped.heading}</span>
      </div>
      {skipped.lines.length > 0 && (
        <ul className={styles.list}>
          {skipped.lines.map((line) => (
            <Skipped key={line.text} line={line} webClientUrl={webClientUrl} ports={ports} strings={strings} />
          ))}
        </ul>
      )}
      {skipped.advice !== null && <p className={styles.quiet}>{skipped.advice}</p>}
    </>
  );
}

/** A record that is left alone, with the ways to both sides of the pair. */
function Skipped({
  line: { text, pair },
  webClientUrl,
  ports,
  strings,
}: {
  readonly line: SkippedLine;
  readonly webClientUrl: string | null;
  readonly ports: Pick<StandingPorts, "openRecord" | "openRow">;
  readonly strings: Strings;
}): React.ReactElement {
  const styles = useStyles();
  const [isMissing, setIsMissing] = React.useState(false);
  const openRow = (): void => void ports.openRow(pair).then((isOpen) => setIsMissing(!isOpen));
  return (
    <li className={styles.row}>
      <span>{text}</span>
      {webClientUrl !== null && failedRecordPage(webClientUrl, pair) !== null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${strings("OpenThere")}: ${text}`}
          onClick={() => ports.openRecord(webClientUrl, pair)}
        >
          {strings("OpenThere")}
        </Button>
      )}
      {hasFailedRow(pair) && (
        <Button size="small" appearance="subtle" aria-label={`${strings("OpenHere")}: ${text}`} onClick={openRow}>
          {strings("OpenHere")}
        </Button>
      )}
      {isMissing && <span role="alert">{strings("RowMissing")}</span>}
    </li>
  );
}

function Row({ row, strings }: { readonly row: MappingRow; readonly strings: Strings }): React.ReactElement {
  const styles = useStyles();
  const cell = mergeClasses(styles.cell, styles.fact, styles.labelled);
  return (
    <tr className={styles.entry} data-mapping={row.name} data-failing={row.isFailing}>
      <td className={styles.cell}>
        {row.title}
        <p className={styles.quiet}>{row.direction}</p>
      </td>
      <td className={cell} data-label={strings("LastRun")}>
        {row.lastRun}
      </td>
      <td className={cell} data-label={strings("NextRun")}>
        {row.nextRun}
      </td>
      {FIGURES.map((figure, at) => (
        <td key={figure} className={cell} data-label={strings(figure)}>
          {row.figures[at]}
        </td>
      ))}
    </tr>
  );
}
