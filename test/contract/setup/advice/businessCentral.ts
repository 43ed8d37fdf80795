import type { Act, Advice, AdviceWorld } from "./world";

const DATABASE = { users: "SALESREADER", key: "skarvholm-demo-key" };
const COMPANY = "Skarvholm Kontor AS";

const odata = ({ sandbox }: AdviceWorld) => `${sandbox.bc.url}/BC/ODataV4`;
const api = ({ sandbox }: AdviceWorld) => `${sandbox.bc.url}/BC/api/v2.0`;
const set =
  (values: Parameters<AdviceWorld["set"]>[0]): Act =>
  (world) =>
    world.set(values);
const bc =
  (path: string, body: object): Act =>
  (world) =>
    world.bc(path, body);
const fault =
  (values: Readonly<Record<string, unknown>>): Act =>
  (world) =>
    world.fault(values);
const mend: Act = (world) => world.mend();
const enter =
  (of: (right: string) => string): Act =>
  (world) =>
    world.set({ bcs_odataurl: of(odata(world)) });
const enterRight: Act = (world) => world.set({ bcs_odataurl: odata(world) });

function address(reason: Advice["reason"], of: (right: string) => string): Advice {
  return { reason, check: "address", breakIt: enter(of), follow: enterRight };
}

function server(reason: Advice["reason"], breakIt: Act, follow: Act = mend): Advice {
  return { reason, check: "reachable", breakIt, follow };
}

/** What the user of web services may read: tables by number; 2000000006 is that of companies. */
const mayRead = (tables: "all" | readonly number[]): Act => bc("users", { name: DATABASE.users, mayRead: tables });

/** Lets a fault meet the list of companies alone: a tenant tells it from everything below a company. */
async function meetSmallQuestions(world: AdviceWorld, values: Readonly<Record<string, unknown>>): Promise<void> {
  await world.set({ bcs_odataurl: `${odata(world)}?tenant=default` });
  await world.fault({ match: "/ODataV4/Company?tenant=", ...values });
}

