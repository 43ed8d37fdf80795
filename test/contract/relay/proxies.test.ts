import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBusinessCentral } from "../../../sandbox/bc/createBusinessCentral";
import { Clock } from "../../../sandbox/control/clock";
import { createDemo } from "../../../sandbox/demo/createDemo";
import { serve } from "../../../sandbox/serve";
import type { Served } from "../../../sandbox/serve";
import { basic } from "../bc/client";
import { COMPANY, KEY } from "./support/world";

const PROXY = join(__dirname, "..", "..", "..", "relay", "infra", "proxy");
const SALES = "https://org.crm4.dynamics.com";
const recipe = (...path: readonly string[]) => readFileSync(join(PROXY, ...path), "utf8");

describe.each([
  ["nginx", ["nginx.conf"]],
  ["IIS", ["web.config"]],
  ["YARP", ["yarp", "Program.cs"]],
])("the recipe for %s", (_name, path) => {
  const text = recipe(...path);

  it("names the headers that the product sends and reads, and no others", () => {
    const named = text.match(
      /\b(Authorization|Content-Type|Prefer|Retry-After|Isolation|OData-Version|Company|If-Match)\b/g,
    );
    expect([...new Set(named)].sort()).toEqual(["Authorization", "Content-Type", "Prefer", "Retry-After"]);
    expect(text).toMatch(/600/);
    expect(text).not.toMatch(/Allow-Credentials|allowCredentials="true"|AllowAnyOrigin|AllowAnyHeader|origin="\*"/);
  });
});

const hasNginx = spawnSync("nginx", ["-v"]).error === undefined;
const whereInstalled = hasNginx ? describe : describe.skip;

whereInstalled(`nginx by its recipe${hasNginx ? "" : " (skipped: nginx is not installed here)"}`, () => {
  let [bc, nginx]: [Served | null, ChildProcess | null] = [null, null];
  let url = "";

  beforeAll(async () => {
    bc = await serve(createBusinessCentral({ clock: new Clock(), salesOrigins: [], demo: createDemo }).app, 0);
    const [folder, port] = [mkdtempSync(join(tmpdir(), "nginx-")), await freePort()];
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const server = recipe("nginx.conf")
      .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
      .replace(/^\s*ssl_certificate.*$/gm, "")
      .replaceAll("https://bc-server.internal:7048", bc.url.replace("localhost", "127.0.0.1"));
    const file = join(folder, "nginx.conf");
    writeFileSync(file, `pid ${folder}/pid; events {} http { access_log off; ${temporary.join(" ")}\n${server}\n}`);
    nginx = spawn("nginx", ["-p", folder, "-c", file, "-e", "stderr", "-g", "daemon off;"], { stdio: "ignore" });
    url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100 && !(await answers(url)); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  afterAll(async () => {
    nginx?.kill();
    await bc?.close();
  });

  const cors = ({ headers }: Response) =>
    ["Origin", "Methods", "Headers"].map((name) => headers.get(`Access-Control-Allow-${name}`));
  const ask = (path: string, init: RequestInit & { readonly origin?: string } = {}) =>
    fetch(url + path, {
      ...init,
      headers: { Origin: init.origin ?? SALES, Authorization: basic("SALESREADER", KEY), ...init.headers },
    });

  it("answers a preflight itself, before anybody is asked to sign in", async () => {
    const answer = await fetch(`${url}/BC/ODataV4/$batch`, {
      method: "OPTIONS",
      headers: { Origin: SALES, "Access-Control-Request-Method": "POST" },
    });
    expect([
      answer.status,
      ...cors(answer),
      answer.headers.get("Access-Control-Max-Age"),
      answer.headers.get("Vary"),
    ]).toEqual([204, SALES, "GET, POST", "Authorization, Content-Type, Prefer", "600", "Origin"]);
  });

  it.each<readonly [string, string, RequestInit, number]>([
    ["rows", `/BC/ODataV4/${COMPANY}/Locations`, {}, 200],
    ["the API", "/BC/api/v2.0/companies", {}, 200],
    [
      "a sign-in that is refused",
      `/BC/ODataV4/${COMPANY}/Locations`,
      { headers: { Authorization: "Basic eDp5" } },
      401,
    ],
    ["a service that is not there", `/BC/ODataV4/${COMPANY}/Nowhere`, {}, 404],
    ["a method that does not pass", `/BC/ODataV4/${COMPANY}/Locations`, { method: "PATCH", body: "{}" }, 405],
    ["a path that does not pass", "/_sandbox/trace", {}, 404],
    ["a body that is too large", "/BC/ODataV4/$batch", { method: "POST", body: "x".repeat(600_000) }, 413],
  ])("lets a page of Sales read the answer for %s, once each header", async (_name, path, init, status) => {
    const answer = await ask(path, init);
    expect([answer.status, cors(answer)[0], answer.headers.get("Access-Control-Expose-Headers")]).toEqual([
      status,
      SALES,
      "Retry-After",
    ]);
  });

  it("passes a $batch with its preference", async () => {
    const requests = [{ id: "0", method: "GET", url: `${COMPANY}/Locations?$top=1` }];
    const answer = await ask("/BC/ODataV4/$batch", {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json", Prefer: "odata.continue-on-error" },
      body: JSON.stringify({ requests }),
    });
    expect([answer.status, (await answer.text()).includes('"status":200')]).toEqual([200, true]);
  });

  it("links next pages by its own name", async () => {
    await fetch(`${bc?.url ?? ""}/_sandbox/bc/limits`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"maxPageSize":1}',
    });
    const answer = (await (await ask(`/BC/ODataV4/${COMPANY}/Locations`)).json()) as Readonly<Record<string, unknown>>;
    expect(String(answer["@odata.nextLink"])).toMatch(/^http:\/\/127\.0\.0\.1/);
    expect(String(answer["@odata.nextLink"])).not.toContain(String(bc?.port));
  });

  it("gives other origins nothing to read", async () => {
    const answer = await ask(`/BC/ODataV4/${COMPANY}/Locations`, { origin: "https://evil.example.test" });
    expect(cors(answer)[0]).toBeNull();
  });
});

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
