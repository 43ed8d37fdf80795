import { parseBatch } from "../../../../../sandbox/sales/webapi/parseBatch";
import { refusalOf } from "../refusalOf";

const lines = (...all: readonly string[]) => all.join("\r\n");

const BATCH = lines(
  "--b",
  "Content-Type: application/http",
  "Content-Transfer-Encoding: binary",
  "",
  "GET accounts?$top=1 HTTP/1.1",
  "Accept: application/json",
  "",
  "",
  "--b",
  'Content-Type: multipart/mixed; boundary="c"',
  "",
  "--c",
  "Content-Type: application/http",
  "Content-ID: 1",
  "",
  "POST /api/data/v9.2/accounts HTTP/1.1",
  "Content-Type: application/json",
  "",
  '{"name":"--b is no boundary here"}',
  "--c--",
  "--b--",
  "",
);

test("reads requests and change sets", () => {
  const parts = parseBatch("multipart/mixed; boundary=b", BATCH);
  expect(parts).toMatchObject([
    { kind: "request", request: { method: "GET", target: "accounts?$top=1", contentId: null, body: "" } },
    {
      kind: "changeSet",
      requests: [
        {
          method: "POST",
          target: "/api/data/v9.2/accounts",
          contentId: "1",
          body: '{"name":"--b is no boundary here"}',
        },
      ],
    },
  ]);
  expect(parts[0]?.kind === "request" && parts[0].request.headers.get("accept")).toBe("application/json");
});

test.each([
  [
    "line ends other than CRLF",
    "multipart/mixed; boundary=b",
    BATCH.replaceAll("\r\n", "\n"),
    "Stream was not readable",
  ],
  ["no boundary", "multipart/mixed", BATCH, "with a boundary"],
  ["a GET in a change set", "multipart/mixed; boundary=b", BATCH.replace("POST", "GET"), "may not contain a GET"],
  [
    "a part that is no request",
    "multipart/mixed; boundary=b",
    BATCH.replace("GET accounts?$top=1 HTTP/1.1", "accounts"),
    "Stream was not readable",
  ],
])("refuses %s", (_name, contentType, body, message) => {
  expect(refusalOf(() => parseBatch(contentType, body))).toMatchObject({
    status: 400,
    message: expect.stringContaining(message) as string,
  });
});
