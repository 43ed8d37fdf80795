import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { HealthStrings } from "../../../core/setup/health/describeHealth";
import { isFixable, REASON_IDS, REASONS } from "../../../core/setup/health/finding";
import type { ReasonId } from "../../../core/setup/health/finding";
import { useStyles } from "./SetUpPage.styles";
import { DOCUMENT_FIELDS } from "./strings";
import type { Strings } from "./strings";

export interface HelpPageProps {
  readonly strings: Strings;
  readonly healthStrings: HealthStrings;
}

const ORDER = ["connect", "import", "people", "setUp"] as const;

/** Stands for what a finding fills in. */
const ANY = "…";

/** In which order things are installed, where each field of Business Central's own set-up has its place, and what to do about everything that the health check can find. */
export function HelpPage({ strings, healthStrings }: HelpPageProps): React.ReactElement {
  const styles = useStyles();
  const troubles = REASON_IDS.filter(isTrouble).filter(isFixable);
  return (
    <main className={mergeClasses(styles.main, styles.wide)} aria-labelledby="help">
      <h1 id="help" className={styles.heading}>
        {strings("HelpTitle")}
      </h1>
      <p className={styles.text}>{strings("HelpIntro")}</p>
      <h2 className={styles.subheading}>{strings("HelpOrderTitle")}</h2>
      <ol className={styles.numbered}>
        {ORDER.map((step) => (
          <li key={step}>{strings(`HelpOrder_${step}`)}</li>
        ))}
      </ol>
      <h2 className={styles.subheading}>{strings("HelpFieldsTitle")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{strings("HelpField")}</th>
            <th scope="col">{strings("HelpPlace")}</th>
          </tr>
        </thead>
        <tbody>
          {DOCUMENT_FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{strings(`Document_${field}`)}</th>
              <td>{strings(`Place_${field}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className={styles.subheading}>{strings("HelpTroubleTitle")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{strings("HelpTroubleFinding")}</th>
            <th scope="col">{strings("HelpTroubleFix")}</th>
            <th scope="col">{strings("HelpTroubleWho")}</th>
          </tr>
        </thead>
        <tbody>
          {troubles.map((id) => {
            const { who } = REASONS[id];
            return (
              <tr key={id}>
                <th scope="row">{healthStrings(`Means_${id}`, ANY, ANY)}</th>
                <td>{healthStrings(`Fix_${id}`, ANY, ANY)}</td>
                <td>{healthStrings(`Who_${who}`)}</td>
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
