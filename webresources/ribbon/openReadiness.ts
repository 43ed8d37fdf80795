import { commandText } from "../shared/commandText";
import type { CommandTextKey } from "../shared/commandText";
import { isDark } from "../shared/isDark";
import { formatReadinessRequest } from "../shared/readinessRequest";
import { bareId } from "./bareId";

const PAGE = "bcs_/pages/readiness.html";
/** `target` and `position` of `Xrm.Navigation.navigateTo`. */
const DIALOG = 2;
const CENTERED = 1;

/** Opens the readiness page over the app; resolves once it is closed. */
export async function openReadiness(table: string, ids: readonly string[], title: CommandTextKey): Promise<void> {
  await Xrm.Navigation.navigateTo(
    {
      pageType: "webresource",
      webresourceName: PAGE,
      data: formatReadinessRequest({ table, ids: ids.map(bareId), isDark: isDark(window) }),
    },
    {
      target: DIALOG,
      position: CENTERED,
      width: { value: 60, unit: "%" },
      height: { value: 80, unit: "%" },
      title: commandText(title),
    },
  );
}
