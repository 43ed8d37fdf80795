import { commandText } from "../shared/commandText";
import { formatReadinessRequest } from "../shared/readinessRequest";
import { isDark } from "../shared/isDark";

const PAGE = "bcs_/pages/coupling.html";
/** `target` and `position` of `Xrm.Navigation.navigateTo`: a dialog at the side. */
const DIALOG = 2;
const SIDE = 2;

/** Opens the page on the synchronisation of a row beside its form; resolves once it is closed. */
export async function openSynchronisation(table: string, id: string): Promise<void> {
  await Xrm.Navigation.navigateTo(
    {
      pageType: "webresource",
      webresourceName: PAGE,
      data: formatReadinessRequest({ table, ids: [id], isDark: isDark(window) }),
    },
    { target: DIALOG, position: SIDE, width: { value: 480, unit: "px" }, title: commandText("SynchronisationTitle") },
  );
}
