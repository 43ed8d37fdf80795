import type { SalesClient } from "./client";
import { createClient, errorOf, rowsOf } from "./client";
import type { Imported } from "./importing";
import { importZip } from "./importing";
import type { SolutionParts } from "./solutionZip";
import {
  attribute,
  COLUMNS,
  DEFAULT_PARTS,
  form,
  FORM_BODY,
  IDS,
  projectEntity,
  relationship,
  replaced,
  rootsWithout,
  solutionZip,
  tabs,
} from "./solutionZip";

/** What exports of the platform show is right: it is taken, or left out with a word, and never asked for afterwards. */
const account = DEFAULT_PARTS.entities.slice(projectEntity().length);
const withColumns = (...more: readonly string[]) =>
  projectEntity({ columns: [...Object.values(COLUMNS), ...more].join("") }) + account;
const LEFT = "50000000-0000-4000-8000-000000000001";

async function imported(changes: Partial<SolutionParts>): Promise<[SalesClient, Imported]> {
  const client = createClient();
  const result = await importZip(client, solutionZip(changes));
  expect([result.status, result.message]).toEqual([30, null]);
  return [client, result];
}

describe("required columns that nobody can write", () => {
  test.each([
    ["logical ones", "<IsLogical>1</IsLogical>", "1"],
    ["those not valid for create", "", "0"],
  ])("do not keep rows from being made: %s", async (_, tail, valid) => {
    const column = replaced(
      attribute("demo_OwnerKind", "nvarchar", `${tail}<MaxLength>20</MaxLength>`, { required: "systemrequired" }),
      "<ValidForCreateApi>1",
      `<ValidForCreateApi>${valid}`,
    );
    const [client] = await imported({ entities: withColumns(column) });
    const id = await client.create("demo_projects", { demo_name: "One" });
    expect((await client.send("PATCH", `demo_projects(${id})`, { body: { demo_name: "Two" } })).status).toBe(204);
  });

  test("but those that a client can write are asked for", async () => {
    const column = attribute("demo_Code", "nvarchar", "<MaxLength>20</MaxLength>", { required: "systemrequired" });
    const [client] = await imported({ entities: withColumns(column) });
    const [status, code] = errorOf(await client.send("POST", "demo_projects", { body: { demo_name: "One" } }));
    expect([status, code]).toEqual([400, "0x80040200"]);
  });
});

describe("relationships of the platform's tables to those of a solution", () => {
  const notes =
    '<EntityRelationship Name="demo_project_Annotations"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>Annotation</ReferencingEntityName><ReferencedEntityName>demo_Project</ReferencedEntityName><CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>ObjectId</ReferencingAttributeName>' +
    "<EntityRelationshipRoles><EntityRelationshipRole><NavigationPropertyName>objectid_demo_project</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole><EntityRelationshipRole><NavigationPropertyName>demo_project_Annotations</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole></EntityRelationshipRoles></EntityRelationship>";
  const failures = replaced(
    replaced(replaced(notes, "Annotations", "BulkDeleteFailures"), "Annotation<", "BulkDeleteFailure<"),
    "ObjectId<",
    "RegardingObjectId<",
  );

  test("are made, and go with their table; those of tables that are not there are named", async () => {
    const [client, { warnings }] = await imported({ relationships: relationship() + notes + failures });
    expect(warnings).toEqual([
      "The local Sales does not have the tables or columns of some relationships, which were left out: demo_project_BulkDeleteFailures (bulkdeletefailure.regardingobjectid).",
    ]);
    const id = await client.create("demo_projects", { demo_name: "One" });
    await client.create("annotations", { subject: "Hi", "objectid_demo_project@odata.bind": `/demo_projects(${id})` });
    const { json } = await client.get(`demo_projects(${id})?$expand=demo_project_Annotations($select=subject)`);
    expect(json.demo_project_Annotations).toMatchObject([{ subject: "Hi" }]);
    const [solution] = rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'&$select=solutionid"));
    expect((await client.send("DELETE", `solutions(${String(solution?.solutionid)})`)).status).toBe(204);
    expect((await client.get("annotations")).status).toBe(200);
    expect((await client.get("$metadata")).text).not.toContain("demo_project");
  });
});

