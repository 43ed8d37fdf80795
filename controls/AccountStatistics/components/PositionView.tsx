import { Button, Caption1, Text } from "@fluentui/react-components";
import * as React from "react";
import { askPosition } from "../../../core/statistics/askPosition";
import type { Position, PositionSubject } from "../../../core/statistics/askPosition";
import { askPayer } from "../../../core/statistics/credit/askPayer";
import type { PayerAnswer } from "../../../core/statistics/credit/askPayer";
import { useNow } from "../../shared/useNow";
import { useSame } from "../../shared/useSame";
import { useStyles } from "../AccountStatistics.styles";
import type { ControlPorts } from "../controlPorts";
import { describePosition } from "../describePosition";
import type { RenderContext } from "../strings";
import { useAnswer } from "../useAnswer";
import { CreditBar } from "./CreditBar";
import { FigureList } from "./FigureList";
import { LiveView } from "./LiveView";
import { StatusView } from "./StatusView";

export interface PositionViewProps {
  readonly subject: PositionSubject;
  readonly ports: ControlPorts;
  readonly language: Pick<RenderContext, "strings" | "format">;
}

/** A customer's whole position, the parent's where there is one, and the way to live figures. */
export function PositionView({ subject: given, ports, language }: PositionViewProps): React.ReactElement {
  const styles = useStyles();
  const { strings, format } = language;
  const subject = useSame(given);
  const question = React.useCallback(() => askPosition(ports.sales, subject), [ports, subject]);
  const { answer, isAsking, ask } = useAnswer(question, "atOnce");
  const payer = usePayer(answer, ports);
  const askAgain = () => {
    ports.sales.forget();
    ask();
  };
  const now = useNow(answer);
  const renderContext = { strings, format, now };
  const message = answer === null ? null : describePosition(answer, payer, renderContext);
  const data = message?.data ?? null;
  const status = message?.status ?? { tone: "neutral", headline: strings("ReadingFigures"), lines: [] };

  return (
    <section
      className={styles.root}
      aria-label={strings("Region")}
      aria-busy={isAsking}
      {...(data === null ? {} : { "data-credit": JSON.stringify(data) })}
    >
      <StatusView status={status} isBusy={isAsking} />
      {message !== null && (
        <>
          {message.bar !== null && <CreditBar bar={message.bar} label={strings("BarLabel")} />}
          {message.customer !== null && <Caption1>{strings("CustomerNumber", message.customer.number)}</Caption1>}
          {message.tables.map((table) => (
            <FigureList key={table.caption} table={table} />
          ))}
          {message.notes.map((note) => (
            <Caption1 key={note} block>
              {note}
            </Caption1>
          ))}
          {message.origin !== null && (
            <Caption1 className={styles.origin} block>
              {message.origin}
            </Caption1>
          )}
          {[message.payer, message.parent].map(
            (other) =>
              other !== null && (
                <div key={other.heading} className={styles.part} role="group" aria-label={other.heading}>
                  <Text weight="semibold">{other.heading}</Text>
                  <StatusView status={other} isBusy={false} />
                </div>
              ),
          )}
          {message.canRetry && (
            <Button size="small" className={styles.action} disabledFocusable={isAsking} onClick={askAgain}>
              {strings("Retry")}
            </Button>
          )}
          {message.customer !== null && <LiveView customer={message.customer} ports={ports} language={language} />}
        </>
      )}
    </section>
  );
}

/** Who pays for the customer, asked once its figures are known; null until then. */
function usePayer(position: Position | null, ports: ControlPorts): PayerAnswer | null {
  const accountId = position?.kind === "statistics" ? position.accountId : null;
  const number =
    position?.kind === "statistics" && "figures" in position.statistics
      ? position.statistics.figures.customerNumber
      : null;
  const question = React.useMemo(
    () => (accountId === null || number === null ? null : () => askPayer(ports, { accountId, number })),
    [accountId, number, ports],
  );
  return useAnswer(question, "atOnce").answer;
}
