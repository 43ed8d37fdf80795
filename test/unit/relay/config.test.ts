import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../relay/config/readConfig";
import { ConfigProblem, openTo } from "../../../relay/config/secrets";
import type { Environment } from "../../../relay/config/secrets";

const FOLDER = mkdtempSync(join(tmpdir(), "relay-"));
const GUID = "5d1a7c3e-2b64-4f0a-9c8d-7e6f5a4b3c2d";
const SECRET = "the-key-itself";

const CONNECTION = {
  company: "Skarvholm A/S",
  odataUrl: "https://bc.skarvholm.example:7048/BC/ODataV4?tenant=default",
  signIn: { kind: "accessKey", userName: "SALESREADER", accessKey: { setting: "BC_KEY" } },
  dataverse: { url: "https://skarvholm.crm4.dynamics.com", connectionId: GUID },
};
const WHOLE = {
  callers: { tenantId: GUID, audience: GUID, origins: ["https://skarvholm.crm4.dynamics.com"] },
  application: { clientId: GUID, secret: { setting: "RELAY_SECRET" } },
  connections: { skarvholm: CONNECTION },
};

function read(settings: unknown, more: Environment = {}) {
  return readConfig({ RELAY_CONFIG: JSON.stringify(settings), BC_KEY: SECRET, RELAY_SECRET: "s", ...more });
}

function problemOf(settings: unknown, more: Environment = {}): string {
  try {
    read(settings, more);
  } catch (error) {
    if (error instanceof ConfigProblem) {
      return error.message;
    }
    throw error;
  }
  return "";
}

function file(name: string, text: string, mode: number): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const with_ = (change: object) => ({ ...WHOLE, connections: { skarvholm: { ...CONNECTION, ...change } } });
const keyIn = (path: string) => with_({ signIn: { ...CONNECTION.signIn, accessKey: { file: path } } });

