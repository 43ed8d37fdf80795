import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { API, createClient, rowsOf, userId } from "./client";
import { importZip } from "./importing";

/** Solutions that Microsoft exported. They lie beside the project, or where SOLUTION_SAMPLES says, and are no part of it. */
const SAMPLES = process.env.SOLUTION_SAMPLES ?? join(__dirname, "../../../../shared/samples");
const isThere = existsSync(SAMPLES);
const describeSamples = isThere ? describe : describe.skip;

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

if (!isThere) {
  console.warn(`The sample solutions are not at ${SAMPLES}: their import is not tested in this run.`);
}

describeSamples("solutions exported by Microsoft", () => {
  test.each(["ColumnLevelSecuritySampleSolution_managed.zip", "ColumnLevelSecuritySampleSolution.zip"])(
    "%s: table, secured columns, role and profile work",
    async (name) => {
      const client = createClient();
      const imported = await importZip(client, sample(name));
      expect(imported).toMatchObject({ status: 30, progress: 100, solutionName: "ColumnLevelSecuritySampleSolution" });
      expect(imported.warnings).toEqual([
        expect.stringContaining("Unprocessed files found: maskingrules/"),
        expect.stringContaining("have not been enabled for this organization: 1041"),
      ]);
      const [role] = rowsOf(await client.get("roles?$filter=name eq 'Column-level security sample role'"));
      const [profile] = rowsOf(
        await client.get(
          "fieldsecurityprofiles?$filter=name eq 'Example Field Security Profile'&$expand=lk_fieldpermission_fieldsecurityprofileid($select=attributelogicalname,canupdate)",
        ),
      );
      expect(profile?.lk_fieldpermission_fieldsecurityprofileid).toHaveLength(4);
      const user = `systemusers(${await userId(client, "newcomer")})`;
      await client.send("POST", `${user}/systemuserroles_association/$ref`, {
        body: { "@odata.id": `${API}roles(${String(role?.roleid)})` },
      });
      const id = await client.create("sample_examples", { sample_name: "One", sample_governmentid: "12345" });
      const path = `sample_examples(${id})?$select=sample_name,sample_governmentid`;
      expect((await client.get(path, { as: "newcomer" })).json).toMatchObject({
        sample_name: "One",
        sample_governmentid: null,
      });
      await client.send("POST", `${user}/systemuserprofiles_association/$ref`, {
        body: { "@odata.id": `${API}fieldsecurityprofiles(${String(profile?.fieldsecurityprofileid)})` },
      });
      expect((await client.get(path, { as: "newcomer" })).json).toMatchObject({ sample_governmentid: "12345" });
      expect(
        (await client.send("PATCH", `sample_examples(${id})`, { as: "newcomer", body: { sample_governmentid: "x" } }))
          .status,
      ).toBe(403);
      await client.send("POST", "PublishAllXml", { body: {} });
      expect((await client.get("/_shell/table/sample_example")).json.forms).toHaveLength(3);
    },
  );

  test("Contoso_sample_1_0_0_1_managed.zip: an environment variable with a shipped value", async () => {
    const client = createClient();
    const imported = await importZip(client, sample("Contoso_sample_1_0_0_1_managed.zip"));
    expect(imported).toMatchObject({
      status: 30,
      warnings: ["The local Sales does not import connectionreferences: 1 of them were left out."],
    });
    expect(
      rowsOf(
        await client.get(
          "environmentvariabledefinitions?$expand=environmentvariabledefinition_environmentvariablevalue($select=value)",
        ),
      ),
    ).toMatchObject([
      {
        schemaname: "new_ContosoURL",
        displayname: "Contoso URL",
        environmentvariabledefinition_environmentvariablevalue: [{ value: "https://contoso.com" }],
      },
    ]);
  });
});
