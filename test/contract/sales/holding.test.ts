import type { SalesClient } from "./client";
import { createClient, errorOf, rowsOf } from "./client";
import { importZip } from "./importing";
import { COLUMNS, DEFAULT_PARTS, form, IDS, projectEntity, rootsWithout, solutionZip, tabs } from "./solutionZip";

/** A new version without one column and without its field security profile. */
const SMALLER = {
  version: "2.0.0.0",
  entities:
    projectEntity({ columns: Object.values({ ...COLUMNS, secret: "" }).join("") }) +
    DEFAULT_PARTS.entities.slice(DEFAULT_PARTS.entities.indexOf('<Entity><Name LocalizedName="Account"')),
  profiles: "",
  rootComponents: rootsWithout(IDS.profile),
};

/** A solution of somebody else with a form that shows the column. */
const OTHERS_FORM = "60000000-0000-4000-8000-000000000001";
const OTHERS = {
  uniqueName: "Others",
  publisher: "OthersPublisher",
  prefix: "oth",
  roles: "",
  profiles: "",
  relationships: "",
  optionSets: "",
  webResources: "",
  controls: "",
  files: {},
  entities: `<Entity><Name LocalizedName="Project" OriginalName="">demo_project</Name><EntityInfo><entity Name="demo_project"><attributes /></entity></EntityInfo><FormXml>${form(
    OTHERS_FORM,
    tabs(
      '<cell id="{60000000-0000-4000-8000-000000000002}"><control id="demo_secret" datafieldname="demo_secret" uniqueid="{60000000-0000-4000-8000-000000000003}" /></cell>',
    ),
  )}</FormXml></Entity>`,
  rootComponents: '<RootComponent type="1" schemaName="demo_project" behavior="2" />',
};

let client: SalesClient;
beforeEach(async () => {
  client = createClient();
  await importZip(client, solutionZip());
});

const hold = (parts: object = SMALLER) =>
  importZip(client, solutionZip(parts), "ImportSolutionAsync", { HoldingSolution: true });

async function promote(): Promise<Readonly<Record<string, unknown>>> {
  const { json } = await client.send("POST", "DeleteAndPromoteAsync", { body: { UniqueName: "Demo" } });
  return (
    await client.get(`asyncoperations(${String(json.AsyncOperationId)})?$select=operationtype,statuscode,message`)
  ).json;
}

async function solutions(): Promise<readonly string[]> {
  const rows = rowsOf(
    await client.get("solutions?$select=uniquename,version&$filter=startswith(uniquename,'Demo')&$orderby=uniquename"),
  );
  return rows.map(({ uniquename, version }) => `${String(uniquename)} ${String(version)}`);
}

const hasSecret = async () => (await client.get("demo_projects?$select=demo_secret")).status === 200;
const hasProfile = async () => (await client.get(`fieldsecurityprofiles(${IDS.profile})`)).status === 200;

