import type { FormRecord } from "../record/formRecord";
import { strict } from "../unsupported";
import { bracedId } from "./bracedId";
import type { ClientApi } from "./clientApi";
import { createCollection } from "./collection";

/** `formContext.data.entity`. */
export function createEntity(api: ClientApi): object {
  const { session } = api;
  const { record, table } = session;
  const path = "formContext.data.entity";
  return strict(path, {
    attributes: createCollection(`${path}.attributes`, () => api.attributes()),
    getId: () => (record.id === null ? "" : bracedId(record.id)),
    getEntityName: () => table.logicalName,
    getPrimaryAttributeValue: () => primaryValue(record),
    getEntityReference: () => ({
      id: record.id === null ? "" : bracedId(record.id),
      entityType: table.logicalName,
      name: primaryValue(record) ?? "",
    }),
    getIsDirty: () => record.isDirty(),
    isValid: () =>
      session.controlCells.every(
        ({ control, isVisible }) =>
          session.state.control(control.id, { isVisible, isDisabled: control.isDisabled }).notifications.size === 0,
      ),
    save: (option?: unknown) => {
      void api.saveFor(option);
    },
    addOnSave: (handler: (context: object) => void) => {
      api.addOnSave(handler);
    },
    removeOnSave: (handler: (context: object) => void) => {
      api.unlisten("onsave", handler);
    },
  });
}

/** `formContext.data`. */
export function createData(api: ClientApi): { readonly entity: object } {
  const { session } = api;
  return strict("formContext.data", {
    entity: createEntity(api),
    attributes: createCollection("formContext.data.attributes", () => []),
    getIsDirty: () => session.record.isDirty(),
    isValid: () => true,
    refresh: (save = false) => api.refresh(save),
    save: async (options?: unknown) => {
      if (!(await api.saveFor(options))) {
        // Scripts look at the message; the person has seen the reason already.
        throw new Error(`The ${session.table.displayName} was not saved.`);
      }
    },
    addOnLoad: (handler: (context: object) => void) => {
      api.listen(
        "data.onload",
        handler,
        (run) => {
          session.loadHandlers.add(run);
          return () => session.loadHandlers.delete(run);
        },
        () => api.formContext.data,
      );
    },
    removeOnLoad: (handler: (context: object) => void) => {
      api.unlisten("data.onload", handler);
    },
  });
}

function primaryValue(record: FormRecord): string | null {
  const { primaryName } = record.table;
  const value = record.has(primaryName) ? record.value(primaryName) : record.name;
  return typeof value === "string" ? value : null;
}
