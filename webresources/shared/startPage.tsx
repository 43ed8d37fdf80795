import * as React from "react";
import * as ReactDOM from "react-dom";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { appXrm } from "./appXrm";
import { isDark } from "./isDark";

/** What every page says, of its own catalogue. */
interface PageTexts {
  readonly strings: (key: "Culture" | "Title" | "NoApp") => string;
}

/**
 * Draws a page of the app into the element of that id, in the user's language and the app's theme; nothing where the document has no such element. A
 * page that stands in no app says so, and one that cannot be drawn says why.
 * @param load the page's words for a language id, and what else it needs to write them
 */
export function startPage<Texts extends PageTexts>(
  id: string,
  load: (languageId: number, xrm: typeof Xrm | null) => Promise<Texts>,
  draw: (xrm: typeof Xrm, texts: Texts) => React.ReactElement,
): void {
  const root = document.getElementById(id);
  if (root !== null) {
    start(root, load, draw).catch((error: unknown) => {
      root.textContent = error instanceof Error ? error.message : String(error);
    });
  }
}

async function start<Texts extends PageTexts>(
  root: HTMLElement,
  load: (languageId: number, xrm: typeof Xrm | null) => Promise<Texts>,
  draw: (xrm: typeof Xrm, texts: Texts) => React.ReactElement,
): Promise<void> {
  const xrm = appXrm(window);
  const texts = await load(xrm?.Utility.getGlobalContext().userSettings.languageId ?? 0, xrm);
  document.documentElement.lang = texts.strings("Culture");
  document.title = texts.strings("Title");
  if (xrm === null) {
    root.textContent = texts.strings("NoApp");
    return;
  }
  ReactDOM.render(
    <FluentProvider theme={isDark(window) ? webDarkTheme : webLightTheme}>{draw(xrm, texts)}</FluentProvider>,
    root,
  );
}
