import { ServerError } from "../../../../../sandbox/shell/server/serverError";
import { Tables } from "../../../../../sandbox/shell/server/tables";
import { WebApi } from "../../../../../sandbox/shell/server/webApi";
import { table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";

const ID = "0a1b2c3d-0000-0000-0000-000000000001";

function start(rows: readonly Record<string, unknown>[] = [{ accountid: ID, name: "Fjellheim" }]) {
  const server = new FakeServer().addTable(table("account", []), rows);
  return { server, webApi: new WebApi(server.send, new Tables(server.send)) };
}

describe("the Web API client", () => {
  it("asks for one record with every annotation", async () => {
    const { server, webApi } = start();
    expect(await webApi.retrieve("account", `{${ID.toUpperCase()}}`, "?$select=name")).toMatchObject({
      name: "Fjellheim",
    });
    expect(server.requests.at(-1)).toMatchObject({
      path: `/api/data/v9.2/accounts(${ID})?$select=name`,
      headers: { Prefer: 'odata.include-annotations="*"' },
    });
  });

  it("asks for a page of the size wanted and hands out the link to the next", async () => {
    const { server, webApi } = start();
    server.answer("GET", /accounts\?/, { body: { value: [], "@odata.nextLink": "http://localhost/next" } });
    expect(await webApi.retrieveMultiple("account", "?$top=5", 3)).toMatchObject({
      rows: [],
      nextLink: "http://localhost/next",
    });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      Prefer: 'odata.include-annotations="*",odata.maxpagesize=3',
    });
  });

  it("does not create what it means to change", async () => {
    const { server, webApi } = start();
    await webApi.update("account", ID, { name: "Fjellheim AS" });
    expect(server.requests.at(-1)).toMatchObject({
      method: "PATCH",
      headers: { "If-Match": "*" },
      body: { name: "Fjellheim AS" },
    });
  });

  it("reads the new id from the answer to a creation", async () => {
    const { webApi } = start();
    expect(await webApi.create("account", { name: "Ny" })).toBe("99999999-0000-0000-0000-000000000001");
  });

  it("says when a creation does not tell the id", async () => {
    const { server, webApi } = start();
    server.answer("POST", /accounts/, { status: 204 });
    await expect(webApi.create("account", {})).rejects.toThrow(
      "The server created a account and did not say its id (header OData-EntityId).",
    );
  });

  it("says when a list is none", async () => {
    const { server, webApi } = start();
    server.answer("GET", /accounts\?/, { body: {} });
    await expect(webApi.retrieveMultiple("account", "?$top=1")).rejects.toThrow("without a list of rows");
  });

  it("throws the server's message and code", async () => {
    const { server, webApi } = start();
    server.refuse("DELETE", /accounts/, 403, "0x80040220", "Missing prvDeleteAccount privilege.");
    const error: unknown = await webApi.delete("account", ID).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      message: "Missing prvDeleteAccount privilege.",
      status: 403,
      code: "0x80040220",
      errorCode: 2147746336,
    });
  });

  it("tells the status of an answer that is not Dataverse's", async () => {
    const { server, webApi } = start();
    server.answer("GET", /accounts/, { status: 502, body: "<html>Bad gateway</html>" });
    await expect(webApi.read("accounts")).rejects.toThrow(
      "The server answered 502 to /api/data/v9.2/accounts: <html>Bad gateway</html>",
    );
  });

  it("gives 0 for an error without code", () => {
    expect(new ServerError("x", 500, "").errorCode).toBe(0);
  });

  it("asks for rows at once where the session has told the table's entity set", async () => {
    const { server } = start();
    const tables = new Tables(server.send, undefined, new Map([["account", "accounts"]]));
    await new WebApi(server.send, tables).retrieveMultiple("account");
    expect(server.requests.map(({ path }) => path)).toEqual(["/api/data/v9.2/accounts"]);
  });

  it("describes a table once, and again after a failure", async () => {
    const { server } = start();
    const tables = new Tables(server.send);
    await Promise.all([tables.describe("account"), tables.describe("account")]);
    expect(server.sent("GET", /_shell/)).toHaveLength(1);
    await expect(tables.describe("contact")).rejects.toThrow("There is no table contact.");
    server.addTable(table("contact", []));
    expect((await tables.describe("contact")).logicalName).toBe("contact");
    expect([tables.peek("contact")?.logicalName, tables.peek("lead")]).toEqual(["contact", null]);
  });
});
