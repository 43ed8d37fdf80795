import { Button, Caption1 } from "@fluentui/react-components";
import * as React from "react";
import { readDocumentCredit } from "../../../core/statistics/askDocumentCredit";
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
  readonly ports: Pick<ControlPorts, "reading">;
  readonly language: Pick<Surroundings, "words" | "format">;
}

/** What the open quote or order does to the customer's credit. A new amount is judged without asking again. */
export function CreditView({ subject, ports, language }: CreditViewProps): React.ReactElement {
  const styles = useStyles();
  const { words, format } = language;
  const { table, id } = subject;
  const { reading } = ports;
  const question = React.useCallback(() => readDocumentCredit(reading, table, id), [reading, table, id]);
  const { answer, isAsking, ask } = useAnswer(question, "atOnce");
  const askAgain = () => {
    reading.sales.forget();
    ask();
  };
  const now = useNow(answer);
  const message =
    answer === null ? null : describeDocument(answer, { kind: table.kind, open: subject.open }, { words, format, now });
  const bar = message?.bar ?? null;
  const status = message?.status ?? { tone: "neutral", headline: words("ReadingFigures"), lines: [] };

  return (
    <section className={styles.root} aria-label={words("RegionCredit")} aria-busy={isAsking}>
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
