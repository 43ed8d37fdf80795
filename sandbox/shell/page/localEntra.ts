const ENTRA = "https://login.microsoftonline.com/";

/**
 * The sandbox has no network: what a page asks of Microsoft Entra ID goes to the sandbox's own. The page's script signs people in as it always does,
 * by a hidden frame and a question for the token.
 */
export function answerEntraHere(page: Window, entraUrl: string): void {
  const here = (url: string): string => (url.startsWith(ENTRA) ? `${entraUrl}/${url.slice(ENTRA.length)}` : url);
  const send = page.fetch.bind(page);
  page.fetch = (input, init) => send(typeof input === "string" ? here(input) : input, init);
  const { prototype } = (page as Window & typeof globalThis).HTMLIFrameElement;
  const source = Object.getOwnPropertyDescriptor(prototype, "src");
  Object.defineProperty(prototype, "src", {
    ...source,
    set(this: HTMLIFrameElement, url: unknown) {
      source?.set?.call(this, here(String(url)));
    },
  });
}