describe("a new version that is imported as a holding solution", () => {
  test("stands beside the one that is there, which loses nothing", async () => {
    expect(await hold()).toMatchObject({ status: 30 });
    expect(await solutions()).toEqual(["Demo 1.0.0.0", "Demo_Upgrade 2.0.0.0"]);
    expect([await hasSecret(), await hasProfile()]).toEqual([true, true]);
  });

  test("lies above it, and no other version can come meanwhile", async () => {
    await hold();
    const filter = `msdyn_componentid eq '${IDS.role}' and msdyn_solutioncomponentname eq 'Role'`;
    const layers = rowsOf(await client.get(`msdyn_componentlayers?$filter=${filter}`));
    expect(layers.map(({ msdyn_solutionname }) => msdyn_solutionname)).toEqual(["Demo", "Demo_Upgrade"]);
    const newer = { ...SMALLER, version: "3.0.0.0" };
    expect(await hold(newer)).toMatchObject({
      status: 31,
      message: "Solution manifest import: FAILURE: Holding solution Demo_Upgrade already exists.",
    });
    expect((await importZip(client, solutionZip(newer))).message).toBe(
      "Solution manifest import: FAILURE: Holding solution Demo_Upgrade exists. Cannot update solution.",
    );
    expect((await importZip(client, solutionZip(newer), "StageAndUpgradeAsync")).message).toBe(
      "ImportAsHolding failed with exception :Solution manifest import: FAILURE: Holding solution Demo_Upgrade already exists.",
    );
  });

  test("takes its name and place when it is promoted; what it no longer has goes, rows stay", async () => {
    const id = await client.create("demo_projects", { demo_name: "x", demo_secret: "hush" });
    await hold();
    expect(await promote()).toMatchObject({ operationtype: 207, statuscode: 30 });
    expect(await solutions()).toEqual(["Demo 2.0.0.0"]);
    expect([await hasSecret(), await hasProfile()]).toEqual([false, false]);
    expect((await client.get(`demo_projects(${id})?$select=demo_name`)).json.demo_name).toBe("x");
    const filter = `msdyn_componentid eq '${IDS.role}' and msdyn_solutioncomponentname eq 'Role'`;
    const layers = rowsOf(await client.get(`msdyn_componentlayers?$filter=${filter}`));
    expect(layers.map(({ msdyn_solutionname }) => msdyn_solutionname)).toEqual(["Demo"]);
    expect(await hold({ ...SMALLER, version: "3.0.0.0" })).toMatchObject({ status: 30 });
  });

  test("goes when it is deleted instead, and the other version is as it was", async () => {
    const id = await client.create("demo_projects", { demo_name: "x", demo_secret: "hush" });
    await hold();
    const [row] = rowsOf(await client.get("solutions?$select=solutionid&$filter=uniquename eq 'Demo_Upgrade'"));
    expect((await client.send("DELETE", `solutions(${String(row?.solutionid)})`)).status).toBe(204);
    expect(await solutions()).toEqual(["Demo 1.0.0.0"]);
    expect([await hasSecret(), await hasProfile()]).toEqual([true, true]);
    expect((await client.get(`demo_projects(${id})?$select=demo_secret`)).json.demo_secret).toBe("hush");
    expect(await importZip(client, solutionZip(SMALLER), "StageAndUpgradeAsync")).toMatchObject({ status: 30 });
  });

  test("must be newer than the one that is there", async () => {
    expect((await hold({})).message).toBe(
      "Solution manifest import: FAILURE: The import solution must have a higher version than the existing solution it is upgrading. Installed: 1.0.0.0, given: 1.0.0.0.",
    );
  });
});

describe("an upgrade that fails between its two halves", () => {
  beforeEach(async () => {
    expect(await importZip(client, solutionZip(OTHERS))).toMatchObject({ status: 30 });
  });

  test("leaves both versions, and tells what needs something of the old one", async () => {
    expect(await importZip(client, solutionZip(SMALLER), "StageAndUpgradeAsync")).toMatchObject({
      status: 31,
      message: expect.stringContaining("referenced by other components: Project (demo_project)") as unknown,
    });
    expect(await solutions()).toEqual(["Demo 1.0.0.0", "Demo_Upgrade 2.0.0.0"]);
    expect(await hasSecret()).toBe(true);
  });

  test("is finished by promoting once nothing needs it any more", async () => {
    await importZip(client, solutionZip(SMALLER), "StageAndUpgradeAsync");
    expect(await promote()).toMatchObject({ statuscode: 31 });
    const [row] = rowsOf(await client.get("solutions?$select=solutionid&$filter=uniquename eq 'Others'"));
    await client.send("DELETE", `solutions(${String(row?.solutionid)})`);
    expect(await promote()).toMatchObject({ statuscode: 30 });
    expect(await solutions()).toEqual(["Demo 2.0.0.0"]);
  });
});

test("nothing is promoted where nothing waits", async () => {
  expect(await promote()).toMatchObject({
    statuscode: 31,
    message: "The solution Demo has no holding solution Demo_Upgrade to promote.",
  });
  const refused = await client.send("POST", "DeleteAndPromoteAsync", { body: { UniqueName: "Nothing" } });
  expect(errorOf(refused)[2]).toContain("The solution 'Nothing' is not installed.");
});
