import { API, COMPANY, createClient, errorOf, rowsOf } from "./client";

const bc = createClient();
const PATH = "/BC/ODataV4/$batch";

interface Inner {
  readonly id: string | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function batch(requests: unknown, headers: Record<string, string> = {}): Promise<readonly Inner[]> {
  const answer = await bc.send("POST", PATH, { body: { requests }, headers });
  expect(answer.status).toBe(200);
  return answer.json.responses as readonly Inner[];
}

describe("$batch", () => {
  test("answers relative and absolute addresses in their order, with the batch's credentials", async () => {
    const responses = await batch([
      { id: "a", method: "GET", url: "Company('Skarvholm Kontor AS')/ItemCard('BORD-1000')?$select=No,Inventory" },
      { id: "b", method: "GET", url: `${COMPANY}/Locations/$count` },
      { method: "GET", url: "ItemCard('STOL-2000')?$select=No", headers: { Company: "Skarvholm Kontor AS" } },
    ]);
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ["a", 200],
      ["b", 200],
      [null, 200],
    ]);
    expect(responses[0]?.body).toMatchObject({ No: "BORD-1000", Inventory: 58 });
    // Three warehouses, and the place where goods are between two of them.
    expect(responses[1]?.body).toBe("4");
    expect(responses[0]?.headers["odata-version"]).toBe("4.0");
  });

  test("ends at the first failure unless told to go on", async () => {
    const requests = [
      { id: "1", method: "GET", url: `${COMPANY}/Nothing` },
      { id: "2", method: "GET", url: `${COMPANY}/Locations` },
    ];
    expect((await batch(requests)).map(({ id, status }) => [id, status])).toEqual([["1", 404]]);
    expect(
      (await batch(requests, { Prefer: "odata.continue-on-error" })).map(({ id, status }) => [id, status]),
    ).toEqual([
      ["1", 404],
      ["2", 200],
    ]);
  });

  test("takes 100 requests and no more", async () => {
    const requests = Array.from({ length: 101 }, (_each, at) => ({
      id: String(at),
      method: "GET",
      url: `${COMPANY}/Locations/$count`,
    }));
    expect(await batch(requests.slice(1))).toHaveLength(100);
    expect(errorOf(await bc.send("POST", PATH, { body: { requests } }))).toEqual([
      400,
      "BadRequest",
      "The number of requests in the batch is 101, but it must not be more than 100.",
    ]);
  });

  test.each([
    ["no requests", {}, 400, "Invalid Request Body: a JSON $batch is an object with an array named requests."],
    ["no JSON", "{", 400, "Invalid Request Body: a JSON $batch is an object with an array named requests."],
    [
      "a request without url",
      { requests: [{ method: "GET" }] },
      400,
      "Invalid Request Body: each request of a $batch has a method and a url.",
    ],
    [
      "an unknown method",
      { requests: [{ method: "TRACE", url: "x" }] },
      400,
      'The method "TRACE" of a request is none of GET, HEAD, POST, PATCH, PUT, DELETE.',
    ],
    ["what is no URL", { requests: [{ method: "GET", url: "http://[" }] }, 400, 'The url "http://[" is no URL.'],
    [
      "another host",
      { requests: [{ method: "GET", url: "http://elsewhere.example/BC/ODataV4/x" }] },
      400,
      'The url "http://elsewhere.example/BC/ODataV4/x" is outside this service.',
    ],
    [
      "another path",
      { requests: [{ method: "GET", url: "/_sandbox/trace" }] },
      400,
      'The url "/_sandbox/trace" is outside this service.',
    ],
    [
      "a batch within a batch",
      { requests: [{ method: "POST", url: "/BC/ODataV4/$batch" }] },
      400,
      "A $batch cannot hold another $batch.",
    ],
    [
      "a change set",
      { requests: [{ method: "GET", url: "x", atomicityGroup: "g" }] },
      501,
      "The local Business Central does not support atomicityGroup and dependsOn in a $batch. A real one may.",
    ],
  ])("refuses %s", async (_what, body, status, message) => {
    const [answered, , text] = errorOf(await bc.send("POST", PATH, { body }));
    expect([answered, text]).toEqual([status, message]);
  });

