import { readFile } from "node:fs/promises";
import { parsedJson } from "../../core/values/json";
import { isWireRow, rowsIn } from "../../core/values/wireValue";
import { textIn } from "./environment/textIn";

export type ReadSettings =
  | { readonly ok: true; readonly variables: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly reason: string };

/** Reads `EnvironmentVariables` of a deploymentSettings.json, as the Power Platform tools write it. Empty values are left out. */
export async function readDeploymentSettings(file: string | undefined): Promise<ReadSettings> {
  if (file === undefined) {
    return { ok: true, variables: new Map() };
  }
  const content = await readFile(file, "utf8").catch(() => null);
  if (content === null) {
    return { ok: false, reason: `${file} cannot be read.` };
  }
  const settings = parsedJson(content);
  if (!isWireRow(settings)) {
    return { ok: false, reason: `${file} is no JSON object of deployment settings.` };
  }
  const variables = rowsIn(settings.EnvironmentVariables)
    .map((each) => [textIn(each, "SchemaName"), textIn(each, "Value")] as const)
    .filter(([name, value]) => name !== "" && value !== "");
  return { ok: true, variables: new Map(variables) };
}
