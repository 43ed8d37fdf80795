import { Button, Caption1 } from "@fluentui/react-components";
import * as React from "react";
import { askDocumentCredit } from "../../../core/statistics/askDocumentCredit";
import type { StatisticsPorts } from "../../../core/statistics/askLive";
import { useNow } from "../../shared/useNow";
import { useSame } from "../../shared/useSame";
import { useStyles } from "../AccountStatistics.styles";
import { describeDocument } from "../describeDocument";
import type { Subject } from "../mapping";
import type { Surroundings } from "../surroundings";
import { useAnswer } from "../useAnswer";
import { CreditBar } from "./CreditBar";
import { StatusView } from "./StatusView";

export interface CreditViewProps {
  readonly subject: Extract<Subject, { kind: "document" }>;
  readonly ports: StatisticsPorts;
  readonly language: Pick<Surroundings, "words" | "format">;
}

/** What the open quote or order does to the customer's credit. A new amount is judged without asking again. */
export function CreditView({ subject, ports, language }: CreditViewProps): React.ReactElement {
  const styles = useStyles();
  const { words, format } = language;
  const document = useSame(subject.document);
  const question = React.useCallback(() => askDocumentCredit(ports, document), [ports, document]);
  const { answer, isAsking, ask } = useAnswer(question, "atOnce");
  const now = useNow(answer);
  const message =
    answer === null
      ? null
      : describeDocument(answer, { table: document.table, open: subject.open }, { words, format, now });
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
            onClick={ask}
          >
            {words(message.action === "retry" ? "Retry" : "ReadAgain")}
          </Button>
        </div>
      )}
    </section>
  );
}
