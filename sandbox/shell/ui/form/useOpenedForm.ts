import * as React from "react";
import type { FormSession } from "../../form/formSession";
import { openForm } from "../../form/openForm";
import type { AppPage } from "../../page/appLocation";
import type { ClientApi } from "../../xrm/clientApi";
import { startFormScripts } from "../../xrm/formScripts";
import { useServices } from "../ShellContext";
import type { Loaded } from "../useLoaded";
import { useLoaded } from "../useLoaded";

export interface OpenedForm {
  readonly session: FormSession;
  /** Null until the form's scripts have been loaded; the form does not wait for them. */
  readonly api: ClientApi | null;
}

/** Opens the form of a record's address, and starts its scripts. */
export function useOpenedForm({
  table,
  id,
  formId,
  extraqs,
}: Extract<AppPage, { readonly kind: "record" }>): Loaded<OpenedForm> {
  const services = useServices();
  const load = React.useCallback(
    () =>
      openForm(services, {
        kind: "record",
        table,
        id,
        ...(formId === undefined ? {} : { formId }),
        ...(extraqs === undefined ? {} : { extraqs }),
      }),
    [services, table, id, formId, extraqs],
  );
  return useStartedForm(load);
}

/** A form and its scripts. @param load opens it; again whenever it is another function */
export function useStartedForm(load: () => Promise<FormSession>): Loaded<OpenedForm> {
  const opened = useLoaded(load);
  const session = opened.status === "loaded" ? opened.value : null;
  const [started, setStarted] = React.useState<{ readonly session: FormSession; readonly api: ClientApi } | null>(null);
  React.useEffect(() => {
    let isCurrent = true;
    if (session !== null) {
      void startFormScripts(session, window).then((api) => {
        if (isCurrent) {
          setStarted({ session, api });
        }
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [session]);
  if (opened.status !== "loaded") {
    return opened;
  }
  return {
    status: "loaded",
    value: { session: opened.value, api: started?.session === opened.value ? started.api : null },
  };
}