describe("global option sets", () => {
  const client = createClient();
  test("of the platform are there, by name and in the list", async () => {
    const { json } = await client.get("GlobalOptionSetDefinitions(Name='socialprofile_community')");
    expect(json).toMatchObject({ Name: "socialprofile_community", IsGlobal: true, IsCustomOptionSet: false });
    expect(json.Options).toContainEqual(expect.objectContaining({ Value: 1 }));
    const names = rowsOf(await client.get("GlobalOptionSetDefinitions?$select=Name")).map((row) => row.Name);
    expect(names).toEqual(expect.arrayContaining(["budgetstatus", "componentstate", "qooi_pricingerrorcode"]));
  });

  test("are used by columns of solutions without being brought", async () => {
    const column = attribute("demo_Channel", "picklist", "<OptionSetName>socialprofile_community</OptionSetName>");
    const [other] = await imported({ entities: withColumns(column) });
    const id = await other.create("demo_projects", { demo_name: "One", demo_channel: 1 });
    expect((await other.get(`demo_projects(${id})?$select=demo_channel`)).json.demo_channel).toBe(1);
  });
});

describe("the platform's own solutions", () => {
  const dependency = (required: string) =>
    `<MissingDependencies><MissingDependency><Required ${required} /><Dependent type="80" /></MissingDependency></MissingDependencies>`;
  test.each([
    'type="61" schemaName="msdyn_/Images/AppModule_Default_Icon.png" displayName="Default App Icon" solution="AppModuleWebResources (2.5)"',
    'type="SettingDefinition" displayName="AppChannel" solution="msdyn_AppFrameworkInfraExtensions (1.0.0.18)" id.uniquename="AppChannel"',
    'type="66" schemaName="MscrmControls.FlipSwitch.FlipSwitchControl" displayName="Flip Switch" solution="CustomControlsCore (9.0.2608.4009)"',
    'type="1" schemaName="msdyn_postconfig" displayName="Post Configuration" solution="ActivityFeeds (9.0)"',
    'type="1" schemaName="connectionreference" displayName="Connection Reference" solution="Somewhere (1.0)"',
    'type="2" schemaName="azureactivedirectoryobjectid" displayName="AAD user id" solution="MetadataExtension (1.0.2.30)"',
    'type="90" displayName="Prediction" solution="msdyn_AISolution (2.3.4.13)"',
    'type="26" displayName="All Accounts" solution="msdynce_AppCommon (9.0.4.0066)"',
    'type="2" schemaName="originatingleadid" displayName="Originating Lead" solution="msdynce_LeadManagement (9.0.4.0066)"',
    'type="181" displayName="Virtual Connector Data Provider" solution="msft_ConnectorProvider (9.1.0.458)"',
    'type="2" schemaName="isonlinemeeting" displayName="Is Online Meeting" solution="msft_ActivitiesInfra_Extensions (9.2.0.80)"',
  ])("are there for those who need %s", async (required) => {
    await imported({ missingDependencies: dependency(required) });
  });

  test("have the default app icon", async () => {
    const { json } = await createClient().get("webresourceset(953b9fac-1e5e-e611-80d6-00155ded156f)?$select=name");
    expect(json.name).toBe("msdyn_/Images/AppModule_Default_Icon.png");
  });
});

