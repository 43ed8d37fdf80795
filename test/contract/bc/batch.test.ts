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
    const atom = await bc.send("POST", PATH, { body: "<feed/>", headers: { "Content-Type": "application/atom+xml" } });
    expect(errorOf(atom)).toEqual([
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support a $batch of another type than application/json and multipart/mixed. A real one may.",
    ]);
    expect((await bc.get(PATH)).status).toBe(405);
  });

  test("is answered in multipart unless JSON is accepted", async () => {
    const requests = [{ id: "a", method: "GET", url: `${COMPANY}/Locations/$count` }];
    const { headers, text } = await bc.send("POST", PATH, { body: { requests }, headers: { Accept: "*/*" } });
    expect(headers.get("Content-Type")).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(text).toContain("Content-ID: a\r\n\r\nHTTP/1.1 200 OK\r\n");
    expect(text).toMatch(/\r\n\r\n4\r\n--batchresponse_[0-9a-f-]{36}--\r\n$/);
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

describe("$batch in multipart", () => {
  const API_BATCH = "/BC/api/v2.0/$batch";
  const part = (...lines: string[]) =>
    ["Content-Type: application/http", "Content-Transfer-Encoding: binary", "", ...lines].join("\r\n");
  const body = (...parts: string[]) => `${parts.map((each) => `--b\r\n${each}\r\n`).join("")}--b--\r\n`;
  const changeSet = (...parts: string[]) =>
    `Content-Type: multipart/mixed; boundary=c\r\n\r\n${parts.map((each) => `--c\r\n${each}\r\n`).join("")}--c--`;
  const send = (path: string, text: string, type = "multipart/mixed; boundary=b") =>
    bc.send("POST", path, { body: text, headers: { "Content-Type": type, Accept: "multipart/mixed" } });
  const rename = (name: string) =>
    part(
      `PATCH ${API.replace("/BC/api/v2.0/", "")}/items(${itemId}) HTTP/1.1`,
      "Content-Type: application/json",
      "If-Match: *",
      "",
      JSON.stringify({ displayName: name }),
    );
  let itemId = "";

  beforeAll(async () => {
    const [item] = rowsOf(await bc.get(`${API}/items?$filter=number eq 'BORD-1000'`));
    itemId = String(item?.id);
  });

  test("answers each request in its own part, in their order", async () => {
    const { status, text } = await send(
      PATH,
      body(
        part(
          `GET Company('Skarvholm Kontor AS')/ItemCard('BORD-1000')?$select=No HTTP/1.1`,
          "Accept: application/json",
        ),
        part(`GET ${COMPANY}/Locations/$count HTTP/1.1`),
      ),
    );
    expect(status).toBe(200);
    expect(text.match(/HTTP\/1\.1 \d+ \w+/g)).toEqual(["HTTP/1.1 200 OK", "HTTP/1.1 200 OK"]);
    expect(text.indexOf('"No":"BORD-1000"')).toBeLessThan(text.indexOf("\r\n\r\n4\r\n"));
  });

  test("takes a change set of one request, and answers it in one", async () => {
    const { text } = await send(API_BATCH, body(changeSet(rename("Skrivebord, endret"))));
    expect(text).toMatch(/Content-Type: multipart\/mixed; boundary=changesetresponse_/);
    expect(text).toContain('"displayName":"Skrivebord, endret"');
  });

  test("refuses a change set of two as Business Central does, and does neither", async () => {
    const { json } = await bc.get(`${API}/items(${itemId})?$select=displayName`);
    const refused = await send(API_BATCH, body(changeSet(rename("En"), rename("To"))));
    expect(errorOf(refused)).toEqual([
      500,
      "Internal_ServerError",
      "Multiple requests within the same change set are not supported by Microsoft Dynamics 365 Business Central OData web services.",
    ]);
    expect((await bc.get(`${API}/items(${itemId})?$select=displayName`)).json.displayName).toBe(json.displayName);
  });

  test("ends at the first failure", async () => {
    const { status, text } = await send(
      PATH,
      body(part(`GET ${COMPANY}/Nothing HTTP/1.1`), part(`GET ${COMPANY}/Locations HTTP/1.1`)),
    );
    expect([status, text.match(/HTTP\/1\.1 \d+/g)]).toEqual([200, ["HTTP/1.1 404"]]);
  });

  test.each([
    [
      "no boundary",
      "--b",
      "multipart/mixed",
      "Invalid Request Body: the content type of a multipart $batch names its boundary.",
    ],
    [
      "a part that is no request",
      body(part("hello")),
      "multipart/mixed; boundary=b",
      "Invalid Request Body: a part of a multipart $batch is a request of HTTP, its lines end with CRLF.",
    ],
    [
      "an address outside the service",
      body(part("GET /_sandbox/trace HTTP/1.1")),
      "multipart/mixed; boundary=b",
      'The url "/_sandbox/trace" is outside this service.',
    ],
  ])("refuses %s", async (_what, text, type, message) => {
    expect(errorOf(await send(PATH, text, type))).toEqual([400, "BadRequest", message]);
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
