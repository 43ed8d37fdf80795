import * as React from "react";
import type { FormSession } from "../../form/formSession";
import { SaveMode, saveForm } from "../../form/saveForm";

/** Asks before changes are lost: within the app by a dialog, by the browser otherwise. */
export function useLeaveGuard(session: FormSession): void {
  React.useEffect(() => {
    const {
      record,
      services: { navigator, dialogs },
    } = session;
    const endGuard = navigator.guard(async () => {
      if (!record.isDirty()) {
        return true;
      }
      switch (await dialogs.show({ kind: "unsaved" })) {
        case "saved":
          return saveForm(session, SaveMode.saveAndClose);
        case "discarded":
          return true;
        case "confirmed":
        case "cancelled":
          return false;
      }
    });
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (record.isDirty()) {
        event.preventDefault();
      }
    };
    window.addEventListener("beforeunload", beforeUnload);
    return () => {
      endGuard();
      window.removeEventListener("beforeunload", beforeUnload);
    };
  }, [session]);
}
