import type { ColumnDescription } from "../../contract/tableDescription";
import type { FormSession } from "../form/formSession";
import type { RequiredLevel, SubmitMode } from "../form/formState";
import { requiredLevelOf } from "../form/requiredColumns";
import { formatValue } from "../record/formatValue";
import type { ColumnValue } from "../record/columnValue";
import { isLookupReference } from "../record/columnValue";
import { columnValueOf, rawOf } from "../pcf/rawValue";
import { strict } from "../unsupported";
import { bracedId } from "./bracedId";
import type { ClientApi } from "./clientApi";
import { createCollection } from "./collection";

const ATTRIBUTE_TYPE: Partial<Record<ColumnDescription["type"], string>> = {
  picklist: "optionset",
  state: "optionset",
  status: "optionset",
  multiselectpicklist: "multioptionset",
  customer: "lookup",
  owner: "lookup",
  bigint: "integer",
  uniqueidentifier: "string",
  entityname: "string",
};

/** `formContext.getAttribute(name)`. */
export function createAttribute(api: ClientApi, name: string): object {
  const { session } = api;
  const {
    record,
    state,
    services: { culture },
  } = session;
  const column = record.column(name);
  const path = `formContext.getAttribute("${name}")`;
  return strict(path, {
    getName: () => name,
    getAttributeType: () => ATTRIBUTE_TYPE[column.type] ?? column.type,
    getFormat: () => column.format ?? null,
    getValue: () => clientValue(record.value(name), session, column),
    setValue: (value: unknown) => {
      record.setValue(name, columnValueOf(value, column, culture.timeZone));
    },
    getInitialValue: () => clientValue(record.savedValue(name), session, column),
    getIsDirty: () => record.isDirty(name),
    getRequiredLevel: () => requiredLevelOf(session, name),
    setRequiredLevel: (level: RequiredLevel) => {
      state.setRequiredLevel(name, level);
    },
    getSubmitMode: () => state.submitMode(name),
    setSubmitMode: (mode: SubmitMode) => {
      state.setSubmitMode(name, mode);
    },
    addOnChange: (handler: (context: object) => void) => {
      api.listen(
        `onchange:${name}`,
        handler,
        (run) => record.onChange(name, run),
        () => createAttribute(api, name),
      );
    },
    removeOnChange: (handler: (context: object) => void) => {
      api.unlisten(`onchange:${name}`, handler);
    },
    fireOnChange: () => {
      record.fireOnChange(name);
    },
    getUserPrivilege: () => ({ canRead: column.canRead, canUpdate: column.canUpdate, canCreate: column.canCreate }),
    getParent: () => api.formContext.data.entity,
    controls: createCollection(`${path}.controls`, () => api.controlsOf(name)),
    ...typeMembers(session, column),
  });
}

function typeMembers(session: FormSession, column: ColumnDescription): object {
  const value = () => session.record.value(column.logicalName);
  switch (column.type) {
    case "string":
    case "memo":
      return { getMaxLength: () => column.maxLength ?? null };
    case "integer":
    case "bigint":
    case "decimal":
    case "double":
    case "money":
      return {
        getMin: () => column.minValue ?? null,
        getMax: () => column.maxValue ?? null,
        getPrecision: () => column.precision ?? 0,
      };
    case "picklist":
    case "state":
    case "status":
      return {
        getText: () => formatValue(value(), column, session.services.culture),
        getOptions: () => (column.options ?? []).map(optionOf),
        getOption: (option: number) =>
          (column.options ?? []).filter((candidate) => candidate.value === option).map(optionOf)[0] ?? null,
        getSelectedOption: () =>
          (column.options ?? []).filter((candidate) => candidate.value === value()).map(optionOf)[0] ?? null,
      };
    default:
      return {};
  }
}

function optionOf({ value, label }: { readonly value: number; readonly label: string }): object {
  return { value, text: label };
}

/** As scripts get it: lookups with their ids upper case in braces, null instead of an empty list. */
function clientValue(value: ColumnValue, { services: { culture } }: FormSession, column: ColumnDescription): unknown {
  if (isLookupReference(value)) {
    return [{ id: bracedId(value.id), name: value.name, entityType: value.entityType }];
  }
  return value === null ? null : rawOf(value, column, culture.timeZone);
}