describe("what exports of the platform hold", () => {
  test("field permissions in the order of version 9.2.26034", async () => {
    const profiles = replaced(
      DEFAULT_PARTS.profiles,
      "</CanCreate>",
      "</CanCreate><CanReadUnmasked>0</CanReadUnmasked>",
    );
    const [client, { warnings }] = await imported({ profiles });
    expect(warnings).toEqual([]);
    expect(rowsOf(await client.get("fieldpermissions?$filter=attributelogicalname eq 'demo_secret'"))).toHaveLength(1);
  });

  test("lookups that an old export describes in their relationships", async () => {
    const [client, { warnings }] = await imported({
      relationships:
        relationship() +
        '<EntityRelationship Name="demo_owner_unit"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>demo_Project</ReferencingEntityName><ReferencedEntityName>BusinessUnit</ReferencedEntityName><CascadeDelete>RemoveLink</CascadeDelete><ReferencingAttributeName>demo_UnitId</ReferencingAttributeName><field name="demo_unitid" requiredlevel="none" lookupstyle="single"><displaynames><displayname description="Unit" languagecode="1033" /></displaynames></field></EntityRelationship>',
    });
    expect(warnings).toEqual([]);
    const [unit] = rowsOf(await client.get("businessunits?$select=businessunitid&$top=1"));
    const id = await client.create("demo_projects", {
      demo_name: "One",
      "demo_unitid@odata.bind": `/businessunits(${String(unit?.businessunitid)})`,
    });
    const { json } = await client.get(`demo_projects(${id})?$select=_demo_unitid_value`);
    expect(json._demo_unitid_value).toBe(unit?.businessunitid);
  });

  test("a table of a business process flow, whose key is not named after it", async () => {
    const flow = replaced(
      replaced(
        replaced(
          replaced(
            projectEntity({ forms: form(LEFT, tabs("")), views: "", ribbon: "" }),
            "demo_ProjectId",
            "BusinessProcessFlowInstanceId",
          ),
          "demo_projectid",
          "businessprocessflowinstanceid",
        ),
        "demo_Project",
        "demo_Flow",
      ),
      "demo_projects",
      "demo_flows",
    );
    const [client, { warnings }] = await imported({
      entities: projectEntity() + account + flow,
      rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="1" schemaName="demo_flow" behavior="0" />`,
      relationships:
        relationship() +
        replaced(replaced(relationship(), "demo_account_project", "demo_account_flow"), "demo_Project", "demo_Flow"),
    });
    expect(warnings).toEqual([
      "The local Sales does not play business process flows: the form 'Project' of demo_flow was left out.",
    ]);
    const id = await client.create("demo_flows", { demo_name: "One" });
    expect((await client.get(`demo_flows(${id})`)).json.businessprocessflowinstanceid).toBe(id);
  });

  test("columns and web resources of other publishers in a managed solution, with a warning", async () => {
    const [client, { warnings }] = await imported({
      entities: replaced(
        withColumns(attribute("other_Code", "int", "")),
        "demo_/scripts/project.js",
        "other_/scripts/project.js",
      ),
      webResources: replaced(DEFAULT_PARTS.webResources, "<Name>demo_", "<Name>other_"),
      rootComponents: replaced(DEFAULT_PARTS.rootComponents, "demo_/scripts", "other_/scripts"),
    });
    expect(warnings).toEqual([
      expect.stringContaining("Invalid name for attribute other_code."),
      expect.stringContaining("The web resource name 'other_/scripts/project.js' must start with"),
    ]);
    await client.create("demo_projects", { demo_name: "One", other_code: 3 });
  });

  test("columns of business process flows", async () => {
    const [, { warnings }] = await imported({
      managed: "0",
      entities: withColumns(
        attribute("bpf_Duration", "int", ""),
        attribute("traversedpath", "nvarchar", "<MaxLength>1250</MaxLength>"),
        attribute("stageid", "uniqueidentifier", ""),
      ),
    });
    expect(warnings).toEqual([]);
  });
});

describe("what is left out is not asked for afterwards", () => {
  test("an image column: by form, view, key and root component", async () => {
    const control =
      '<cell id="{30000000-0000-4000-8000-000000000001}"><control id="demo_image" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="demo_image" /></cell>';
    const entity = replaced(
      projectEntity({
        columns: Object.values(COLUMNS).join("") + attribute("demo_Image", "image", ""),
        forms: form(IDS.form, replaced(FORM_BODY, "<row>", `<row>${control}`)),
      }),
      '<cell name="demo_name" width="200" />',
      '<cell name="demo_name" width="200" /><cell name="demo_image" width="50" />',
    );
    const key =
      "<EntityKeys><EntityKey><Name>demo_ByImage</Name><EntityKeyAttributes><AttributeName>demo_image</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>";
    const [client, { warnings }] = await imported({
      entities: replaced(entity, "<attributes>", `${key}<attributes>`) + account,
      rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="2" schemaName="demo_image" /><RootComponent type="14" schemaName="demo_byimage" />`,
    });
    expect(warnings).toEqual([
      "The local Sales has no columns of type 'image': demo_project.demo_image was left out.",
      "The alternate key demo_ByImage of demo_project was left out, because its column 'demo_image' was.",
      `The local Sales does not support some columns of demo_project, which the form ${IDS.form} is shown without: demo_image.`,
      "The local Sales does not support some columns of demo_project, which the view 'Active Projects' is shown without: demo_image.",
    ]);
    const [view] = rowsOf(await client.get(`savedqueries?$filter=savedqueryid eq ${IDS.view}&$select=layoutxml`));
    expect(view?.layoutxml).not.toContain("demo_image");
  });

  const app = (component: string, subArea = "") =>
    `<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>demo_app</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><SubArea Id="projects" Entity="demo_project" />${subArea}</Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>` +
    `<AppModules><AppModule><UniqueName>demo_app</UniqueName><AppModuleComponents><AppModuleComponent type="1" schemaName="demo_project" />${component}</AppModuleComponents></AppModule></AppModules>`;
  const appRoots = '<RootComponent type="62" schemaName="demo_app" /><RootComponent type="80" schemaName="demo_app" />';

  test("dashboards and interaction-centric forms: by root component and app", async () => {
    const interactive = form(LEFT, tabs(""), "mainInteractionCentric");
    const dashboard = "50000000-0000-4000-8000-000000000002";
    const [client, { warnings }] = await imported({
      entities: projectEntity({ forms: form(IDS.form, FORM_BODY) + interactive }) + account,
      apps: app(`<AppModuleComponent type="60" id="{${LEFT}}" /><AppModuleComponent type="60" id="{${dashboard}}" />`),
      rootComponents: `${DEFAULT_PARTS.rootComponents}${appRoots}<RootComponent type="60" id="{${dashboard}}" />`,
      tail: `<GlobalSearchConfigurations><GlobalSearchConfiguration><FormId>{${dashboard}}</FormId></GlobalSearchConfiguration></GlobalSearchConfigurations>`,
    });
    expect(warnings).toEqual([
      "The local Sales has no forms of type 'mainInteractionCentric': the form 'Project' of demo_project was left out.",
      `The app demo_app is shown without '${LEFT}' of type 60, which was left out.`,
      `The app demo_app is shown without '${dashboard}' of type 60, which was left out.`,
      "The local Sales does not import GlobalSearchConfigurations: 1 of them were left out.",
    ]);
    expect(rowsOf(await client.get("appmodules?$filter=uniquename eq 'demo_app'"))).toHaveLength(1);
  });

  test("a table of the platform that the sandbox does not have: with its parts, lookups to it, app, site map and role", async () => {
    const lead = `<Entity><Name LocalizedName="Lead" OriginalName="">Lead</Name><EntityInfo><entity Name="Lead"><attributes>${attribute("demo_Score", "int", "")}</attributes></entity></EntityInfo><FormXml>${form(LEFT, tabs(""))}</FormXml></Entity>`;
    const toLead = replaced(replaced(relationship(), "demo_account", "demo_lead"), ">Account<", ">Lead<").replaceAll(
      "demo_Account",
      "demo_Lead",
    );
    const [client, { warnings }] = await imported({
      entities: withColumns(attribute("demo_Lead", "lookup", "")) + lead,
      relationships: relationship() + toLead,
      apps: app('<AppModuleComponent type="1" schemaName="lead" />', '<SubArea Id="leads" Entity="lead" />'),
      roles: replaced(
        DEFAULT_PARTS.roles,
        "</RolePrivileges>",
        '<RolePrivilege name="prvReadLead" level="Basic" /></RolePrivileges>',
      ),
      rootComponents: `${DEFAULT_PARTS.rootComponents}${appRoots}<RootComponent type="1" schemaName="lead" behavior="1" /><RootComponent type="60" id="{${LEFT}}" />`,
    });
    expect(warnings.join("\n")).toContain(
      "The local Sales does not support the table 'lead': its 1 columns and 1 forms and views were left out.",
    );
    expect(warnings.join("\n")).toContain("demo_project.demo_lead points to: the column was left out.");
    expect(warnings.join("\n")).toContain("The app demo_app is shown without 'lead' of type 1, which was left out.");
    expect(warnings.join("\n")).toContain("The site map demo_app is shown without leads");
    await client.create("demo_projects", { demo_name: "One" });
  });

  test("the platform's controls on a form: the native ones stand in their place", async () => {
    const body = replaced(FORM_BODY, 'name="demo_Demo.Gauge"', 'name="MscrmControls.FlipSwitch.FlipSwitchControl"');
    const [client, { warnings }] = await imported({
      entities: projectEntity({ forms: form(IDS.form, body) }) + account,
    });
    expect(warnings).toEqual([
      `The local Sales does not support the platform's controls MscrmControls.FlipSwitch.FlipSwitchControl: the form ${IDS.form} is shown with the native ones.`,
    ]);
    const [row] = rowsOf(await client.get(`systemforms?$filter=formid eq ${IDS.form}&$select=formxml`));
    expect(row?.formxml).not.toContain("MscrmControls");
  });

  test("changes of another solution's form: left out whole, also where they hold no tabs", async () => {
    const change = (body: string) =>
      `<Entity><Name LocalizedName="Account" OriginalName="">Account</Name><EntityInfo><entity Name="Account"><attributes /></entity></EntityInfo><FormXml>${replaced(form(LEFT, body), "<form>", '<form solutionaction="Modified">')}</FormXml></Entity>`;
    const [client, { warnings }] = await imported({
      entities: projectEntity() + change('<events solutionaction="Added" />'),
      rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="60" id="{${LEFT}}" />`,
    });
    expect(warnings).toEqual([
      "The local Sales does not merge changes of other solutions' forms: the form 'Project' of account was left out.",
    ]);
    expect(rowsOf(await client.get(`systemforms?$filter=formid eq ${LEFT}&$select=name`))).toEqual([]);
  });

  test("the platform's own libraries on a form, cells that show no column in a view", async () => {
    const body = `<formLibraries><Library name="Account_main_system_library.js" libraryUniqueId="{1}" /></formLibraries>${FORM_BODY}`;
    const entity = replaced(
      projectEntity({ forms: form(IDS.form, body) }),
      '<cell name="demo_name" width="200" />',
      '<cell name="demo_name" width="200" /><cell name="primaryunit" width="50" disableMetaDataBinding="1" />',
    );
    const [, { warnings }] = await imported({ entities: entity + account });
    expect(warnings).toEqual([
      `The local Sales does not have the platform's libraries Account_main_system_library.js: the form ${IDS.form} does without them.`,
      "The local Sales does not support some columns of demo_project, which the view 'Active Projects' is shown without: primaryunit.",
    ]);
  });

  test("privileges of Microsoft's own solutions, but not those that nobody has", async () => {
    const roles = (name: string) =>
      replaced(
        DEFAULT_PARTS.roles,
        "</RolePrivileges>",
        `<RolePrivilege name="${name}" level="Basic" /></RolePrivileges>`,
      );
    const [, { warnings }] = await imported({ roles: roles("prvReadmsdyn_Something") });
    expect(warnings).toEqual([
      "The local Sales does not have the table of the privilege 'prvReadmsdyn_Something': the role 'Project User' was imported without it.",
    ]);
    expect((await imported({ roles: roles("prvActivateSynchronousWorkflow") }))[1].warnings).toEqual([]);
    expect((await imported({ roles: roles("prvReadBookableResource") }))[1].warnings).toEqual([]);
    const refused = await importZip(createClient(), solutionZip({ roles: roles("prvReadother_Something") }));
    expect(refused.message).toBe(
      "The privilege to be imported is invalid. Role 'Project User' names the privilege 'prvReadother_Something', which is not in the target system.",
    );
  });

  test("changes of the site map of the whole organisation", async () => {
    const [, { warnings }] = await imported({
      rootComponents: `${DEFAULT_PARTS.rootComponents}<RootComponent type="62" />`,
    });
    expect(warnings).toEqual([
      "The local Sales does not have the site map of the whole organisation: its changes were left out.",
    ]);
  });

  test("a view that goes by a column that is not there is left out whole", async () => {
    const project = /<SavedQueries>.*<\/SavedQueries>/s.exec(projectEntity())?.[0] ?? "";
    const view = replaced(project, 'attribute="statecode"', 'attribute="marketcap"')
      .replaceAll("demo_project", "account")
      .replaceAll("demo_name", "name");
    const [, { warnings }] = await imported({
      entities: projectEntity({ views: "" }) + replaced(account, "</Entity>", `${view}</Entity>`),
    });
    expect(warnings).toEqual([
      "The view 'Active Projects' of account was left out: it goes by 'marketcap', which the local Sales does not support.",
    ]);
  });

  test("but a real miss is refused", async () => {
    const client = createClient();
    const result = await importZip(
      client,
      solutionZip({ rootComponents: `${rootsWithout()}<RootComponent type="60" id="{${LEFT}}" />` }),
    );
    expect([result.status, result.message]).toEqual([
      31,
      `Cannot add a Root Component ${LEFT} of type 60 because it is not in the target system.`,
    ]);
  });
});
