import { changeAppForms, readAppForms } from "../../../core/setup/appForms";
import type { AppForm, AppForms } from "../../../core/setup/appForms";
import { salesProblemText } from "../environment/salesProblemText";
import { appsOf, titleOf } from "./apps";
import type { AppsOrder } from "./apps";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

/**
 * Which apps show our main forms, and adding those to named apps that they hide, or taking ours out again. Adding to a managed app makes an
 * unmanaged layer on it, so it is done on consent only.
 */
export async function forms(context: CommandContext, { apps: named, action }: AppsOrder): Promise<Report> {
  const read = await readAppForms(context.store);
  if (!read.ok) {
    return report(EXIT.notDone, [salesProblemText(read.problem)]);
  }
  const chosen = appsOf(read.value, named);
  if (!chosen.ok) {
    return report(EXIT.notDone, [chosen.reason]);
  }
  const lines: string[] = [];
  const data: object[] = [];
  for (const app of chosen.apps) {
    const one = await change(context, app, action);
    lines.push(...one.lines);
    data.push({ app: app.uniqueName, forms: one.data.forms });
    if (one.exit !== EXIT.done) {
      return report(one.exit, lines, { apps: data });
    }
  }
  return report(EXIT.done, lines, { apps: data });
}

async function change(context: CommandContext, app: AppForms, action: AppsOrder["action"]): Promise<Report> {
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
    : report(EXIT.failed, [`${title}: ${salesProblemText(done.problem)}`], { forms: [] });
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

function lineOf({ table, name }: AppForm): string {
  return `  ${table}: ${name}`;
}

function idsOf(list: readonly AppForm[]): readonly string[] {
  return list.map(({ id }) => id);
}
