import type { Operation } from "./operation";
import { badQuery, notImplemented } from "../errors";
import { COMPONENT_NAMES, tableOfComponents } from "../layers/componentNames";
import { removeChange } from "../organization/unpublished";
import { requireNamedPrivilege } from "../security/privileges";
import { readId } from "../store/identifiers";
import { emptyAnswer } from "../webapi/answers";
import { textParameter } from "./operation";

/** RemoveActiveCustomizations, which the maker portal calls for *Remove unmanaged layer*. */
export const removeActiveCustomizations: Operation = {
  method: "POST",
  run(call) {
    const { organization, caller } = call.context;
    requireNamedPrivilege(organization, caller, "prvPublishCustomization");
    const kind = textParameter(call, "SolutionComponentName");
    const id = readId(textParameter(call, "ComponentId"));
    const table = tableOfComponents(COMPONENT_NAMES[kind] ?? 0);
    if (table === null) {
      throw notImplemented(`removing the unmanaged layer of components of the kind '${kind}'`);
    }
    if (id === null) {
      throw badQuery("The parameter 'ComponentId' is no id.");
    }
    removeChange(organization, table, id);
    return emptyAnswer(call.context);
  },
};
