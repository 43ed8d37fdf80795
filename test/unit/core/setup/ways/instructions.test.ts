import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGE_ACCESS } from "../../../../../core/businesscentral/pageAccess";
import { relayAddress } from "../../../../../core/connection/relayAddress";
import { connectionName, instructionsFor } from "../../../../../core/setup/ways/instructions";
import type { WayFacts } from "../../../../../core/setup/ways/instructions";
import { readConfig } from "../../../../../relay/config/readConfig";
import { DOCUMENTED_PROXY } from "../../../../../sandbox/bc/http/cors";
import { stringsOf } from "../../../../support/strings";

const ROOT = join(__dirname, "..", "..", "..", "..", "..");
const text = (file: string) => readFileSync(join(ROOT, file), "utf8");

const FACTS: WayFacts = {
  place: "private",
  salesUrl: "https://skarvholm.crm4.dynamics.com",
  redirectUrl: "https://skarvholm.crm4.dynamics.com/WebResources/bcs_/signIn/redirect.html",
  connectionId: "c0ffee00-1111-4222-8333-444455556666",
  companyName: "Skarvholm Kontor AS",
  odataUrl: "https://bc.skarvholm.local:7048/BC/ODataV4",
  userName: "SALESREADER",
  tenantId: "5d1a7c3e-2b64-4f0a-9c8d-7e6f5a4b3c2d",
  clientId: "0f1e2d3c-4b5a-4678-89ab-cdef01234567",
  relayClientId: "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a",
};
const code = (facts: Partial<WayFacts>, way: "direct" | "relay" | "virtual", id: string) =>
  instructionsFor(way, { ...FACTS, ...facts }).find((one) => one.id === id)?.code ?? "";

describe("what must be set where", () => {
  it("names the tables to make visible and the privileges to give, for virtual tables", () => {
    const tables = code({}, "virtual", "virtualVisible").split("\n");
    expect(tables).toContain("dyn365bc_item_v2_0");
    expect(code({}, "virtual", "virtualRole").split("\n")).toEqual(
      ["cdm_company", ...tables].map((table) => `prvRead${table}`),
    );
    expect(instructionsFor("virtual", FACTS).map(({ who }) => who)).toContain("bcAdministrator");
  });

  it.each([
    ["the direct way to a server of one's own", "direct", "published", ["proxy"]],
    ["the direct way online", "direct", "online", ["signInApp"]],
    [
      "the relay",
      "relay",
      "private",
      ["relayApp", "relayPageApp", "relayConfiguration", "relayDeployment", "relayEnter"],
    ],
  ] as const)("is told for %s", (_name, way, place, ids) => {
    expect(instructionsFor(way, { ...FACTS, place }).map(({ id }) => id)).toEqual(ids);
  });

  it("names the origin of this organisation and no path", () => {
    const headers = code({ salesUrl: "https://skarvholm.crm4.dynamics.com/apps/x" }, "direct", "proxy");
    expect(headers.match(/Access-Control-Allow-Origin: .*/g)).toEqual([
      "Access-Control-Allow-Origin: https://skarvholm.crm4.dynamics.com",
      "Access-Control-Allow-Origin: https://skarvholm.crm4.dynamics.com",
    ]);
  });

  it.each([
    ["direct", "signInApp", "online"],
    ["relay", "relayPageApp", "private"],
  ] as const)("leads people back to this organisation on the %s way", (way, id, place) => {
    expect(code({ place }, way, id)).toContain(FACTS.redirectUrl);
  });

  it.each<readonly [string, Partial<WayFacts>, object]>([
    ["in a private network", {}, { kind: "accessKey", userName: "SALESREADER" }],
    [
      "with a public name",
      { place: "published", odataUrl: "https://bc.skarvholm.example/BC/ODataV4" },
      { kind: "accessKey" },
    ],
    [
      "online",
      { place: "online", odataUrl: "https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4" },
      { kind: "onBehalfOf" },
    ],
    ["of which little is entered yet", { odataUrl: null, userName: null, clientId: null, tenantId: null }, {}],
  ])("gives the relay a configuration that it starts with, for a server %s", (_name, facts, signIn) => {
    const json = code(facts, "relay", "relayConfiguration");
    const config = readConfig({ RELAY_CONFIG: json, RELAY_SECRET: "a-secret", BC_KEY: "a-key" });
    const [connection] = config.connections.values();
    expect(connection).toMatchObject({ signIn, dataverse: { connectionId: FACTS.connectionId } });
    expect(config.callers.origins).toEqual(["https://skarvholm.crm4.dynamics.com"]);
    expect(json).not.toMatch(/a-secret|a-key/);
  });

  it.each([
    ["Skarvholm Kontor AS", "skarvholm-kontor-as"],
    ["Blåbær & Sønner", "blabaer-sonner"],
    ["株式会社", "company"],
    ["A".repeat(80), "a".repeat(64)],
  ])("names the connection of %s so that the relay's address takes it", (company, name) => {
    expect(connectionName(company)).toBe(name);
    expect(relayAddress(`https://relay.test/connections/${name}`)).toMatchObject({ ok: true });
  });
});

describe("the headers that a page needs", () => {
  const allowed = PAGE_ACCESS.headers.join(", ");

  it.each([
    ["the guide", text("docs/admin-guide.md"), `Access-Control-Allow-Headers: ${allowed}`],
    ["the recipe for nginx", text("relay/infra/proxy/nginx.conf"), `Access-Control-Allow-Headers "${allowed}"`],
    ["the set-up", code({ place: "published" }, "direct", "proxy"), `Access-Control-Allow-Headers: ${allowed}`],
    [
      "help and health check",
      stringsOf("health")("Fix_crossOriginRefused"),
      `Access-Control-Allow-Headers: ${allowed}`,
    ],
    ["the health check", stringsOf("health")("Fix_preflightRefused", "h", "w"), allowed],
  ])("are the same in %s", (_name, where, expected) => {
    expect(where).toContain(expected);
  });

  it("are the same in the recipes for IIS and YARP", () => {
    const iis = [...text("relay/infra/proxy/web.config").matchAll(/<add header="([^"]+)"/g)].map(([, name]) => name);
    expect(iis).toEqual([...PAGE_ACCESS.headers, ...PAGE_ACCESS.exposed]);
    const yarp = text("relay/infra/proxy/yarp/Program.cs");
    for (const name of [...PAGE_ACCESS.headers, ...PAGE_ACCESS.exposed]) {
      expect(yarp).toContain(`"${name}"`);
    }
  });

  it("are what the sandbox's proxy allows unless told otherwise", () => {
    expect(DOCUMENTED_PROXY).toMatchObject({ headers: PAGE_ACCESS.headers, exposed: PAGE_ACCESS.exposed });
  });
});
