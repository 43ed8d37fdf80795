import { Button, Caption1, Link } from "@fluentui/react-components";
import * as React from "react";
import { askLive } from "../../../core/statistics/askLive";
import type { Live } from "../../../core/statistics/askLive";
import { askCustomerCard } from "../../../core/statistics/customerCard";
import { SignInPrompt } from "../../shared/signIn/SignInPrompt";
import { useNow } from "../../shared/useNow";
import { useStyles } from "../AccountStatistics.styles";
import type { ControlPorts } from "../controlPorts";
import { describeLive } from "../describeLive";
import type { KnownCustomer } from "../message";
import type { RenderContext } from "../strings";
import { useAnswer } from "../useAnswer";
import type { Ask } from "../useAnswer";
import { AgeingView } from "./AgeingView";
import { ComparisonView } from "./ComparisonView";
import { InvoicesView } from "./InvoicesView";
import { StatusView } from "./StatusView";

export interface LiveViewProps {
  readonly customer: KnownCustomer;
  readonly ports: ControlPorts;
  readonly language: Pick<RenderContext, "strings" | "format">;
}

/** Asks Business Central for the customer when the person says so, and shows the answer beside what was synchronised. */
export function LiveView({ customer, ports, language }: LiveViewProps): React.ReactElement {
  const styles = useStyles();
  const { strings, format } = language;
  const { number: customerNumber, accountId } = customer;
  const question = React.useCallback<Ask<Live>>(
    (cancellation) => askLive(ports, { customerNumber, accountId, cancellation }),
    [ports, customerNumber, accountId],
  );
  const cardQuestion = React.useCallback(
    () => askCustomerCard(ports.sales, customerNumber, accountId),
    [ports, customerNumber, accountId],
  );
  const { answer, isAsking, ask } = useAnswer(question, "onDemand");
  const { answer: card } = useAnswer(cardQuestion, "atOnce");
  const now = useNow(answer);
  const message = answer === null ? null : describeLive(answer, customer, { strings, format, now });
  const signIn = message?.signIn ?? null;
  const asking = isAsking ? ({ tone: "neutral", headline: strings("Asking"), lines: [] } as const) : null;
  const status = message?.status ?? asking;

  return (
    <div className={styles.part} aria-busy={isAsking}>
      <div className={styles.footer}>
        <Button size="small" disabledFocusable={isAsking} onClick={ask}>
          {strings("Update")}
        </Button>
        {card !== null && (
          <Link href={card} target="_blank" rel="noopener noreferrer">
            {strings("OpenCard")}
          </Link>
        )}
      </div>
      <div role="status">{status !== null && <StatusView status={status} isBusy={isAsking} isQuiet />}</div>
      {signIn !== null && <SignInPrompt signIn={signIn} port={ports.signing} strings={strings} onSignedIn={ask} />}
      {message !== null && (
        <>
          {message.comparison !== null && <ComparisonView comparison={message.comparison} />}
          {message.ageing !== null && <AgeingView ageing={message.ageing} />}
          {message.invoices !== null && <InvoicesView invoices={message.invoices} />}
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
        </>
      )}
    </div>
  );
}
