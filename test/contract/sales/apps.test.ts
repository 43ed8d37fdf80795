import { createClient } from "./client";
import type { Json } from "./client";
import { importZip } from "./importing";
import { DEFAULT_PARTS, IDS, solutionZip } from "./solutionZip";

const ADMINISTRATOR_TEMPLATE = "627090ff-40a3-4053-8790-584edc5be201";
const TITLES = '<Titles><Title LCID="1033" Title="Projects" /></Titles>';

const siteMap = (
  subArea = '<SubArea Id="list" Entity="demo_project" /><SubArea Id="script" Url="$webresource:demo_/scripts/project.js?data=x" />',
) =>
  `<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>demo_map</SiteMapUniqueName><SiteMap><Area Id="area">${TITLES}<Group Id="group">${subArea}</Group></Area></SiteMap>` +
  '<LocalizedNames><LocalizedName description="Map" languagecode="1033" /></LocalizedNames></AppModuleSiteMap></AppModuleSiteMaps>';

const app = (components = "", role: string = IDS.role) =>
  "<AppModules><AppModule><UniqueName>demo_app</UniqueName><IntroducedVersion>1.0.0.0</IntroducedVersion><FormFactor>1</FormFactor><ClientType>4</ClientType><AppModuleComponents>" +
  `<AppModuleComponent type="1" schemaName="demo_project" /><AppModuleComponent type="26" id="{${IDS.view.toUpperCase()}}" /><AppModuleComponent type="62" schemaName="demo_map" />${components}</AppModuleComponents>` +
  `<AppModuleRoleMaps><Role id="{${role}}" /></AppModuleRoleMaps><LocalizedNames><LocalizedName description="Project App" languagecode="1033" /><LocalizedName description="Prosjektapp" languagecode="1044" /></LocalizedNames></AppModule></AppModules>`;

const zip = (apps: string) =>
  solutionZip({
    apps,
    rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="62" schemaName="demo_map" behavior="0" /><RootComponent type="80" schemaName="demo_app" behavior="0" />`,
  });

async function start(parts: string) {
  const client = createClient();
  const imported = await importZip(client, zip(parts));
  const apps = async (alias: string) =>
    (await client.get("/_shell/session", { as: alias })).json.apps as readonly Json[];
  return { client, imported, apps };
}

describe("an app of a solution", () => {
  test("is told to those who have one of its roles, in their language", async () => {
    const { client, apps } = await start(siteMap() + app());
    expect(await apps("salesperson")).toEqual([]);
    const [user] = (await client.get("systemusers?$select=systemuserid&$filter=fullname eq 'Mathias Nygård'")).json
      .value as readonly Json[];
    await client.send("POST", `systemusers(${String(user?.systemuserid)})/systemuserroles_association/$ref`, {
      body: { "@odata.id": `http://localhost/api/data/v9.2/roles(${IDS.role})` },
    });
    const [known] = await apps("norwegian");
    expect(known).toMatchObject({ uniqueName: "demo_app", name: "Prosjektapp", viewIds: [IDS.view], formIds: [] });
    expect(known?.siteMapXml).toContain('<SubArea Id="list" Entity="demo_project" />');
    expect(
      (await client.get("appmodules?$select=name,uniquename&$filter=uniquename eq 'demo_app'")).json.value,
    ).toMatchObject([{ name: "Project App", uniquename: "demo_app" }]);
  });

  test("is told to administrators, and to those whose role has the template that it names", async () => {
    expect(await (await start(siteMap() + app())).apps("admin")).toHaveLength(1);
    const { apps } = await start(siteMap() + app("", ADMINISTRATOR_TEMPLATE));
    expect([(await apps("admin")).length, (await apps("salesperson")).length]).toEqual([1, 0]);
  });

  test("goes with its solution", async () => {
    const { client, apps } = await start(siteMap() + app());
    const [solution] = (await client.get("solutions?$select=solutionid&$filter=uniquename eq 'Demo'")).json
      .value as readonly Json[];
    await client.send("DELETE", `solutions(${String(solution?.solutionid)})`);
    expect(await apps("admin")).toEqual([]);
  });

  test("with a component that the local Sales does not know is imported with a warning", async () => {
    const { imported } = await start(
      siteMap() + app('<AppModuleComponent type="29" id="{10000000-0000-4000-8000-0000000000aa}" />'),
    );
    expect(imported.warnings).toContain(
      "The local Sales shows no components of type '29' in apps: '10000000-0000-4000-8000-0000000000aa' of demo_app was left out.",
    );
  });

  test.each([
    [
      siteMap() + app('<AppModuleComponent type="1" schemaName="nope" />'),
      "The app demo_app needs the component 'nope' of type 1.",
    ],
    [
      siteMap() + app('<AppModuleComponent type="60" id="{10000000-0000-4000-8000-0000000000aa}" />'),
      "The app demo_app needs the component '10000000-0000-4000-8000-0000000000aa' of type 60.",
    ],
    [siteMap('<SubArea Id="x" Entity="nope" />') + app(), "The site map demo_map shows the table 'nope' in x."],
    [
      siteMap('<SubArea Id="x" Url="$webresource:demo_/nope.html?data=1" />') + app(),
      "The site map demo_map shows the web resource 'demo_/nope.html' in x.",
    ],
  ])("that needs what is not there is refused: %#", async (parts, detail) => {
    const { imported } = await start(parts);
    expect([imported.status, imported.message]).toEqual([
      31,
      `The following solution cannot be imported: Demo. Some dependencies are missing. ${detail}`,
    ]);
  });
});
