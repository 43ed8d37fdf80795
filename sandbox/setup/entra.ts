import { createHash, randomUUID } from "node:crypto";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from "jose";
import type { JWTPayload } from "jose";

/** The directory that everybody of the sandbox belongs to. */
export const TENANT = "5d1a7c3e-2b64-4f0a-9c8d-7e6f5a4b3c2d";

const LIFETIME_S = 3600;
const SCOPE_OF_AN_API = /^api:\/\/([0-9a-f-]{36})\/(\w+)$/;
const COOKIE = /(?:^|;\s*)sandbox-user=([^;]+)/;

interface Granted {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string;
  readonly alias: string;
}

/**
 * Stands in for Microsoft Entra ID, as far as a page that signs people in and a service that asks on their behalf need it: authorisation code with
 * PKCE, and the on-behalf-of flow. Whoever is signed in to Sales has a session here, as in the real one. Claims are those that Microsoft
 * documents for access tokens of version 2.
 * @param origin where it is served, and so the issuer of access tokens
 */
export async function createEntra(origin: () => string): Promise<Hono> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const kid = randomUUID();
  const codes = new Map<string, Granted>();
  const sign = (payload: JWTPayload) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
      .setIssuedAt()
      .setNotBefore("-10s")
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(privateKey);
  const app = new Hono();

  app.get("/.well-known/openid-configuration", (c) =>
    c.json({ issuer: origin(), token_endpoint: `${origin()}/token`, jwks_uri: `${origin()}/jwks` }),
  );
  app.get("/jwks", async (c) => c.json({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" }] }));

  app.get(`/${TENANT}/oauth2/v2.0/authorize`, (c) => {
    const { client_id, redirect_uri, state = "", nonce = "", code_challenge, prompt } = c.req.query();
    if (client_id === undefined || code_challenge === undefined || !isOfThisMachine(redirect_uri)) {
      return c.text("The request lacks client_id, code_challenge, or a redirect_uri of this machine.", 400);
    }
    const alias = COOKIE.exec(c.req.header("cookie") ?? "")?.[1];
    const answer = new URLSearchParams({ state });
    if (alias === undefined) {
      answer.set("error", prompt === "none" ? "login_required" : "access_denied");
      answer.set("error_description", "Nobody is signed in to the sandbox's Sales in this browser.");
    } else {
      const code = randomUUID();
      codes.set(code, {
        clientId: client_id,
        redirectUri: redirect_uri,
        challenge: code_challenge,
        nonce,
        alias: decodeURIComponent(alias),
      });
      answer.set("code", code);
    }
    return c.redirect(`${redirect_uri}#${answer.toString()}`);
  });

  app.use(`/${TENANT}/oauth2/v2.0/token`, cors());
  app.post(`/${TENANT}/oauth2/v2.0/token`, async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const granted = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (
      verifier !== granted?.challenge ||
      form.get("redirect_uri") !== granted.redirectUri ||
      form.get("client_id") !== granted.clientId
    ) {
      return c.json({ error: "invalid_grant", error_description: "The code is not valid." }, 400);
    }
    const scope = form.get("scope") ?? "";
    const [, audience, permission] = scope.split(" ").flatMap((each) => SCOPE_OF_AN_API.exec(each) ?? []);
    if (audience === undefined || permission === undefined) {
      return c.json(
        { error: "invalid_scope", error_description: `The sandbox gives tokens for APIs only: ${scope}` },
        400,
      );
    }
    const person = personOf(granted.alias);
    return c.json({
      token_type: "Bearer",
      scope,
      expires_in: LIFETIME_S,
      access_token: await sign({
        ...person,
        iss: origin(),
        aud: audience,
        scp: permission,
        azp: granted.clientId,
        ver: "2.0",
      }),
      id_token: await sign({
        ...person,
        iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        aud: granted.clientId,
        nonce: granted.nonce,
        ver: "2.0",
      }),
      client_info: Buffer.from(JSON.stringify({ uid: person.oid, utid: TENANT })).toString("base64url"),
    });
  });

  app.post("/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    if (form.get("requested_token_use") !== "on_behalf_of") {
      return c.json({ error: "unsupported_grant_type" }, 400);
    }
    try {
      const { payload } = await jwtVerify(form.get("assertion") ?? "", publicKey, {
        issuer: origin(),
        audience: form.get("client_id") ?? "",
      });
      // The sandbox's Sales knows people by this token.
      const token = `sandbox:${String(payload.preferred_username).split("@")[0] ?? ""}`;
      return c.json({ token_type: "Bearer", expires_in: LIFETIME_S, access_token: token });
    } catch {
      return c.json({ error: "invalid_grant", error_description: "The assertion is not valid." }, 400);
    }
  });
  return app;
}

function personOf(alias: string) {
  const hash = createHash("sha256").update(alias).digest("hex");
  const oid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return {
    oid: oid.join("-"),
    sub: oid.join("-"),
    tid: TENANT,
    name: alias,
    preferred_username: `${alias}@skarvholm.example`,
  };
}

/** Codes are led nowhere else. */
function isOfThisMachine(uri: string | undefined): uri is string {
  return uri !== undefined && URL.canParse(uri) && ["localhost", "127.0.0.1"].includes(new URL(uri).hostname);
}