/** Advice about the address, the server, the sign-in, the pages and the API of one connection. */
export const BUSINESS_CENTRAL: readonly Advice[] = [
  { reason: "addressMissing", check: "address", breakIt: set({ bcs_odataurl: null }), follow: enterRight },
  address("addressNotAUrl", () => "nowhere"),
  address("addressNotOData", (right) => right.replace("/ODataV4", "/nothing")),
  address("addressApi", (right) => right.replace("ODataV4", "api/v2.0")),
  address("addressSoap", (right) => right.replace("ODataV4", "WS/Company")),
  address("addressWebClient", () => "https://businesscentral.dynamics.com/f00d/Production?company=X"),
  address("addressHoldsCredentials", (right) => right.replace("://", "://a:b@")),
  address("addressFragment", (right) => `${right}#x`),
  address("addressHiddenCharacter", (right) => right.replace("localhost", "local\u200bhost")),
  address("addressBackslash", (right) => right.replace("/BC/", "\\BC\\")),
  address("addressHostUnclear", (right) => right.replace("localhost", "127.1")),
  address("addressQueryOption", (right) => `${right}?subscription-key=k`),
  address("addressNotEncrypted", () => "http://bc.example.com:7048/BC/ODataV4"),

  server(
    "unreachable",
    ({ sandbox }) => sandbox.bc.stop(),
    ({ sandbox }) => sandbox.bc.start(),
  ),
  // Published under a public name, which for the sandbox is the machine itself.
  server("unreachablePrivate", set({ bcs_odataurl: "https://erp.invalid.lan:7048/BC/ODataV4" }), enterRight),
  server("timedOut", runOutOfTime, haveTime),
  server(
    "notBusinessCentral",
    fault({ match: "/BC/", kind: "body", contentType: "text/html", body: "<p>Welcome</p>" }),
  ),
  server(
    "otherServer",
    fault({
      match: "/ODataV4/Company",
      kind: "body",
      contentType: "application/json",
      body: JSON.stringify({ "@odata.context": "http://inside:7048/BC/ODataV4/$metadata#Company", value: [] }),
    }),
  ),
  server("serverFailed", fault({ match: "/BC/", kind: "status", status: 500 })),
  server(
    "redirected",
    fault({ match: "/BC/", kind: "status", status: 302, headers: { Location: "https://login.example.com/" } }),
  ),
  server("throttled", fault({ match: "/BC/", kind: "status", status: 429, headers: { "Retry-After": "0" } })),

  {
    reason: "userNameMissing",
    check: "credentials",
    breakIt: set({ bcs_username: null }),
    follow: set({ bcs_username: DATABASE.users }),
  },
  {
    reason: "credentialsRefused",
    check: "credentials",
    breakIt: bc("users", { name: DATABASE.users, accessKey: "a-new-key" }),
    follow: set({ bcs_accesskey: "a-new-key" }),
  },
  {
    reason: "accessKeyNotReadable",
    check: "credentials",
    breakIt: set({ bcs_accesskey: null }),
    follow: set({ bcs_accesskey: DATABASE.key }),
  },
  {
    reason: "keyForOtherServer",
    check: "credentials",
    breakIt: set({ bcs_accesskeyorigin: "https://bc.example.com:7048" }),
    follow: (world) => world.set({ bcs_accesskey: DATABASE.key, bcs_accesskeyorigin: world.sandbox.bc.url }),
  },
  {
    reason: "companyMissing",
    check: "company",
    breakIt: set({ bcs_name: "Skarvholm" }),
    follow: set({ bcs_name: COMPANY }),
  },
  {
    reason: "companyListForbidden",
    check: "company",
    breakIt: (world) => meetSmallQuestions(world, { kind: "status", status: 403 }),
    follow: mend,
  },

  {
    reason: "serviceNoSource",
    check: "service",
    breakIt: set({
      bcs_itemcardservice: null,
      bcs_productavailabilityservice: null,
      bcs_availabilitysources: "itemCard",
    }),
    follow: set({ bcs_itemcardservice: "ItemCard" }),
  },
  {
    reason: "serviceNotPublished",
    check: "service",
    breakIt: bc("services", { name: "SalesLines", published: false }),
    follow: bc("services", { name: "SalesLines", published: true }),
  },
  {
    reason: "serviceOlderNotPublished",
    check: "service",
    breakIt: bc("services", { name: "ProductItemAvailability", published: false }),
    follow: set({ bcs_productavailabilityservice: null }),
  },
  {
    reason: "serviceOwnNotPublished",
    check: "service",
    breakIt: set({ bcs_transferlinesservice: "OurTransferLines" }),
    follow: set({ bcs_transferlinesservice: null }),
  },
  {
    reason: "propertiesOwnMissing",
    check: "properties",
    breakIt: set({ bcs_transferlinesservice: "TransferLines" }),
    follow: set({ bcs_transferlinesservice: null }),
  },
  { reason: "serviceForbidden", check: "service", breakIt: mayRead([27, 2000000006]), follow: mayRead("all") },
  {
    reason: "serviceFailed",
    check: "service",
    breakIt: fault({ match: "/PurchaseLines", kind: "status", status: 400 }),
    follow: mend,
  },
  {
    reason: "propertiesMissing",
    check: "properties",
    breakIt: bc("services", { name: "ItemCard", published: true, page: 22 }),
    follow: bc("services", { name: "ItemCard", published: true, page: 30 }),
  },
  {
    reason: "metadataNotReadable",
    check: "properties",
    breakIt: fault({ match: "$metadata", kind: "status", status: 500 }),
    follow: mend,
  },
  {
    reason: "sampleEmpty",
    check: "sampleItem",
    breakIt: fault({
      match: "/ItemCard",
      kind: "body",
      contentType: "application/json",
      body: '{"@odata.context":"","value":[]}',
    }),
    follow: mend,
  },
  {
    reason: "sampleUnexpected",
    check: "sampleItem",
    breakIt: bc("services", { name: "ItemCard", published: true, page: 22 }),
    follow: bc("services", { name: "ItemCard", published: true, page: 30 }),
  },
  {
    reason: "locationUnknown",
    check: "location",
    breakIt: set({ bcs_defaultlocation: "NOWHERE" }),
    follow: set({ bcs_defaultlocation: "HOVED" }),
  },
  {
    reason: "locationNotKnown",
    check: "location",
    breakIt: set({ bcs_defaultlocation: "HOVED", bcs_locationsservice: null }),
    follow: set({ bcs_locationsservice: "Locations" }),
  },

  { reason: "apiMissing", check: "api", breakIt: set({ bcs_apiurl: null }), follow: enterApi },
  { reason: "apiNotApi", check: "api", breakIt: (world) => world.set({ bcs_apiurl: odata(world) }), follow: enterApi },
  {
    reason: "apiElsewhere",
    check: "api",
    breakIt: set({ bcs_apiurl: "https://api.example.com/BC/api/v2.0" }),
    follow: enterApi,
  },
  { reason: "apiForbidden", check: "api", breakIt: mayRead([27, 37, 39, 2000000006]), follow: mayRead("all") },
  {
    reason: "apiFailed",
    check: "api",
    breakIt: fault({ match: "/api/v2.0", kind: "status", status: 404 }),
    follow: mend,
  },
  {
    reason: "latencyHigh",
    check: "latency",
    breakIt: (world) => meetSmallQuestions(world, { kind: "delay", delayMs: 1_600 }),
    follow: mend,
  },
  {
    reason: "jobsTroubled",
    check: "jobs",
    breakIt: bc("jobs/autoCreateSalesOrders", { enabled: false }),
    follow: bc("jobs/autoCreateSalesOrders", { enabled: true }),
  },
  {
    reason: "jobsNone",
    check: "jobs",
    breakIt: bc("connection", { enabled: false }),
    follow: bc("connection", { enabled: true }),
  },
];

function enterApi(world: AdviceWorld): Promise<unknown> {
  return world.set({ bcs_apiurl: api(world) });
}

let patience: { mockRestore(): void } | null = null;

/** Business Central waits longer than anybody, and the test does not. */
async function runOutOfTime(world: AdviceWorld): Promise<void> {
  const { timeout } = AbortSignal;
  patience = jest.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, 100));
  await world.fault({ match: "/BC/", kind: "delay", delayMs: 3_000 });
}

async function haveTime(world: AdviceWorld): Promise<void> {
  patience?.mockRestore();
  await world.mend();
}
