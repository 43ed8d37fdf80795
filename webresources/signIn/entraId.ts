import { BrowserCacheLocation, LogLevel, PublicClientApplication } from "@azure/msal-browser";
import type { SignIn, TokenSource } from "../../core/values/signIn";
import { tokenSource } from "./tokenSource";
import type { SignInClient } from "./tokenSource";

/** Longer, and a form that nobody is signed in to seems to hang. */
const SILENT_MS = 8_000;

/**
 * Tokens by authorisation code with PKCE, kept in memory and nowhere else.
 * @param redirectUri the web resource that Entra ID leads back to, as the app registration names it
 */
export function create(redirectUri: string): TokenSource {
  return tokenSource((signIn) => createClient(signIn, redirectUri));
}

async function createClient({ tenantId, clientId }: SignIn, redirectUri: string): Promise<SignInClient> {
  const client = new PublicClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}`, redirectUri },
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
    system: {
      iframeHashTimeout: SILENT_MS,
      loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: sayNothing },
    },
  });
  await client.initialize();
  return client;
}

/** The library logs to the console otherwise. What goes wrong is told in words where it matters. */
function sayNothing(): void {
  // Nothing to keep.
}
