import { createClientNavigation } from "../clientNavigation";
import { createClientWebApi } from "../pcf/context/webApi";
import { entityMetadata } from "../pcf/context/utils";
import type { ShellServices } from "../services";
import { strict } from "../unsupported";
import { createEncoding } from "./encoding";
import { createGlobalContext } from "./globalContext";
import { navigateTo } from "./navigateTo";

/** The global `Xrm`, as far as it is documented and used; what is missing throws its name. */
export function createXrm(services: ShellServices): object {
  const { webApi, tables, dialogs, webResources } = services;
  const globalContext = createGlobalContext(services);
  const online = createClientWebApi(webApi, "Xrm.WebApi.online");
  return strict("Xrm", {
    // Online is all there is here.
    WebApi: strict("Xrm.WebApi", {
      ...createClientWebApi(webApi, "Xrm.WebApi"),
      online,
      isAvailableOffline: () => false,
    }),
    Encoding: createEncoding(),
    Navigation: strict("Xrm.Navigation", {
      ...createClientNavigation(services),
      navigateTo: (input: unknown, options?: unknown) => navigateTo(services, input, options),
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
    }),
  });
}
