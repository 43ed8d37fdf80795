import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { Format } from "../../../core/values/format";
import { ToneIcon } from "../../shared/ToneIcon";
import { describeRecord } from "./describeRecord";
import type { RecordStory } from "./describeRecord";
import { useStyles } from "./CouplingPage.styles";
import { useRecord } from "./useRecord";
import type { CouplingPorts } from "./useRecord";
import type { Strings } from "./strings";

export interface CouplingPageProps {
  readonly ports: CouplingPorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** One record of Sales: with what it is coupled, when it was synchronised, and what keeps it out. */
export function CouplingPage({ ports, strings, format }: CouplingPageProps): React.ReactElement {
  const styles = useStyles();
  const { known, isReading, refresh } = useRecord(ports);
  const standing = known?.standing ?? null;
  const story = standing === null ? null : describeRecord(standing, { strings, format, now: ports.now() });
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={strings("Title")} aria-busy={isReading}>
        {known === null && (
          <div role="status" className={styles.row}>
            <ToneIcon tone="asking" /> {strings("Reading")}
          </div>
        )}
        {known !== null && story === null && (
          <p role="alert" className={styles.text}>
            {strings("NotReadable")}
          </p>
        )}
        {story !== null && <Story story={story} strings={strings} />}
        <div className={styles.buttons}>
          <Button appearance="secondary" disabledFocusable={isReading} onClick={refresh}>
            {strings("Refresh")}
          </Button>
          {standing !== null && story?.hasPage === true && (
            <Button appearance="primary" onClick={() => ports.open(standing)}>
              {strings("OpenInBusinessCentral")}
            </Button>
          )}
        </div>
      </main>
    </div>
  );
}

function Story({ story, strings }: { readonly story: RecordStory; readonly strings: Strings }): React.ReactElement {
  const styles = useStyles();
  const { name, tone, headline, basis, limits, facts, reasonsHeading, reasons, rules } = story;
  return (
    <>
      <h1 className={styles.heading}>{name}</h1>
      <section className={styles.part}>
        <div role="status" className={styles.row} data-coupling={tone}>
          <ToneIcon tone={tone} />
          <strong>{headline}</strong>
        </div>
        {basis !== null && <p className={styles.text}>{basis}</p>}
        {limits !== null && (
          <p className={styles.text} data-fact="limits">
            {limits}
          </p>
        )}
      </section>
      <section className={styles.part} aria-label={reasonsHeading}>
        <h2 className={styles.subheading}>{reasonsHeading}</h2>
        <ul className={styles.list}>
          {reasons.map(({ id, text }) => (
            <li key={id} data-reason={id}>
              {text}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{rules}</p>
      </section>
      <section className={styles.part} aria-label={strings("Facts")}>
        <h2 className={styles.subheading}>{strings("Facts")}</h2>
        <dl className={styles.facts}>
          {facts.map(({ id, label, value }) => (
            <div key={id} data-fact={id}>
              <dt className={styles.term}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
