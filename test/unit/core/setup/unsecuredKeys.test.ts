import { moveKey, readUnsecuredKeys, removeKey } from "../../../../core/setup/unsecuredKeys";
import type { SalesRequest } from "../../../../core/dataverse/salesHttp";
import { NEW_DRAFT } from "../../../../core/setup/settings";
import { answer, collection, refusal, scriptedStore } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";

const TO = {
  id: "c1",
  draft: { ...NEW_DRAFT, bcs_name: "Skarvholm", bcs_odataurl: "https://bc.example:7048/BC/ODataV4" },
};
const OPEN = { id: "n1", name: "Skarvholm", userName: "READER" };
const ROW = { "@odata.etag": 'W/"7"', nav_dynamicsnavodatausername: "READER", nav_dynamicsnavodataaccesskey: "key-1" };

/** An older row with a key, and a connection that takes it; parts may answer otherwise. */
function world({
  read = answer(200, ROW),
  written = answer(204),
  emptied = answer(204),
}: {
  read?: ReturnType<typeof answer>;
  written?: ReturnType<typeof answer>;
  emptied?: ReturnType<typeof answer>;
} = {}) {
  const script: Script = {
    nav_connections: ({ method }: SalesRequest) => (method === "GET" ? read : emptied),
    bcs_connections: written,
  };
  return scriptedStore(script);
}

const told = (requests: readonly SalesRequest[]) =>
  requests.map(({ method, path, body }) => [method, path.split("?")[0], body ?? ""]);

describe("keys that stand readable", () => {
  it("are found without being read", async () => {
    const { store, requests } = scriptedStore({
      nav_connections: collection({
        nav_connectionid: "{N1}",
        nav_name: "Skarvholm",
        nav_dynamicsnavodatausername: "READER",
      }),
    });
    expect(await readUnsecuredKeys(store)).toEqual([OPEN]);
    const [{ path = "" } = {}] = requests;
    expect(decodeURIComponent(path)).toContain("$filter=nav_dynamicsnavodataaccesskey ne null");
    expect(/\$select=([^&]*)/.exec(path)?.[1]).not.toContain("accesskey");
  });

  it("are none where the older table is absent or closed", async () => {
    expect(await readUnsecuredKeys(scriptedStore({ nav_connections: refusal(404, "no") }).store)).toEqual([]);
  });

  it("move into the secured column with their user and the connection's server, and only then leave the older one", async () => {
    const { store, requests } = world();
    expect(await moveKey(store, OPEN, TO)).toEqual({ kind: "moved" });
    expect(told(requests)).toEqual([
      ["GET", "nav_connections(n1)", ""],
      [
        "PATCH",
        "bcs_connections(c1)",
        JSON.stringify({
          bcs_username: "READER",
          bcs_accesskey: "key-1",
          bcs_accesskeyorigin: "https://bc.example:7048",
        }),
      ],
      ["PATCH", "nav_connections(n1)", JSON.stringify({ nav_dynamicsnavodataaccesskey: null })],
    ]);
    expect(requests[2]?.headers?.["If-Match"]).toBe('W/"7"');
    expect(requests.map(({ path }) => path).join()).not.toContain("key-1");
  });

  it("leave the connection's user as it is where none stands with the key, and its server open while it has no address", async () => {
    const { store, requests } = world({ read: answer(200, { ...ROW, nav_dynamicsnavodatausername: null }) });
    await moveKey(store, OPEN, { ...TO, draft: NEW_DRAFT });
    expect(requests[1]?.body).toBe(JSON.stringify({ bcs_accesskey: "key-1", bcs_accesskeyorigin: null }));
  });

  it.each([
    [
      "the older row is not readable",
      { read: refusal(403, "prvReadnav_connection") },
      { kind: "failed", step: "read", problem: { kind: "noPermission", privilege: "prvReadnav_connection" } },
      1,
    ],
    ["the key is gone already", { read: answer(200, {}) }, { kind: "changed" }, 1],
    [
      "the secured column is closed to the user",
      { written: refusal(403, "no") },
      { kind: "failed", step: "written", problem: { kind: "noPermission", privilege: null, detail: "no" } },
      2,
    ],
    ["the older row has changed", { emptied: refusal(412, "changed") }, { kind: "changed" }, 3],
    [
      "the older column cannot be emptied",
      { emptied: refusal(403, "prvWritenav_connection") },
      { kind: "failed", step: "copied", problem: { kind: "noPermission", privilege: "prvWritenav_connection" } },
      3,
    ],
  ] as const)("tell that %s", async (_name, parts, outcome, requests) => {
    const scene = world(parts);
    const result = await moveKey(scene.store, OPEN, TO);
    expect(result).toEqual(outcome);
    expect(scene.requests).toHaveLength(requests);
    expect(JSON.stringify(result)).not.toContain("key-1");
  });

  it("can be removed unread", async () => {
    const { store, requests } = world();
    expect(await removeKey(store, OPEN)).toEqual({ kind: "moved" });
    expect(told(requests)).toEqual([
      ["PATCH", "nav_connections(n1)", JSON.stringify({ nav_dynamicsnavodataaccesskey: null })],
    ]);
  });
});
