import { createExecute } from "../../../sandbox/shell/xrm/execute";
import { Tables } from "../../../sandbox/shell/server/tables";
import type { Send } from "../../../sandbox/shell/server/transport";
import { createClient, rowsOf } from "./client";

const client = createClient();
const send: Send = async ({ method, path, headers, body, text }) => {
  const answer = await client.send(method, path, {
    ...(headers !== undefined && { headers: { ...headers } }),
    ...(body !== undefined && { body }),
    ...(text !== undefined && { body: text }),
  });
  return { status: answer.status, header: (name) => answer.headers.get(name), text: answer.text };
};
const { executeMultiple } = createExecute(
  send,
  new Tables(send, (table) => table, new Map([["account", "accounts"]])),
) as { readonly executeMultiple: (requests: readonly unknown[]) => Promise<readonly Response[]> };

const crud = (operationName: string, members: object) => ({
  ...members,
  getMetadata: () => ({ operationType: 2, operationName, parameterTypes: {}, boundParameter: null }),
});
const create = (name: string, more = {}) => crud("Create", { etn: "account", payload: { name, ...more } });
const named = async (name: string) => rowsOf(await client.get(`accounts?$filter=name eq '${name}'`)).length;

describe("change sets of Xrm.WebApi.online.executeMultiple", () => {
  test("are carried out as a whole, beside requests of their own", async () => {
    const answers = await executeMultiple([create("Alone"), [create("First of two"), create("Second of two")]]);
    expect(answers.map(({ ok, status }) => [ok, status])).toEqual([
      [true, 204],
      [true, 204],
      [true, 204],
    ]);
    expect(answers[2]?.headers.get("OData-EntityId")).toMatch(/accounts\([0-9a-f-]{36}\)$/);
    expect([await named("Alone"), await named("First of two"), await named("Second of two")]).toEqual([1, 1, 1]);
  });

  test("leave nothing behind where one request is refused, and say its refusal", async () => {
    const refused = executeMultiple([[create("Taken back"), create("Refused", { nosuch: 1 })]]);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining("nosuch") as string,
    });
    expect(await named("Taken back")).toBe(0);
  });

  test("take no reading", async () => {
    const read = crud("Retrieve", {
      entityReference: { entityType: "account", id: "11111111-2222-4333-8444-555555555555" },
    });
    await expect(executeMultiple([[read]])).rejects.toMatchObject({
      message: expect.stringContaining("A change set may not contain a GET request.") as string,
    });
  });
});
