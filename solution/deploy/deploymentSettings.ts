import { readFile } from "node:fs/promises";
import { isJson, jsonList, textIn, parseJson } from "./environment/json";

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
  const settings = parseJson(content);
  if (!isJson(settings)) {
    return { ok: false, reason: `${file} is no JSON object of deployment settings.` };
  }
  const variables = jsonList(settings.EnvironmentVariables)
    .map((each) => [textIn(each, "SchemaName"), textIn(each, "Value")] as const)
    .filter(([name, value]) => name !== "" && value !== "");
  return { ok: true, variables: new Map(variables) };
}
