import { createClient, rowsOf } from "./client";
import { importZip } from "./importing";
import type { SolutionParts } from "./solutionZip";
import {
  attribute,
  COLUMNS,
  CONTROL,
  DEFAULT_PARTS,
  FILES,
  form,
  FORM_BODY,
  IDS,
  projectEntity,
  relationship,
  replaced,
  rootsWithout,
  solutionZip,
  tabs,
  WEB_RESOURCE,
} from "./solutionZip";

type Case = [what: string, changes: Partial<SolutionParts>, code: string, message: string | RegExp];

const account = DEFAULT_PARTS.entities.slice(projectEntity().length);
const withForm = (body: string, type = "main") => projectEntity({ forms: form(IDS.form, body, type) }) + account;
const withColumns = (columns: Readonly<Record<string, string>>) =>
  projectEntity({ columns: Object.values({ ...COLUMNS, ...columns }).join("") }) + account;
const cell = (control: string) => `<cell id="{30000000-0000-4000-8000-000000000001}">${control}</cell>`;
const simple = (control: string) => tabs(cell(control));
const shell = (table: string, { columns = "", forms = "", views = "" }) => ({
  entities: `${DEFAULT_PARTS.entities}<Entity><Name LocalizedName="${table}" OriginalName="">${table}</Name><EntityInfo><entity Name="${table}"><attributes>${columns}</attributes></entity></EntityInfo><FormXml>${forms}</FormXml><SavedQueries><savedqueries>${views}</savedqueries></SavedQueries></Entity>`,
  rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="1" schemaName="${table.toLowerCase()}" behavior="2" />`,
});
const SHELL_VIEW = "40000000-0000-4000-8000-000000000002";
const viewOf = (table: string, column: string, made = "<CanBeDeleted>1</CanBeDeleted>") =>
  `<savedquery>${made}<savedqueryid>{${SHELL_VIEW}}</savedqueryid><layoutxml><grid name="resultset"><row name="result"><cell name="${column}" width="100" /></row></grid></layoutxml><querytype>0</querytype>` +
  `<fetchxml><fetch><entity name="${table}"><attribute name="${column}" /></entity></fetch></fetchxml><LocalizedNames><LocalizedName description="More" languagecode="1033" /></LocalizedNames></savedquery>`;
const forbidden = (component: string, id: string, property: string) =>
  `The evaluation of the current component(name=${component}, id=${id}) in the current operation (Create) failed during managed property evaluation of condition: Managed Property Name: ${property}; Component Name: Entity; Attribute Name: ${property};`;
const webResourceFile = Object.keys(FILES)[0] ?? "";

/** asyncoperation.errorcode as the unsigned hexadecimal that documentation uses. */
function hex(code: unknown): string {
  return `0x${(Number(code) >>> 0).toString(16).padStart(8, "0")}`;
}

const CASES: readonly Case[] = [
  [
    "a ZIP without solution.xml",
    { leaveOut: ["solution.xml"] },
    "0x80048060",
    /^The solution file is invalid\. The compressed file must contain the following files at its root: solution\.xml/,
  ],
  [
    "a ZIP without [Content_Types].xml",
    { leaveOut: ["[Content_Types].xml"] },
    "0x80048060",
    /^The solution file is invalid\./,
  ],
  [
    "customizations.xml that is not well-formed",
    { entities: "<Entity>" },
    "0x80048013",
    /^Invalid customization file\. This file is not well formed\. customizations\.xml: /,
  ],
  [
    "a bad unique name",
    { uniqueName: "2 Demo" },
    "0x8004f002",
    /^Invalid character specified for solution unique name\./,
  ],
  ["a bad version", { version: "1.0-beta" }, "0x8004f01e", "An invalid solution version was specified: '1.0-beta'."],
  [
    "the Managed value of unpacked sources",
    { managed: "2" },
    "0x8004801a",
    /The element 'Managed' has the value '2'; a solution file has 0 or 1/,
  ],
  [
    "a package version newer than the organisation",
    { packageVersion: "9.3" },
    "0x80048068",
    /^You can only import solutions with a package version of 9\.2 or earlier/,
  ],
  [
    "a publisher prefix of the platform",
    { prefix: "mscrmx" },
    "0x80048033",
    /^The publisher prefix 'mscrmx' is not valid\./,
  ],
  [
    "an option prefix out of range",
    { optionPrefix: "999" },
    "0x80048033",
    "CustomizationOptionValuePrefix must be a number between 10000 and 99999.",
  ],
  [
    "a dependency that is not there",
    {
      missingDependencies:
        '<MissingDependencies><MissingDependency><Required type="1" schemaName="demo_other" displayName="Other" solution="Elsewhere (1.0)" /><Dependent type="60" /></MissingDependency></MissingDependencies>',
    },
    "0x8004801d",
    "The following solution cannot be imported: Demo. Some dependencies are missing. Required: Other (type 1, solution 'Elsewhere').",
  ],
  [
    "elements in the wrong order",
    { tail: "<Roles />" },
    "0x8004801a",
    /XSD validation failed with the following error: 'The element 'ImportExportXml' has invalid child element 'Roles'\. It must come before 'EntityDataProviders''/,
  ],
  [
    "a role's elements in the wrong order",
    {
      roles: replaced(DEFAULT_PARTS.roles, "<IsCustomizable>1</IsCustomizable>", "").replace(
        "</Role>",
        "<IsCustomizable>1</IsCustomizable></Role>",
      ),
    },
    "0x8004801a",
    /The element 'Role' has invalid child element 'IsCustomizable'/,
  ],
  [
    "a root component that is nowhere",
    { rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="61" schemaName="demo_/nope.js" />` },
    "0x8004801f",
    "Cannot add a Root Component demo_/nope.js of type 61 because it is not in the target system.",
  ],
  [
    "a table that is nowhere",
    {
      entities: DEFAULT_PARTS.entities + '<Entity><Name LocalizedName="x" OriginalName="">Nowhere</Name></Entity>',
      rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="1" schemaName="nowhere" />`,
    },
    "0x8004801f",
    "Cannot add a Root Component nowhere of type 1 because it is not in the target system.",
  ],
  [
    "a role that is not declared",
    { rootComponents: rootsWithout(IDS.role) },
    "0x8004803a",
    /^The import has failed because component 10000000-0000-4000-8000-000000000001 of type 20 is not declared/,
  ],
  [
    "a table that is not declared",
    { rootComponents: rootsWithout("demo_project") },
    "0x8004803a",
    /component demo_project of type 1 is not declared/,
  ],
  [
    "a web resource that is not declared",
    { rootComponents: rootsWithout("project.js") },
    "0x8004803a",
    /component demo_\/scripts\/project\.js of type 61 is not declared/,
  ],
  [
    "a column with another prefix",
    { managed: "0", entities: withColumns({ other: attribute("x_Other", "int", "") }) },
    "0x80048062",
    /^Invalid name for attribute x_other\. {2}Custom attribute names must start with a valid customization prefix\./,
  ],
  [
    "a table with another prefix",
    {
      managed: "0",
      entities: replaced(
        projectEntity({ columns: COLUMNS.name ?? "", forms: "", views: "", ribbon: "" }),
        "demo_Project",
        "x_Project",
      ),
      rootComponents: rootsWithout("demo_project", "account") + '<RootComponent type="1" schemaName="x_project" />',
      relationships: "",
    },
    "0x80048033",
    "The table x_project does not start with the prefix 'demo_' of the solution's publisher.",
  ],
  [
    "a lookup without a relationship",
    { relationships: "" },
    "0x80048548",
    "The following attributes demo_account of entity demo_project are missing their associated relationship definition in customizations xml of Demo solution. Please include the associated relationship components and retry solution import.",
  ],
  [
    "a relationship without roles",
    { relationships: relationship(false) },
    "0x80048033",
    "The entity relationship role of the referencing entity is required when creating a new one-to-many entity relationship. Relationship: demo_account_project.",
  ],
  [
    "a relationship to nowhere",
    { relationships: replaced(relationship(), "<ReferencedEntityName>Account", "<ReferencedEntityName>demo_Other") },
    "0x80048033",
    "The relationship demo_account_project points to the table demo_other, which is not in the target system.",
  ],
  [
    "a global option set that is not there",
    { optionSets: "", rootComponents: rootsWithout("demo_phase") },
    "0x80048039",
    "Attribute 'demo_phase' was not imported as it references a non-existing global Option Set ('demo_phase').",
  ],
  [
    "a table without a primary name",
    { entities: withColumns({ name: attribute("demo_Name", "nvarchar", "<MaxLength>100</MaxLength>") }) },
    "0x80048033",
    "The table demo_project lacks its primary key 'demo_projectid' or a primary name column.",
  ],
  [
    "an ownership that there is not",
    { entities: projectEntity({ ownership: "TeamOwned" }) + account },
    "0x80048033",
    "The table demo_Project has the ownership 'TeamOwned', which the local Sales does not know.",
  ],
  [
    "a form without tabs",
    { entities: withForm("<header />") },
    "0x80048425",
    `The Form XML does not conform to the required schema. The form ${IDS.form} has no tabs.`,
  ],
  [
    "a form with an id used twice",
    {
      entities: withForm(
        simple(
          '<control id="demo_name" datafieldname="demo_name" uniqueid="{30000000-0000-4000-8000-000000000001}" />',
        ),
      ),
    },
    "0x80048425",
    /The id \{30000000-0000-4000-8000-000000000001\} occurs more than once in the form/,
  ],
  [
    "a quick view form with events",
    { entities: withForm(`${simple('<control id="demo_name" datafieldname="demo_name" />')}<events />`, "quick") },
    "0x8004e300",
    `Form XML of type quick with id ${IDS.form} cannot contain element: events.`,
  ],
  [
    "a form with a column that there is not",
    { entities: withForm(simple('<control id="x" datafieldname="demo_nope" />')) },
    "0x8004801d",
    /The form 10000000-0000-4000-8000-000000000003 of demo_project shows the column 'demo_nope', which the table does not have\.$/,
  ],
  [
    "a form with a library that there is not",
    { entities: withForm(replaced(FORM_BODY, "demo_/scripts/project.js", "demo_/scripts/nope.js")) },
    "0x8004801d",
    /needs the web resource 'demo_\/scripts\/nope\.js'\.$/,
  ],
  [
    "a form with a control that there is not",
    { entities: withForm(replaced(FORM_BODY, CONTROL, "demo_Demo.Nope")) },
    "0x8004801d",
    /needs the custom control 'demo_Demo\.Nope'\.$/,
  ],
  [
    "a control property that the manifest does not declare",
    { entities: withForm(replaced(FORM_BODY, "<value>", "<colour>blue</colour><value>")) },
    "0x80048033",
    `Property colour is not declared in the control manifest of ${CONTROL}.`,
  ],
  [
    "a view with a column that there is not",
    { entities: replaced(DEFAULT_PARTS.entities, '<attribute name="demo_name" />', '<attribute name="demo_nope" />') },
    "0x8004801d",
    /The view 'Active Projects' of demo_project names the column 'demo_nope'/,
  ],
  [
    "a view of a table that takes none",
    shell("ProductPriceLevel", { views: viewOf("productpricelevel", "amount") }),
    "0x8004f026",
    forbidden("SavedQuery", SHELL_VIEW, "cancreateviews"),
  ],
  [
    "a form of a table that takes none",
    shell("UoMSchedule", {
      forms: form(IDS.accountForm, simple('<control id="name" datafieldname="name" />')).replace(
        "<LocalizedNames>",
        "<CanBeDeleted>1</CanBeDeleted><LocalizedNames>",
      ),
    }),
    "0x8004f026",
    forbidden("SystemForm", IDS.accountForm, "cancreateforms"),
  ],
  [
    "a column of a table that takes none",
    shell("TransactionCurrency", { columns: attribute("demo_Rank", "int", "") }),
    "0x8004f026",
    forbidden("Attribute", "demo_rank", "cancreateattributes"),
  ],
  [
    "a ribbon with a script that there is not",
    {
      entities: replaced(DEFAULT_PARTS.entities, "$webresource:demo_/scripts/project.js", "$webresource:demo_/nope.js"),
    },
    "0x8004f106",
    "The ribbon item 'demo_/nope.js' is dependent on Web resource id='demo_/nope.js'.",
  ],
  [
    "a web resource without an id",
    { webResources: replaced(WEB_RESOURCE, `{${IDS.webResource}}`, "") },
    "0x8004801f",
    "Cannot add a Root Component demo_/scripts/project.js of type 61 because it is not in the target system.",
  ],
  [
    "a web resource without content",
    { files: Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== webResourceFile)) },
    "0x80048033",
    `The content of the web resource 'demo_/scripts/project.js' is missing in the solution file: ${webResourceFile}.`,
  ],
  [
    "a web resource whose file has no content type",
    { untyped: [webResourceFile] },
    "0x80048033",
    `The content of the web resource 'demo_/scripts/project.js' is missing in the solution file: ${webResourceFile}.`,
  ],
  [
    "a control whose files have no content type",
    { untyped: [`Controls/${CONTROL}/bundle.js`] },
    "0x80048033",
    "The custom control 'demo_Demo.Gauge' lacks the file 'bundle.js' that its manifest names.",
  ],
  [
    "solution.xml without a content type",
    { untyped: ["x.xml"], files: {} },
    "0x80048060",
    /^The solution file is invalid\./,
  ],
  [
    "a web resource with another prefix",
    {
      managed: "0",
      webResources: replaced(WEB_RESOURCE, "<Name>demo_", "<Name>x_"),
      rootComponents: replaced(DEFAULT_PARTS.rootComponents, "demo_/scripts", "x_/scripts"),
      entities: projectEntity({ forms: "", ribbon: "" }) + account,
    },
    "0x8004f113",
    "The web resource name 'x_/scripts/project.js' must start with a valid customization prefix ('demo_').",
  ],
  [
    "a web resource that is too big",
    { files: { ...FILES, [webResourceFile]: "x".repeat(5_242_881) } },
    "0x8004f115",
    "Webresource content size is too big: 'demo_/scripts/project.js' has 5242881 bytes, the limit is 5242880.",
  ],
  [
    "a control without its manifest",
    {
      files: Object.fromEntries(Object.entries(FILES).filter(([name]) => !name.endsWith("ControlManifest.xml"))),
      entities: projectEntity({ forms: "" }) + account,
    },
    "0x80048033",
    /^The manifest of the custom control 'demo_Demo\.Gauge' is missing in the solution file/,
  ],
  [
    "a control manifest without a control",
    { files: { ...FILES, [`Controls/${CONTROL}/ControlManifest.xml`]: "<manifest />" } },
    "0x80160001",
    /^The import manifest file is invalid\./,
  ],
  [
    "a control under another prefix",
    {
      controls: replaced(DEFAULT_PARTS.controls, "<Name>demo_", "<Name>x_"),
      rootComponents: replaced(DEFAULT_PARTS.rootComponents, CONTROL, "x_Demo.Gauge"),
    },
    "0x80048033",
    /^CustomControls with Name Demo\.Gauge Import Solution Failed with following error: Publisher prefix x for this control Demo\.Gauge does not match the prefix demo for the solution with Id [0-9a-f-]{36}$/,
  ],
  [
    "a control whose manifest is another's",
    {
      controls: replaced(DEFAULT_PARTS.controls, `<Name>${CONTROL}`, "<Name>demo_Demo.Dial"),
      rootComponents: replaced(DEFAULT_PARTS.rootComponents, CONTROL, "demo_Demo.Dial"),
      entities: projectEntity({ forms: "" }) + account,
    },
    "0x80048033",
    "The manifest of the custom control 'demo_Demo.Dial' is that of another control, Demo.Gauge.",
  ],
  [
    "a control without a file that its manifest names",
    { files: Object.fromEntries(Object.entries(FILES).filter(([name]) => !name.endsWith("bundle.js"))) },
    "0x80048033",
    "The custom control 'demo_Demo.Gauge' lacks the file 'bundle.js' that its manifest names.",
  ],
  [
    "a control without a library that its manifest packs",
    {
      files: {
        ...FILES,
        [`Controls/${CONTROL}/ControlManifest.xml`]: replaced(
          FILES[`Controls/${CONTROL}/ControlManifest.xml`] ?? "",
          "<resources>",
          '<resources><library name="Rules" version=">=1" order="1"><packaged_library path="rules.js" version="1.0.0" /></library>',
        ),
      },
    },
    "0x80048033",
    "The custom control 'demo_Demo.Gauge' lacks the file 'rules.js' that its manifest names.",
  ],
  [
    "a role with a privilege that there is not",
    { roles: replaced(DEFAULT_PARTS.roles, "prvReaddemo_Project", "prvReaddemo_Nope") },
    "0x80048058",
    "The privilege to be imported is invalid. Role 'Project User' names the privilege 'prvReaddemo_Nope', which is not in the target system.",
  ],
  [
    "a depth that a privilege does not have",
    { entities: projectEntity({ ownership: "OrgOwned" }) + account },
    "0x80041407",
    "Invalid privilege depth. Role 'Project User' gives 'prvCreatedemo_Project' at level 'Basic', which this privilege does not have.",
  ],
  [
    "a role with the name of another",
    { roles: replaced(DEFAULT_PARTS.roles, "Project User", "Salesperson") },
    "0x80048017",
    "Cannot import security role. The role with specified role id is not updatable or role name is not unique.",
  ],
];

describe("an import is refused, with nothing left behind, for", () => {
  test.each(CASES)("%s", async (_what, changes, code, message) => {
    const client = createClient();
    const before = rowsOf(await client.get("privileges?$select=name")).length;
    const imported = await importZip(client, solutionZip(changes));
    expect([imported.status, hex(imported.errorCode)]).toEqual([31, code]);
    expect(imported.message).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    expect(imported.progress).toBe(50);
    expect(rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'"))).toEqual([]);
    expect((await client.get("EntityDefinitions(LogicalName='demo_project')")).status).toBe(404);
    expect(rowsOf(await client.get("privileges?$select=name"))).toHaveLength(before);
  });

  test("a file that is no ZIP", async () => {
    expect(await importZip(createClient(), new Uint8Array([1, 2, 3]))).toMatchObject({
      status: 31,
      solutionName: null,
      message: expect.stringContaining("The solution file is invalid.") as string,
    });
  });

  test("ImportSolution tells the reason at once", async () => {
    const client = createClient();
    const answer = await client.send("POST", "ImportSolution", {
      body: { CustomizationFile: Buffer.from(solutionZip({ optionPrefix: "1" })).toString("base64") },
    });
    expect(answer.json.error).toEqual({
      code: "0x80048033",
      message: "CustomizationOptionValuePrefix must be a number between 10000 and 99999.",
    });
    expect(
      (
        await client.send("POST", "ImportSolution", {
          body: { CustomizationFile: Buffer.from(solutionZip()).toString("base64") },
        })
      ).status,
    ).toBe(204);
  });
});

describe("an import takes", () => {
  test.each<[string, Partial<SolutionParts>]>([
    ["a view of a table that takes views and no forms", shell("UoMSchedule", { views: viewOf("uomschedule", "name") })],
    [
      "a view that the platform brought itself, which exports do not call deletable",
      shell("ProductPriceLevel", { views: viewOf("productpricelevel", "amount", "") }),
    ],
  ])("%s", async (_what, changes) => {
    const client = createClient();
    expect(await importZip(client, solutionZip(changes))).toMatchObject({ status: 30 });
    expect(rowsOf(await client.get(`savedqueries?$filter=savedqueryid eq ${SHELL_VIEW}`))).toHaveLength(1);
  });
});

describe("over an installed solution, an import is refused for", () => {
  test.each<[string, Partial<SolutionParts>, Partial<SolutionParts>, string, RegExp]>([
    [
      "managed over unmanaged",
      { managed: "0" },
      { managed: "1" },
      "0x80048040",
      /^The solution is already installed on this system as an unmanaged solution/,
    ],
    [
      "unmanaged over managed",
      { managed: "1" },
      { managed: "0" },
      "0x80048041",
      /^The solution is already installed on this system as a managed solution/,
    ],
    [
      "another publisher",
      {},
      { publisher: "Somebody" },
      "0x8004801c",
      /^The following managed solution cannot be imported: Demo\. The publisher name cannot be changed from DemoPublisher to Somebody\.$/,
    ],
    [
      "a managed solution of the same publisher in other letters",
      {},
      { uniqueName: "Other", publisher: "DEMOPUBLISHER" },
      "0x8004801c",
      /^The following managed solution cannot be imported: Other\. The publisher name cannot be changed from DemoPublisher to DEMOPUBLISHER\.$/,
    ],
  ])("%s", async (_what, first, second, code, message) => {
    const client = createClient();
    expect(await importZip(client, solutionZip(first))).toMatchObject({ status: 30 });
    const imported = await importZip(client, solutionZip(second));
    expect([imported.status, hex(imported.errorCode)]).toEqual([31, code]);
    expect(imported.message).toMatch(message);
  });
});

test("an unmanaged solution may write its publisher's name in other letters, and has the publisher that is there", async () => {
  const client = createClient();
  await importZip(client, solutionZip({ managed: "0" }));
  const again = solutionZip({ managed: "0", version: "1.0.0.1", publisher: "demopublisher", prefix: "DEMO" });
  expect(await importZip(client, again)).toMatchObject({ status: 30 });
  expect(rowsOf(await client.get("publishers?$filter=customizationprefix eq 'demo'&$select=uniquename"))).toMatchObject(
    [{ uniquename: "DemoPublisher" }],
  );
});

describe("an import warns of", () => {
  test.each<[string, Partial<SolutionParts>, string]>([
    [
      "a secured permission for a column that there is not",
      { profiles: replaced(DEFAULT_PARTS.profiles, "demo_secret", "demo_nope") },
      "Some field security permissions could not be imported because the following fields are not in the system: demo_project.demo_nope.",
    ],
    [
      "a permission for a column that is not secured",
      { profiles: replaced(DEFAULT_PARTS.profiles, "demo_secret", "demo_name") },
      "Some field security permissions could not be imported because the following fields are not securable: demo_project.demo_name.",
    ],
    [
      "a column of a type that the sandbox does not have",
      { entities: withColumns({ image: attribute("demo_Image", "image", "") }) },
      "The local Sales has no columns of type 'image': demo_project.demo_image was left out.",
    ],
    [
      "a form of a type that the sandbox does not have",
      { entities: withForm(simple(""), "appointmentBook") },
      "The local Sales has no forms of type 'appointmentBook': the form 'Project' of demo_project was left out.",
    ],
    [
      "a component of a type that the sandbox does not know",
      {
        rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="29" id="{40000000-0000-4000-8000-000000000001}" />`,
      },
      "The local Sales does not know components of type 29: '40000000-0000-4000-8000-000000000001' was left out.",
    ],
    [
      "sections that it does not read",
      { tail: "<connectionreferences><connectionreference /></connectionreferences>" },
      "The local Sales does not import connectionreferences: 1 of them were left out.",
    ],
    [
      "files that it does not read",
      { files: { ...FILES, "Workflows/x.json": "{}" } },
      "Unprocessed files found: Workflows/x.json",
    ],
  ])("%s", async (_what, changes, warning) => {
    const imported = await importZip(createClient(), solutionZip(changes));
    expect(imported).toMatchObject({ status: 30, warnings: [warning] });
  });

  test("languages that the organisation does not have", async () => {
    const zip = solutionZip({ tail: "<Languages><Language>1053</Language></Languages>" });
    expect((await importZip(createClient(), zip)).warnings[0]).toContain(
      "have not been enabled for this organization: 1053",
    );
  });
});
