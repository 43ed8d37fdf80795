import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { HealthWords } from "../../../core/setup/health/describeHealth";
import { isFixable, REASON_IDS, REASONS } from "../../../core/setup/health/finding";
import type { ReasonId } from "../../../core/setup/health/finding";
import { useStyles } from "./SetUpPage.styles";
import { DOCUMENT_FIELDS } from "./words";
import type { Words } from "./words";

export interface HelpPageProps {
  readonly words: Words;
  readonly healthWords: HealthWords;
}

const ORDER = ["connect", "import", "people", "setUp"] as const;

/** Stands for what a finding fills in. */
const ANY = "…";

/** In which order things are installed, where each field of Business Central's own set-up has its place, and what to do about everything that the health check can find. */
export function HelpPage({ words, healthWords }: HelpPageProps): React.ReactElement {
  const styles = useStyles();
  const troubles = REASON_IDS.filter(isTrouble).filter(isFixable);
  return (
    <main className={mergeClasses(styles.main, styles.wide)} aria-labelledby="help">
      <h1 id="help" className={styles.heading}>
        {words("HelpTitle")}
      </h1>
      <p className={styles.text}>{words("HelpIntro")}</p>
      <h2 className={styles.subheading}>{words("HelpOrderTitle")}</h2>
      <ol className={styles.numbered}>
        {ORDER.map((step) => (
          <li key={step}>{words(`HelpOrder_${step}`)}</li>
        ))}
      </ol>
      <h2 className={styles.subheading}>{words("HelpFieldsTitle")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("HelpField")}</th>
            <th scope="col">{words("HelpPlace")}</th>
          </tr>
        </thead>
        <tbody>
          {DOCUMENT_FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{words(`Document_${field}`)}</th>
              <td>{words(`Place_${field}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className={styles.subheading}>{words("HelpTroubleTitle")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("HelpTroubleFinding")}</th>
            <th scope="col">{words("HelpTroubleFix")}</th>
            <th scope="col">{words("HelpTroubleWho")}</th>
          </tr>
        </thead>
        <tbody>
          {troubles.map((id) => {
            const { who } = REASONS[id];
            return (
              <tr key={id}>
                <th scope="row">{healthWords(`Means_${id}`, ANY, ANY)}</th>
                <td>{healthWords(`Fix_${id}`, ANY, ANY)}</td>
                <td>{healthWords(`Who_${who}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </main>
  );
}

function isTrouble(id: ReasonId): boolean {
  const { outcome } = REASONS[id];
  return outcome === "failed" || outcome === "warning";
}
