import * as React from "react";
import { Button, Caption1, mergeClasses, Text } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { describeDocumentProblem } from "../shared/availability/describeProblem";
import { withPromise } from "../shared/availability/describePromise";
import { describeOrigin } from "../shared/availability/describeSource";
import { localCalendarDate } from "../../core/values/calendarDate";
import type { CalendarDate } from "../../core/values/calendarDate";
import { linePromise } from "../../core/availability/keptPromise";
import { lineActs } from "../../core/availability/lineActs";
import type { LineDescription } from "../shared/availability/describeLine";
import { StatusIcon } from "../shared/availability/StatusIcon";
import type { Format } from "../../core/values/format";
import { signInOf } from "../shared/signIn/signInOf";
import { Bars } from "../shared/item/Bars";
import { SignInPrompt } from "../shared/signIn/SignInPrompt";
import { ThemedRoot } from "../shared/ThemedRoot";
import { useNow } from "../shared/useNow";
import { DetailsPopover } from "./components/DetailsPopover";
import { Figures } from "./components/Figures";
import { describeItem, figureTable } from "./describeItem";
import { useStyles } from "./ItemAvailability.styles";
import type { ItemSubject } from "./mapping";
import { useItem } from "./useItem";
import type { ItemPorts, ItemState } from "./useItem";
import type { ItemStrings } from "./strings";

export interface ItemAvailabilityProps {
  readonly subject: ItemSubject;
  readonly ports: ItemPorts;
  /** The person chose another product for the line. */
  readonly onReplace: (product: { readonly id: string; readonly name: string }) => void;
  /** The person takes the day on which all of the line can be there. */
  readonly onUseDay: (day: CalendarDate) => void;
  readonly theme: Theme | null;
  readonly strings: ItemStrings;
  readonly format: Format;
}

/** Whether Business Central can deliver this line, with the figures behind it, their source and their age; more on request. */
export function ItemAvailabilityView({
  subject,
  ports,
  onReplace,
  onUseDay,
  theme,
  strings,
  format,
}: ItemAvailabilityProps): React.ReactElement {
  const styles = useStyles();
  const [today, setToday] = React.useState(() => localCalendarDate(new Date()));
  const state = useItem(ports, subject, today);
  const now = useNow(state.answer);
  React.useEffect(() => setToday(localCalendarDate(now)), [now]);

  const renderContext = { strings, format, now, today };
  const message = messageOf(state, subject, renderContext);
  const facts = state.judged?.lines[0]?.facts ?? null;
  const figures = facts === null ? null : figureTable(facts, renderContext);
  const signIn = signInOf(facts);
  const live = facts?.kind === "live" ? facts : null;
  const [judged] = state.judged?.lines ?? [];
  const day =
    judged === undefined || state.isAsking || !subject.canUseDay ? null : lineActs(subject.line, judged.verdict).useDay;

  return (
    <ThemedRoot theme={theme}>
      <section
        className={mergeClasses(styles.root, subject.line.productId !== null && styles.room)}
        aria-label={strings("Region")}
        aria-busy={state.isAsking}
      >
        <div className={styles.verdict} role="status" {...message.attributes}>
          <StatusIcon tone={state.isAsking ? "asking" : message.tone} />
          <div className={styles.strings}>
            <Text weight={message.tone === "asking" ? "regular" : "semibold"}>{message.headline}</Text>
            {message.lines.map((text) => (
              <Text key={text}>{text}</Text>
            ))}
          </div>
        </div>
        {live === null && state.isAsking && (
          <div className={styles.bars}>
            <Bars />
          </div>
        )}
        {figures !== null && <Figures table={figures} />}
        {(live !== null || message.canRetry) && (
          <div className={styles.footer}>
            {signIn !== null && (
              <SignInPrompt signIn={signIn} port={ports.signing} strings={strings} onSignedIn={state.askAgain} />
            )}
            {day !== null && (
              <Button size="small" appearance="primary" onClick={() => onUseDay(day)}>
                {strings("UseDay", format.day(day))}
              </Button>
            )}
            {live !== null && <Caption1>{describeOrigin(live, renderContext)}</Caption1>}
            {live !== null && (
              <DetailsPopover
                subject={{
                  facts: live,
                  line: subject.line,
                  isWanted: subject.kind === "line",
                  ledger: state.judged?.lines[0]?.ledger ?? null,
                  documentContext: state.documentContext.kind === "read" ? state.documentContext.value : null,
                }}
                table={subject.document?.table ?? null}
                ports={ports.asking}
                onReplace={subject.canReplace ? onReplace : null}
                renderContext={renderContext}
              />
            )}
            <Button
              size="small"
              appearance={message.canRetry ? "secondary" : "subtle"}
              disabledFocusable={state.isAsking}
              onClick={state.askAgain}
            >
              {strings(message.canRetry ? "Retry" : "Refresh")}
            </Button>
          </div>
        )}
      </section>
    </ThemedRoot>
  );
}

type RenderContext = Parameters<typeof describeItem>[2];

function messageOf(
  { documentContext, judged }: ItemState,
  { kind, line }: ItemSubject,
  renderContext: RenderContext,
): LineDescription {
  const { strings } = renderContext;
  if (line.productId === null) {
    return {
      tone: "neutral",
      headline: strings(kind === "line" ? "NoProduct" : "NotSaved"),
      lines: [],
      canRetry: false,
      attributes: null,
    };
  }
  if (documentContext.kind === "failed") {
    const { headline, explanation } = describeDocumentProblem(documentContext.problem, strings);
    return {
      tone: "problem",
      headline,
      lines: explanation === null ? [] : [explanation],
      canRetry: true,
      attributes: null,
    };
  }
  const [judgedLine] = judged?.lines ?? [];
  return judgedLine === undefined
    ? { tone: "asking", headline: strings("Loading"), lines: [], canRetry: false, attributes: null }
    : withPromise(
        describeItem(judgedLine, kind, renderContext),
        linePromise(judgedLine, documentContext.kind === "read" ? documentContext.value : null),
        renderContext,
      );
}
