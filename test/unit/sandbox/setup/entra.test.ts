import { createHash } from "node:crypto";
import { createLocalJWKSet, jwtVerify } from "jose";
import type { JSONWebKeySet } from "jose";
import { createEntra, TENANT } from "../../../../sandbox/setup/entra";

const ORIGIN = "http://localhost:5999";
const RELAY = "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a";
const PAGE = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";
const REDIRECT = "http://localhost:5180/WebResources/bcs_/signIn/redirect.html";
const VERIFIER = "a-verifier-that-only-the-page-knows";
const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");

type Entra = Awaited<ReturnType<typeof createEntra>>;
let entra: Entra;
beforeAll(async () => {
  entra = await createEntra(() => ORIGIN);
});

async function authorize(change: Readonly<Record<string, string>> = {}, cookie = "sandbox-user=salesperson") {
  const query = new URLSearchParams({
    client_id: PAGE,
    redirect_uri: REDIRECT,
    state: "s1",
    nonce: "n1",
    code_challenge: CHALLENGE,
    prompt: "none",
    ...change,
  });
  const response = await entra.request(`${ORIGIN}/${TENANT}/oauth2/v2.0/authorize?${query.toString()}`, {
    headers: cookie === "" ? {} : { Cookie: cookie },
  });
  const location = response.headers.get("Location");
  return { status: response.status, answer: new URLSearchParams(location?.split("#")[1]), location };
}

async function token(change: Readonly<Record<string, string>> = {}) {
  const { answer } = await authorize();
  const response = await entra.request(`${ORIGIN}/${TENANT}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: PAGE,
      redirect_uri: REDIRECT,
      code: answer.get("code") ?? "",
      code_verifier: VERIFIER,
      scope: `api://${RELAY}/access_as_user openid profile`,
      ...change,
    }).toString(),
  });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, string>> };
}

async function onBehalfOf(assertion: string) {
  const response = await entra.request(`${ORIGIN}/token`, {
    method: "POST",
    body: new URLSearchParams({ requested_token_use: "on_behalf_of", client_id: RELAY, assertion }).toString(),
  });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, string>> };
}

describe("what stands in for Microsoft Entra ID", () => {
  it("gives whoever is signed in to Sales a token for the relay, in the form of version 2", async () => {
    const { body } = await token();
    const keys = (await (await entra.request(`${ORIGIN}/jwks`)).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(body.access_token ?? "", createLocalJWKSet(keys), {
      issuer: ORIGIN,
      audience: RELAY,
      algorithms: ["RS256"],
    });
    expect(payload).toMatchObject({
      tid: TENANT,
      scp: "access_as_user",
      azp: PAGE,
      ver: "2.0",
      preferred_username: "salesperson@skarvholm.example",
      oid: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
    });
  });

  it("gives the relay a token that Sales takes for the person", async () => {
    const { body } = await token();
    expect(await onBehalfOf(body.access_token ?? "")).toMatchObject({
      status: 200,
      body: { access_token: "sandbox:salesperson" },
    });
  });

  it("does not give codes to a browser in which nobody is signed in, nor lead them elsewhere", async () => {
    expect((await authorize({}, "")).answer.get("error")).toBe("login_required");
    expect((await authorize({ prompt: "select_account" }, "")).answer.get("error")).toBe("access_denied");
    expect(await authorize({ redirect_uri: "https://evil.test/" })).toMatchObject({ status: 400, location: null });
  });

  it.each([
    ["a code that was never given", { code: "x" }, "invalid_grant"],
    ["another verifier", { code_verifier: "x" }, "invalid_grant"],
    ["another address to lead back to", { redirect_uri: "http://localhost:1/" }, "invalid_grant"],
    ["another application", { client_id: RELAY }, "invalid_grant"],
    ["a scope of no API", { scope: "https://graph.microsoft.com/.default" }, "invalid_scope"],
  ])("refuses %s", async (_name, change, error) => {
    expect(await token(change)).toMatchObject({ status: 400, body: { error } });
  });

  it("refuses an assertion that is not a token of its own for the relay", async () => {
    const { body } = await token();
    expect(await onBehalfOf(body.id_token ?? "")).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect(await onBehalfOf("nonsense")).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });
});