  test("refuses another content type and another method", async () => {
    const multipart = await bc.send("POST", PATH, {
      body: "--b",
      headers: { "Content-Type": "multipart/mixed; boundary=b" },
    });
    expect(errorOf(multipart)).toEqual([
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support a $batch other than JSON (Content-Type: application/json). A real one may.",
    ]);
    expect((await bc.get(PATH)).status).toBe(405);
  });

  test("refuses to answer in multipart, which BC does unless JSON is asked for", async () => {
    const answer = await bc.send("POST", PATH, { body: { requests: [] }, headers: { Accept: "*/*" } });
    expect(errorOf(answer)).toEqual([
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support the answer to a $batch in multipart, which BC gives unless Accept: application/json is sent. A real one may.",
    ]);
  });

  test("a failure inside is BC's whole answer to that request, the batch itself succeeds", async () => {
    const [missing, wrong] = await batch(
      [
        { id: "1", method: "GET", url: `${COMPANY}/ItemCard('NONE')` },
        { id: "2", method: "GET", url: `${COMPANY}/ItemCard?$filter=Nmae eq 'x'` },
      ],
      { Prefer: "odata.continue-on-error" },
    );
    expect([missing?.status, missing?.body]).toEqual([
      404,
      {
        error: {
          code: "BadRequest_ResourceNotFound",
          message: expect.stringContaining("Resource not found for the segment 'ItemCard'.") as string,
        },
      },
    ]);
    expect([wrong?.status, wrong?.body]).toEqual([
      400,
      {
        error: {
          code: "BadRequest",
          message: expect.stringContaining("Could not find a property named 'Nmae'") as string,
        },
      },
    ]);
  });
});

describe("$batch of API v2.0", () => {
  const BATCH = "/BC/api/v2.0/$batch";

  async function changeTwice(headers: Record<string, string>, second: unknown) {
    const client = createClient();
    const [item] = rowsOf(await client.get(`${API}/items?$filter=number eq 'BORD-1000'`));
    const url = `${API.replace("/BC/api/v2.0/", "")}/items(${String(item?.id)})`;
    const patch = (body: unknown) => ({
      method: "PATCH",
      url,
      headers: { "Content-Type": "application/json", "If-Match": "*" },
      body,
    });
    const answer = await client.send("POST", BATCH, {
      headers,
      body: {
        requests: [
          patch({ displayName: "Skrivebord, nytt navn" }),
          patch(second),
          { method: "GET", url: `${url}?$select=displayName` },
        ],
      },
    });
    const after = await client.get(`${API}/items(${String(item?.id)})?$select=displayName,unitPrice`);
    return {
      statuses: (answer.json.responses as { status: number }[]).map(({ status }) => status),
      name: after.json.displayName,
      price: after.json.unitPrice,
    };
  }

  test.each([
    ["keeps what succeeded before a failure", {}, { blocked: "yes" }, [200, 400], "Skrivebord, nytt navn"],
    [
      "goes on after a failure when told to",
      { Prefer: "odata.continue-on-error" },
      { blocked: "yes" },
      [200, 400, 200],
      "Skrivebord, nytt navn",
    ],
    [
      "takes everything back with Isolation: snapshot",
      { Isolation: "snapshot" },
      { blocked: "yes" },
      [200, 400],
      "Skrivebord Vidde 120 × 80, hvit",
    ],
    [
      "takes everything back, though it goes on",
      { Isolation: "snapshot", Prefer: "odata.continue-on-error" },
      { blocked: "yes" },
      [200, 400, 200],
      "Skrivebord Vidde 120 × 80, hvit",
    ],
    [
      "keeps everything when all succeed",
      { Isolation: "snapshot" },
      { unitPrice: 3400 },
      [200, 200, 200],
      "Skrivebord, nytt navn",
    ],
  ])("%s", async (_what, headers, second, statuses, name) => {
    expect(await changeTwice(headers, second)).toMatchObject({ statuses, name });
  });
});
