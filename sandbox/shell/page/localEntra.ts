const ENTRA = "https://login.microsoftonline.com/";

/**
 * The sandbox has no network: what a page asks of Microsoft Entra ID goes to the sandbox's own. The page's script signs people in as it always does,
 * by a hidden frame and a question for the token.
 */
export function answerEntraHere(page: Window, entraUrl: string): void {
  const here = (url: string): string => (url.startsWith(ENTRA) ? `${entraUrl}/${url.slice(ENTRA.length)}` : url);
  const { fetch: send, HTMLIFrameElement: frame } = page as Window & typeof globalThis;
  page.fetch = (input, init) => send.call(page, typeof input === "string" ? here(input) : input, init);
  const source = Object.getOwnPropertyDescriptor(frame.prototype, "src");
  if (source?.set !== undefined) {
    const { set } = source;
    Object.defineProperty(frame.prototype, "src", {
      ...source,
      set(this: HTMLIFrameElement, url: unknown) {
        set.call(this, here(String(url)));
      },
    });
  }
}
