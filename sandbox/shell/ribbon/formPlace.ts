import type { FormSession } from "../form/formSession";
import { readOnlyReason } from "../form/readOnly";
import { isLookupReference } from "../record/columnValue";
import type { ClientApi } from "../xrm/clientApi";
import { bracedId } from "../xrm/bracedId";
import { commonParameter } from "./commonParameter";
import type { FormStateName, RibbonPlace } from "./ribbonPlace";

/** The command bar of a form. */
export function formPlace(session: FormSession, api: ClientApi, page: object): RibbonPlace {
  const { services, table, record } = session;
  return {
    services,
    table,
    formState: () => formState(session),
    selectedCount: 0,
    page,
    columnValue: (column) => {
      const value = record.has(column) ? record.savedValue(column) : null;
      return isLookupReference(value) ? value.id : value;
    },
    crmParameter: (name) => {
      switch (name) {
        case "PrimaryControl":
          return api.formContext;
        case "FirstPrimaryItemId":
          return record.id === null ? null : bracedId(record.id);
        case "PrimaryItemIds":
          return record.id === null ? [] : [bracedId(record.id)];
        default:
          return commonParameter(name, services, table.logicalName);
      }
    },
  };
}

function formState(session: FormSession): FormStateName {
  if (session.record.id === null) {
    return "Create";
  }
  return readOnlyReason(session) === null ? "Existing" : "ReadOnly";
}
