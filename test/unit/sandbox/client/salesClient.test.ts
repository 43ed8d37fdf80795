import { createSalesClient, quote, textOf } from "../../../../sandbox/client/salesClient";
import type { FakeSales, Recorded, Scripted } from "../setup/fakeSales";
import { serveFakeSales } from "../setup/fakeSales";

let fake: FakeSales | undefined;
afterEach(() => fake?.close());

async function client(script: (request: Recorded) => Scripted | undefined) {
  fake = await serveFakeSales(script);
  return createSalesClient(fake.url, "admin");
}

describe("createSalesClient", () => {
  test("says who calls and sends JSON", async () => {
    const sales = await client(() => ({
      headers: { "OData-EntityId": "https://x/api/data/v9.2/accounts(0A0A0A0A-1111-2222-3333-444444444444)" },
    }));
    expect(await sales.create("accounts", { name: "Ærlig & Sønn" })).toBe("0a0a0a0a-1111-2222-3333-444444444444");
    expect(fake?.requests).toEqual([
      { method: "POST", path: "accounts", alias: "admin", body: { name: "Ærlig & Sønn" } },
    ]);
  });

  test("follows the pages of a collection", async () => {
    const sales = await client(({ path }) =>
      path.includes("page=2")
        ? { body: { value: [{ n: 3 }] } }
        : {
            body: {
              value: [{ n: 1 }, { n: 2 }],
              "@odata.nextLink": `${fake?.url ?? ""}/api/data/v9.2/accounts?page=2`,
            },
          },
    );
    expect(await sales.rows("accounts")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  test("associates by the full address of the target", async () => {
    const sales = await client(() => undefined);
    await sales.associate("systemusers(1)/systemuserroles_association", "roles(2)");
    expect(fake?.requests[0]).toMatchObject({
      method: "POST",
      path: "systemusers(1)/systemuserroles_association/$ref",
      body: { "@odata.id": `${fake?.url ?? ""}/api/data/v9.2/roles(2)` },
    });
  });

  test("an action may answer nothing", async () => {
    const sales = await client(() => ({}));
    expect(await sales.action("PublishAllXml", {})).toEqual({});
  });

  test.each([
    [
      "Dataverse's error",
      { status: 403, body: { error: { code: "0x80040220", message: "Missing prvCreateAccount" } } },
      "Sales answered POST accounts as admin with 403 0x80040220: Missing prvCreateAccount",
    ],
    [
      "a text",
      { status: 500, body: "<html>Oops</html>" },
      "Sales answered POST accounts as admin with 500 : <html>Oops</html>",
    ],
    [
      "JSON without an error",
      { status: 500, body: { a: 1 } },
      'Sales answered POST accounts as admin with 500 : {"a":1}',
    ],
    [
      "a success that names no row",
      { status: 204 },
      "Sales answered POST accounts as admin with 204 : the header OData-EntityId does not name the new row.",
    ],
  ])("throws %s with the request's name", async (_what, answer, message) => {
    const sales = await client(() => answer);
    await expect(sales.create("accounts", {})).rejects.toThrow(message);
  });

  test("throws when an answer is no object", async () => {
    const sales = await client(() => ({ body: "[]" }));
    await expect(sales.get("WhoAmI")).rejects.toThrow("Sales answered GET WhoAmI with no JSON object.");
  });
});

test("textOf names what is missing", () => {
  expect(textOf({ a: "x" }, "a")).toBe("x");
  expect(() => textOf({ a: 1 }, "a")).toThrow('Sales answered without the text a: {"a":1}');
});

test("quote doubles quotes", () => {
  expect(quote("O'B")).toBe("'O''B'");
});
