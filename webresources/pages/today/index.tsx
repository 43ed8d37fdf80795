import * as React from "react";
import * as ReactDOM from "react-dom";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { readToday } from "../../../core/orders/today/readToday";
import { dayAt, beginningOf, dayReader } from "../../../core/values/userDay";
import { appReader } from "../../shared/appReader";
import { appXrm } from "../../shared/appXrm";
import { isDark } from "../../shared/isDark";
import { loadStrings } from "../../shared/loadStrings";
import { pageTables } from "../../shared/pageTables";
import { userOffset } from "../../shared/userDays";
import { userFormat } from "../../shared/userFormat";
import { TodayPage } from "./TodayPage";
import type { TodayPagePorts } from "./useToday";

/** Draws what a salesperson has to look after today into `root`. */
export async function start(root: HTMLElement): Promise<void> {
  const xrm = appXrm(window);
  const languageId = xrm?.Utility.getGlobalContext().userSettings.languageId ?? 0;
  const words = await loadStrings("today", languageId);
  document.documentElement.lang = words("Culture");
  document.title = words("Title");
  if (xrm === null) {
    root.textContent = words("NoApp");
    return;
  }
  const now = () => new Date();
  ReactDOM.render(
    <FluentProvider theme={isDark(window.parent) ? webDarkTheme : webLightTheme}>
      <TodayPage ports={portsOf(xrm, now)} words={words} format={userFormat(xrm, words, now)} />
    </FluentProvider>,
    root,
  );
}

/** Each look is a new one: nothing that was read before counts. */
function portsOf(xrm: typeof Xrm, now: () => Date): TodayPagePorts {
  const sales = appReader(xrm, NO_MEMORY, pageTables);
  const offset = userOffset(xrm);
  const { userId } = xrm.Utility.getGlobalContext().userSettings;
  return {
    read(id) {
      const today = dayAt(now(), offset);
      const dayBegan = today === null ? now().toISOString() : beginningOf(today, offset);
      return readToday({ sales, dayOf: dayReader(offset), userId, dayBegan }, id);
    },
    openRecord: ({ table: entityName, id: entityId }) => void xrm.Navigation.openForm({ entityName, entityId }),
    openList: ({ table: entityName, viewId }) =>
      void xrm.Navigation.navigateTo({
        pageType: "entitylist",
        entityName,
        ...(viewId === null ? {} : { viewId, viewType: "savedquery" }),
      }),
  };
}

const root = document.getElementById("today");
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
}
