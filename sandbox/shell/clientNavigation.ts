import type { DialogRequest } from "./dialogs";
import { openFile } from "./openFile";
import { bareId } from "./page/appLocation";
import { quickCreate } from "./quickCreate";
import type { ShellServices } from "./services";

interface OpenFormOptions {
  readonly entityName: string;
  readonly entityId?: string;
  readonly formId?: string;
  readonly openInNewWindow?: boolean;
  readonly useQuickCreateForm?: boolean;
}

/** What `Xrm.Navigation` and `context.navigation` share. */
export function createClientNavigation(services: ShellServices) {
  const { navigator, dialogs } = services;
  return {
    openForm: async (
      { entityName, entityId, formId, openInNewWindow = false, useQuickCreateForm = false }: OpenFormOptions,
      parameters?: Readonly<Record<string, string>>,
    ) => {
      if (useQuickCreateForm) {
        const created = await quickCreate(services, entityName, new URLSearchParams(parameters).toString());
        if (created !== "noForm") {
          return { savedEntityReference: created === null ? [] : [created] };
        }
      }
      const page = {
        kind: "record",
        table: entityName,
        id: entityId === undefined || entityId === "" ? null : bareId(entityId),
        ...(formId === undefined ? {} : { formId: bareId(formId) }),
        ...(parameters === undefined ? {} : { extraqs: new URLSearchParams(parameters).toString() }),
      } as const;
      if (openInNewWindow) {
        window.open(navigator.href(page), "_blank", "noopener");
      } else {
        await navigator.open(page);
      }
      return { savedEntityReference: [] };
    },
    openUrl: (url: string) => {
      window.open(url, "_blank", "noopener");
    },
    openFile,
    openAlertDialog: async ({
      text,
      title,
      confirmButtonLabel,
    }: {
      readonly text: string;
      readonly title?: string;
      readonly confirmButtonLabel?: string;
    }) => {
      await dialogs.show({ kind: "alert", text, ...given({ title, confirmLabel: confirmButtonLabel }) });
    },
    openConfirmDialog: async (strings: ConfirmStrings) => {
      const { text, title, subtitle, confirmButtonLabel, cancelButtonLabel } = strings;
      const labels = given({ title, subtitle, confirmLabel: confirmButtonLabel, cancelLabel: cancelButtonLabel });
      return { confirmed: (await dialogs.show({ kind: "confirm", text, ...labels })) === "confirmed" };
    },
    openErrorDialog: async ({
      message,
      errorCode,
      details,
    }: {
      readonly message?: string;
      readonly errorCode?: number;
      readonly details?: string;
    }) => {
      const request: DialogRequest = {
        kind: "error",
        message: message ?? "",
        ...given({ code: errorCode === undefined ? undefined : `0x${errorCode.toString(16)}`, details }),
      };
      await dialogs.show(request);
    },
  };
}

interface ConfirmStrings {
  readonly text: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly confirmButtonLabel?: string;
  readonly cancelButtonLabel?: string;
}

/** The members that have a value, so that absent ones stay absent. */
function given<K extends string>(members: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key of Object.keys(members) as K[]) {
    const value = members[key];
    if (value !== undefined) {
      kept[key] = value;
    }
  }
  return kept;
}
