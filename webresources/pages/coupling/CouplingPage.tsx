import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { Format } from "../../../core/values/format";
import { ToneIcon } from "../../shared/ToneIcon";
import { describeRecord } from "./describeRecord";
import type { RecordStory } from "./describeRecord";
import { useStyles } from "./CouplingPage.styles";
import { useRecord } from "./useRecord";
import type { CouplingPorts } from "./useRecord";
import type { Words } from "./words";

export interface CouplingPageProps {
  readonly ports: CouplingPorts;
  readonly words: Words;
  readonly format: Format;
}

/** One record of Sales: with what it is coupled, when it was synchronised, and what keeps it out. */
export function CouplingPage({ ports, words, format }: CouplingPageProps): React.ReactElement {
  const styles = useStyles();
  const { known, isReading, refresh } = useRecord(ports);
  const standing = known?.standing ?? null;
  const story = standing === null ? null : describeRecord(standing, { words, format, now: ports.now() });
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={words("Title")} aria-busy={isReading}>
        {known === null && (
          <div role="status" className={styles.row}>
            <ToneIcon tone="asking" /> {words("Reading")}
          </div>
        )}
        {known !== null && story === null && (
          <p role="alert" className={styles.text}>
            {words("NotReadable")}
          </p>
        )}
        {story !== null && <Story story={story} words={words} />}
        <div className={styles.buttons}>
          <Button appearance="secondary" disabledFocusable={isReading} onClick={refresh}>
            {words("Refresh")}
          </Button>
          {standing !== null && story?.hasPage === true && (
            <Button appearance="primary" onClick={() => ports.open(standing)}>
              {words("OpenInBusinessCentral")}
            </Button>
          )}
        </div>
      </main>
    </div>
  );
}

function Story({ story, words }: { readonly story: RecordStory; readonly words: Words }): React.ReactElement {
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
      <section className={styles.part} aria-label={words("Facts")}>
        <h2 className={styles.subheading}>{words("Facts")}</h2>
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
