import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Format } from "../../../core/values/format";
import { ToneIcon } from "../../shared/ToneIcon";
import { describeCompany } from "./describeJobs";
import type { CompanyStory, JobRow, Speech } from "./describeJobs";
import { describeMappings } from "./describeMappings";
import { Chart } from "./Chart";
import { chartOf } from "./describeChart";
import { describeQuotes, describeSales } from "./describeSales";
import { describeCoupling } from "./describeCoupling";
import { Mappings } from "./Mappings";
import { useStyles } from "./SynchronisationPage.styles";
import { useStanding } from "./useStanding";
import type { StandingPorts } from "./useStanding";
import type { Strings } from "./strings";

export interface SynchronisationPageProps {
  readonly ports: StandingPorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** How the synchronisation between Sales and Business Central stands: jobs of every company, and what Sales itself shows. */
export function SynchronisationPage({ ports, strings, format }: SynchronisationPageProps): React.ReactElement {
  const styles = useStyles();
  const { known, seldom, isReading, refresh } = useStanding(ports);
  const speech: Speech = { strings, format, now: ports.now() };
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={strings("Title")} aria-busy={isReading}>
        <div className={styles.row}>
          <h1 className={styles.heading}>{strings("Title")}</h1>
          <Button appearance="subtle" disabledFocusable={isReading} onClick={refresh}>
            {strings("Refresh")}
          </Button>
          {known === null && (
            <span role="status" className={styles.row}>
              <ToneIcon tone="asking" /> {strings("Reading")}
            </span>
          )}
        </div>
        {known !== null && known.companies.length === 0 && <p className={styles.text}>{strings("NoConnection")}</p>}
        {known?.companies.map((company) => {
          const story = describeCompany(company, speech);
          return (
            <Company key={story.companyName} story={story} strings={strings}>
              {company.kind === "told" && (
                <Mappings
                  story={describeMappings(
                    company.mappings,
                    company.jobs,
                    seldom?.counts.get(company.companyName),
                    speech,
                  )}
                  webClientUrl={company.webClientUrl}
                  ports={ports}
                  strings={strings}
                />
              )}
            </Company>
          );
        })}
        {known !== null && (
          <section className={styles.part} aria-label={strings("InSales")}>
            <h2 className={styles.subheading}>{strings("InSales")}</h2>
            <ul className={styles.list}>
              {[
                ...describeSales(known.sales, speech),
                ...(seldom === null ? [] : describeQuotes(seldom.quotes, speech)),
                ...describeCoupling(seldom?.inSales ?? [], speech),
              ].map(({ id, text, list }) => (
                <li key={id} className={styles.row} data-fact={id}>
                  <span>{text}</span>
                  {list !== null && (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={`${strings("Show")}: ${text}`}
                      onClick={() => ports.openList(list)}
                    >
                      {strings("Show")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <Chart rows={chartOf(known.sales, seldom?.quotes ?? null, speech)} strings={strings} />
          </section>
        )}
      </main>
    </div>
  );
}

function Company({
  story,
  strings,
  children,
}: {
  readonly story: CompanyStory;
  readonly strings: Strings;
  readonly children: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const { companyName, tone, headline, advice, age, rows } = story;
  return (
    <section className={styles.part} aria-label={strings("Company", companyName)}>
      <h2 className={styles.subheading}>{strings("Company", companyName)}</h2>
      <div role="status" className={styles.row}>
        <ToneIcon tone={tone} />
        <strong>{headline}</strong>
      </div>
      {advice !== null && <p className={styles.text}>{advice}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={strings("Jobs")}>
          <thead>
            <tr>
              {(["Job", "State", "LastRun", "NextRun"] as const).map((heading) => (
                <th key={heading} scope="col" className={styles.head}>
                  {strings(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} strings={strings} />
            ))}
          </tbody>
        </table>
      )}
      {children}
      {age !== null && <p className={styles.quiet}>{age}</p>}
    </section>
  );
}

function Row({ row, strings }: { readonly row: JobRow; readonly strings: Strings }): React.ReactElement {
  const styles = useStyles();
  return (
    <tr className={styles.entry} data-standing={row.standing}>
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
      <td className={mergeClasses(styles.cell, styles.fact, styles.labelled)} data-label={strings("LastRun")}>
        {row.lastRun}
      </td>
      <td className={mergeClasses(styles.cell, styles.fact, styles.labelled)} data-label={strings("NextRun")}>
        {row.nextRun}
      </td>
    </tr>
  );
}
