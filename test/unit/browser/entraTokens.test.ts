/** @jest-environment jsdom */
import { applicationRoot, entraTokens, whenSignedIn } from "../../../browser/entraTokens";
import { pageShelf } from "../../../browser/pageShelf";
import { secret } from "../../../core/values/secret";
import type { SignIn, TokenOutcome, TokenSource } from "../../../core/values/signIn";

const SIGN_IN: SignIn = { tenantId: "t", clientId: "c", scope: "s" };
const GRANTED: TokenOutcome = { ok: true, token: secret("token-1") };

let scripts: HTMLScriptElement[];
let redirects: string[];
const append = jest.spyOn(document.head, "append");

/** @param onload what happens when a script's address is asked for */
function page(onload: (script: HTMLScriptElement) => void): void {
  append.mockImplementation((script) => {
    scripts.push(script as HTMLScriptElement);
    setTimeout(() => onload(script as HTMLScriptElement));
  });
}

function loaded(script: HTMLScriptElement): void {
  const create = (redirect: string) => {
    redirects.push(redirect);
    return source;
  };
  const source: TokenSource = {
    token: () => Promise.resolve(GRANTED),
    signIn: () => Promise.resolve({ ok: false, problem: { kind: "closed" } }),
  };
  Reflect.set(globalThis, "BusinessCentralSales", { EntraId: { create } });
  script.onload?.(new Event("load"));
}

const missing = (script: HTMLScriptElement): unknown => script.onerror?.(new Event("error"));

beforeEach(() => {
  [scripts, redirects] = [[], []];
  Reflect.deleteProperty(globalThis, "BusinessCentralSales");
  pageShelf().clear();
});
afterAll(() => append.mockRestore());

describe("tokens of Microsoft Entra ID", () => {
  it("come from a script that is loaded once, when first needed", async () => {
    page(loaded);
    expect(scripts).toEqual([]);
    expect(await Promise.all([entraTokens.token(SIGN_IN), entraTokens.token(SIGN_IN)])).toEqual([GRANTED, GRANTED]);
    expect(await entraTokens.signIn(SIGN_IN)).toEqual({ ok: false, problem: { kind: "closed" } });
    expect(scripts.map(({ src }) => src)).toEqual(["http://localhost/WebResources/bcs_/signIn/entraId.js"]);
    expect(redirects).toEqual(["http://localhost/WebResources/bcs_/signIn/redirect.html"]);
  });

  it.each([
    ["is not there", missing],
    ["is another program", (script: HTMLScriptElement): unknown => script.onload?.(new Event("load"))],
  ])("are not there where the script %s, and it is asked for again later", async (_name, onload) => {
    page(onload);
    expect(await entraTokens.token(SIGN_IN)).toEqual({ ok: false, problem: { kind: "scriptMissing" } });
    page(loaded);
    expect(await entraTokens.token(SIGN_IN)).toEqual(GRANTED);
  });
});

describe("a person who signs in", () => {
  it.each([
    ["is told of on the whole page", GRANTED, 1],
    ["and does not finish is not told of", { ok: false, problem: { kind: "closed" } } as const, 0],
  ])("%s, until nobody listens any more", async (_name, outcome, times) => {
    const source: TokenSource = { token: () => Promise.resolve(outcome), signIn: () => Promise.resolve(outcome) };
    pageShelf().set("signIn.1", Promise.resolve(source));
    page(missing);
    let heard = 0;
    const end = whenSignedIn(() => void heard++);
    await entraTokens.signIn(SIGN_IN);
    expect(heard).toBe(times);
    end();
    await entraTokens.signIn(SIGN_IN);
    expect(heard).toBe(times);
  });
});

describe("where Sales is", () => {
  it.each([
    ["the app", "/main.aspx", "https://sales.test"],
    ["the app of an organisation on a server of one's own", "/skarvholm/main.aspx", "https://sales.test/skarvholm"],
    ["a page of ours", "/WebResources/bcs_/pages/setup.html", "https://sales.test"],
    [
      "a page of ours past the cache",
      "/%7B637000000000000001%7D/webresources/bcs_/pages/setup.html",
      "https://sales.test",
    ],
    [
      "a page of ours on a server of one's own",
      "/skarvholm/%7b637%7d/WebResources/bcs_/pages/setup.html",
      "https://sales.test/skarvholm",
    ],
  ])("is seen from %s", (_name, pathname, root) => {
    expect(applicationRoot({ origin: "https://sales.test", pathname })).toBe(root);
  });
});
