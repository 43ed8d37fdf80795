import type { ControlCell, FormControl } from "../form/formDefinition";
import { ClassId } from "../form/classIds";
import type { ControlState } from "../form/formState";
import { cellLabel } from "../form/cellLabel";
import { strict, UnsupportedError } from "../unsupported";
import type { ClientApi } from "./clientApi";
import { createGrid } from "./grid";

const CONTROL_TYPE: Readonly<Record<string, string>> = {
  [ClassId.subgrid]: "subgrid",
  [ClassId.quickView]: "quickform",
  [ClassId.timeline]: "timelinewall",
  [ClassId.webResource]: "webresource",
};

interface CellNotification {
  readonly messages: readonly string[];
  readonly notificationLevel: string;
  readonly uniqueId: string;
  readonly actions?: readonly unknown[];
}

/** `formContext.getControl(name)`. */
export function createControl(api: ClientApi, cell: ControlCell): object {
  const { session } = api;
  const { control } = cell;
  const path = `formContext.getControl("${control.id}")`;
  const read = () => session.state.control(control.id, { isVisible: cell.isVisible, isDisabled: control.isDisabled });
  const change = (change: Partial<ControlState>) => {
    session.state.setControl(control.id, { ...read(), ...change });
  };
  return strict(path, {
    getName: () => control.id,
    getControlType: () => controlType(api, control),
    getLabel: () => read().label ?? cellLabel(cell, session),
    setLabel: (label: string) => {
      change({ label });
    },
    getVisible: () => read().isVisible,
    setVisible: (isVisible: boolean) => {
      change({ isVisible });
    },
    getParent: () => null,
    setFocus: () => {
      document.getElementById(session.inputId(control.id))?.focus();
    },
    ...(control.column === null
      ? gridMembers(api, control)
      : columnMembers({ api, column: control.column, read, change })),
  });
}

function columnMembers({
  api,
  column,
  read,
  change,
}: {
  readonly api: ClientApi;
  readonly column: string;
  readonly read: () => ControlState;
  readonly change: (change: Partial<ControlState>) => void;
}): object {
  const notify = (id: string, text: string) => {
    change({ notifications: new Map(read().notifications).set(id, text) });
    return true;
  };
  return {
    getAttribute: () => api.attribute(column),
    getDisabled: () => read().isDisabled,
    setDisabled: (isDisabled: boolean) => {
      change({ isDisabled });
    },
    setNotification: (text: string, id = "") => notify(id, text),
    addNotification: ({ messages, notificationLevel, uniqueId, actions = [] }: CellNotification) => {
      if (notificationLevel !== "ERROR" || actions.length > 0) {
        throw new UnsupportedError(
          "addNotification with the level RECOMMENDATION or with actions",
          "Use the level ERROR, or setNotification.",
        );
      }
      return notify(uniqueId, messages.join(" "));
    },
    clearNotification: (id?: string) => {
      const notifications = new Map(read().notifications);
      if (id === undefined) {
        notifications.clear();
      } else {
        notifications.delete(id);
      }
      change({ notifications });
      return true;
    },
  };
}

function gridMembers({ session }: ClientApi, control: FormControl): object {
  if (control.classId !== ClassId.subgrid) {
    return {};
  }
  return {
    getEntityName: () => control.parameters.get("TargetEntityType") ?? "",
    refresh: () => {
      session.grids.get(control.id)?.refresh();
    },
    getGrid: () =>
      createGrid(`formContext.getControl("${control.id}").getGrid()`, session.grids.get(control.id)?.selection ?? null),
  };
}

function controlType({ session }: ClientApi, control: FormControl): string {
  if (session.form.definition.customControls.get(control.uniqueId ?? "")?.some(({ name }) => name !== null) === true) {
    return `customcontrol:${session.form.definition.customControls.get(control.uniqueId ?? "")?.find(({ name }) => name !== null)?.name ?? ""}`;
  }
  if (control.column === null) {
    return CONTROL_TYPE[control.classId] ?? "standard";
  }
  switch (session.record.column(control.column).type) {
    case "lookup":
    case "customer":
    case "owner":
      return "lookup";
    case "picklist":
    case "state":
    case "status":
    case "boolean":
      return "optionset";
    case "multiselectpicklist":
      return "multiselectoptionset";
    default:
      return "standard";
  }
}
