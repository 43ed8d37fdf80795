import type { AppPage } from "../page/appLocation";
import { strict } from "../unsupported";

/** `Xrm.Utility.getPageContext()`: what the page was opened with. */
export function pageContext(page: AppPage): object {
  return strict("Xrm.Utility.getPageContext()", { input: inputOf(page) });
}

function inputOf(page: AppPage): object {
  switch (page.kind) {
    case "record":
      return {
        pageType: "entityrecord",
        entityName: page.table,
        ...(page.id === null ? {} : { entityId: page.id }),
        ...(page.formId === undefined ? {} : { formId: page.formId }),
      };
    case "list":
      return {
        pageType: "entitylist",
        entityName: page.table,
        ...(page.viewId === undefined ? {} : { viewId: page.viewId }),
      };
    case "webresource":
      return {
        pageType: "webresource",
        webresourceName: page.name,
        ...(page.data === undefined ? {} : { data: page.data }),
      };
    case "home":
      return { pageType: "dashboard" };
    case "unknown":
      return { pageType: page.pageType };
  }
}
