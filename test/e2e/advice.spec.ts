import type { BrowserContext, FrameLocator, Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/start";
import { IN_A_BROWSER } from "../contract/setup/advice/where";
import type { BrowserAdvice } from "../contract/setup/advice/where";
import words from "../../strings/en.json";
import type { BusinessCentralSide } from "./support/businessCentralSide";
import { ENTRA_SETTINGS, IdentityProvider } from "./support/identityProvider";
import type { Manner } from "./support/identityProvider";
import type { SalesSide } from "./support/salesSide";
import { expect, openSandbox, test as base } from "./support/sandboxTest";

/** What the health check advises about what only a browser meets, followed: the same check passes then. */

interface Parts {
  readonly sandbox: Sandbox;
  readonly sales: SalesSide;
  readonly bc: BusinessCentralSide;
  readonly provider: IdentityProvider;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: FrameLocator;
}

interface Played {
  readonly check: string;
  readonly breakIt: (parts: Parts) => Promise<unknown>;
  /** What brings the advice on the page, besides *Check now*. */
  readonly meet?: (parts: Parts) => Promise<unknown>;
  readonly follow: (parts: Parts) => Promise<unknown>;
  /** What is done on the page afterwards; without it, *Check now*. */
  readonly again?: (parts: Parts) => Promise<unknown>;
}

const test = base.extend<object, { readonly provider: IdentityProvider; readonly sandbox: Sandbox }>({
  provider: [
    async ({ browserName: _browserName }, use) => {
      const provider = await IdentityProvider.start();
      await use(provider);
      await provider.stop();
    },
    { scope: "worker" },
  ],
  sandbox: [
    async ({ provider }, use) => {
      const sandbox = await openSandbox({ provider: provider.trusted });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
});

async function policy(sales: SalesSide, ...hosts: readonly string[]): Promise<void> {
  const { OrganizationId } = await sales.get("WhoAmI");
  await sales.patch(`organizations(${String(OrganizationId)})`, {
    iscontentsecuritypolicyenabled: true,
    contentsecuritypolicyconfiguration: JSON.stringify({
      "Connect-Src": { sources: ["'self'", ...hosts].map((source) => ({ source })) },
    }),
  });
}

/** The proxy before Business Central, as the guide has it but for what is named. */
async function proxy({ sandbox }: Parts, settings: object = {}): Promise<void> {
  const response = await fetch(`${sandbox.bc.url}/_sandbox/bc/proxy`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ origins: [sandbox.sales.url], ...settings }),
  });
  expect(response.ok).toBe(true);
}

const signIn = ({ frame }: Parts) => frame.getByRole("button", { name: "Sign in to Business Central" }).click();

async function signing(parts: Parts, manner: Manner): Promise<void> {
  const { sales, bc, sandbox, provider, context } = parts;
  await provider.serve(context);
  provider.manner = manner;
  await sales.patch(`bcs_connections(${sandbox.demo.connectionId})`, ENTRA_SETTINGS);
  await bc.setUser({ name: "INGRID.SOLHEIM" });
}

const letIn = ({ provider }: Parts) => {
  provider.manner = "lets in";
  return Promise.resolve();
};

/** A browser that opens no windows, until it is allowed to. */
const popups = (page: Page, allowed: boolean) =>
  page.frames()[1]?.evaluate((may) => {
    const holder = window as Window & { opener_?: typeof window.open };
    holder.opener_ ??= window.open.bind(window);
    window.open = may ? holder.opener_ : () => null;
  }, allowed) ?? Promise.reject(new Error("There is no frame."));

const PLAYED: Readonly<Record<BrowserAdvice, Played>> = {
  checksNotLoaded: {
    check: "connection",
    breakIt: ({ page }) => page.route(/\/bcs_\/pages\/checks\.js/, (route) => route.abort()),
    follow: ({ page }) => page.unrouteAll(),
    again: checkNow,
  },
  policyBlocks: {
    check: "policy",
    breakIt: ({ sales }) => policy(sales),
    follow: ({ sales, sandbox }) => policy(sales, sandbox.bc.url),
  },
  crossOriginRefused: {
    check: "crossOrigin",
    breakIt: (parts) => proxy(parts, { origins: [] }),
    follow: (parts) => proxy(parts),
  },
  preflightRefused: {
    check: "crossOrigin",
    breakIt: (parts) => proxy(parts, { answersPreflight: false }),
    follow: (parts) => proxy(parts),
  },
  preflightPartly: {
    check: "crossOrigin",
    breakIt: (parts) => proxy(parts, { headers: ["Authorization"] }),
    follow: (parts) => proxy(parts),
  },
  throttledForUnknown: {
    check: "reachable",
    breakIt: async (parts) => {
      await proxy(parts, { exposed: [] });
      await parts.bc.fault({ match: "/BC/", kind: "status", status: 429, headers: { "Retry-After": "1" } });
    },
    follow: async (parts) => {
      await proxy(parts);
      await parts.bc.clearFaults();
    },
  },
  signInNeeded: { check: "credentials", breakIt: (parts) => signing(parts, "lets in"), follow: signIn, again: nothing },
  signInBlocked: {
    check: "credentials",
    breakIt: (parts) => signing(parts, "lets in"),
    meet: async (parts) => {
      await popups(parts.page, false);
      await signIn(parts);
    },
    follow: ({ page }) => popups(page, true),
    again: signIn,
  },
  signInDeclined: {
    check: "credentials",
    breakIt: (parts) => signing(parts, "refuses"),
    meet: signIn,
    follow: letIn,
    again: signIn,
  },
  signInFailed: {
    check: "credentials",
    breakIt: (parts) => signing(parts, "goes offline"),
    meet: signIn,
    follow: letIn,
    again: signIn,
  },
};

/** The advice as it stands in the catalogue, whatever is filled in. */
function advised(reason: BrowserAdvice): RegExp {
  const parts = words.health[`Fix_${reason}`].split(/\{\d\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"));
}

async function checkNow(parts: Parts): Promise<void> {
  await parts.frame.getByRole("button", { name: "Check now" }).click();
}

async function open({ page, sandbox, frame }: Parts): Promise<void> {
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_%2Fpages%2Fsetup.html&user=admin`,
  );
  await frame.getByRole("navigation").getByRole("button", { name: "Health check" }).click();
}

for (const reason of IN_A_BROWSER) {
  test(`what ${reason} advises, followed, ends in passed`, async ({ sandbox, sales, bc, provider, context, page }) => {
    const parts: Parts = { sandbox, sales, bc, provider, context, page, frame: page.frameLocator("iframe") };
    const { check, breakIt, meet, follow, again } = PLAYED[reason];
    const finding = parts.frame.locator(`[data-check="${check}"]`).first();
    await breakIt(parts);
    await open(parts);
    await checkNow(parts);
    await expect(finding).toBeVisible({ timeout: 30_000 });
    await meet?.(parts);
    await expect(finding).toContainText(advised(reason), { timeout: 30_000 });
    await follow(parts);
    if (again === undefined) {
      // A page keeps the answer to a preflight and its policy: whoever followed the advice opens it anew.
      await open(parts);
      await checkNow(parts);
    } else {
      await again(parts);
    }
    await expect(finding).toContainText("· Passed.", { timeout: 30_000 });
  });
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
