import type { SalesClient } from "./client";
import { createClient, errorOf, rowsOf } from "./client";
import { importZip } from "./importing";
import type { SolutionParts } from "./solutionZip";
import { CONTROL, form, IDS, solutionZip, tabs } from "./solutionZip";

const OTHERS_FORM = "60000000-0000-4000-8000-000000000001";

/** A solution of somebody else over the first one's. */
function others(changes: Partial<SolutionParts>): Uint8Array {
  return solutionZip({
    uniqueName: "Others",
    publisher: "OthersPublisher",
    prefix: "oth",
    entities: "",
    roles: "",
    profiles: "",
    relationships: "",
    optionSets: "",
    webResources: "",
    controls: "",
    rootComponents: "",
    files: {},
    ...changes,
  });
}

const account = (inside: string) =>
  `<Entity><Name LocalizedName="Account" OriginalName="">Account</Name><EntityInfo><entity Name="Account"><attributes /></entity></EntityInfo>${inside}</Entity>`;
const ACCOUNT_ROOT = '<RootComponent type="1" schemaName="account" behavior="2" />';
const accountForm = (more: string) =>
  `<FormXml>${form(OTHERS_FORM, tabs('<cell id="{60000000-0000-4000-8000-000000000002}"><control id="name" datafieldname="name" uniqueid="{60000000-0000-4000-8000-000000000003}" /></cell>') + more)}</FormXml>`;
const RIBBON =
  '<RibbonDiffXml><CustomActions /><Templates><RibbonTemplates Id="Mscrm.Templates" /></Templates><CommandDefinitions><CommandDefinition Id="oth.Do"><Actions><JavaScriptFunction FunctionName="Demo.open" Library="$webresource:demo_/scripts/project.js" /></Actions></CommandDefinition></CommandDefinitions><RuleDefinitions /><LocLabels /></RibbonDiffXml>';
const app = (component: string) =>
  `<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>oth_app</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><SubArea Id="accounts" Entity="account" /></Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps><AppModules><AppModule><UniqueName>oth_app</UniqueName><AppModuleComponents>${component}</AppModuleComponents></AppModule></AppModules>`;
const APP_ROOTS = '<RootComponent type="62" schemaName="oth_app" /><RootComponent type="80" schemaName="oth_app" />';

async function solutionId(client: SalesClient, name: string): Promise<string> {
  const [row] = rowsOf(await client.get(`solutions?$filter=uniquename eq '${name}'&$select=solutionid`));
  return String(row?.solutionid);
}

const uninstall = async (client: SalesClient, name: string) =>
  client.send("DELETE", `solutions(${await solutionId(client, name)})`);

test.each<[string, Partial<SolutionParts>, string]>([
  [
    "a form by its library",
    {
      entities: account(
        accountForm(
          '<formLibraries><Library name="demo_/scripts/project.js" libraryUniqueId="{60000000-0000-4000-8000-000000000004}" /></formLibraries>',
        ),
      ),
      rootComponents: ACCOUNT_ROOT,
    },
    "Project",
  ],
  [
    "a form by its control",
    {
      entities: account(
        accountForm(
          `<controlDescriptions><controlDescription forControl="{60000000-0000-4000-8000-000000000003}"><customControl formFactor="2" name="${CONTROL}"><parameters><value>name</value></parameters></customControl></controlDescription></controlDescriptions>`,
        ),
      ),
      rootComponents: ACCOUNT_ROOT,
    },
    "Project",
  ],
  [
    "a command by its script",
    { entities: account(RIBBON), rootComponents: ACCOUNT_ROOT },
    "commands of Others (account)",
  ],
  [
    "an app by a table",
    { apps: app('<AppModuleComponent type="1" schemaName="demo_project" />'), rootComponents: APP_ROOTS },
    "oth_app",
  ],
  [
    "an app by a form",
    { apps: app(`<AppModuleComponent type="60" id="{${IDS.form}}" />`), rootComponents: APP_ROOTS },
    "oth_app",
  ],
])("a solution that another needs is not uninstalled: %s", async (_, changes, dependent) => {
  const client = createClient();
  expect(await importZip(client, solutionZip())).toMatchObject({ status: 30 });
  expect(await importZip(client, others(changes))).toMatchObject({ status: 30 });
  const [status, code, message] = errorOf(await uninstall(client, "Demo"));
  expect([status, code]).toEqual([400, "0x8004f01f"]);
  expect(message).toContain(dependent);
  const asked = await client.get("RetrieveDependenciesForUninstall(SolutionUniqueName='Demo')");
  expect(rowsOf(asked)).not.toEqual([]);
  expect((await uninstall(client, "Others")).status).toBe(204);
  expect((await uninstall(client, "Demo")).status).toBe(204);
});

test("uninstalling leaves the organisation as it was", async () => {
  const client = createClient();
  const seen = async () => ({
    metadata: (await client.get("$metadata")).text,
    optionSets: rowsOf(await client.get("GlobalOptionSetDefinitions?$select=Name")).map((row) => row.Name),
    ...Object.fromEntries(
      await Promise.all(
        [
          "privileges",
          "roles",
          "systemforms",
          "savedqueries",
          "webresourceset",
          "customcontrols",
          "fieldsecurityprofiles",
          "fieldpermissions",
        ].map(async (set): Promise<[string, number]> => [set, rowsOf(await client.get(set)).length]),
      ),
    ),
    account: (await client.get("/_shell/table/account")).text,
  });
  const before = await seen();
  await importZip(client, solutionZip());
  expect(await seen()).not.toEqual(before);
  expect((await uninstall(client, "Demo")).status).toBe(204);
  expect(await seen()).toEqual(before);
});

test("what two solutions hold stays with the one that is left", async () => {
  const client = createClient();
  await importZip(client, solutionZip());
  await importZip(client, solutionZip({ uniqueName: "Twin" }));
  expect((await uninstall(client, "Demo")).status).toBe(204);
  await client.create("demo_projects", { demo_name: "Still there" });
  expect((await uninstall(client, "Twin")).status).toBe(204);
  expect((await client.get("demo_projects")).status).toBe(404);
});
