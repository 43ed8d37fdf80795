import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Format } from "../../../core/values/format";
import { ToneIcon } from "../../shared/ToneIcon";
import { describeCompany } from "./describeJobs";
import type { CompanyStory, JobRow, Speech } from "./describeJobs";
import { describeMappings } from "./describeMappings";
import { Chart } from "./Chart";
import { chartOf, describeSales } from "./describeSales";
import { describeCoupling } from "./describeCoupling";
import { Mappings } from "./Mappings";
import { useStyles } from "./SynchronisationPage.styles";
import { useStanding } from "./useStanding";
import type { StandingPorts } from "./useStanding";
import type { Words } from "./words";

export interface SynchronisationPageProps {
  readonly ports: StandingPorts;
  readonly words: Words;
  readonly format: Format;
}

/** How the synchronisation between Sales and Business Central stands: jobs of every company, and what Sales itself shows. */
export function SynchronisationPage({ ports, words, format }: SynchronisationPageProps): React.ReactElement {
  const styles = useStyles();
  const { known, coupling, isReading, refresh } = useStanding(ports);
  const speech: Speech = { words, format, now: ports.now() };
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={words("Title")} aria-busy={isReading}>
        <div className={styles.row}>
          <h1 className={styles.heading}>{words("Title")}</h1>
          <Button appearance="subtle" disabledFocusable={isReading} onClick={refresh}>
            {words("Refresh")}
          </Button>
          {known === null && (
            <span role="status" className={styles.row}>
              <ToneIcon tone="asking" /> {words("Reading")}
            </span>
          )}
        </div>
        {known !== null && known.companies.length === 0 && <p className={styles.text}>{words("NoConnection")}</p>}
        {known?.companies.map((company) => {
          const story = describeCompany(company, speech);
          return (
            <Company key={story.companyName} story={story} words={words}>
              {company.kind === "told" && (
                <Mappings
                  story={describeMappings(
                    company.mappings,
                    company.jobs,
                    coupling.counts.get(company.companyName),
                    speech,
                  )}
                  webClientUrl={company.webClientUrl}
                  ports={ports}
                  words={words}
                />
              )}
            </Company>
          );
        })}
        {known !== null && (
          <section className={styles.part} aria-label={words("InSales")}>
            <h2 className={styles.subheading}>{words("InSales")}</h2>
            <ul className={styles.list}>
              {[...describeSales(known.sales, speech), ...describeCoupling(coupling.inSales, speech)].map(
                ({ id, text, list }) => (
                  <li key={id} className={styles.row} data-fact={id}>
                    <span>{text}</span>
                    {list !== null && (
                      <Button
                        size="small"
                        appearance="subtle"
                        aria-label={`${words("Show")}: ${text}`}
                        onClick={() => ports.openList(list)}
                      >
                        {words("Show")}
                      </Button>
                    )}
                  </li>
                ),
              )}
            </ul>
            <Chart rows={chartOf(known.sales, speech)} words={words} />
          </section>
        )}
      </main>
    </div>
  );
}

function Company({
  story,
  words,
  children,
}: {
  readonly story: CompanyStory;
  readonly words: Words;
  readonly children: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const { companyName, tone, headline, advice, age, rows } = story;
  return (
    <section className={styles.part} aria-label={words("Company", companyName)}>
      <h2 className={styles.subheading}>{words("Company", companyName)}</h2>
      <div role="status" className={styles.row}>
        <ToneIcon tone={tone} />
        <strong>{headline}</strong>
      </div>
      {advice !== null && <p className={styles.text}>{advice}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={words("Jobs")}>
          <thead>
            <tr>
              {(["Job", "State", "LastRun", "NextRun"] as const).map((heading) => (
                <th key={heading} scope="col" className={styles.head}>
                  {words(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} words={words} />
            ))}
          </tbody>
        </table>
      )}
      {children}
      {age !== null && <p className={styles.quiet}>{age}</p>}
    </section>
  );
}

function Row({ row, words }: { readonly row: JobRow; readonly words: Words }): React.ReactElement {
  const styles = useStyles();
  return (
    <tr className={styles.job} data-standing={row.standing}>
      <td className={styles.cell}>
        {row.name}
        {row.notes.map((note) => (
          <p key={note} className={styles.quiet}>
            {note}
          </p>
        ))}
      </td>
      <td className={mergeClasses(styles.cell, styles.fact)}>
        <span className={styles.state}>
          <ToneIcon tone={row.tone} /> {row.state}
        </span>
      </td>
      <td className={mergeClasses(styles.cell, styles.fact, styles.time)} data-label={words("LastRun")}>
        {row.lastRun}
      </td>
      <td className={mergeClasses(styles.cell, styles.fact, styles.time)} data-label={words("NextRun")}>
        {row.nextRun}
      </td>
    </tr>
  );
}
