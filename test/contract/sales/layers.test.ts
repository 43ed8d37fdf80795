import { createClient, errorOf, rowsOf } from "./client";
import type { SalesClient } from "./client";
import { importZip } from "./importing";
import { IDS, solutionZip } from "./solutionZip";

const OTHERS = { uniqueName: "Others", publisher: "OthersPublisher" } as const;

async function layers(client: SalesClient, name: string, id: string): Promise<readonly unknown[]> {
  const answer = await client.get(
    `msdyn_componentlayers?$select=msdyn_solutionname&$filter=msdyn_componentid eq '${id}' and msdyn_solutioncomponentname eq '${name}'&$orderby=msdyn_order`,
  );
  return rowsOf(answer).map(({ msdyn_solutionname, msdyn_order }) => [msdyn_order, msdyn_solutionname]);
}

async function tableId(client: SalesClient, name: string): Promise<string> {
  return String((await client.get(`EntityDefinitions(LogicalName='${name}')?$select=MetadataId`)).json.MetadataId);
}

test("a table has a layer of each solution that brings it, in the order in which they came first", async () => {
  const client = createClient();
  await importZip(client, solutionZip({}));
  await importZip(client, solutionZip(OTHERS));
  await importZip(client, solutionZip({ version: "1.0.0.1" }));
  expect(await layers(client, "Entity", await tableId(client, "demo_project"))).toEqual([
    [1, "Demo"],
    [2, "Others"],
  ]);
  expect(await layers(client, "Role", IDS.role)).toEqual([
    [1, "Demo"],
    [2, "Others"],
  ]);
});

test("what the platform brings has its layer, and what nobody has brought has none", async () => {
  const client = createClient();
  expect(await layers(client, "Entity", await tableId(client, "account"))).toEqual([[1, "System"]]);
  expect(await layers(client, "Role", "90000000-0000-4000-8000-000000000001")).toEqual([]);
});

test("a change made here lies above all solutions, and stays as it is when they are upgraded", async () => {
  const client = createClient();
  await importZip(client, solutionZip({}));
  await client.send("PATCH", `systemforms(${IDS.form})`, { body: { description: "Changed here" } });
  await client.send("POST", "PublishAllXml", { body: {} });
  expect(await layers(client, "SystemForm", IDS.form)).toEqual([
    [1, "Demo"],
    [2, "Active"],
  ]);
  const { warnings } = await importZip(client, solutionZip({ version: "1.0.0.1" }));
  expect(warnings).toContainEqual(expect.stringContaining(`systemform ${IDS.form} was changed in this environment`));
  expect((await client.get(`systemforms(${IDS.form})?$select=description`)).json.description).toBe("Changed here");
  const removed = await client.send("POST", "RemoveActiveCustomizations", {
    body: { SolutionComponentName: "SystemForm", ComponentId: IDS.form },
  });
  expect(removed.status).toBe(204);
  expect(await layers(client, "SystemForm", IDS.form)).toEqual([[1, "Demo"]]);
  const row = (await client.get(`systemforms(${IDS.form})?$select=description,introducedversion`)).json;
  expect(row.description).toBeNull();
});

test("an unmanaged solution's parts are in the layer of what was changed here", async () => {
  const client = createClient();
  await importZip(client, solutionZip({ managed: "0" }));
  expect(await layers(client, "Entity", await tableId(client, "demo_project"))).toEqual([[1, "Active"]]);
});

test("columns come whether they are asked for or not", async () => {
  const client = createClient();
  const id = await tableId(client, "account");
  const [row] = rowsOf(
    await client.get(
      `msdyn_componentlayers?$select=msdyn_order&$filter=msdyn_solutioncomponentname eq 'Entity' and msdyn_componentid eq '${id}'`,
    ),
  );
  expect(row).toMatchObject({
    msdyn_solutionname: "System",
    msdyn_publishername: "Microsoft Corporation",
    msdyn_name: "account",
  });
});

test.each([
  ["no filter", ""],
  ["the id alone", "?$filter=msdyn_componentid eq 'x'"],
  ["one of two", "?$filter=msdyn_componentid eq 'x' or msdyn_solutioncomponentname eq 'Entity'"],
  ["a kind that is not played", "?$filter=msdyn_componentid eq 'x' and msdyn_solutioncomponentname eq 'Workflow'"],
])("a question with %s is refused by name", async (_name, options) => {
  const [status, code, message] = errorOf(await createClient().get(`msdyn_componentlayers${options}`));
  expect([status, code]).toEqual([501, "NotImplemented"]);
  expect(message).toMatch(/msdyn_componentlayers without the filters|layers of components of the kind 'Workflow'/);
});

test.each([
  [{ SolutionComponentName: "Workflow", ComponentId: IDS.form }, "NotImplemented", "of the kind 'Workflow'"],
  [{ SolutionComponentName: "SystemForm", ComponentId: "x" }, "0x80060888", "'ComponentId' is no id"],
])("removing the unmanaged layer of %j is refused", async (body, code, message) => {
  expect(errorOf(await createClient().send("POST", "RemoveActiveCustomizations", { body }))).toEqual([
    expect.any(Number),
    code,
    expect.stringContaining(message),
  ]);
});

test("a salesperson is told of no layers", async () => {
  const answer = await createClient().get("msdyn_componentlayers", { as: "salesperson" });
  expect(errorOf(answer)[2]).toContain("prvReadmsdyn_componentlayer");
});