describe("the configuration of the relay", () => {
  it("names each connection's addresses, and keeps its key out of sight", () => {
    const config = read(WHOLE);
    const connection = config.connections.get("skarvholm");
    expect(connection?.odata.root).toBe("https://bc.skarvholm.example:7048/BC/ODataV4/Company('Skarvholm%20A%2FS')");
    expect([connection?.api.root, connection?.api.query]).toEqual([
      "https://bc.skarvholm.example:7048/BC/api/v2.0",
      "tenant=default",
    ]);
    expect(config.callers.issuer).toBe(`https://login.microsoftonline.com/${GUID}/v2.0`);
    expect(JSON.stringify([...config.connections.values()])).not.toContain(SECRET);
  });

  it("may stand in a file", () => {
    const path = file("relay.json", JSON.stringify(WHOLE), 0o644);
    expect(readConfig({ RELAY_CONFIG_FILE: path, BC_KEY: SECRET, RELAY_SECRET: "s" }).connections.size).toBe(1);
  });

  it("takes a key from a file that only its reader may read", () => {
    const { signIn } = read(keyIn(file("good", `${SECRET}\n`, 0o400))).connections.get("skarvholm") ?? {};
    expect(signIn?.kind === "accessKey" && signIn.accessKey.reveal()).toBe(SECRET);
  });

  it.each<readonly [string, unknown, Environment, RegExp]>([
    ["nothing", null, { RELAY_CONFIG: undefined }, /There is no configuration: set RELAY_CONFIG_FILE/],
    ["two places", WHOLE, { RELAY_CONFIG_FILE: "/x" }, /both set/],
    [
      "a file that is not there",
      null,
      { RELAY_CONFIG: undefined, RELAY_CONFIG_FILE: "/nowhere.json" },
      /\/nowhere.json .* cannot be read/,
    ],
    ["no JSON", null, { RELAY_CONFIG: "{" }, /not JSON/],
    [
      "an unresolved reference as a whole",
      null,
      { RELAY_CONFIG: "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/x)" },
      /RELAY_CONFIG holds a Key Vault reference that was not resolved/,
    ],
    [
      "an unresolved reference as the key",
      WHOLE,
      { BC_KEY: "@Microsoft.KeyVault(VaultName=v;SecretName=x)" },
      /BC_KEY holds a Key Vault reference .* Key Vault Secrets User/,
    ],
    ["no key", WHOLE, { BC_KEY: "" }, /BC_KEY is missing or empty/],
    ["no secret of the app", WHOLE, { RELAY_SECRET: undefined }, /RELAY_SECRET is missing/],
    [
      "a key that stands in the configuration",
      with_({ signIn: { ...CONNECTION.signIn, accessKey: SECRET } }),
      {},
      /connections\.skarvholm\.signIn\.accessKey/,
    ],
    ["no connection", { ...WHOLE, connections: {} }, {}, /at least one connection/],
    ["a name that is no part of an address", { ...WHOLE, connections: { "a/b": CONNECTION } }, {}, /connections\.a\/b/],
    ["a setting that nobody knows", { ...WHOLE, orgins: [] }, {}, /orgins/],
    [
      "a page that may call from everywhere",
      { ...WHOLE, callers: { ...WHOLE.callers, origins: ["*"] } },
      {},
      /callers\.origins\.0: .*https/,
    ],
    [
      "an origin with a path",
      { ...WHOLE, callers: { ...WHOLE.callers, origins: ["https://a.example/"] } },
      {},
      /callers\.origins\.0/,
    ],
    ["nobody who may ask", with_({ dataverse: undefined }), {}, /says nobody who may ask/],
    ["permissions without an app", { ...WHOLE, application: undefined }, {}, /there is no application/],
    ["an address of the web client", with_({ odataUrl: "https://bc.example.test/BC/" }), {}, /notOData/],
    ["an address without encryption", with_({ odataUrl: "http://bc.example.test/BC/ODataV4" }), {}, /notEncrypted/],
    [
      "an address that hides another",
      with_({ odataUrl: "https://bc.example.test\t.evil.test/BC/ODataV4" }),
      {},
      /hiddenCharacter/,
    ],
    [
      "an address of another company",
      with_({ odataUrl: "https://bc.example.test/BC/ODataV4/Company('Other')" }),
      {},
      /names another company/,
    ],
    [
      "an API on another server",
      with_({ apiUrl: "https://other.example.test/BC/api/v2.0" }),
      {},
      /apiUrl .* same server: apiElsewhere/,
    ],
    [
      "a Sales without encryption",
      with_({ dataverse: { url: "http://sales.example.test", connectionId: GUID } }),
      {},
      /unencrypted/,
    ],
    [
      "a provider without encryption",
      { ...WHOLE, callers: { ...WHOLE.callers, issuer: "http://login.example.test" } },
      {},
      /unencrypted/,
    ],
  ])("with %s keeps the relay from starting", (_name, settings, more, problem) => {
    const text = problemOf(settings, more);
    expect(text).toMatch(problem);
    expect(text).not.toContain(SECRET);
  });

  it.each([
    ["others may read", 0o444, /may be read or changed by others \(mode 444\). Do: chmod 400/],
    ["its group may change", 0o420, /mode 420/],
  ])("with a key in a file that %s keeps the relay from starting", (_name, mode, problem) => {
    expect(problemOf(keyIn(file(`mode${mode}`, SECRET, mode)))).toMatch(problem);
  });

  it("with an empty file for a key, or none, keeps the relay from starting", () => {
    expect(problemOf(keyIn(file("empty", " \n", 0o400)))).toMatch(/is empty/);
    expect(problemOf(keyIn(join(FOLDER, "nowhere")))).toMatch(/cannot be read by the user that runs the relay/);
  });

  it.each([
    ["O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;S-1-5-21-1-2-3-1001)", null],
    ["O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;WD)", "everyone"],
    ["O:BAG:SYD:AI(A;ID;0x1200a9;;;BU)", "all users of the machine"],
    ["O:BAG:SYD:AI(D;;FA;;;WD)(A;;FR;;;AU)", "all users who are signed in"],
  ])("reads rights of Windows: %s", (sddl, crowd) => {
    expect(openTo(sddl)).toBe(crowd);
  });
});
