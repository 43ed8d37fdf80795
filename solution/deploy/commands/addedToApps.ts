import type { SalesOutcome } from "../../../core/ports";
import { changeAppForms, readAppForms } from "../../../core/setup/appForms";
import type { AppForms } from "../../../core/setup/appForms";
import { changeTodayEntry, readTodayEntries } from "../../../core/setup/todayEntries";
import { readXml } from "../environment/readXml";
import { salesProblemText } from "../environment/salesProblemText";
import { titleOf } from "./apps";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

/** An app with something of ours in it. The platform removes no form and no page that an app still names. */
export interface AddedToApp {
  readonly app: AppForms;
  readonly hasEntry: boolean;
}

/** Apps that forms of ours or *Business Central today* were added to. */
export async function addedToApps({
  store,
}: Pick<CommandContext, "store">): Promise<SalesOutcome<readonly AddedToApp[]>> {
  const apps = await readAppForms(store);
  if (!apps.ok) {
    return apps;
  }
  const entries = await readTodayEntries(store, readXml, apps.value);
  if (!entries.ok) {
    return entries;
  }
  const added = apps.value.map((app) => ({ app, hasEntry: entries.value.get(app.id)?.standing === "listed" }));
  return { ok: true, value: added.filter(({ app, hasEntry }) => hasEntry || app.forms.listed.length > 0) };
}

export function describeAdded({ app, hasEntry }: AddedToApp): string {
  const { length } = app.forms.listed;
  const parts = [...(length > 0 ? [`${length} forms`] : []), ...(hasEntry ? ["Business Central today"] : [])];
  return `${parts.join(" and ")} in ${titleOf(app)}`;
}

export async function takeOut({ store }: CommandContext, added: readonly AddedToApp[]): Promise<Report> {
  const lines: string[] = [];
  for (const one of added) {
    const { app, hasEntry } = one;
    const forms =
      app.forms.listed.length === 0 ? null : await changeAppForms(store, app.id, "remove", app.forms.listed);
    const entry = hasEntry ? await changeTodayEntry(store, readXml, app, "remove") : null;
    for (const done of [forms, entry]) {
      if (done?.ok === false) {
        return report(EXIT.failed, [...lines, `${titleOf(app)}: ${salesProblemText(done.problem)}`]);
      }
    }
    lines.push(`Taken out: ${describeAdded(one)}.`);
  }
  return report(EXIT.done, lines);
}
