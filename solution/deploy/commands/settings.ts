import { readFile, writeFile } from "node:fs/promises";
import { ConnectionFields, ConnectionTable } from "../../../core/tables/Connection.generated";
import { fieldProblem, firstWrong } from "../../../core/setup/fieldProblem";
import { draftOf } from "../../../core/setup/settings";
import { parsedJson } from "../../../core/values/json";
import { isWireRow, rowsIn } from "../../../core/values/wireValue";
import { textIn } from "../environment/textIn";
import { problemText } from "../environment/webApi";
import type { WireRow } from "../../../core/ports";
import type { WebApi, WebApiOutcome } from "../environment/webApi";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

const FORMAT = "business-central-sales/connections";
const { entitySetName, logicalName, primaryId, primaryName } = ConnectionTable;

/** A connection's settings as a file holds them: its own columns, no ids, and never a secured one. */
type Settings = WireRow;

/**
 * Writes the settings of all connections to a file. Which columns there are is the environment's own metadata; secured columns, so the
 * access key, are left out by it.
 */
export async function exportSettings({ api }: CommandContext, file: string): Promise<Report> {
  const read = await readConnections(api);
  if (!read.ok) {
    return report(EXIT.notDone, [problemText(read.problem)]);
  }
  const connections = read.value.map(({ settings }) => settings);
  await writeFile(file, `${JSON.stringify({ format: FORMAT, connections }, null, 2)}\n`);
  const names = connections.map((each) => textIn(each, primaryName));
  return report(EXIT.done, [`${file}: ${connections.length} connections (${names.join(", ")}), without access keys.`], {
    file,
    connections: names,
  });
}

/**
 * Brings the connections of an environment to what a file says, found by name: what differs is shown first, what is the same is left alone.
 * Connections that the file does not name stay as they are. Access keys are never touched.
 */
export async function applySettings(context: CommandContext, file: string): Promise<Report> {
  const wanted = await readSettingsFile(file);
  if (!wanted.ok) {
    return report(EXIT.notDone, [wanted.reason]);
  }
  const read = await readConnections(context.api);
  if (!read.ok) {
    return report(EXIT.notDone, [problemText(read.problem)]);
  }
  const columns = await settingColumns(context.api);
  const known = columns.ok ? columns.value : [];
  const unknown = wanted.connections.flatMap((each) => Object.keys(each).filter((name) => !known.includes(name)));
  if (unknown.length > 0) {
    return report(EXIT.notDone, [
      `${file} names columns that the connections of this environment do not have or keep secured: ${[...new Set(unknown)].join(", ")}. Nothing was written.`,
    ]);
  }
  const wrong = wanted.connections.flatMap((settings) => wrongIn(settings, read.value));
  if (wrong.length > 0) {
    return report(EXIT.notDone, [...wrong, "Nothing was written."]);
  }
  const changes = wanted.connections
    .map((settings) => changeOf(settings, read.value))
    .filter(({ lines }) => lines.length > 0);
  const lines = changes.flatMap(({ lines: each }) => each);
  if (changes.length === 0) {
    return report(EXIT.done, ["Nothing to change."], { changed: [] });
  }
  if (context.isDryRun || !(await context.confirm(`${lines.join("\n")}\nApply this?`))) {
    return report(context.isDryRun ? EXIT.done : EXIT.notDone, [...lines, "Nothing was written."], { changed: [] });
  }
  for (const { id, name, values } of changes) {
    const written =
      id === null
        ? await context.api.post(entitySetName, values)
        : await context.api.patch(`${entitySetName}(${id})`, values);
    if (!written.ok) {
      return report(EXIT.failed, [...lines, `${name} was not written: ${problemText(written.problem)}`]);
    }
  }
  const isNew = changes.some(({ id }) => id === null);
  return report(
    EXIT.done,
    [
      ...lines,
      "Written.",
      ...(isNew ? ["Enter the access key of each new connection on the set-up page, then check it there."] : []),
    ],
    { changed: changes.map(({ name }) => name) },
  );
}

