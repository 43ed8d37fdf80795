import { readAppForms } from "../../../core/setup/appForms";
import type { AppForms } from "../../../core/setup/appForms";
import { changeTodayEntry, readTodayEntries } from "../../../core/setup/todayEntries";
import type { EntryChange, TodayEntry } from "../../../core/setup/todayEntries";
import { readXml } from "../environment/readXml";
import { salesProblemText } from "../environment/salesProblemText";
import { appsOf, titleOf } from "./apps";
import type { AppsOrder } from "./apps";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

/** In which apps' site maps *Business Central today* stands, and adding it to named apps or taking it out, on consent. */
export async function today(context: CommandContext, { apps: named, action }: AppsOrder): Promise<Report> {
  const read = await readAppForms(context.store);
  if (!read.ok) {
    return report(EXIT.notDone, [salesProblemText(read.problem)]);
  }
  const chosen = appsOf(read.value, named);
  if (!chosen.ok) {
    return report(EXIT.notDone, [chosen.reason]);
  }
  const entries = await readTodayEntries(context.store, readXml, chosen.apps);
  if (!entries.ok) {
    return report(EXIT.notDone, [salesProblemText(entries.problem)]);
  }
  const lines: string[] = [];
  const data: object[] = [];
  for (const app of chosen.apps) {
    const entry = entries.value.get(app.id) ?? UNKNOWN;
    const one = await change(context, app, entry, action);
    lines.push(...one.lines);
    data.push({ app: app.uniqueName, ...one.data });
    if (one.exit !== EXIT.done) {
      return report(one.exit, lines, { apps: data });
    }
  }
  return report(EXIT.done, lines, { apps: data });
}

const UNKNOWN: TodayEntry = { standing: "unknown", isWaiting: false };

async function change(
  context: CommandContext,
  app: AppForms,
  { standing, isWaiting }: TodayEntry,
  action: AppsOrder["action"],
): Promise<Report> {
  const title = titleOf(app);
  const isWanted = action === "add" ? standing === "absent" : action === "remove" && standing === "listed";
  if (!isWanted) {
    return report(EXIT.done, [`${title}: ${STANDING[standing]}`], { standing });
  }
  const what = action === "add" ? `Add Business Central today to` : `Take Business Central today out of`;
  if (context.isDryRun) {
    return report(EXIT.done, [`${what} the site map of ${title}.`], { standing });
  }
  const layer =
    action === "add" && app.isManaged
      ? " The app is managed: its site map gets an unmanaged layer, over which changes of its updates may not show."
      : "";
  const waiting = isWaiting ? " Changes to it that nobody has published are published too." : "";
  if (!(await context.confirm(`${what} the site map of ${title}?${layer}${waiting}`))) {
    return report(EXIT.notDone, [`${title} was left as it is.`], { standing });
  }
  const done = await changeTodayEntry(context.store, readXml, app, action === "add" ? "add" : "remove");
  if (!done.ok) {
    return report(EXIT.failed, [`${title}: ${salesProblemText(done.problem)}`], { standing });
  }
  return done.value === "done"
    ? report(
        EXIT.done,
        [`${title}: Business Central today ${action === "add" ? "added" : "taken out"} and published.`],
        {
          standing: action === "add" ? "listed" : "absent",
        },
      )
    : report(EXIT.failed, [`${title}: ${REFUSED[done.value]}`], { standing });
}

const STANDING: Readonly<Record<TodayEntry["standing"], string>> = {
  listed: "Business Central today stands in its site map.",
  byHand: "Business Central today stands in its site map, added in the app designer; it is taken out there too.",
  absent: "Business Central today does not stand in its site map.",
  unknown: "it has no site map that can be read.",
};

const REFUSED: Readonly<Record<Exclude<EntryChange, "done">, string>> = {
  noGroup: "its site map has no group that the entry could stand in. Nothing was changed.",
  unreadable: "its site map, or that of our own app, cannot be read. Nothing was changed.",
};
