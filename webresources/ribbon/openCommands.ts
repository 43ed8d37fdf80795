import { DOCUMENT_TABLES } from "../../core/documents/documentTable";
import { bareId } from "./bareId";
import { command } from "./command";
import { documentTableOf } from "./documentTableOf";
import { openDocuments } from "./openInBusinessCentral";
import { openRecord } from "./openRecord";
import { openSynchronisation } from "./openSynchronisation";

export { theirsIsNotThere } from "./theirCommand";

export const openOnForm = command("openOnForm", (form: Xrm.FormContext) =>
  openDocuments(documentTableOf(form), [bareId(form.data.entity.getId())]),
);
export const openSelectedOrders = command("openSelectedOrders", (ids: readonly string[]) =>
  openDocuments(DOCUMENT_TABLES.order, ids.map(bareId)),
);
export const openSelectedQuotes = command("openSelectedQuotes", (ids: readonly string[]) =>
  openDocuments(DOCUMENT_TABLES.quote, ids.map(bareId)),
);
/** The page of the day, in the place of the list. */
export const openToday = command("openToday", async () => {
  await Xrm.Navigation.navigateTo({ pageType: "webresource", webresourceName: "bcs_/pages/today.html" });
});
export const openRecordOnForm = command("openRecordOnForm", ({ data: { entity } }: Xrm.FormContext) =>
  openRecord(entity.getEntityName(), bareId(entity.getId())),
);
/** How the synchronisation of the record stands, over the form; nothing is asked before somebody opens it. */
export const showSynchronisation = command("showSynchronisation", ({ data: { entity } }: Xrm.FormContext) =>
  openSynchronisation(entity.getEntityName(), bareId(entity.getId())),
);
