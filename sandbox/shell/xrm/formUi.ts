import type { FormSection, FormTab } from "../form/formDefinition";
import { readOnlyReason } from "../form/readOnly";
import type { NotificationLevel } from "../form/formState";
import { strict } from "../unsupported";
import { pickLabel } from "../xml/labels";
import type { ClientApi } from "./clientApi";
import { createCollection } from "./collection";

/** As `getFormType` numbers them. */
const FormType = { create: 1, update: 2, readOnly: 3 } as const;

/** `formContext.ui`. */
export function createFormUi(api: ClientApi): object {
  const { session } = api;
  const { state, form } = session;
  return strict("formContext.ui", {
    setFormNotification: (message: string, level: NotificationLevel, id: string) => {
      state.setNotification({ id, level, message });
      return true;
    },
    clearFormNotification: (id: string) => state.clearNotification(id),
    getFormType: () => {
      if (session.record.id === null) {
        return FormType.create;
      }
      return readOnlyReason(session) === null ? FormType.update : FormType.readOnly;
    },
    tabs: createCollection("formContext.ui.tabs", () =>
      form.definition.tabs.map((tab) => [tab.name, createTab(api, tab)]),
    ),
    controls: createCollection("formContext.ui.controls", () => api.controls()),
    refreshRibbon: () => {
      session.commandBar.refresh();
    },
    close: () => {
      void session.services.navigator.close({ kind: "list", table: session.table.logicalName });
    },
  });
}

function createTab(api: ClientApi, tab: FormTab): object {
  const { state, form } = api.session;
  const path = `formContext.ui.tabs.get("${tab.name}")`;
  const sections = tab.columns.flatMap((column) => column.sections);
  return strict(path, {
    ...areaMembers(api, tab.name, tab),
    getDisplayState: () => ((state.activeTab ?? form.definition.tabs[0]?.name) === tab.name ? "expanded" : "collapsed"),
    setDisplayState: (display: "expanded" | "collapsed") => {
      if (display === "expanded") {
        state.activateTab(tab.name);
      }
    },
    setFocus: () => {
      state.activateTab(tab.name);
    },
    sections: createCollection(`${path}.sections`, () =>
      sections.map((section) => [section.name, createSection(api, tab, section)]),
    ),
  });
}

function createSection(api: ClientApi, tab: FormTab, section: FormSection): object {
  return strict(
    `formContext.ui.tabs.get("${tab.name}").sections.get("${section.name}")`,
    areaMembers(api, `${tab.name}/${section.name}`, section),
  );
}

function areaMembers(
  { session }: ClientApi,
  key: string,
  { name, labels, isVisible }: Pick<FormTab, "name" | "labels" | "isVisible">,
): object {
  const {
    state,
    services: { culture },
  } = session;
  return {
    getName: () => name,
    getLabel: () => state.area(key, isVisible).label ?? pickLabel(labels, culture) ?? "",
    setLabel: (label: string) => {
      state.setArea(key, { ...state.area(key, isVisible), label });
    },
    getVisible: () => state.area(key, isVisible).isVisible,
    setVisible: (visible: boolean) => {
      state.setArea(key, { ...state.area(key, isVisible), isVisible: visible });
    },
  };
}
