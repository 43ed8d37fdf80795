import { createClientNavigation } from "../clientNavigation";
import { createClientWebApi } from "../pcf/context/webApi";
import { lookupObjects } from "../lookupObjects";
import { entityMetadata } from "../pcf/context/utils";
import { unplayed } from "../pcf/unplayed";
import type { Send } from "../server/transport";
import type { ShellServices } from "../services";
import { strict } from "../unsupported";
import { bracedId } from "./bracedId";
import { createEncoding } from "./encoding";
import { createExecute } from "./execute";
import { navigateTo } from "./navigateTo";
import { pageContext } from "./pageContext";
import { addressOf } from "./webResources";
import { createXrmApp } from "./xrmApp";

/** Documented members that ask the device, and those of `Xrm.Utility` that are not played. */
const DEVICE = ["captureAudio", "captureImage", "captureVideo", "getBarcodeValue", "getCurrentPosition", "pickFile"];
const UTILITY = [
  "getAllowedStatusTransitions",
  "getLearningPathAttributeName",
  "invokeProcessAction",
  "refreshParentGrid",
];

/** The global `Xrm`, as far as it is documented and used; what is missing throws its name. */
export function createXrm(services: ShellServices, send: Send, globalContext: object): object {
  const { webApi, tables, dialogs, webResources, navigator } = services;
  const execute = createExecute(send, tables);
  const online = strict("Xrm.WebApi.online", { ...createClientWebApi(webApi, "Xrm.WebApi.online"), ...execute });
  return strict("Xrm", {
    // Online is all there is here.
    WebApi: strict("Xrm.WebApi", {
      ...createClientWebApi(webApi, "Xrm.WebApi"),
      ...execute,
      online,
      isAvailableOffline: () => false,
    }),
    App: createXrmApp(services),
    // Deprecated; on a form its own, see startFormScripts.
    Page: strict("Xrm.Page", { context: globalContext }),
    Device: strict("Xrm.Device", unplayed("Xrm.Device", DEVICE)),
    Panel: strict("Xrm.Panel", unplayed("Xrm.Panel", ["loadPanel"])),
    Encoding: createEncoding(),
    Navigation: strict("Xrm.Navigation", {
      ...createClientNavigation(services),
      navigateTo: (input: unknown, options?: unknown) => navigateTo(services, input, options),
      openWebResource: (name: string, _options?: unknown, data?: string) => {
        window.open(
          `${addressOf(name)}${data === undefined ? "" : `?data=${encodeURIComponent(data)}`}`,
          "_blank",
          "noopener",
        );
      },
    }),
    Utility: strict("Xrm.Utility", {
      getGlobalContext: () => globalContext,
      getResourceString: (name: string, key: string) => webResources.getString(name, key),
      showProgressIndicator: (text: string) => {
        dialogs.showProgress(text);
      },
      closeProgressIndicator: () => {
        dialogs.hideProgress();
      },
      getEntityMetadata: (table: string, columns: readonly string[] = []) => entityMetadata(tables, table, columns),
      getPageContext: () => pageContext(navigator.location.page),
      lookupObjects: async (options: unknown) =>
        (await lookupObjects(dialogs, options, "Xrm.Utility.lookupObjects")).map(({ id, name, entityType }) => ({
          id: bracedId(id),
          name,
          entityType,
        })),
      ...unplayed("Xrm.Utility", UTILITY),
    }),
  });
}
