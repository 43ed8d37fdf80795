import * as React from "react";
import { Button, Spinner } from "@fluentui/react-components";
import type { SalesOutcome } from "../../../../core/ports";
import { readTodayEntries } from "../../../../core/setup/todayEntries";
import type { TodayEntry as Entry } from "../../../../core/setup/todayEntries";
import { changeAppForms, readAppForms } from "../../../../core/setup/appForms";
import type { AppForm, AppForms } from "../../../../core/setup/appForms";
import { Notice } from "../components/Notice";
import { TodayEntry } from "../components/TodayEntry";
import { describeSetUpProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

interface Shown {
  readonly app: AppForms;
  readonly entry: Entry | undefined;
}

async function readApps({ store, readXml }: StepProps["ports"]): Promise<SalesOutcome<readonly Shown[]>> {
  const apps = await readAppForms(store);
  if (!apps.ok) {
    return apps;
  }
  const entries = await readTodayEntries(store, readXml, apps.value);
  return entries.ok
    ? { ok: true, value: apps.value.map((app) => ({ app, entry: entries.value.get(app.id) })) }
    : entries;
}

/** Which apps show our forms and *Business Central today*. What an app lists of ours is what was added to it, and can be taken out again. */
export function AppsStep({ ports, strings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const [read, setRead] = React.useState<SalesOutcome<readonly Shown[]> | null>(null);
  const load = React.useCallback(async () => setRead(await readApps(ports)), [ports]);
  React.useEffect(() => void load(), [load]);
  if (read === null) {
    return <Spinner label={strings("Loading")} />;
  }
  if (!read.ok) {
    return <Notice tone="bad">{describeSetUpProblem(read.problem, strings)}</Notice>;
  }
  return (
    <>
      <p className={styles.text}>{strings("AppsHow")}</p>
      {read.value.length === 0 && <p className={styles.text}>{strings("AppsNone")}</p>}
      {read.value.map(({ app, entry }) => (
        <AppCard key={app.id} app={app} entry={entry} ports={ports} strings={strings} onChanged={load} />
      ))}
    </>
  );
}

interface AppCardProps extends Pick<StepProps, "ports" | "strings"> {
  readonly app: AppForms;
  readonly entry: Entry | undefined;
  readonly onChanged: () => Promise<void>;
}

function AppCard({ app, entry, ports, strings, onChanged }: AppCardProps): React.ReactElement {
  const styles = useStyles();
  const [isBusy, setIsBusy] = React.useState(false);
  const [outcome, setOutcome] = React.useState<SalesOutcome<readonly string[]> | null>(null);
  const { listed, hidden, all } = app.forms;
  const change = async (action: "add" | "remove", forms: readonly AppForm[]) => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    setOutcome(await changeAppForms(ports.store, app.id, action, forms));
    await onChanged();
    setIsBusy(false);
  };
  return (
    <section className={styles.card} aria-label={app.name} aria-busy={isBusy}>
      <h3 className={styles.subheading}>{app.name}</h3>
      <Forms title={strings("AppsListed")} forms={listed} />
      <Forms title={strings("AppsHidden")} forms={hidden} />
      {all.length > 0 && <p className={styles.text}>{strings("AppsAll", String(all.length))}</p>}
      {app.isManaged && hidden.length > 0 && <p className={styles.quiet}>{strings("AppsLayer")}</p>}
      <div className={styles.row}>
        {hidden.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void change("add", hidden)}>
            {strings("AppsAdd", hidden.length, app.name)}
          </Button>
        )}
        {listed.length > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => void change("remove", listed)}>
            {strings("AppsRemove", listed.length, app.name)}
          </Button>
        )}
        {isBusy && <Spinner size="tiny" label={strings("AppsBusy")} />}
      </div>
      {outcome?.ok === false && <Notice tone="bad">{describeSetUpProblem(outcome.problem, strings)}</Notice>}
      {outcome?.ok === true && (
        <Notice tone="good">
          <span>{strings("AppsDone")}</span>
          {outcome.value.map((remark) => (
            <span key={remark}>{strings("AppsRemark", remark)}</span>
          ))}
        </Notice>
      )}
      {entry !== undefined && (
        <TodayEntry app={app} entry={entry} ports={ports} strings={strings} onChanged={onChanged} />
      )}
    </section>
  );
}

function Forms({ title, forms }: { readonly title: string; readonly forms: readonly AppForm[] }): React.ReactElement {
  const styles = useStyles();
  return forms.length === 0 ? (
    <></>
  ) : (
    <div>
      <p className={styles.text}>{title}</p>
      <ul className={styles.numbered}>
        {forms.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
