import * as React from "react";
import { Button, Spinner } from "@fluentui/react-components";
import type { SalesOutcome } from "../../../../core/ports";
import type { AppForms } from "../../../../core/setup/appForms";
import { changeTodayEntry } from "../../../../core/setup/todayEntries";
import type { EntryChange, TodayEntry as Entry } from "../../../../core/setup/todayEntries";
import { describeSetUpProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { Notice } from "./Notice";

interface TodayEntryProps extends Pick<StepProps, "ports" | "strings"> {
  readonly app: AppForms;
  readonly entry: Entry;
  readonly onChanged: () => Promise<void>;
}

/** Whether *Business Central today* stands in an app's site map, and putting it there or taking it out. What it does to the app is said before. */
export function TodayEntry({ app, entry, ports, strings, onChanged }: TodayEntryProps): React.ReactElement {
  const styles = useStyles();
  const [isBusy, setIsBusy] = React.useState(false);
  const [outcome, setOutcome] = React.useState<SalesOutcome<EntryChange> | null>(null);
  const { standing, isWaiting } = entry;
  if (standing === "unknown") {
    return <></>;
  }
  const change = async (action: "add" | "remove") => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    setOutcome(await changeTodayEntry(ports.store, ports.readXml, app, action));
    await onChanged();
    setIsBusy(false);
  };
  return (
    <div aria-busy={isBusy}>
      <p className={styles.text}>{strings(STANDING[standing])}</p>
      {standing === "absent" && app.isManaged && <p className={styles.quiet}>{strings("AppsTodayLayer")}</p>}
      {standing !== "byHand" && isWaiting && <p className={styles.quiet}>{strings("AppsTodayWaiting")}</p>}
      <div className={styles.row}>
        {standing === "absent" && (
          <Button disabledFocusable={isBusy} onClick={() => void change("add")}>
            {strings("AppsTodayAdd", app.name)}
          </Button>
        )}
        {standing === "listed" && (
          <Button disabledFocusable={isBusy} onClick={() => void change("remove")}>
            {strings("AppsTodayRemove", app.name)}
          </Button>
        )}
        {isBusy && <Spinner size="tiny" label={strings("AppsBusy")} />}
      </div>
      {outcome?.ok === false && <Notice tone="bad">{describeSetUpProblem(outcome.problem, strings)}</Notice>}
      {outcome?.ok === true && (
        <Notice tone={outcome.value === "done" ? "good" : "bad"}>{strings(CHANGED[outcome.value])}</Notice>
      )}
    </div>
  );
}

const STANDING = { listed: "AppsToday", byHand: "AppsTodayByHand", absent: "AppsTodayAbsent" } as const;
const CHANGED = { done: "AppsDone", noGroup: "AppsTodayNoGroup", unreadable: "AppsTodayUnreadable" } as const;
