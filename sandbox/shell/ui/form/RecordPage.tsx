import { makeStyles, Spinner } from "@fluentui/react-components";
import * as React from "react";
import type { AppPage } from "../../page/appLocation";
import { saveForm } from "../../form/saveForm";
import { fillIn } from "../../locale/fillIn";
import { formPlace } from "../../ribbon/formPlace";
import { CommandBar } from "../command/CommandBar";
import { useRibbon } from "../command/useRibbon";
import { ErrorBox } from "../ErrorBox";
import { useWords } from "../ShellContext";
import { useObservable } from "../useObservable";
import { FormHeader } from "./FormHeader";
import { FormNotifications } from "./FormNotifications";
import { ClientApiProvider, FormSessionProvider } from "./FormSessionContext";
import { FormTabs } from "./FormTabs";
import { useLeaveGuard } from "./useLeaveGuard";
import type { OpenedForm } from "./useOpenedForm";
import { useOpenedForm } from "./useOpenedForm";
import { useRecordCommands } from "./useRecordCommands";

interface RecordPageProps {
  readonly page: Extract<AppPage, { readonly kind: "record" }>;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

/** One record on its form. */
export const RecordPage: React.FC<RecordPageProps> = ({ page }) => {
  const words = useWords();
  const opened = useOpenedForm(page);
  switch (opened.status) {
    case "loading":
      return <Spinner label={words.loading} />;
    case "failed":
      return <ErrorBox title={words.pageError} error={opened.error} />;
    case "loaded":
      return (
        <FormSessionProvider value={opened.value.session}>
          <ClientApiProvider value={opened.value.api}>
            <OpenRecord opened={opened.value} />
          </ClientApiProvider>
        </FormSessionProvider>
      );
  }
};

const OpenRecord: React.FC<{ readonly opened: OpenedForm }> = ({ opened: { session, api } }) => {
  const styles = useStyles();
  const {
    record,
    table,
    services: {
      culture: { words },
    },
  } = session;
  useObservable(record);
  useLeaveGuard(session);
  useObservable(session.commandBar);
  const native = useRecordCommands(session);
  const place = React.useMemo(() => (api === null ? null : formPlace(session, api, window)), [session, api]);
  const { commands, problems } = useRibbon({
    name: "form",
    place,
    native,
    occasion: `${String(record.loads)} ${String(session.commandBar.version)}`,
  });
  React.useEffect(() => {
    document.title = `${table.displayName}: ${record.id === null ? words.newRecord : record.name}`;
  }, [table, words, record.id, record.name]);
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
          event.preventDefault();
          leaveInput();
          void saveForm(session);
        }
      }}
    >
      <CommandBar label={words.commands} commands={commands} />
      {problems.map(({ id, error }) => (
        <ErrorBox key={id} title={fillIn(words.commandError, id)} error={error} />
      ))}
      <FormNotifications />
      <FormHeader />
      <FormTabs />
    </div>
  );
};

/** What is being typed counts: inputs take it when the focus leaves them. */
function leaveInput(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) {
    focused.blur();
    focused.focus();
  }
}
