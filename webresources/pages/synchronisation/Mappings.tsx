import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { ToneIcon } from "../../shared/ToneIcon";
import type { MappingRow, MappingStory } from "./describeMappings";
import { useStyles } from "./SynchronisationPage.styles";
import type { Words } from "./words";

const FIGURES = ["Inserted", "Changed", "Skipped", "Failed"] as const;

/** What each mapping brought at its last run, and the records that jobs leave alone. */
export function Mappings({
  story,
  words,
}: {
  readonly story: MappingStory;
  readonly words: Words;
}): React.ReactElement {
  const styles = useStyles();
  const { rows, advice, skipped } = story;
  return (
    <>
      <h3 className={styles.subheading}>{words("Mappings")}</h3>
      {advice !== null && <p className={styles.text}>{advice}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={words("Mappings")}>
          <thead>
            <tr>
              {(["Mapping", "LastRun", "NextRun", ...FIGURES] as const).map((heading) => (
                <th key={heading} scope="col" className={styles.head}>
                  {words(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} words={words} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.row} data-fact="skipped">
        {skipped.lines.length > 0 && <ToneIcon tone="warning" />}
        <span>{skipped.heading}</span>
      </div>
      {skipped.lines.length > 0 && (
        <ul className={styles.list}>
          {skipped.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {skipped.advice !== null && <p className={styles.quiet}>{skipped.advice}</p>}
    </>
  );
}

function Row({ row, words }: { readonly row: MappingRow; readonly words: Words }): React.ReactElement {
  const styles = useStyles();
  const cell = mergeClasses(styles.cell, styles.fact, styles.time);
  return (
    <tr className={styles.job} data-mapping={row.name} data-failing={row.isFailing}>
      <td className={styles.cell}>
        {row.title}
        <p className={styles.quiet}>{row.direction}</p>
      </td>
      <td className={cell} data-label={words("LastRun")}>
        {row.lastRun}
      </td>
      <td className={cell} data-label={words("NextRun")}>
        {row.nextRun}
      </td>
      {FIGURES.map((figure, at) => (
        <td key={figure} className={cell} data-label={words(figure)}>
          {row.figures[at]}
        </td>
      ))}
    </tr>
  );
}
