import { Button, Caption1 } from "@fluentui/react-components";
import * as React from "react";
import { readDocumentCredit } from "../../../core/statistics/credit/askDocumentCredit";
import { useNow } from "../../shared/useNow";
import { useStyles } from "../AccountStatistics.styles";
import { describeDocument } from "../describeDocument";
import type { ControlPorts } from "../controlPorts";
import type { Subject } from "../mapping";
import type { Surroundings } from "../surroundings";
import { useAnswer } from "../useAnswer";
import { CreditBar } from "./CreditBar";
import { StatusView } from "./StatusView";

export interface CreditViewProps {
  readonly subject: Extract<Subject, { kind: "document" }>;
  readonly ports: ControlPorts;
  readonly language: Pick<Surroundings, "words" | "format">;
}

/** What the open quote or order does to its payer's credit. When the form has another amount, the document is read again. */
export function CreditView({ subject, ports, language }: CreditViewProps): React.ReactElement {
  const styles = useStyles();
  const { words, format } = language;
  const { table, id, open } = subject;
  const { reading } = ports;
  const looked = React.useRef<string | null>(null);
  const question = React.useCallback(() => {
    // The first look shares what the page has just read; a form whose amount has changed since then has saved it.
    const look = JSON.stringify([open.amount, open.currencyId]);
    if (looked.current !== null && looked.current !== look) {
      reading.sales.forget();
    }
    looked.current = look;
    return readDocumentCredit(ports, table, id);
  }, [ports, reading, table, id, open.amount, open.currencyId]);
  const { answer, isAsking, ask } = useAnswer(question, "atOnce");
  const askAgain = () => {
    reading.sales.forget();
    ask();
  };
  const now = useNow(answer);
  const message = answer === null ? null : describeDocument(answer, table.kind, { words, format, now });
  const bar = message?.bar ?? null;
  const data = message?.data ?? null;
  const status = message?.status ?? { tone: "neutral", headline: words("ReadingFigures"), lines: [] };

  return (
    <section
      className={styles.root}
      aria-label={words("RegionCredit")}
      aria-busy={isAsking}
      {...(data === null ? {} : { "data-credit": JSON.stringify(data) })}
    >
      <StatusView status={status} isBusy={isAsking} />
      {bar !== null && <CreditBar bar={bar} label={words("BarLabel")} />}
      {message !== null && message.action !== "none" && (
        <div className={styles.footer}>
          {message.origin !== null && <Caption1>{message.origin}</Caption1>}
          <Button
            size="small"
            appearance={message.action === "retry" ? "secondary" : "subtle"}
            disabledFocusable={isAsking}
            onClick={askAgain}
          >
            {words(message.action === "retry" ? "Retry" : "ReadAgain")}
          </Button>
        </div>
      )}
    </section>
  );
}