interface Change {
  /** Null for a new connection. */
  readonly id: string | null;
  readonly name: string;
  readonly values: Settings;
  readonly lines: readonly string[];
}

interface Present {
  readonly id: string;
  readonly settings: Settings;
}

function changeOf(settings: Settings, present: readonly Present[]): Change {
  const name = textIn(settings, primaryName);
  const found = present.find((each) => textIn(each.settings, primaryName) === name);
  const differing = Object.entries(settings).filter(([column, value]) => (found?.settings[column] ?? null) !== value);
  return {
    id: found?.id ?? null,
    name,
    values: Object.fromEntries(differing),
    lines:
      differing.length === 0
        ? []
        : [
            found === undefined ? `${name}: new` : `${name}:`,
            ...differing.map(([column, value]) => `  ${column}: ${shown(found?.settings[column])} → ${shown(value)}`),
          ],
  };
}

/** What is wrong by itself in a connection as it would be, by the rules of the set-up page. */
function wrongIn(settings: Settings, present: readonly Present[]): readonly string[] {
  const name = textIn(settings, primaryName);
  const found = present.find((each) => textIn(each.settings, primaryName) === name);
  const draft = draftOf({ ...found?.settings, ...settings });
  const column = firstWrong(draft);
  const problem = column === null ? null : fieldProblem(column, draft);
  if (column === null || problem === null) {
    return [];
  }
  const offer = problem.kind === "otherAddress" && problem.suggestion !== null ? ` Is it ${problem.suggestion}?` : "";
  const reason = problem.kind === "otherAddress" ? problem.finding.reason : problem.kind;
  return [`${name}: ${column} ${shown(draft[column])} cannot be right (${reason}).${offer}`];
}

function shown(value: unknown): string {
  return value === null || value === undefined ? "(empty)" : JSON.stringify(value);
}

async function readConnections(api: WebApi): Promise<WebApiOutcome<readonly Present[]>> {
  const columns = await settingColumns(api);
  if (!columns.ok) {
    return columns;
  }
  const rows = await api.rows(
    `${entitySetName}?$select=${[primaryId, ...columns.value].join(",")}&$orderby=${primaryName}`,
  );
  return rows.ok
    ? {
        ok: true,
        value: rows.value.map((row) => ({
          id: textIn(row, primaryId),
          settings: Object.fromEntries(columns.value.map((name) => [name, row[name] ?? null])),
        })),
      }
    : rows;
}

/** The table's own columns that an administrator fills in; secured ones are left out, and the stage, which each environment has to reach itself. */
async function settingColumns(api: WebApi): Promise<WebApiOutcome<readonly string[]>> {
  const prefix = ConnectionFields.bcs_name.slice(0, ConnectionFields.bcs_name.indexOf("_") + 1);
  const outcome = await api.rows(
    `EntityDefinitions(LogicalName='${logicalName}')/Attributes?$select=LogicalName,IsSecured,IsValidForUpdate`,
  );
  return outcome.ok
    ? {
        ok: true,
        value: outcome.value
          .filter((column) => column.IsSecured !== true && column.IsValidForUpdate === true)
          .map((column) => textIn(column, "LogicalName"))
          .filter((name) => name.startsWith(prefix) && name !== primaryId && name !== ConnectionFields.bcs_stage)
          .sort(),
      }
    : outcome;
}

type SettingsFile =
  { readonly ok: true; readonly connections: readonly Settings[] } | { readonly ok: false; readonly reason: string };

async function readSettingsFile(file: string): Promise<SettingsFile> {
  const content = await readFile(file, "utf8").catch(() => null);
  if (content === null) {
    return { ok: false, reason: `${file} cannot be read.` };
  }
  const value = parsedJson(content);
  if (!isWireRow(value) || value.format !== FORMAT) {
    return { ok: false, reason: `${file} is no file of bcsales settings export.` };
  }
  const connections = rowsIn(value.connections);
  const names = connections.map((each) => textIn(each, primaryName));
  if (names.some((name) => name === "") || new Set(names).size !== names.length) {
    return { ok: false, reason: `${file}: each connection needs a ${primaryName} of its own.` };
  }
  return { ok: true, connections };
}
