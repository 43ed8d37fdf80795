import type { SignIn, TokenOutcome, TokenSource } from "../core/values/signIn";
import { loadScript } from "./loadScript";
import { pageShelf } from "./pageShelf";

const FOLDER = "WebResources/bcs_/signIn";
/** All bundles of a page share what is loaded, and so the tokens, which live in the memory of that page only. */
const NAME = "signIn.1";

/** What the script hangs on the page: see webresources/signIn/entraId.ts. */
interface EntraIdScript {
  readonly create: (redirectUri: string) => TokenSource;
}

/** Tokens of Microsoft Entra ID. The script that gets them is large, and is loaded when somebody first needs one. */
export const entraTokens: TokenSource = {
  token: (signIn) => ask((source) => source.token(signIn)),
  signIn: async (signIn: SignIn) => {
    const outcome = await ask((source) => source.signIn(signIn));
    if (outcome.ok) {
      dispatchEvent(new Event(SIGNED_IN));
    }
    return outcome;
  },
};

const SIGNED_IN = "BusinessCentralSales.signedIn";

/** Calls back whenever somebody has signed in on this page, in whatever bundle. @returns what ends it */
export function whenSignedIn(listener: () => void): () => void {
  addEventListener(SIGNED_IN, listener);
  return () => removeEventListener(SIGNED_IN, listener);
}

async function ask(question: (source: TokenSource) => Promise<TokenOutcome>): Promise<TokenOutcome> {
  const source = await sharedSource();
  return source === null ? { ok: false, problem: { kind: "scriptMissing" } } : question(source);
}

function sharedSource(): Promise<TokenSource | null> {
  const shared = pageShelf().get(NAME);
  if (shared instanceof Promise) {
    return shared as Promise<TokenSource | null>;
  }
  const loading = loadSource();
  pageShelf().set(NAME, loading);
  // What could not be loaded is tried again when it is next asked for.
  void loading.then((source) => source === null && pageShelf().delete(NAME));
  return loading;
}

async function loadSource(): Promise<TokenSource | null> {
  const folder = `${applicationRoot(location)}/${FOLDER}`;
  const script = await loadScript<EntraIdScript>(`${folder}/entraId.js`, "EntraId", "create");
  return script?.create(`${folder}/redirect.html`) ?? null;
}

/**
 * Where Sales is, without a slash at the end: above `main.aspx`, or above the web resource that asks. What Dataverse puts before web
 * resources to get around caches is left out, since the address that Entra ID leads back to must be the registered one.
 */
export function applicationRoot({ origin, pathname }: Pick<Location, "origin" | "pathname">): string {
  const resources = pathname.search(/\/webresources\//i);
  const folder = resources >= 0 ? pathname.slice(0, resources) : pathname.slice(0, pathname.lastIndexOf("/"));
  return origin + folder.replace(/\/%7b[^/]*%7d$/i, "");
}
