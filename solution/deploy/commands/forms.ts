import { changeAppForms, readAppForms } from "../../../core/setup/appForms";
import type { AppForm, AppForms } from "../../../core/setup/appForms";
import type { SalesProblem } from "../../../core/ports";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

export interface FormsOrder {
  /** Unique names; empty: only list. */
  readonly apps: readonly string[];
  readonly action: "list" | "add" | "remove";
}

/**
 * Which apps show our main forms, and adding those to named apps that they hide, or taking ours out again. Adding to a managed app makes an
 * unmanaged layer on it, so it is done on consent only.
 */
export async function forms(context: CommandContext, { apps: named, action }: FormsOrder): Promise<Report> {
  const read = await readAppForms(context.store);
  if (!read.ok) {
    return report(EXIT.notDone, [problemOf(read.problem)]);
  }
  const apps = read.value;
  const unknown = named.filter((name) => !apps.some(({ uniqueName }) => uniqueName === name));
  if (unknown.length > 0) {
    return report(EXIT.notDone, [
      `There is no app ${unknown.join(", ")}. Apps here: ${apps.map(({ uniqueName }) => uniqueName).join(", ")}.`,
    ]);
  }
  const chosen = named.length === 0 ? apps : apps.filter(({ uniqueName }) => named.includes(uniqueName));
  const lines: string[] = [];
  const data: object[] = [];
  for (const app of chosen) {
    const one = await change(context, app, action);
    lines.push(...one.lines);
    data.push({ app: app.uniqueName, forms: one.data.forms });
    if (one.exit !== EXIT.done) {
      return report(one.exit, lines, { apps: data });
    }
  }
  return report(EXIT.done, lines, { apps: data });
}

async function change(context: CommandContext, app: AppForms, action: FormsOrder["action"]): Promise<Report> {
  const title = titleOf(app);
  const wanted = action === "add" ? app.forms.hidden : action === "remove" ? app.forms.listed : [];
  if (wanted.length === 0) {
    return report(EXIT.done, standing(app), { forms: idsOf(app.forms.listed) });
  }
  const verb = action === "add" ? "Add" : "Take out";
  if (context.isDryRun) {
    return report(EXIT.done, [`${verb} ${wanted.length} forms, ${title}:`, ...wanted.map(lineOf)], { forms: [] });
  }
  const layer = app.isManaged ? " The app is managed and gets an unmanaged layer." : "";
  if (!(await context.confirm(`${verb} ${wanted.length} forms, ${title}?${layer}`))) {
    return report(EXIT.notDone, [`${title} was left as it is.`], { forms: idsOf(app.forms.listed) });
  }
  const done = await changeAppForms(context.store, app.id, action === "add" ? "add" : "remove", wanted);
  return done.ok
    ? report(
        EXIT.done,
        [
          `${title}: ${wanted.length} forms ${action === "add" ? "added" : "taken out"} and published.`,
          ...done.value.map((remark) => `  remark: ${remark}`),
        ],
        { forms: action === "add" ? idsOf([...app.forms.listed, ...wanted]) : [] },
      )
    : report(EXIT.failed, [`${title}: ${problemOf(done.problem)}`], { forms: [] });
}

function standing(app: AppForms): readonly string[] {
  const { listed, hidden, all } = app.forms;
  const parts = [
    ...(listed.length > 0 ? [`lists ${listed.length} of ours`] : []),
    ...(hidden.length > 0 ? [`hides ${hidden.length}: it lists other forms of their tables only`] : []),
    ...(all.length > 0 ? [`lists no form of ${all.length} tables of ours, and shows all forms of those it has`] : []),
  ];
  return [`${titleOf(app)} ${parts.join("; ")}.`, ...listed.map(lineOf)];
}

function titleOf({ name, uniqueName }: AppForms): string {
  return `${name} (${uniqueName})`;
}

function lineOf({ table, name }: AppForm): string {
  return `  ${table}: ${name}`;
}

function idsOf(list: readonly AppForm[]): readonly string[] {
  return list.map(({ id }) => id);
}

function problemOf(problem: SalesProblem): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.detail ?? `You lack the privilege ${problem.privilege ?? "that this needs"}.`;
    case "failed":
      return problem.detail;
    case "notFound":
    case "unreachable":
      return "The environment does not answer. Check the address and the network.";
  }
}
