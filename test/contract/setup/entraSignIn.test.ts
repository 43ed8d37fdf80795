import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { INetworkModule, NetworkResponse } from "@azure/msal-node";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { createSales } from "../../../sandbox/sales/createSales";
import { Clock } from "../../../sandbox/control/clock";
import { serve } from "../../../sandbox/serve";
import type { Served } from "../../../sandbox/serve";
import { runCommand } from "../../../solution/deploy/runCommand";
import { selfSigned } from "../../support/selfSigned";

/** `bcsales` signs in by MSAL, at a Microsoft Entra ID that this test plays, and works in the sandbox's Sales with the token. */

const TENANT = "5d1a7c3e-2b64-4f0a-9c8d-7e6f5a4b3c2d";
const APP = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";
const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;
const SECRET = "s3cret~value.of-the.app";
const ASSERTION = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJydW4ifQ.run";
const REFUSED_TAIL = "Trace ID: 1f Correlation ID: 2e Timestamp: 2026-11-29 14:00:00Z";

const folder = mkdtempSync(join(tmpdir(), "bcs-"));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

let served: Served;
beforeAll(async () => {
  served = await serve(createSales({ clock: new Clock(), shellFolder: folder }).app, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Readonly<Record<string, unknown>> & { readonly status?: number };

const GIVEN: Answer = { token_type: "Bearer", expires_in: 3600, access_token: "sandbox:admin" };
const refused = (error: string, text: string): Answer => ({
  status: 400,
  error,
  error_description: `${text} ${REFUSED_TAIL}`,
  error_codes: [],
});

/** Microsoft Entra ID: gives a token, or refuses with its own words. */
class FakeEntra implements INetworkModule {
  public readonly forms: URLSearchParams[] = [];
  private readonly left: Answer[];

  constructor(...answers: readonly Answer[]) {
    this.left = [...answers];
  }

  public sendGetRequestAsync<T>(url: string): Promise<NetworkResponse<T>> {
    if (url.includes("/discovery/instance")) {
      return this.answer<T>({
        tenant_discovery_endpoint: `${AUTHORITY}/v2.0/.well-known/openid-configuration`,
        metadata: [],
      });
    }
    expect(url).toContain("/.well-known/openid-configuration");
    return this.answer<T>({
      issuer: `${AUTHORITY}/v2.0`,
      authorization_endpoint: `${AUTHORITY}/oauth2/v2.0/authorize`,
      token_endpoint: `${AUTHORITY}/oauth2/v2.0/token`,
      jwks_uri: `${AUTHORITY}/discovery/v2.0/keys`,
    });
  }

  public sendPostRequestAsync<T>(url: string, options?: { readonly body?: string }): Promise<NetworkResponse<T>> {
    if (url.includes("/devicecode")) {
      return this.answer<T>({
        user_code: "F7K3",
        device_code: "the-device",
        verification_uri: "https://microsoft.com/devicelogin",
        expires_in: 900,
        interval: 0,
        message: "To sign in, open https://microsoft.com/devicelogin and enter the code F7K3.",
      });
    }
    this.forms.push(new URLSearchParams(options?.body ?? ""));
    return this.answer<T>(this.left.shift() ?? GIVEN);
  }

  private answer<T>({ status = 200, ...body }: Answer): Promise<NetworkResponse<T>> {
    return Promise.resolve({ status, headers: {}, body: body as T });
  }
}

async function status(network: FakeEntra, environment: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const said: string[] = [];
  const code = await runCommand(
    ["status", "--environment-url", served.url, "--app-id", APP, "--tenant-id", TENANT, ...more],
    {
      environment,
      output: { print: (text) => said.push(text), complain: (text) => said.push(text) },
      ask: () => Promise.resolve(false),
      sleep: () => Promise.resolve(),
      network,
    },
  );
  return { code, said: said.join("\n"), form: network.forms[0] ?? new URLSearchParams() };
}

const CERTIFICATE = selfSigned(new Date(Date.now() + 3_600_000));
const SIGNED_IN = "None of our or Business Central's solutions is installed.";

describe("a token is got", () => {
  test("with a client secret", async () => {
    const { code, said, form } = await status(new FakeEntra(), { BCSALES_CLIENT_SECRET: SECRET });
    expect([code, said]).toEqual([0, SIGNED_IN]);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: "client_credentials",
      client_id: APP,
      client_secret: SECRET,
      scope: `${served.url}/.default`,
    });
  });

  test("with a certificate, whose key signs and is not sent", async () => {
    const pem = file("app.pem", CERTIFICATE);
    const { code, said, form } = await status(new FakeEntra(), {}, "--certificate-file", pem);
    expect([code, said]).toEqual([0, SIGNED_IN]);
    const assertion = form.get("client_assertion") ?? "";
    expect(decodeJwt(assertion)).toMatchObject({ iss: APP, sub: APP });
    expect(decodeProtectedHeader(assertion)["x5t#S256"]).toEqual(expect.any(String));
    expect(form.toString()).not.toContain("PRIVATE");
  });

  test("with a federated token of a file", async () => {
    const path = file("token.jwt", `${ASSERTION}\n`);
    const { code, form } = await status(new FakeEntra(), { AZURE_FEDERATED_TOKEN_FILE: path });
    expect([code, form.get("client_assertion")]).toEqual([0, ASSERTION]);
  });

  test("with a federated token of GitHub Actions", async () => {
    const github = createServer((_request, response) => response.end(JSON.stringify({ value: ASSERTION })));
    await new Promise<void>((resolve) => github.listen(0, resolve));
    try {
      const { code, form } = await status(new FakeEntra(), {
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://localhost:${(github.address() as AddressInfo).port}/token?v=1`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "run",
      });
      expect([code, form.get("client_assertion"), form.get("client_assertion_type")]).toEqual([
        0,
        ASSERTION,
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      ]);
    } finally {
      github.close();
    }
  });

  test("with a device code, once the person has entered it", async () => {
    const waiting = { status: 400, error: "authorization_pending", error_description: "AADSTS70016: pending." };
    const { code, said, form } = await status(new FakeEntra(waiting), {});
    expect([code, said]).toEqual([
      0,
      `To sign in, open https://microsoft.com/devicelogin and enter the code F7K3.\n${SIGNED_IN}`,
    ]);
    expect(form.get("device_code")).toBe("the-device");
  });
});

describe("a refusal is told with what to do, and without a secret", () => {
  test.each([
    [
      refused("invalid_client", "AADSTS7000215: Invalid client secret provided."),
      "The client secret is wrong. Put the value of the secret, not its id, into BCSALES_CLIENT_SECRET, and compare --app-id. (AADSTS7000215)",
    ],
    [
      refused("invalid_client", "AADSTS7000222: The provided client secret keys are expired."),
      "has expired. Make a new one",
    ],
    [refused("unauthorized_client", "AADSTS700016: Application not found."), "Compare --app-id and --tenant-id."],
    [refused("invalid_request", "AADSTS90002: Tenant not found."), "There is no such tenant. Compare --tenant-id."],
    [refused("invalid_grant", "AADSTS65001: The user or administrator has not consented."), "Nobody has consented"],
    [
      refused("invalid_grant", `AADSTS99999: Something with ${SECRET} in it.`),
      "AADSTS99999: Something with *** in it.",
    ],
  ])("%j", async (answer, words) => {
    const { code, said } = await status(new FakeEntra(answer), { BCSALES_CLIENT_SECRET: SECRET });
    expect([code, said]).toEqual([2, expect.stringMatching(/^Signing in failed: /)]);
    expect(said).toContain(words);
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain("Trace ID");
  });

  test("a certificate that the app registration does not know", async () => {
    const pem = file("other.pem", CERTIFICATE);
    const answer = refused(
      "invalid_client",
      "AADSTS700027: The certificate with identifier used to sign is not registered.",
    );
    const { code, said } = await status(new FakeEntra(answer), {}, "--certificate-file", pem);
    expect([code, said]).toEqual([2, expect.stringContaining("Upload its public part under Certificates & secrets.")]);
    expect(said).not.toContain("PRIVATE");
  });

  test("a certificate that has expired, before anything is sent", async () => {
    const pem = file("old.pem", selfSigned(new Date("2024-01-01T00:00:00Z")));
    const network = new FakeEntra();
    const { code, said } = await status(network, {}, "--certificate-file", pem);
    expect([code, said]).toEqual([2, expect.stringMatching(/The certificate in \S+old\.pem expired on Jan +1 /)]);
    expect(network.forms).toEqual([]);
  });

  test("a workflow that no federated credential fits", async () => {
    const path = file("other.jwt", ASSERTION);
    const answer = refused("invalid_request", "AADSTS700213: No matching federated identity record found.");
    const { said } = await status(new FakeEntra(answer), { AZURE_FEDERATED_TOKEN_FILE: path });
    expect(said).toContain("Compare its issuer, subject and audience with those of the run.");
    expect(said).not.toContain(ASSERTION);
  });

  test.each([
    ["invalid_client", "Under Authentication allow public client flows."],
    ["authorization_declined", "The person did not let the application in."],
    ["expired_token", "Nobody entered the code in time. Run the command again."],
    ["another_error", "another_error"],
  ])("a device code that ends in %s", async (error, words) => {
    const { code, said } = await status(new FakeEntra(refused(error, "AADSTS1: Words.")), {});
    expect([code, said]).toEqual([2, expect.stringContaining(words)]);
  });
});
