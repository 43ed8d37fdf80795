import type { SalesStore } from "../dataverse/salesStore";
import type { SalesOutcome, WireRow } from "../ports";
import { AppModuleFields, AppModuleTable } from "../tables/AppModule.generated";
import { SolutionComponentFields, SolutionComponentTable } from "../tables/SolutionComponent.generated";
import { SystemFormFields, SystemFormTable } from "../tables/SystemForm.generated";
import { idOf, relatedRow, rowsIn, textOf } from "../values/wireValue";
import { OUR_APP, OUR_SOLUTION } from "./solutionNames";

const FORM_COMPONENT = 60;
const SITE_MAP_COMPONENT = 62;
const MAIN_FORM = 2;

export interface AppForm {
  readonly id: string;
  readonly name: string;
  /** Logical name. */
  readonly table: string;
}

/**
 * What an app does with a form of ours. `listed`: it names it. `hidden`: it names other main forms of that table, and shows those only. `all`: it
 * names no main form of that table, and shows every one, if it has the table at all.
 */
export type Showing = "listed" | "hidden" | "all";

export interface AppForms {
  readonly id: string;
  readonly name: string;
  readonly uniqueName: string;
  /** A managed app gets an unmanaged layer when forms are added to it. */
  readonly isManaged: boolean;
  readonly forms: Readonly<Record<Showing, readonly AppForm[]>>;
  /** The app's site map; null where the app lists none. */
  readonly siteMapId: string | null;
}

/**
 * Which apps show our main forms, by what their published versions list
 * (https://learn.microsoft.com/power-apps/developer/model-driven-apps/create-manage-model-driven-apps-using-code). Our own app is left out: it
 * comes with its forms. Reading needs the rights of a customiser.
 */
export async function readAppForms(store: SalesStore): Promise<SalesOutcome<readonly AppForms[]>> {
  const appmoduleid = AppModuleFields.appmoduleid;
  const name = AppModuleFields.name;
  const uniquename = AppModuleFields.uniquename;
  const ismanaged = AppModuleFields.ismanaged;
  const [apps, components, forms] = await Promise.all([
    store.rows(AppModuleTable, { select: [appmoduleid, name, uniquename, ismanaged], orderBy: name }),
    store.rows(SolutionComponentTable, {
      select: [SolutionComponentFields.objectid],
      filter: `${SolutionComponentFields.componenttype} eq ${FORM_COMPONENT} and solutionid/uniquename eq '${OUR_SOLUTION}'`,
    }),
    store.rows(SystemFormTable, {
      select: [SystemFormFields.formid, SystemFormFields.name, SystemFormFields.objecttypecode],
      filter: `${SystemFormFields.type} eq ${MAIN_FORM}`,
    }),
  ]);
  if (!apps.ok) {
    return apps;
  }
  if (!components.ok) {
    return components;
  }
  if (!forms.ok) {
    return forms;
  }
  const ourIds = new Set(components.value.map((row) => idOf(row[SolutionComponentFields.objectid])));
  const all = forms.value.flatMap((row) => formOf(row) ?? []);
  const ours = all.filter(({ id, table }) => ourIds.has(id) && !isOfOwnApp(table));
  const read: AppForms[] = [];
  for (const row of apps.value) {
    const id = idOf(row[appmoduleid]);
    const uniqueName = textOf(row[uniquename]) ?? "";
    if (id === null || uniqueName === OUR_APP) {
      continue;
    }
    const listed = await store.call(null, `RetrieveAppComponents(AppModuleId=${id})`);
    if (!listed.ok) {
      return listed;
    }
    const present = rowsIn(listed.value.value);
    read.push({
      id,
      uniqueName,
      name: textOf(row[name]) ?? uniqueName,
      isManaged: row[ismanaged] === true,
      forms: judge(all, ours, new Set(present.map(({ objectid }) => idOf(objectid)))),
      siteMapId: idOf(present.find(({ componenttype }) => componenttype === SITE_MAP_COMPONENT)?.objectid),
    });
  }
  return { ok: true, value: read };
}

/** Tables that only administrators work with, in our own app. */
function isOfOwnApp(table: string): boolean {
  return table.startsWith("bcs_");
}

function judge(
  all: readonly AppForm[],
  ours: readonly AppForm[],
  listed: ReadonlySet<string | null>,
): Record<Showing, readonly AppForm[]> {
  const tables = new Set(all.filter(({ id }) => listed.has(id)).map(({ table }) => table));
  const of = (form: AppForm): Showing => (listed.has(form.id) ? "listed" : tables.has(form.table) ? "hidden" : "all");
  const showing = (wanted: Showing) => ours.filter((form) => of(form) === wanted);
  return { listed: showing("listed"), hidden: showing("hidden"), all: showing("all") };
}

function formOf(row: WireRow): AppForm | null {
  const id = idOf(row[SystemFormFields.formid]);
  const table = textOf(row[SystemFormFields.objecttypecode]);
  return id === null || table === null ? null : { id, table, name: textOf(row[SystemFormFields.name]) ?? "" };
}

/**
 * Puts forms into an app or takes them out, has the app judged, and publishes it. Needs the rights of a customiser.
 * @returns what the platform remarks on the app
 */
export async function changeAppForms(
  store: SalesStore,
  appId: string,
  action: "add" | "remove",
  forms: readonly AppForm[],
): Promise<SalesOutcome<readonly string[]>> {
  const changed = await store.act(action === "add" ? "AddAppComponents" : "RemoveAppComponents", {
    AppId: appId,
    Components: forms.map(({ id }) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemform", formid: id })),
  });
  if (!changed.ok) {
    return changed;
  }
  const judged = await store.call(null, `ValidateApp(AppModuleId=${appId})`);
  const published = await store.act("PublishXml", {
    ParameterXml: `<importexportxml><appmodules><appmodule>${appId}</appmodule></appmodules></importexportxml>`,
  });
  return published.ok ? { ok: true, value: judged.ok ? remarksOf(judged.value) : [] } : published;
}

function remarksOf(judged: WireRow): readonly string[] {
  return rowsIn(relatedRow(judged, "AppValidationResponse")?.ValidationIssueList).flatMap(
    (issue) => textOf(issue.Message) ?? [],
  );
}
