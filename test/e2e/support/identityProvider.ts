import type { BrowserContext, Route } from "@playwright/test";
import type { IncomingMessage } from "node:http";
import type { MutableRedirectUri, MutableResponse, MutableToken, OAuth2Server } from "oauth2-mock-server";
import type { TrustedProvider } from "../../../sandbox/bc/http/tokenValidator";

export const TENANT = "5d1a7c3e-2b64-4f0a-9c8d-7e6f5a4b3c2d";
export const ENTRA_SETTINGS = {
  bcs_authentication: 727000001,
  bcs_tenantid: TENANT,
  bcs_clientid: "0f1e2d3c-4b5a-4678-89ab-cdef01234567",
  bcs_accesskey: null,
};

const ENTRA = "https://login.microsoftonline.com";
const ISSUER = `${ENTRA}/${TENANT}/v2.0`;
const AUDIENCE = "https://api.businesscentral.dynamics.com";
const PERSON = {
  oid: "11111111-2222-4333-8444-555555555555",
  tid: TENANT,
  preferred_username: "ingrid.solheim@skarvholm.example",
  name: "Ingrid Solheim",
  ver: "2.0",
};

/** What the provider does to the next person: lets in, refuses, shows a page for ever, or is gone when the token is fetched. */
export type Manner = "lets in" | "refuses" | "waits" | "goes offline";

/** An OpenID provider of its own at the address of Microsoft Entra ID, for the pages of one browser. */
export class IdentityProvider {
  public manner: Manner = "lets in";
  /** What tokens for a relay name as their issuer. */
  public relayIssuer = ISSUER;
  /** Seconds for which tokens hold. */
  public lifetime = 3600;
  /** Addresses that were asked, without their queries. */
  public readonly asked: string[] = [];
  private isSignedIn = false;

  private constructor(private readonly server: OAuth2Server) {
    server.service.on("beforeAuthorizeRedirect", ({ url }: MutableRedirectUri, { url: asked }: IncomingMessage) =>
      this.answer(url, new URL(asked ?? "", ENTRA).searchParams),
    );
    server.service.on("beforeTokenSigning", ({ payload }: MutableToken) => {
      const { iat } = payload;
      const relay = /api:\/\/([0-9a-f-]+)\/(\w+)/.exec(String(payload.scope));
      Object.assign(payload, PERSON, {
        iss: ISSUER,
        sub: PERSON.oid,
        aud: payload.aud ?? AUDIENCE,
        ...(relay === null
          ? {}
          : { iss: this.relayIssuer, aud: relay[1], scp: relay[2], azp: ENTRA_SETTINGS.bcs_clientid }),
        exp: Number(iat) + this.lifetime,
      });
    });
    server.service.on("beforeResponse", ({ body }: MutableResponse) => {
      const info = Buffer.from(JSON.stringify({ uid: PERSON.oid, utid: TENANT })).toString("base64url");
      if (typeof body === "object") {
        Object.assign(body, { expires_in: this.lifetime, client_info: info });
      }
    });
  }

  public static async start(): Promise<IdentityProvider> {
    const { OAuth2Server: Server } = await import("oauth2-mock-server");
    const paths = `/${TENANT}/oauth2/v2.0`;
    const server = new Server(undefined, undefined, {
      endpoints: { authorize: `${paths}/authorize`, token: `${paths}/token` },
    });
    await server.issuer.keys.generate("RS256");
    await server.start(0, "localhost");
    return new IdentityProvider(server);
  }

  public get trusted(): TrustedProvider {
    return { issuer: ISSUER, audience: AUDIENCE, keysUrl: this.keysUrl };
  }

  /** Puts the provider into the place of Microsoft Entra ID, as after a restart of the browser. */
  public async serve(context: BrowserContext): Promise<void> {
    this.manner = "lets in";
    this.lifetime = 3600;
    this.asked.length = 0;
    this.isSignedIn = false;
    await context.route(`${ENTRA}/**`, (route) => this.pass(route));
  }

  public async stop(): Promise<void> {
    await this.server.stop();
  }

  /** Where its keys are published. */
  public get keysUrl(): string {
    return `${this.address}/jwks`;
  }

  private get address(): string {
    return `http://localhost:${this.server.address().port}`;
  }

  private async pass(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    this.asked.push(pathname);
    if (this.manner === "goes offline" && pathname.endsWith("/token")) {
      return route.abort("internetdisconnected");
    }
    if (this.manner === "waits" && pathname.endsWith("/authorize")) {
      return route.fulfill({ contentType: "text/html", body: "<title>Sign in</title><h1>Who are you?</h1>" });
    }
    const body = request.postDataBuffer();
    const answer = await fetch(`${this.address}${pathname}${search}`, {
      method: request.method(),
      redirect: "manual",
      ...(body === null
        ? {}
        : { body: new Uint8Array(body), headers: { "Content-Type": request.headers()["content-type"] ?? "" } }),
    });
    const headers = { ...Object.fromEntries(answer.headers), "access-control-allow-origin": "*" };
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  }

  /** As Entra ID leads back: with the answer behind the #, and without asking only those who are signed in. */
  private answer(url: URL, asked: URLSearchParams): void {
    const isSilent = asked.get("prompt") === "none";
    const error = isSilent && !this.isSignedIn ? "login_required" : this.manner === "refuses" ? "access_denied" : null;
    if (error === null) {
      this.isSignedIn = true;
    } else {
      url.searchParams.delete("code");
      url.searchParams.set("error", error);
      url.searchParams.set("error_description", `AADSTS: ${error}`);
    }
    url.hash = url.searchParams.toString();
    url.search = "";
  }
}
