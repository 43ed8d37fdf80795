import * as React from "react";
import { Button } from "@fluentui/react-components";
import { TODAY_LISTS } from "../../../core/orders/today/readToday";
import type { TodayListId } from "../../../core/orders/today/readToday";
import type { Format } from "../../../core/values/format";
import { ToneIcon } from "../../shared/ToneIcon";
import { describeList, describeRow, headingOf } from "./describeList";
import { LIST_LINKS } from "./listLinks";
import { useStyles } from "./TodayPage.styles";
import { useToday } from "./useToday";
import type { TodayLists, TodayPagePorts } from "./useToday";
import type { Strings } from "./strings";

export interface TodayPageProps {
  readonly ports: TodayPagePorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** What a salesperson has to look after today: their own documents, each list with its number, its first rows and the way to all of them. */
export function TodayPage({ ports, strings, format }: TodayPageProps): React.ReactElement {
  const styles = useStyles();
  const { lists, isReading, refresh } = useToday(ports);
  return (
    <div className={styles.background}>
      <main className={styles.page} aria-label={strings("Title")} aria-busy={isReading}>
        <div className={styles.row}>
          <h1 className={styles.heading}>{strings("Title")}</h1>
          <Button appearance="subtle" disabledFocusable={isReading} onClick={refresh}>
            {strings("Refresh")}
          </Button>
        </div>
        <div className={styles.lists}>
          {TODAY_LISTS.map((id) => (
            <List key={id} id={id} outcome={lists[id]} ports={ports} strings={strings} format={format} />
          ))}
        </div>
      </main>
    </div>
  );
}

/** So many rows of a list are shown; its link leads to all. */
const SHOWN = 5;

interface ListProps extends TodayPageProps {
  readonly id: TodayListId;
  readonly outcome: TodayLists[TodayListId];
}

function List({ id, outcome, ports, strings, format }: ListProps): React.ReactElement {
  const styles = useStyles();
  const heading = headingOf(id, strings);
  const { number, tone, note } = describeList(outcome, strings);
  const link = LIST_LINKS[id];
  const open = strings(link.table === "quote" ? "OpenQuotes" : "OpenOrders");
  const rows = outcome?.ok === true ? outcome.value.rows : [];
  return (
    <section className={styles.list} aria-label={heading} data-list={id}>
      <h2 className={styles.subheading}>
        <ToneIcon tone={tone} />
        {heading}
        {number !== null && <span className={styles.number}>{number}</span>}
      </h2>
      {note !== null && (
        <p role="status" className={styles.note}>
          {note}
        </p>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.id}>
              <button type="button" className={styles.link} onClick={() => ports.openRecord(row)}>
                {row.name}
              </button>
              <div className={styles.note}>{describeRow(row, format, strings)}</div>
            </li>
          ))}
        </ul>
      )}
      {rows.length > SHOWN && <p className={styles.note}>{strings("NotShown", rows.length - SHOWN)}</p>}
      <div>
        <Button size="small" aria-label={`${open}: ${heading}`} onClick={() => ports.openList(link)}>
          {open}
        </Button>
      </div>
    </section>
  );
}
