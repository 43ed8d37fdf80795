import { HttpRequest, InvocationContext } from "@azure/functions";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { handlerOf } from "../../../relay/hosts/azureFunctions/adapter";

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const RELAY = join(__dirname, "..", "..", "..", "relay");

describe("the adapter for Azure Functions", () => {
  const app = new Hono();
  app.all("*", async (c) =>
    c.json({ method: c.req.method, url: c.req.url, sent: c.req.header("x-sent"), body: await c.req.text() }, 429, {
      "Retry-After": "7",
    }),
  );
  const ask = (request: ConstructorParameters<typeof HttpRequest>[0]) =>
    handlerOf(app)(new HttpRequest(request), new InvocationContext());

  it.each([
    ["GET", undefined, ""],
    ["POST", { string: '{"requests":[]}' }, '{"requests":[]}'],
  ])("carries a %s over and its answer back", async (method, body, text) => {
    const url = "https://relay.example.test/connections/a/ODataV4/Company('A%2FS')/ItemCard?$top=1";
    const answer = await ask({ method, url, headers: { "x-sent": "1" }, ...(body === undefined ? {} : { body }) });
    const { status, headers, body: answered } = answer as Answered;
    expect([status, headers["retry-after"], headers["content-type"]]).toEqual([429, "7", "application/json"]);
    expect(JSON.parse(Buffer.from(answered).toString())).toEqual({ method, url, sent: "1", body: text });
  });

  it("carries a file back byte by byte", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_byte, at) => at);
    const answer = await handlerOf({ fetch: () => new Response(bytes) })(
      new HttpRequest({ method: "GET", url: "https://relay.example.test/" }),
      new InvocationContext(),
    );
    expect([...(answer as Answered).body]).toEqual([...bytes]);
  });
});

describe("the deployment to Azure", () => {
  const bicep = readFileSync(join(RELAY, "infra", "functions.bicep"), "utf8");

  it("puts nothing between the relay and its paths", () => {
    const host = JSON.parse(readFileSync(join(RELAY, "hosts", "azureFunctions", "host.json"), "utf8")) as unknown;
    expect(host).toMatchObject({ version: "2.0", extensions: { http: { routePrefix: "" } } });
  });

  it("gives the app an identity, a vault for its secrets, and no key of the storage account", () => {
    for (const part of [
      "type: 'SystemAssigned'",
      "keyVaultReferenceIdentity: 'SystemAssigned'",
      "@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/${each.value})",
      "allowSharedKeyAccess: false",
      "enableRbacAuthorization: true",
      "httpsOnly: true",
      "name: 'FC1'",
      "DisableLocalAuth: true",
    ]) {
      expect(bicep).toContain(part);
    }
    expect(bicep).not.toMatch(/listKeys|AccountKey|@secure|cors:/);
  });

  it("gives the container one replica, secrets of the vault by its identity, and no key", () => {
    const container = readFileSync(join(RELAY, "infra", "container.bicep"), "utf8");
    for (const part of [
      "maxReplicas: 1",
      "keyVaultUrl: '${vault.properties.vaultUri}secrets/${each.value}'",
      "identity: identity.id",
      "allowInsecure: false",
      "secretRef: each.value",
    ]) {
      expect(container).toContain(part);
    }
    expect(container).not.toMatch(/listKeys|listCredentials|passwordSecretRef|corsPolicy/);
  });

  it.each(["functions.bicep", "container.bicep"])("opens and closes every bracket of %s", (file) => {
    const source = readFileSync(join(RELAY, "infra", file), "utf8");
    const text = source.replace(/\/\/.*$/gm, "").replace(/'(?:[^'\\]|\\.)*'/g, "");
    for (const [open, close] of ["{}", "[]", "()"]) {
      expect(text.split(open ?? "").length).toBe(text.split(close ?? "").length);
    }
  });

  it("starts from an example that is whole but for its secrets", async () => {
    const { readConfig } = await import("../../../relay/config/readConfig");
    const text = readFileSync(join(RELAY, "relay.example.json"), "utf8");
    const config = readConfig({ RELAY_CONFIG: text, BC_KEY: "k", RELAY_SECRET: "s" });
    expect([...config.connections.keys()]).toEqual(["skarvholm", "online"]);
    expect(config.connections.get("online")?.signIn).toEqual({
      kind: "onBehalfOf",
      scope: "https://api.businesscentral.dynamics.com/.default",
    });
  });
});
