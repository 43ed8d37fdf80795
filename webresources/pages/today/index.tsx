import * as React from "react";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { readToday } from "../../../core/orders/today/readToday";
import { dayAt, beginningOf, dayReader } from "../../../core/values/userDay";
import { appReader } from "../../shared/appReader";
import { loadStrings } from "../../shared/loadStrings";
import { readNumberSymbols } from "../../shared/numberSymbols";
import { pageTables } from "../../shared/pageTables";
import { userOffset } from "../../shared/userDays";
import { startPage } from "../../shared/startPage";
import { userFormat } from "../../shared/userFormat";
import { TodayPage } from "./TodayPage";
import type { TodayPagePorts } from "./useToday";

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

const now = () => new Date();
startPage(
  "today",
  async (languageId, xrm) => {
    const [strings, numbers] = await Promise.all([loadStrings("today", languageId), readNumberSymbols(xrm)]);
    return { strings, numbers };
  },
  (xrm, { strings, numbers }) => (
    <TodayPage ports={portsOf(xrm, now)} strings={strings} format={userFormat(xrm, strings, now, numbers)} />
  ),
);
