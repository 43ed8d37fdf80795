import type { SalesClient } from "../client/salesClient";
import { quote, textOf } from "../client/salesClient";

const FORM_COMPONENT = 60;
const MAIN_FORM = 2;

/**
 * What an administrator does in the app designer (Pages, *Manage forms*, Save, Publish): puts a solution's main forms into an app that lists
 * others of the same tables, and would therefore not show them.
 */
export async function showForms(admin: SalesClient, solution: string, app: string): Promise<void> {
  const [row] = await admin.rows(`appmodules?$select=appmoduleid&$filter=uniquename eq ${quote(app)}`);
  if (row === undefined) {
    throw new Error(`Sales has no app ${app}.`);
  }
  const appId = textOf(row, "appmoduleid");
  const [components, forms, listed] = await Promise.all([
    admin.rows(
      `solutioncomponents?$select=objectid&$filter=componenttype eq ${FORM_COMPONENT} and solutionid/uniquename eq ${quote(solution)}`,
    ),
    admin.rows(`systemforms?$select=formid,objecttypecode&$filter=type eq ${MAIN_FORM}`),
    admin.rows(`RetrieveAppComponents(AppModuleId=${appId})`),
  ]);
  const ids = new Set(listed.map(({ objectid }) => objectid));
  const tables = new Set(forms.filter(({ formid }) => ids.has(formid)).map(({ objecttypecode }) => objecttypecode));
  const ours = new Set(components.map(({ objectid }) => objectid));
  const hidden = forms.filter(
    ({ formid, objecttypecode }) => ours.has(formid) && !ids.has(formid) && tables.has(objecttypecode),
  );
  await admin.action("AddAppComponents", {
    AppId: appId,
    Components: hidden.map((form) => ({
      "@odata.type": "Microsoft.Dynamics.CRM.systemform",
      formid: textOf(form, "formid"),
    })),
  });
  await admin.get(`ValidateApp(AppModuleId=${appId})`);
  await admin.action("PublishXml", {
    ParameterXml: `<importexportxml><appmodules><appmodule>${appId}</appmodule></appmodules></importexportxml>`,
  });
}
