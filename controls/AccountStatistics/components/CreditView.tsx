import { Button, Caption1 } from "@fluentui/react-components";
import * as React from "react";
import { readDocumentCredit } from "../../../core/statistics/credit/askDocumentCredit";
import { useNow } from "../../shared/useNow";
import { useStyles } from "../AccountStatistics.styles";
import { describeCreditDocument } from "../describeDocument";
import type { ControlPorts } from "../controlPorts";
import type { StatisticsSubject } from "../mapping";
import type { RenderContext } from "../strings";
import { useAnswer } from "../useAnswer";
import { CreditBar } from "./CreditBar";
import { StatusView } from "./StatusView";

export interface CreditViewProps {
  readonly subject: Extract<StatisticsSubject, { kind: "document" }>;
  readonly ports: ControlPorts;
  readonly language: Pick<RenderContext, "strings" | "format">;
}

/** What the open quote or order does to its payer's credit. When the form has another amount, the document is read again. */
export function CreditView({ subject, ports, language }: CreditViewProps): React.ReactElement {
  const styles = useStyles();
  const { strings, format } = language;
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
  const message = answer === null ? null : describeCreditDocument(answer, table.kind, { strings, format, now });
  const bar = message?.bar ?? null;
  const data = message?.data ?? null;
  const status = message?.status ?? { tone: "neutral", headline: strings("ReadingFigures"), lines: [] };

  return (
    <section
      className={styles.root}
      aria-label={strings("RegionCredit")}
      aria-busy={isAsking}
      {...(data === null ? {} : { "data-credit": JSON.stringify(data) })}
    >
      <StatusView status={status} isBusy={isAsking} />
      {bar !== null && <CreditBar bar={bar} label={strings("BarLabel")} />}
      {message !== null && message.action !== "none" && (
        <div className={styles.footer}>
          {message.origin !== null && <Caption1>{message.origin}</Caption1>}
          <Button
            size="small"
            appearance={message.action === "retry" ? "secondary" : "subtle"}
            disabledFocusable={isAsking}
            onClick={askAgain}
          >
            {strings(message.action === "retry" ? "Retry" : "ReadAgain")}
          </Button>
        </div>
      )}
    </section>
  );
}
