import { generateKeyPairSync } from "node:crypto";
import { Hono } from "hono";
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from "jose";
import type { JWTPayload } from "jose";
import type { OAuth2Server } from "oauth2-mock-server";
import { serve } from "../../../../sandbox/serve";
import type { Served } from "../../../../sandbox/serve";

export const TENANT = "5d1a7c3e-2b64-4f0a-9c8d-7e6f5a4b3c2d";
export const RELAY_CLIENT = "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a";
export const RELAY_SECRET = "the-relays-own-secret";
export const PAGE_CLIENT = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";
export const PERSON = "11111111-2222-4333-8444-555555555555";

/** What somebody who forges a token may get wrong or right. */
export interface TokenParts {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Seconds until it expires; below zero, since when it has. */
  readonly expiresIn?: number;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed with a key that the provider has never published. */
  readonly byStranger?: boolean;
}

/** A grant that the provider was asked for. */
export interface Grant {
  readonly type: string;
  readonly scope: string;
  readonly oid: string | null;
}

/**
 * An OpenID provider with the claims of Microsoft Entra ID. `oauth2-mock-server` does not know the on-behalf-of flow, so a server before it does:
 * it checks the assertion as Entra ID does and gives a token that names the person.
 */
export class Entra {
  public readonly grants: Grant[] = [];
  /** What the next on-behalf-of request is refused with. */
  public refusal: Readonly<Record<string, unknown>> | null = null;
  /** What the token for a person holds, by scope; a signed one unless told. */
  public tokenFor: ((oid: string, scope: string) => string | null) | null = null;

  private constructor(
    private readonly server: OAuth2Server,
    private readonly front: Served,
  ) {}

  public static async start(): Promise<Entra> {
    const { OAuth2Server: Server } = await import("oauth2-mock-server");
    const server = new Server();
    await server.issuer.keys.generate("RS256");
    await server.start(0, "localhost");
    const app = new Hono();
    const front = await serve(app, 0);
    server.issuer.url = front.url;
    const entra = new Entra(server, front);
    app.post("/token", async (c) => {
      const form = new URLSearchParams(await c.req.text());
      return entra.give(form);
    });
    app.all("*", async (c) =>
      c.json(await (await fetch(`http://localhost:${server.address().port}${c.req.path}`)).json()),
    );
    return entra;
  }

  public get issuer(): string {
    return this.front.url;
  }

  public async stop(): Promise<void> {
    await this.front.close();
    await this.server.stop();
  }

  /** A person's access token for the relay, as it should be unless told. */
  public async token({
    claims = {},
    expiresIn = 3600,
    header = {},
    byStranger = false,
  }: TokenParts = {}): Promise<string> {
    const key = byStranger ? STRANGERS_KEY : this.server.issuer.keys.get();
    const iat = Math.floor(Date.now() / 1000) + Math.min(0, expiresIn) - 10;
    const payload: JWTPayload = {
      iss: this.issuer,
      aud: RELAY_CLIENT,
      tid: TENANT,
      oid: PERSON,
      azp: PAGE_CLIENT,
      ver: "2.0",
      scp: "access_as_user",
      name: "Ingrid Solheim",
      preferred_username: "ingrid.solheim@skarvholm.example",
      iat,
      nbf: iat,
      exp: Math.floor(Date.now() / 1000) + expiresIn,
      ...claims,
    };
    const jwk = key ?? STRANGERS_KEY;
    const kid = this.server.issuer.keys.get()?.kid;
    return new SignJWT(payload)
      .setProtectedHeader({ alg: "RS256", ...(kid === undefined ? {} : { kid }), ...header })
      .sign(await importJWK(jwk, "RS256"), { crit: { tid: true } });
  }

  private async give(form: URLSearchParams): Promise<Response> {
    const [type, scope] = [form.get("grant_type") ?? "", form.get("scope") ?? ""];
    const isRelay = form.get("client_id") === RELAY_CLIENT && form.get("client_secret") === RELAY_SECRET;
    if (!isRelay) {
      return Response.json({ error: "invalid_client" }, { status: 401 });
    }
    const isForPerson = type === "urn:ietf:params:oauth:grant-type:jwt-bearer";
    const oid = isForPerson ? await this.personOf(form.get("assertion") ?? "") : null;
    this.grants.push({ type, scope, oid });
    if (this.refusal !== null) {
      return Response.json(this.refusal, { status: 400 });
    }
    if (isForPerson && oid === null) {
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    }
    const token =
      this.tokenFor?.(oid ?? "", scope) ??
      (await this.token({
        claims: { aud: scope.replace(/\/\.default$/, ""), ...(oid === null ? { oid: RELAY_CLIENT } : { oid }) },
      }));
    return Response.json({ token_type: "Bearer", expires_in: 3600, access_token: token });
  }

  private async personOf(assertion: string): Promise<string | null> {
    const keys = createLocalJWKSet({ keys: this.server.issuer.keys.toJSON() });
    const { payload } = await jwtVerify(assertion, keys, { audience: RELAY_CLIENT });
    return typeof payload.oid === "string" ? payload.oid : null;
  }
}

/** A key pair of somebody else, made for this test. */
const STRANGERS_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
