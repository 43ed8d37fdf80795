import { API, createClient, errorOf, rowsOf } from "./client";
import type { Answer } from "./client";

const client = createClient();

function part(request: string, contentId?: string): string {
  return `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n${contentId === undefined ? "" : `Content-ID: ${contentId}\r\n`}\r\n${request}`;
}

function json(method: string, path: string, body: unknown): string {
  return `${method} ${path} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(body)}`;
}

function joined(parts: readonly string[], boundary: string): string {
  return `${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join("")}--${boundary}--\r\n`;
}

function changeSet(parts: readonly string[]): string {
  return `Content-Type: multipart/mixed; boundary=changeset_1\r\n\r\n${joined(parts, "changeset_1")}`;
}

function send(parts: readonly string[], headers = {}): Promise<Answer> {
  return client.send("POST", "$batch", {
    body: joined(parts, "batch_1"),
    headers: { "Content-Type": "multipart/mixed; boundary=batch_1", ...headers },
  });
}

const statuses = ({ text }: Answer) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => Number(match[1]));
const count = async (name: string) => rowsOf(await client.get(`accounts?$filter=name eq '${name}'`)).length;

describe("$batch", () => {
  test("runs requests one after the other, with addresses of any kind", async () => {
    const answer = await send([
      part(json("POST", "accounts", { name: "one" })),
      part("GET /api/data/v9.2/accounts?$select=name&$filter=name%20eq%20'one' HTTP/1.1\r\n\r\n"),
      part(`GET ${API}WhoAmI HTTP/1.1\r\n\r\n`),
    ]);
    expect([answer.status, statuses(answer)]).toEqual([200, [204, 200, 200]]);
    expect(answer.headers.get("Content-Type")).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(answer.text).toContain('"name":"one"');
  });

  test("a change set is done as a whole, and its rows can refer to each other", async () => {
    const answer = await send([
      changeSet([
        part(json("POST", "accounts", { name: "parent" }), "1"),
        part(json("POST", "contacts", { lastname: "Child", "parentcustomerid_account@odata.bind": "$1" }), "2"),
        part(json("PUT", "$1/name", { value: "renamed" }), "3"),
      ]),
    ]);
    expect(statuses(answer)).toEqual([204, 204, 204]);
    expect(answer.text).toContain("Content-ID: 1");
    expect(
      rowsOf(await client.get("contacts?$filter=lastname eq 'Child'&$expand=parentcustomerid_account($select=name)")),
    ).toMatchObject([{ parentcustomerid_account: { name: "renamed" } }]);
  });

  test("a change set that fails leaves nothing", async () => {
    const answer = await send([
      changeSet([
        part(json("POST", "accounts", { name: "gone" }), "1"),
        part(json("POST", "accounts", { nope: 1 }), "2"),
      ]),
    ]);
    expect([answer.status, statuses(answer), await count("gone")]).toEqual([400, [400], 0]);
  });

  test("the first failure ends the batch, unless it is asked to go on", async () => {
    const parts = [part(json("POST", "accounts", { nope: 1 })), part(json("POST", "accounts", { name: "after" }))];
    const stopped = await send(parts);
    expect([stopped.status, statuses(stopped), await count("after")]).toEqual([400, [400], 0]);
    const went = await send(parts, { Prefer: "odata.continue-on-error" });
    expect([went.status, statuses(went), await count("after")]).toEqual([200, [400, 204], 1]);
  });

  test.each([
    [
      "line ends that are not CRLF",
      "--batch_1\n\nGET WhoAmI\n--batch_1--\n",
      "multipart/mixed; boundary=batch_1",
      "Stream was not readable.",
    ],
    [
      "no boundary",
      "--x\r\n",
      "application/json",
      "The content type of a batch must be multipart/mixed with a boundary.",
    ],
    [
      "a part that is no request",
      joined([part("hello")], "batch_1"),
      "multipart/mixed; boundary=batch_1",
      "Stream was not readable.",
    ],
    [
      "a GET in a change set",
      joined([changeSet([part("GET WhoAmI HTTP/1.1\r\n\r\n")])], "batch_1"),
      "multipart/mixed; boundary=batch_1",
      "A change set may not contain a GET request.",
    ],
  ])("refuses %s", async (_what, body, type, message) => {
    const [status, code, text] = errorOf(
      await client.send("POST", "$batch", { body, headers: { "Content-Type": type } }),
    );
    expect([status, code]).toEqual([400, "0x80048d19"]);
    expect(text).toContain(message);
  });

  test("refuses a batch in a batch, and addresses elsewhere", async () => {
    expect((await send([part(json("POST", "$batch", {}))])).text).toContain(
      "The address '$batch' cannot be called in a batch.",
    );
    expect((await send([part("GET http://elsewhere.example/x HTTP/1.1\r\n\r\n")])).text).toContain(
      "cannot be called in a batch.",
    );
    expect(errorOf(await client.get("$batch"))[2]).toContain("A batch is sent with POST.");
  });
});
