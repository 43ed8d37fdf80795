import { makeStyles, Spinner } from "@fluentui/react-components";
import * as React from "react";
import type { AppPage } from "../../page/appLocation";
import { saveForm } from "../../form/saveForm";
import { CommandBar } from "../command/CommandBar";
import { ErrorBox } from "../ErrorBox";
import { useWords } from "../ShellContext";
import { useObservable } from "../useObservable";
import { FormHeader } from "./FormHeader";
import { FormNotifications } from "./FormNotifications";
import { FormSessionProvider } from "./FormSessionContext";
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
          <OpenRecord opened={opened.value} />
        </FormSessionProvider>
      );
  }
};

const OpenRecord: React.FC<{ readonly opened: OpenedForm }> = ({ opened: { session } }) => {
  const styles = useStyles();
  const { record, table, services: { culture: { words } } } = session;
  useObservable(record);
  useLeaveGuard(session);
  const commands = useRecordCommands(session);
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
