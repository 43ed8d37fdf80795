import { API, createClient, errorOf, rowsOf, userId } from "./client";
import type { Json, SalesClient } from "./client";
import { importZip } from "./importing";
import type { SolutionParts } from "./solutionZip";
import {
  attribute,
  COLUMNS,
  CONTROL,
  DEFAULT_PARTS,
  IDS,
  projectEntity,
  relationship,
  replaced,
  rootsWithout,
  solutionZip,
} from "./solutionZip";

async function giveRole(client: SalesClient, alias: string): Promise<void> {
  await client.send("POST", `systemusers(${await userId(client, alias)})/systemuserroles_association/$ref`, {
    body: { "@odata.id": `${API}roles(${IDS.role})` },
  });
}

describe("a managed solution", () => {
  const client = createClient();
  beforeAll(async () => {
    const imported = await importZip(client, solutionZip());
    expect(imported).toMatchObject({
      status: 30,
      message: null,
      errorCode: 0,
      progress: 100,
      solutionName: "Demo",
      warnings: [],
    });
    await giveRole(client, "salesperson");
    await giveRole(client, "newcomer");
  });

  test("is listed with its publisher and components", async () => {
    const [solution] = rowsOf(
      await client.get("solutions?$filter=uniquename eq 'Demo'&$expand=publisherid($select=customizationprefix)"),
    );
    expect(solution).toMatchObject({
      version: "1.0.0.0",
      ismanaged: true,
      friendlyname: "Demo",
      publisherid: { customizationprefix: "demo" },
    });
    expect(
      rowsOf(
        await client.get(
          `solutioncomponents?$filter=_solutionid_value eq ${String(solution?.solutionid)}&$select=componenttype`,
        ),
      )
        .map((row) => row.componenttype)
        .sort(),
    ).toEqual([1, 1, 20, 380, 61, 66, 70, 9]);
  });

  test("every part has a result of its own", async () => {
    const [job] = rowsOf(await client.get("importjobs?$select=data"));
    const data = String(job?.data);
    for (const part of [
      '<entity id="demo_project"',
      '<entity id="account"',
      `<securityrole id="${IDS.role}"`,
      `<webResource id="${IDS.webResource}"`,
      `<customControl id="${CONTROL}"`,
      '<optionSet id="demo_phase"',
      `<fieldSecurityProfile id="${IDS.profile}"`,
    ]) {
      expect(data).toContain(part);
    }
    const id = String(rowsOf(await client.get("importjobs"))[0]?.importjobid);
    expect(
      (await client.get(`RetrieveSolutionImportResult(ImportJobId=${id})`)).json.SolutionOperationResult,
    ).toMatchObject({ Status: "Passed", ErrorMessages: [], WarningMessages: [] });
  });

  test("its table takes rows, with the file's defaults, options, lookups and system columns", async () => {
    const account = await client.create("accounts", { name: "x", demo_grade: 4 });
    const id = await client.create("demo_projects", {
      demo_name: "One",
      demo_budget: 1000,
      demo_start: "2026-12-01",
      "demo_Account@odata.bind": `/accounts(${account})`,
    });
    expect(
      (await client.get(`demo_projects(${id})`, { headers: { Prefer: 'odata.include-annotations="*"' } })).json,
    ).toMatchObject({
      demo_phase: 727000000,
      "demo_phase@OData.Community.Display.V1.FormattedValue": "Idea",
      demo_islive: true,
      demo_budget_base: 1000,
      demo_start: "2026-12-01",
      _demo_account_value: account,
      "_demo_account_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "demo_Account",
      statecode: 0,
      statuscode: 1,
      _ownerid_value: await userId(client, "admin"),
    });
    expect(rowsOf(await client.get(`accounts(${account})/demo_account_project?$select=demo_name`))).toMatchObject([
      { demo_name: "One" },
    ]);
    expect(errorOf(await client.send("POST", "demo_projects", { body: { demo_phase: 1 } }))[1]).toBe("0x8004431a");
    expect(errorOf(await client.send("PATCH", `accounts(${account})`, { body: { demo_grade: 9 } }))[1]).toBe(
      "0x8004432f",
    );
  });

  test("its role reaches as far as it says: own rows, and nothing without it", async () => {
    const own = await client.create("demo_projects", { demo_name: "Mine" }, "salesperson");
    const other = await client.create("demo_projects", { demo_name: "Not mine" });
    expect(rowsOf(await client.get("demo_projects?$select=demo_name", { as: "salesperson" }))).toMatchObject([
      { demo_name: "Mine" },
    ]);
    expect(errorOf(await client.get(`demo_projects(${other})`, { as: "salesperson" }))[1]).toBe("0x80048306");
    expect(errorOf(await client.send("DELETE", `demo_projects(${own})`, { as: "salesperson" }))[2]).toContain(
      "is missing prvDeletedemo_Project privilege",
    );
    expect(errorOf(await client.get("demo_projects", { as: "norwegian" }))[2]).toContain(
      "is missing prvReaddemo_Project privilege",
    );
  });

  test("its secured column is null, refused and not to be searched without the profile", async () => {
    const id = await client.create("demo_projects", { demo_name: "Secret", demo_secret: "hush" });
    await client.send("PATCH", `demo_projects(${id})`, {
      body: { "ownerid@odata.bind": `/systemusers(${await userId(client, "newcomer")})` },
    });
    const asked = { as: "newcomer" };
    expect((await client.get(`demo_projects(${id})?$select=demo_secret`, asked)).json.demo_secret).toBeNull();
    expect(
      errorOf(await client.send("PATCH", `demo_projects(${id})`, { ...asked, body: { demo_secret: "x" } })),
    ).toEqual([
      403,
      "0x8004f507",
      "The user does not have update permissions to a secured field. The requested operation could not be completed. Entity 'demo_project', field(s): demo_secret.",
    ]);
    expect(errorOf(await client.send("POST", "demo_projects", { ...asked, body: { demo_secret: "x" } }))[1]).toBe(
      "0x8004f502",
    );
    expect(errorOf(await client.get("demo_projects?$filter=demo_secret eq 'hush'", asked))).toEqual([
      403,
      "0x8004f506",
      "The Query contained a secured attribute to which the caller does not have access: demo_secret.",
    ]);
    expect(errorOf(await client.get("demo_projects?$orderby=demo_secret", asked))[1]).toBe("0x8004f506");
    const fetch = '<fetch><entity name="demo_project"><attribute name="demo_secret" /></entity></fetch>';
    expect(
      rowsOf(await client.get(`demo_projects?fetchXml=${encodeURIComponent(fetch)}`, asked))[0]?.demo_secret,
    ).toBeNull();
    await client.send("POST", `systemusers(${await userId(client, "newcomer")})/systemuserprofiles_association/$ref`, {
      body: { "@odata.id": `${API}fieldsecurityprofiles(${IDS.profile})` },
    });
    expect((await client.get(`demo_projects(${id})?$select=demo_secret`, asked)).json.demo_secret).toBe("hush");
    expect(rowsOf(await client.get("demo_projects?$filter=demo_secret eq 'hush'", asked))).toHaveLength(1);
    expect(
      errorOf(await client.send("PATCH", `demo_projects(${id})`, { ...asked, body: { demo_secret: "x" } }))[1],
    ).toBe("0x8004f507");
  });

  test("form, view, web resource, control and variable are rows too", async () => {
    expect((await client.get(`systemforms(${IDS.form})?$select=name`, { as: "norwegian" })).json.name).toBe("Prosjekt");
    expect((await client.get(`systemforms(${IDS.form})?$select=name,objecttypecode,type,formxml`)).json).toMatchObject({
      name: "Project",
      objecttypecode: "demo_project",
      type: 2,
      formxml: expect.stringContaining("<tabs><tab") as string,
    });
    expect(
      (await client.get(`savedqueries(${IDS.view})?$select=returnedtypecode,isdefault,fetchxml`)).json,
    ).toMatchObject({ returnedtypecode: "demo_project", isdefault: true });
    expect(
      rowsOf(await client.get("webresourceset?$select=name,webresourcetype&$filter=startswith(name,'demo_')")),
    ).toMatchObject([{ name: "demo_/scripts/project.js", webresourcetype: 3 }]);
    expect(rowsOf(await client.get("customcontrols?$select=name,version"))).toMatchObject([
      { name: CONTROL, version: "1.2.3" },
    ]);
    expect(rowsOf(await client.get("environmentvariabledefinitions?$select=schemaname,defaultvalue"))).toMatchObject([
      { schemaname: "demo_BaseUrl", defaultvalue: "https://example.org" },
    ]);
  });

  test("comes again and keeps the rows", async () => {
    const before = rowsOf(await client.get("demo_projects?$select=demo_name,demo_secret"));
    expect(await importZip(client, solutionZip({ version: "1.0.0.1" }))).toMatchObject({ status: 30 });
    expect(rowsOf(await client.get("demo_projects?$select=demo_name,demo_secret")).map((row) => row.demo_name)).toEqual(
      before.map((row) => row.demo_name),
    );
    expect(rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'"))).toMatchObject([{ version: "1.0.0.1" }]);
    expect((await client.get("demo_projects", { as: "salesperson" })).status).toBe(200);
  });
});

describe("upgrading and uninstalling", () => {
  const columns = { ...COLUMNS, secret: "" };
  const smaller = {
    version: "2.0.0.0",
    entities:
      projectEntity({ columns: Object.values(columns).join("") }) +
      DEFAULT_PARTS.entities.slice(DEFAULT_PARTS.entities.indexOf('<Entity><Name LocalizedName="Account"')),
    profiles: "",
    rootComponents: rootsWithout(IDS.profile),
  };

  test("an update leaves what the new version no longer has, an upgrade takes it away", async () => {
    const client = createClient();
    await importZip(client, solutionZip());
    const id = await client.create("demo_projects", { demo_name: "x", demo_secret: "hush" });
    await importZip(client, solutionZip(smaller));
    expect((await client.get(`fieldsecurityprofiles(${IDS.profile})`)).status).toBe(200);
    expect(
      await importZip(client, solutionZip({ ...smaller, version: "2.0.0.1" }), "StageAndUpgradeAsync"),
    ).toMatchObject({ status: 30 });
    expect((await client.get(`fieldsecurityprofiles(${IDS.profile})`)).status).toBe(404);
    expect((await client.get(`demo_projects(${id})?$select=demo_name`)).json.demo_name).toBe("x");
  });

  test("an upgrade must be newer, and over something", async () => {
    const client = createClient();
    expect((await importZip(client, solutionZip(), "StageAndUpgradeAsync")).message).toBe(
      "ImportAsHolding failed with exception :The solution Demo cannot be upgraded because it is not installed.",
    );
    await importZip(client, solutionZip());
    expect((await importZip(client, solutionZip(), "StageAndUpgradeAsync")).message).toBe(
      "ImportAsHolding failed with exception :Solution manifest import: FAILURE: The import solution must have a higher version than the existing solution it is upgrading. Installed: 1.0.0.0, given: 1.0.0.0.",
    );
  });

  test("a managed solution goes with its parts, privileges and data", async () => {
    const client = createClient();
    const names = async (set: string, column: string) =>
      rowsOf(await client.get(`${set}?$select=${column}`)).map((row) => row[column]);
    const before = { roles: await names("roles", "name"), privileges: await names("privileges", "name") };
    await importZip(client, solutionZip());
    await giveRole(client, "salesperson");
    const account = await client.create("accounts", { name: "x", demo_grade: 1 });
    const id = String(rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'"))[0]?.solutionid);
    expect((await client.send("DELETE", `solutions(${id})`)).status).toBe(204);
    expect(errorOf(await client.get("demo_projects"))[1]).toBe("0x8006088a");
    expect((await client.get(`accounts(${account})`)).json).not.toHaveProperty("demo_grade");
    expect({ roles: await names("roles", "name"), privileges: await names("privileges", "name") }).toEqual(before);
    expect((await client.get(`/WebResources/demo_/scripts/project.js`)).status).toBe(404);
    expect((await client.get(`/CustomControls/${CONTROL}/bundle.js`)).status).toBe(404);
    expect((await client.get("accounts", { as: "salesperson" })).status).toBe(200);
  });

  test("what another solution points to stays", async () => {
    const client = createClient();
    await importZip(client, solutionZip());
    const lookup = attribute("other_Project", "lookup", "<LookupTypes />");
    const entities = `<Entity><Name LocalizedName="Contact" OriginalName="">Contact</Name><EntityInfo><entity Name="Contact"><attributes>${lookup}</attributes></entity></EntityInfo></Entity>`;
    const pointing = replaced(
      replaced(replaced(relationship(), "demo_Account", "other_Project"), "demo_Project", "Contact"),
      "<ReferencedEntityName>Account",
      "<ReferencedEntityName>demo_Project",
    );
    const parts = {
      uniqueName: "Other",
      publisher: "OtherPublisher",
      prefix: "other",
      entities,
      relationships: replaced(pointing, "demo_account_project", "other_project_contact"),
      roles: "",
      profiles: "",
      optionSets: "",
      webResources: "",
      controls: "",
      files: {},
      rootComponents: '<RootComponent type="1" schemaName="contact" behavior="2" />',
    };
    expect(await importZip(client, solutionZip(parts))).toMatchObject({ status: 30, message: null });
    const id = String(rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'"))[0]?.solutionid);
    expect(errorOf(await client.send("DELETE", `solutions(${id})`))).toEqual([
      400,
      "0x8004f01f",
      "The solution 'Demo' cannot be deleted because it is referenced by other components: contact.other_project.",
    ]);
  });

  test("the platform's own solutions stay", async () => {
    const client = createClient();
    const id = String(rowsOf(await client.get("solutions?$filter=uniquename eq 'Sales'"))[0]?.solutionid);
    expect(errorOf(await client.send("DELETE", `solutions(${id})`))[2]).toBe(
      "The solution 'Sales' is part of the platform and cannot be deleted.",
    );
  });
});

describe("an unmanaged solution", () => {
  test("shows forms, views, ribbons and web resources only when it is published", async () => {
    const client = createClient();
    expect(await importZip(client, solutionZip({ managed: "0" }))).toMatchObject({ status: 30 });
    const description = async () => (await client.get("/_shell/table/demo_project")).json;
    expect(await description()).toMatchObject({ forms: [], views: [], ribbons: [] });
    expect((await client.get("/WebResources/demo_/scripts/project.js")).status).toBe(404);
    await client.send("POST", "PublishXml", {
      body: { ParameterXml: "<importexportxml><entities><entity>demo_project</entity></entities></importexportxml>" },
    });
    expect(await description()).toMatchObject({ forms: [{ id: IDS.form }], views: [{ id: IDS.view }] });
    expect((await client.get("/WebResources/demo_/scripts/project.js")).status).toBe(404);
    expect((await client.send("POST", "PublishAllXml", { body: {} })).status).toBe(204);
    expect((await client.get("/WebResources/demo_/scripts/project.js")).status).toBe(200);
    expect(((await description()).ribbons as string[])[0]).toContain("demo.Open");
  });

  test("leaves its parts behind when only its container is deleted", async () => {
    const client = createClient();
    await importZip(client, solutionZip({ managed: "0" }));
    const id = String(rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'"))[0]?.solutionid);
    expect((await client.send("DELETE", `solutions(${id})`)).status).toBe(204);
    expect((await client.get("demo_projects")).status).toBe(200);
  });

  test("PublishXml refuses what it cannot read", async () => {
    const client = createClient();
    expect(errorOf(await client.send("POST", "PublishXml", { body: {} }))[2]).toBe(
      "The parameter 'ParameterXml' is missing or is no text.",
    );
    expect(errorOf(await client.send("POST", "PublishXml", { body: { ParameterXml: "<x/>" } }))[2]).toContain(
      "The parameter 'ParameterXml' must be an importexportxml element.",
    );
  });
});

describe("staging", () => {
  test("judges without installing, and the upload can be imported", async () => {
    const client = createClient();
    const staged = (
      await client.send("POST", "StageSolution", {
        body: { CustomizationFile: Buffer.from(solutionZip()).toString("base64") },
      })
    ).json.StageSolutionResults as Json;
    expect(staged).toMatchObject({
      StageSolutionStatus: "Passed",
      SolutionValidationResults: [],
      SolutionDetails: {
        SolutionUniqueName: "Demo",
        IsManaged: true,
        SolutionVersion: "1.0.0.0",
        PreviousSolutionVersion: null,
      },
    });
    expect((await client.get("demo_projects")).status).toBe(404);
    const started = await client.send("POST", "ImportSolutionAsync", {
      body: { SolutionParameters: { StageSolutionUploadId: staged.StageSolutionUploadId } },
    });
    expect(started.status).toBe(200);
    expect((await client.get("demo_projects")).status).toBe(200);
  });

  test("one upload is kept while others are staged and judged", async () => {
    const client = createClient();
    const stage = async (changes: Partial<SolutionParts>) =>
      (
        await client.send("POST", "StageSolution", {
          body: { CustomizationFile: Buffer.from(solutionZip(changes)).toString("base64") },
        })
      ).json.StageSolutionResults as Json;
    const first = await stage({});
    expect(await stage({ version: "1.0.0.1" })).toMatchObject({ StageSolutionStatus: "Passed" });
    expect(await stage({ prefix: "x" })).toMatchObject({ StageSolutionStatus: "Failed" });
    const started = await client.send("POST", "ImportSolutionAsync", {
      body: { SolutionParameters: { StageSolutionUploadId: first.StageSolutionUploadId } },
    });
    expect(started.status).toBe(200);
    expect(rowsOf(await client.get("solutions?$filter=uniquename eq 'Demo'"))).toMatchObject([{ version: "1.0.0.0" }]);
  });

  test("a staged solution is gone after a reset", async () => {
    const client = createClient();
    const staged = (
      await client.send("POST", "StageSolution", {
        body: { CustomizationFile: Buffer.from(solutionZip()).toString("base64") },
      })
    ).json.StageSolutionResults as Json;
    client.sales.state.reset();
    expect(
      await client.send("POST", "ImportSolutionAsync", {
        body: { SolutionParameters: { StageSolutionUploadId: staged.StageSolutionUploadId } },
      }),
    ).toMatchObject({ status: 404 });
  });

  test("tells why a solution would fail", async () => {
    const client = createClient();
    const body = { CustomizationFile: Buffer.from(solutionZip({ prefix: "x" })).toString("base64") };
    expect((await client.send("POST", "StageSolution", { body })).json.StageSolutionResults).toMatchObject({
      StageSolutionStatus: "Failed",
      SolutionValidationResults: [
        {
          SolutionValidationResultType: "Error",
          Message: expect.stringContaining("The publisher prefix 'x' is not valid.") as string,
        },
      ],
    });
  });

  test("environment variables get values at import", async () => {
    const client = createClient();
    await importZip(client, solutionZip(), "ImportSolutionAsync", {
      ComponentParameters: [
        {
          "@odata.type": "Microsoft.Dynamics.CRM.environmentvariablevalue",
          schemaname: "demo_BaseUrl",
          value: "https://other.example",
        },
      ],
    });
    expect(
      rowsOf(
        await client.get(
          "environmentvariablevalues?$select=value&$expand=EnvironmentVariableDefinitionId($select=schemaname)",
        ),
      ),
    ).toMatchObject([
      { value: "https://other.example", EnvironmentVariableDefinitionId: { schemaname: "demo_BaseUrl" } },
    ]);
  });

  test.each<[Json, number, string]>([
    [
      {
        CustomizationFile: "x",
        ComponentParameters: [{ "@odata.type": "Microsoft.Dynamics.CRM.connectionreference" }],
      },
      501,
      "The local Sales does not support ComponentParameters of type 'connectionreference'. docs/sandbox-parity.md lists what it does.",
    ],
    [
      { SolutionParameters: { StageSolutionUploadId: "nope" } },
      404,
      "Entity 'stagesolutionupload' With Id = nope Does Not Exist",
    ],
  ])("%j is refused", async (body, status, message) => {
    const [given, , text] = errorOf(await createClient().send("POST", "ImportSolutionAsync", { body }));
    expect([given, text]).toEqual([status, message]);
  });

  test("a file is needed", async () => {
    expect(errorOf(await createClient().send("POST", "ImportSolutionAsync", { body: {} }))[2]).toContain(
      "The parameter 'CustomizationFile' must be a solution ZIP in Base64.",
    );
  });
});
