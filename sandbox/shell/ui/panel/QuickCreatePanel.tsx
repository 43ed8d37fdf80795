import { Button, Spinner } from "@fluentui/react-components";
import * as React from "react";
import type { PanelRequest } from "../../dialogs";
import { openQuickCreate } from "../../form/openForm";
import { SaveMode, saveForm } from "../../form/saveForm";
import { fillIn } from "../../locale/fillIn";
import { sameValue } from "../../record/columnValue";
import { ErrorBox } from "../ErrorBox";
import { FormNotifications } from "../form/FormNotifications";
import { ClientApiProvider, FormSessionProvider } from "../form/FormSessionContext";
import { FormTabView } from "../form/FormTabView";
import type { OpenedForm } from "../form/useOpenedForm";
import { useStartedForm } from "../form/useOpenedForm";
import { useServices, useWords } from "../ShellContext";
import { useObservable } from "../useObservable";
import { SidePanel } from "./SidePanel";

interface QuickCreatePanelProps {
  readonly request: Extract<PanelRequest, { readonly kind: "quickCreate" }>;
  readonly onClose: () => void;
}

/** A new record on its quick create form, over the page that stays as it is. */
export const QuickCreatePanel: React.FC<QuickCreatePanelProps> = ({ request, onClose }) => {
  const services = useServices();
  const words = useWords();
  const { table, extraqs } = request;
  const load = React.useCallback(() => openQuickCreate(services, table, extraqs), [services, table, extraqs]);
  const opened = useStartedForm(load);
  if (opened.status === "loaded") {
    return <OpenQuickCreate opened={opened.value} request={request} onClose={onClose} />;
  }
  return (
    <SidePanel title={words.quickCreate} onClose={onClose} actions={<Button onClick={onClose}>{words.cancel}</Button>}>
      {opened.status === "loading" ? (
        <Spinner label={words.loading} />
      ) : (
        <ErrorBox title={words.pageError} error={opened.error} />
      )}
    </SidePanel>
  );
};

const OpenQuickCreate: React.FC<QuickCreatePanelProps & { readonly opened: OpenedForm }> = ({
  opened: { session, api },
  request,
  onClose,
}) => {
  const words = useWords();
  const { record, state, table, form, services } = session;
  useObservable(state);
  const [given] = React.useState(() => new Map(record.columnNames.map((column) => [column, record.value(column)])));
  const isEntered = () =>
    record.columnNames.some((column) => !sameValue(given.get(column) ?? null, record.value(column)));
  const save = async () => {
    if ((await saveForm(session, SaveMode.saveAndClose)) && record.id !== null) {
      request.created({ id: record.id, name: record.name, entityType: table.logicalName });
      onClose();
    }
  };
  const leave = async () => {
    const answer = isEntered() ? await services.dialogs.show({ kind: "unsaved" }) : "discarded";
    if (answer === "saved") {
      await save();
    } else if (answer === "discarded") {
      onClose();
    }
  };
  return (
    <SidePanel
      title={fillIn(words.quickCreateTitle, table.displayName)}
      onClose={() => {
        void leave();
      }}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={state.isSaving}
            onClick={() => {
              void save();
            }}
          >
            {words.saveAndClose}
          </Button>
          <Button
            onClick={() => {
              void leave();
            }}
          >
            {words.cancel}
          </Button>
        </>
      }
    >
      <FormSessionProvider value={session}>
        <ClientApiProvider value={api}>
          <FormNotifications />
          {form.definition.tabs.map((tab) => (
            <FormTabView key={tab.name} tab={tab} />
          ))}
        </ClientApiProvider>
      </FormSessionProvider>
    </SidePanel>
  );
};
