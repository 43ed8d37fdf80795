import { appPage } from "../../browser/appPage";
import { pageShelf } from "../../browser/pageShelf";
import { ownWebApi } from "../../browser/salesHttp";
import { clientApi } from "../../core/dataverse/clientApi";
import { readTables } from "../../core/dataverse/readTables";
import { sharedSalesMemory } from "../../core/dataverse/salesMemory";
import { salesReader } from "../../core/dataverse/salesReader";
import type { SalesReader } from "../../core/ports";

type Platform = Pick<ComponentFramework.Context<unknown>, "webAPI" | "utils">;

/** Dataverse as the control's platform reads it; what something else on the page has just read is not asked for again. */
export function pageReader({ webAPI, utils }: Platform): SalesReader {
  return salesReader(
    clientApi(
      webAPI,
      (table, columns) => utils.getEntityMetadata(table, columns),
      (names) => readTables(ownWebApi(window), names),
    ),
    sharedSalesMemory(pageShelf(appPage(window))),
  );
}
