import { isJson, jsonList, textIn } from "../environment/json";
import { problemText } from "../environment/webApi";
import type { Json } from "../environment/json";
import type { WebApi, WebApiOutcome } from "../environment/webApi";
import { PRODUCT } from "../solutions/installedSolutions";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

const FORM_COMPONENT = 60;
const MAIN_FORM = 2;

interface App {
  readonly id: string;
  readonly name: string;
  readonly uniqueName: string;
}

interface Form {
  readonly id: string;
  readonly name: string;
  readonly table: string;
}

export interface FormsOrder {
  /** Unique names; empty: only list. */
  readonly apps: readonly string[];
  readonly action: "list" | "add" | "remove";
}

/**
 * Which apps show our main forms, and adding them to or taking them out of named apps. An app that lists no form of a table shows all of
 * them; one that lists some shows only those. Adding to a managed app makes an unmanaged layer on it, so it is done on consent only.
 */
export async function forms(context: CommandContext, { apps: named, action }: FormsOrder): Promise<Report> {
  const read = await readBoth(context.api);
  if (!read.ok) {
    return report(EXIT.notDone, [problemText(read.problem)]);
  }
  const { apps, forms: ours } = read.value;
  const unknown = named.filter((name) => !apps.some(({ uniqueName }) => uniqueName === name));
  if (unknown.length > 0) {
    return report(EXIT.notDone, [
      `There is no app ${unknown.join(", ")}. Apps here: ${apps.map(({ uniqueName }) => uniqueName).join(", ")}.`,
    ]);
  }
  const chosen = named.length === 0 ? apps : apps.filter(({ uniqueName }) => named.includes(uniqueName));
  const lines: string[] = [];
  const data: Json[] = [];
  for (const app of chosen) {
    const listed = await formsOf(context.api, app);
    if (!listed.ok) {
      return report(EXIT.notDone, [...lines, `${app.name}: ${problemText(listed.problem)}`]);
    }
    const has = ours.filter(({ id }) => listed.value.has(id));
    const one = await change(context, app, action, { ours, has });
    lines.push(...one.lines);
    data.push({ app: app.uniqueName, forms: one.data.forms });
    if (one.exit !== EXIT.done) {
      return report(one.exit, lines, { apps: data });
    }
  }
  return report(EXIT.done, lines, { apps: data });
}

async function change(
  context: CommandContext,
  app: App,
  action: FormsOrder["action"],
  { ours, has }: { readonly ours: readonly Form[]; readonly has: readonly Form[] },
): Promise<Report> {
  const title = `${app.name} (${app.uniqueName})`;
  const names = (list: readonly Form[]) => list.map(({ table, name }) => `  ${table}: ${name}`);
  const missing = ours.filter((form) => !has.includes(form));
  const wanted = action === "add" ? missing : action === "remove" ? has : [];
  if (action === "list" || wanted.length === 0) {
    const verdict = has.length === 0 ? "lists none of our forms" : `lists ${has.length} of our ${ours.length} forms`;
    return report(EXIT.done, [`${title} ${verdict}.`, ...names(has)], { forms: has.map(({ id }) => id) });
  }
  const verb = action === "add" ? "Add" : "Take out";
  if (context.isDryRun) {
    return report(EXIT.done, [`${verb} ${wanted.length} forms, ${title}:`, ...names(wanted)], { forms: [] });
  }
  const question = `${verb} ${wanted.length} forms, ${title}? A managed app gets an unmanaged layer.`;
  if (!(await context.confirm(question))) {
    return report(EXIT.notDone, [`${title} was left as it is.`], { forms: has.map(({ id }) => id) });
  }
  const done = await write(context.api, app, action, wanted);
  return done.ok
    ? report(
        EXIT.done,
        [`${title}: ${wanted.length} forms ${action === "add" ? "added" : "taken out"} and published.`, ...done.value],
        {
          forms: (action === "add" ? ours : []).map(({ id }) => id),
        },
      )
    : report(EXIT.failed, [`${title}: ${problemText(done.problem)}`], { forms: [] });
}

/** Changes the app's components, has the app judged and publishes it. @returns what the judge remarked */
async function write(
  api: WebApi,
  app: App,
  action: "add" | "remove",
  wanted: readonly Form[],
): Promise<WebApiOutcome<readonly string[]>> {
  const Components = wanted.map(({ id }) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemform", formid: id }));
  const changed = await api.post(action === "add" ? "AddAppComponents" : "RemoveAppComponents", {
    AppId: app.id,
    Components,
  });
  if (!changed.ok) {
    return changed;
  }
  const judged = await api.get(`ValidateApp(AppModuleId=${app.id})`);
  const published = await api.post("PublishXml", {
    ParameterXml: `<importexportxml><appmodules><appmodule>${app.id}</appmodule></appmodules></importexportxml>`,
  });
  if (!published.ok) {
    return published;
  }
  const validation = judged.ok && isJson(judged.value.AppValidationResponse) ? judged.value.AppValidationResponse : {};
  return {
    ok: true,
    value: jsonList(validation.ValidationIssueList).map((issue) => `  remark: ${textIn(issue, "Message")}`),
  };
}

async function readBoth(
  api: WebApi,
): Promise<WebApiOutcome<{ readonly apps: readonly App[]; readonly forms: readonly Form[] }>> {
  const apps = await api.rows("appmodules?$select=appmoduleid,name,uniquename");
  if (!apps.ok) {
    return apps;
  }
  const components = await api.rows(
    `solutioncomponents?$select=objectid&$filter=componenttype eq ${FORM_COMPONENT} and solutionid/uniquename eq '${PRODUCT}'`,
  );
  if (!components.ok) {
    return components;
  }
  const ids = new Set(components.value.map((row) => textIn(row, "objectid")));
  const forms = await api.rows(`systemforms?$select=formid,name,objecttypecode&$filter=type eq ${MAIN_FORM}`);
  if (!forms.ok) {
    return forms;
  }
  return {
    ok: true,
    value: {
      apps: apps.value.map((row) => ({
        id: textIn(row, "appmoduleid"),
        name: textIn(row, "name"),
        uniqueName: textIn(row, "uniquename"),
      })),
      forms: forms.value
        .map((row) => ({ id: textIn(row, "formid"), name: textIn(row, "name"), table: textIn(row, "objecttypecode") }))
        .filter(({ id }) => ids.has(id)),
    },
  };
}

async function formsOf(api: WebApi, app: App): Promise<WebApiOutcome<ReadonlySet<string>>> {
  const outcome = await api.rows(`RetrieveAppComponents(AppModuleId=${app.id})`);
  return outcome.ok
    ? {
        ok: true,
        value: new Set(
          outcome.value.filter((row) => row.componenttype === FORM_COMPONENT).map((row) => textIn(row, "objectid")),
        ),
      }
    : outcome;
}
