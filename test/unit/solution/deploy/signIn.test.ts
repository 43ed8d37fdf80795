import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { acquireToken } from "../../../../solution/deploy/signIn/acquireToken";
import { readSignIn } from "../../../../solution/deploy/signIn/readSignIn";
import type { FederatedSource } from "../../../../solution/deploy/signIn/readSignIn";

const APP = { appId: "app", tenantId: "tenant" };
const IDS = { clientId: "app", tenantId: "tenant" };
const ORIGIN = "https://org.crm4.dynamics.com";
const GITHUB = { ACTIONS_ID_TOKEN_REQUEST_URL: "https://run", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "run" };

describe("the way to sign in is chosen by what is given", () => {
  test.each([
    ["a ready token, before all others", APP, { DATAVERSE_TOKEN: " t " }, { kind: "token", token: "t" }],
    [
      "a certificate, before a secret",
      { ...APP, certificateFile: "a.pem" },
      { BCSALES_CLIENT_SECRET: "s" },
      { kind: "certificate", ...IDS, file: "a.pem" },
    ],
    ["a secret", APP, { BCSALES_CLIENT_SECRET: "s" }, { kind: "clientSecret", ...IDS, secret: "s" }],
    [
      "a federated token of a file",
      APP,
      { AZURE_FEDERATED_TOKEN_FILE: "f", ...GITHUB },
      { kind: "federated", ...IDS, source: { kind: "file", path: "f" } },
    ],
    [
      "a federated token of GitHub Actions",
      APP,
      GITHUB,
      { kind: "federated", ...IDS, source: { kind: "github", url: "https://run", token: "run" } },
    ],
    [
      "half of GitHub's, which is none",
      APP,
      { ACTIONS_ID_TOKEN_REQUEST_URL: "https://run" },
      { kind: "deviceCode", ...IDS },
    ],
    ["nothing else: a person with a device code", APP, {}, { kind: "deviceCode", ...IDS }],
  ])("%s", (_name, options, environment, way) => {
    expect(readSignIn(options, environment)).toEqual({ ok: true, way });
  });

  test.each([[{}], [{ appId: "app" }], [{ tenantId: "tenant" }]])("and refused with %j alone", (options) => {
    expect(readSignIn(options, { BCSALES_CLIENT_SECRET: "s" })).toEqual({
      ok: false,
      reason: "Give --app-id and --tenant-id of an app registration, or a ready token in the variable DATAVERSE_TOKEN.",
    });
  });
});

describe("what keeps from signing in is told without a secret", () => {
  const silent = { tell: () => undefined };
  const federated = (source: FederatedSource) => acquireToken({ kind: "federated", ...IDS, source }, ORIGIN, silent);

  test("a ready token is taken as it is", async () => {
    expect(await acquireToken({ kind: "token", token: "t" }, ORIGIN, silent)).toBe("t");
  });

  test.each([
    ["nowhere.pem", "nowhere.pem cannot be read. --certificate-file names a PEM"],
    [__filename, "holds no certificate with an unencrypted private key in PEM."],
  ])("the certificate in %s", async (file, message) => {
    await expect(acquireToken({ kind: "certificate", ...IDS, file }, ORIGIN, silent)).rejects.toThrow(message);
  });

  test("a federated token's file that is not there", async () => {
    await expect(federated({ kind: "file", path: "nowhere.jwt" })).rejects.toThrow(
      "nowhere.jwt cannot be read. AZURE_FEDERATED_TOKEN_FILE names the file with the token.",
    );
  });

  test("a workflow that may not ask GitHub for a token", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url, request.headers.authorization);
      response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const refused = federated({ kind: "github", url: `http://localhost:${port}/token?v=1`, token: "run-token" });
      await expect(refused).rejects.toThrow(
        'GitHub gave no token for the workflow (HTTP 403). It needs "permissions: id-token: write".',
      );
      expect(asked).toEqual(["/token?v=1&audience=api%3A%2F%2FAzureADTokenExchange", "Bearer run-token"]);
    } finally {
      server.close();
    }
  });
});
