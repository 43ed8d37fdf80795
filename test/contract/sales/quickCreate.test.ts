import { createClient } from "./client";
import type { Json } from "./client";
import { importZip } from "./importing";
import { ACCOUNT_ENTITY, form, FORM_BODY, IDS, projectEntity, replaced, solutionZip } from "./solutionZip";

const QUICK = "20000000-0000-4000-8000-0000000000aa";
const BODY = FORM_BODY.slice(0, FORM_BODY.indexOf("<events>"));
const entity = projectEntity({ forms: form(IDS.form, FORM_BODY) + form(QUICK, BODY, "quickCreate") });
const enabled = replaced(
  entity,
  "</OwnershipTypeMask></entity>",
  "</OwnershipTypeMask><IsQuickCreateEnabled>1</IsQuickCreateEnabled></entity>",
);

async function quickForms(entities: string): Promise<readonly unknown[]> {
  const client = createClient();
  await importZip(client, solutionZip({ entities: entities + ACCOUNT_ENTITY }));
  const { forms } = (await client.get("/_shell/table/demo_project")).json;
  return (forms as readonly Json[]).filter(({ type }) => type === "quickCreate").map(({ id }) => id);
}

describe("quick create forms of a solution", () => {
  test("are used where the table allows quick create", async () => {
    expect(await quickForms(enabled)).toEqual([QUICK]);
  });

  test("are not used where it does not, though they are imported", async () => {
    expect(await quickForms(entity)).toEqual([]);
  });
});
