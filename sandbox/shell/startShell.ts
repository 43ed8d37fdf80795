import { AppNotifications } from "./appNotifications";
import { Dialogs } from "./dialogs";
import { loadScript } from "./loadScript";
import { openApp, withPartsOfApp } from "./app/openApp";
import { cultureOf } from "./locale/culture";
import { forgetChosenPerson } from "./page/forgetChosenPerson";
import { answerEntraHere } from "./page/localEntra";
import { Navigator } from "./page/navigator";
import { prepareForBundles } from "./pcf/browserBundles";
import { ControlLibrary } from "./pcf/controlLibrary";
import { withStandardParts } from "./server/standardParts";
import { readSession, Tables } from "./server/tables";
import { sendByFetch } from "./server/transport";
import { WebApi } from "./server/webApi";
import type { ShellServices } from "./services";
import type { TableDescription } from "../contract/tableDescription";
import { createGlobalContext } from "./xrm/globalContext";
import { createXrm } from "./xrm/createXrm";
import { WebResources } from "./xrm/webResources";

/** Signs the person in, reads the session, and puts the client API in place. */
export async function startShell(page: Window): Promise<ShellServices> {
  forgetChosenPerson(page);
  const session = await readSession(sendByFetch);
  if (session.entraUrl !== null) {
    answerEntraHere(page, session.entraUrl);
  }
  const culture = cultureOf(session);
  const navigator = new Navigator(page);
  const app = openApp(session, navigator.location.appId);
  const complete = (table: TableDescription) =>
    withPartsOfApp(withStandardParts(table, culture), app ?? session.salesHub);
  const tables = new Tables(sendByFetch, complete, new Map(Object.entries(session.entitySets)));
  const webApi = new WebApi(sendByFetch, tables);
  const services: ShellServices = {
    session,
    app,
    culture,
    tables,
    webApi,
    navigator,
    dialogs: new Dialogs(),
    appNotifications: new AppNotifications(),
    controls: new ControlLibrary(sendByFetch, prepareForBundles(page), session.controls, culture),
    webResources: new WebResources(sendByFetch, webApi, (address) => loadScript(page.document, address), culture),
  };
  page.document.documentElement.lang = culture.locale;
  const globalContext = createGlobalContext(services);
  Object.assign(page, { Xrm: createXrm(services, sendByFetch, globalContext), GetGlobalContext: () => globalContext });
  return services;
}
