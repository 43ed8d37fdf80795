import * as React from "react";
import { Button, Caption1, Checkbox, mergeClasses, Switch, Text } from "@fluentui/react-components";
import { SignInPrompt } from "../../shared/signIn/SignInPrompt";
import type { SignInPromptProps } from "../../shared/signIn/SignInPrompt";
import { StatusIcon } from "../../shared/availability/StatusIcon";
import type { DocumentSummary } from "../describeDocument";
import { useStyles } from "../DocumentAvailability.styles";
import type { DocumentStrings } from "../strings";

export interface SummaryProps {
  readonly summary: DocumentSummary;
  /** Leads to the line that decides; null where it is not among those listed. */
  readonly onDecided: ((lineId: string) => void) | null;
  /** Company and age of the figures; null while there are none. */
  readonly origin: string | null;
  readonly isAsking: boolean;
  readonly isWorstFirst: boolean;
  readonly onWorstFirst: (isWorstFirst: boolean) => void;
  /** The day as the user reads it; null where none is offered. */
  readonly offeredDay: string | null;
  readonly isWriting: boolean;
  /** @param isForAll late lines that have a day of their own get it too */
  readonly onUseDate: (isForAll: boolean) => void;
  /** How many late lines have a day of their own. */
  readonly lateOwnDates: number;
  readonly onRefresh: () => void;
  /** Null where nobody has to sign in. */
  readonly signingIn: Omit<SignInPromptProps, "strings"> | null;
  /** Further tools. */
  readonly children?: React.ReactNode;
  readonly strings: DocumentStrings;
}

/** The document's verdict, and what can be done about it. */
export function Summary(props: SummaryProps): React.ReactElement {
  const {
    summary,
    onDecided,
    origin,
    isAsking,
    isWorstFirst,
    onWorstFirst,
    offeredDay,
    isWriting,
    onUseDate,
    lateOwnDates,
    children,
    onRefresh,
    signingIn,
    strings,
  } = props;
  const styles = useStyles();
  const { decided } = summary;
  const [isForAll, setIsForAll] = React.useState(false);
  return (
    <div className={styles.summary}>
      <div className={mergeClasses(styles.verdict, styles.summaryVerdict)} role="status">
        <StatusIcon tone={summary.tone} />
        <div className={styles.verdictStrings}>
          <Text>
            <Text weight="semibold">{summary.headline}</Text>
            {decided !== null && " "}
            {decided !== null &&
              (onDecided === null ? (
                decided.text
              ) : (
                <button type="button" className={styles.link} onClick={() => onDecided(decided.lineId)}>
                  {decided.text}
                </button>
              ))}
          </Text>
          <Caption1 className={styles.summaryDetails}>
            {[...summary.details, ...(origin === null ? [] : [origin])].join(" ")}
          </Caption1>
        </div>
      </div>
      <div className={styles.tools}>
        {signingIn !== null && <SignInPrompt {...signingIn} strings={strings} />}
        {offeredDay !== null && (
          <Button size="small" appearance="primary" disabledFocusable={isWriting} onClick={() => onUseDate(isForAll)}>
            {strings("UseThisDate", offeredDay)}
          </Button>
        )}
        {offeredDay !== null && lateOwnDates > 0 && (
          <Checkbox
            checked={isForAll}
            onChange={(_event, { checked }) => setIsForAll(checked === true)}
            label={strings("UseThisDateAlso", lateOwnDates)}
          />
        )}
        <Switch
          checked={isWorstFirst}
          onChange={(_event, { checked }) => onWorstFirst(checked)}
          label={strings("WorstFirst")}
        />
        <Button size="small" appearance="subtle" disabledFocusable={isAsking} onClick={onRefresh}>
          {strings("Refresh")}
        </Button>
        {children}
      </div>
    </div>
  );
}
