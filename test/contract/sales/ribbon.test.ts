import { strFromU8, unzipSync } from "fflate";
import type { SalesClient } from "./client";
import { createClient } from "./client";
import { importZip } from "./importing";
import { projectEntity, solutionZip } from "./solutionZip";

let client: SalesClient;

beforeEach(() => {
  client = createClient();
});

async function ribbonOf(table: string, filter = "All"): Promise<string> {
  const answer = await client.get(
    `RetrieveEntityRibbon(EntityName='${table}',RibbonLocationFilter=Microsoft.Dynamics.CRM.RibbonLocationFilters'${filter}')`,
  );
  const files = unzipSync(Buffer.from(String(answer.json.CompressedEntityXml), "base64"));
  const file = files["RibbonXml.xml"];
  if (!file) {
    throw new Error(`There is no RibbonXml.xml: ${answer.text}`);
  }
  return strFromU8(file);
}

const RIBBON =
  '<RibbonDiffXml><CustomActions><HideCustomAction HideActionId="demo.hide" Location="Mscrm.Form.demo_project.Delete" />' +
  '<CustomAction Id="demo.b" Location="Mscrm.Form.demo_project.MainTab.Save.Controls._children" Sequence="15"><CommandUIDefinition><Button Id="demo.b" Command="demo.b" Sequence="15" LabelText="$LocLabels:demo.b" /></CommandUIDefinition></CustomAction>' +
  '</CustomActions><Templates /><CommandDefinitions><CommandDefinition Id="demo.b" /><CommandDefinition Id="Mscrm.SavePrimary"><Actions /></CommandDefinition></CommandDefinitions>' +
  '<RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules><EnableRule Id="demo.rule" /></EnableRules></RuleDefinitions>' +
  '<LocLabels><LocLabel Id="demo.b"><Titles><Title description="Open" languagecode="1033" /><Title description="Åpne" languagecode="1044" /></Titles></LocLabel></LocLabels></RibbonDiffXml>';

test("a standard table has the platform's buttons", async () => {
  const ribbon = await ribbonOf("salesorder");
  for (const id of [
    "Mscrm.Form.salesorder.SubmitOrder",
    "Mscrm.Form.salesorder.MainTab.Actions.Controls",
    "Mscrm.HomepageGrid.salesorder.MainTab.Management.Controls",
    "Mscrm.SubGrid.salesorder.AddNewStandard",
  ]) {
    expect(ribbon).toContain(`Id="${id}"`);
  }
});

test("only the tab asked for is there", async () => {
  const ribbon = await ribbonOf("quote", "Form");
  expect(ribbon).toContain("Mscrm.Form.quote.ActivateQuote");
  expect(ribbon).not.toContain("HomepageGrid");
});

test("a solution's ribbon adds, hides and redefines", async () => {
  await importZip(
    client,
    solutionZip({
      entities:
        projectEntity({ ribbon: RIBBON }) +
        '<Entity><Name>Account</Name><EntityInfo><entity Name="Account"><attributes /></entity></EntityInfo></Entity>',
    }),
  );
  const ribbon = await ribbonOf("demo_project");
  const buttons = [...ribbon.matchAll(/<Button Id="([^"]*)"/g)].map((match) => match[1]);
  expect(buttons).toEqual([
    "Mscrm.HomepageGrid.demo_project.NewRecord",
    "Mscrm.SubGrid.demo_project.AddNewStandard",
    "Mscrm.Form.demo_project.Save",
    "demo.b",
    "Mscrm.Form.demo_project.SaveAndClose",
    "Mscrm.Form.demo_project.NewRecord",
  ]);
  expect(ribbon).toContain('<CommandDefinition Id="Mscrm.SavePrimary"><Actions /></CommandDefinition>');
  expect(ribbon.match(/<CommandDefinition Id="Mscrm.SavePrimary"/g)).toHaveLength(1);
  expect(ribbon).toContain('<EnableRule Id="demo.rule" />');
  expect(ribbon).toContain('LabelText="Open"');
});

test("labels come in the caller's language", async () => {
  await importZip(client, solutionZip({ entities: projectEntity({ ribbon: RIBBON }) }));
  const who = (await client.get("WhoAmI")).json;
  await client.send("PATCH", `usersettingscollection(${String(who.UserId)})`, { body: { uilanguageid: 1044 } });
  expect(await ribbonOf("demo_project")).toContain('LabelText="Åpne"');
});

test.each([
  ["EntityName='nothing',RibbonLocationFilter='All'", "The entity with a name = 'nothing' was not found."],
  ["EntityName='quote',RibbonLocationFilter='Nowhere'", "'Nowhere' is no member of RibbonLocationFilters."],
  ["EntityName='quote'", "The parameter 'RibbonLocationFilter' is missing or is no text."],
])("refuses %s", async (parameters, message) => {
  expect(await client.get(`RetrieveEntityRibbon(${parameters})`)).toMatchObject({
    status: 400,
    json: { error: { message } },
  });
});
