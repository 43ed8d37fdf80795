import { readFile, writeFile } from "node:fs/promises";
import { parsedJson } from "../../../core/values/json";
import { isWireRow, rowsIn } from "../../../core/values/wireValue";
import { textIn } from "../environment/textIn";
import type { WireRow } from "../../../core/ports";
import type { WebApi } from "../environment/webApi";
import { problemText } from "../environment/webApi";
import type { SolutionPackage } from "../solutions/solutionPackage";
import { EXIT, report } from "./command";
import type { Report } from "./command";

/**
 * Writes a deploymentSettings.json with the environment variables of solutions, as `pac solution create-settings` does. A value that the file has
 * already stays; else the one of the environment, where one is given. The same twice changes nothing.
 * @param api null: no environment is asked
 */
export async function createSettings(
  packages: readonly SolutionPackage[],
  file: string,
  api: WebApi | null,
): Promise<Report> {
  const present = await readFile(file, "utf8").catch(() => null);
  const before = present === null ? {} : parsedJson(present);
  if (!isWireRow(before)) {
    return report(EXIT.notDone, [`${file} is there and is no JSON object. Nothing was written.`]);
  }
  const there = api === null ? new Map<string, string>() : await valuesIn(api);
  if (typeof there === "string") {
    return report(EXIT.notDone, [there]);
  }
  const own = rowsIn(before.EnvironmentVariables);
  const names = packages.flatMap(({ variables }) => variables);
  const added = names.filter((name) => !own.some((each) => textIn(each, "SchemaName") === name));
  const variables = [
    ...own.map((each) => withValue(each, there)),
    ...added.map((name) => withValue({ SchemaName: name, Value: "" }, there)),
  ];
  const content = `${JSON.stringify({ ...before, EnvironmentVariables: variables, ConnectionReferences: before.ConnectionReferences ?? [] }, null, 2)}\n`;
  if (content === present) {
    return report(EXIT.done, [`${file} has them all.`], { file, variables });
  }
  await writeFile(file, content);
  const lines = variables.map((each) => `  ${textIn(each, "SchemaName")}: ${textIn(each, "Value") || "(empty)"}`);
  return report(EXIT.done, [`${file}:`, ...lines], { file, variables });
}

function withValue(variable: WireRow, there: ReadonlyMap<string, string>): WireRow {
  const value = textIn(variable, "Value") || (there.get(textIn(variable, "SchemaName")) ?? "");
  return { ...variable, Value: value };
}

/** Values by schema name, without the defaults that come with a solution; a text where they cannot be read. */
async function valuesIn(api: WebApi): Promise<ReadonlyMap<string, string> | string> {
  const rows = await api.rows(
    "environmentvariablevalues?$select=value&$expand=EnvironmentVariableDefinitionId($select=schemaname)",
  );
  return rows.ok
    ? new Map(
        rows.value.map((row) => {
          const definition = row.EnvironmentVariableDefinitionId;
          return [isWireRow(definition) ? textIn(definition, "schemaname") : "", textIn(row, "value")] as const;
        }),
      )
    : problemText(rows.problem);
}
