import * as React from "react";
import * as ReactDOM from "react-dom";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { applicationRoot, entraTokens } from "../../../browser/entraTokens";
import { readXml } from "../../../browser/readXml";
import { salesStore } from "../../../core/dataverse/salesStore";
import { guid } from "../../../core/values/guid";
import { appXrm } from "../../shared/appXrm";
import { copyText } from "../../shared/copyText";
import { isDark } from "../../shared/isDark";
import { loadStrings } from "../../shared/loadStrings";
import { salesHttp } from "../../../browser/salesHttp";
import { HelpPage } from "./HelpPage";
import { checksWhenLoaded } from "./loadChecks";
import { typedMemory } from "./typedMemory";
import type { PagePorts } from "./ports";
import { SetUpPage } from "./SetUpPage";

const HELP = "help";

/** Draws the set-up into `root`, or the help where the page's address asks for it. */
export async function start(root: HTMLElement): Promise<void> {
  const xrm = appXrm(window);
  const languageId = xrm?.Utility.getGlobalContext().userSettings.languageId ?? 0;
  const [strings, healthStrings] = await Promise.all([
    loadStrings("setup", languageId),
    loadStrings("health", languageId),
  ]);
  document.documentElement.lang = strings("Culture");
  document.title = strings("Title");
  if (xrm === null) {
    root.textContent = strings("NoApp");
    return;
  }
  const isHelp = new URLSearchParams(location.search).get("data") === HELP;
  ReactDOM.render(
    <FluentProvider theme={isDark(window) ? webDarkTheme : webLightTheme}>
      {isHelp ? (
        <HelpPage strings={strings} healthStrings={healthStrings} />
      ) : (
        <SetUpPage ports={portsOf(xrm)} strings={strings} healthStrings={healthStrings} />
      )}
    </FluentProvider>,
    root,
  );
}

function portsOf(xrm: typeof Xrm): PagePorts {
  const context = xrm.Utility.getGlobalContext();
  const root = `${context.getClientUrl()}/api/data/v9.2`;
  const store = salesStore(salesHttp(root), root);
  return {
    store,
    checks: checksWhenLoaded({
      store,
      userId: guid(context.userSettings.userId),
      readXml,
    }),
    readXml,
    salesUrl: context.getClientUrl(),
    redirectUrl: `${applicationRoot(location)}/WebResources/bcs_/signIn/redirect.html`,
    signIn: (signIn) => entraTokens.signIn(signIn),
    now: () => new Date(),
    typed: typedMemory(sessionStorage),
    copy: copyText,
    openList: (entityName) => void xrm.Navigation.navigateTo({ pageType: "entitylist", entityName }),
  };
}

const root = document.getElementById("setup");
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
}
