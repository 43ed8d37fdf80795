import { strFromU8 } from "fflate";
import type { ImportContext } from "./importContext";
import { stableId } from "../store/identifiers";
import { keyText } from "../store/row";
import { childNamed, childText } from "../xml/element";
import { isObject } from "../writes/readPayload";
import { putComponentRow } from "./putComponentRow";
import { readXmlFile } from "./readArchive";

const FOLDER = /^environmentvariabledefinitions\/([^/]+)\/environmentvariabledefinition\.xml$/;

/** The value that a solution ships in environmentvariablevalues.json, which may hold one value or a list of them. */
function shippedValue({ archive }: ImportContext, schemaName: string): { id: string; value: string } | null {
  const file = archive.files.get(`environmentvariabledefinitions/${schemaName}/environmentvariablevalues.json`);
  const json: unknown = file ? JSON.parse(strFromU8(file)) : null;
  const list =
    isObject(json) && isObject(json.environmentvariablevalues)
      ? json.environmentvariablevalues.environmentvariablevalue
      : null;
  const first: unknown = Array.isArray(list) ? list[0] : list;
  if (!isObject(first) || typeof first.value !== "string") {
    return null;
  }
  const id = first["@environmentvariablevalueid"];
  return {
    id: typeof id === "string" ? id.toLowerCase() : stableId(`environmentvariablevalue/${schemaName}`),
    value: first.value,
  };
}

/** Gives an environment variable its current value in this organisation. */
export function putVariableValue(context: ImportContext, schemaName: string, id: string, value: string): void {
  const { organization, solutionId, manifest } = context;
  const definitionId = stableId(`environmentvariabledefinition/${schemaName}`);
  const existing = organization.store.find("environmentvariablevalue", (row) => row.schemaname === schemaName);
  const key = existing ? keyText(existing.environmentvariablevalueid) : id;
  organization.store.put("environmentvariablevalue", key, {
    ...(existing ?? { createdon: organization.now(), ownerid: { table: "systemuser", id: context.caller.userId } }),
    environmentvariablevalueid: key,
    schemaname: schemaName,
    value,
    environmentvariabledefinitionid: { table: "environmentvariabledefinition", id: definitionId },
    modifiedon: organization.now(),
    ismanaged: manifest.isManaged,
    solutionid: solutionId,
    componentstate: 0,
    statecode: 0,
    statuscode: 1,
  });
}

function importVariable(context: ImportContext, schemaName: string, path: string, bytes: Uint8Array): void {
  const root = readXmlFile(path, bytes);
  const id = stableId(`environmentvariabledefinition/${schemaName}`);
  putComponentRow(context, "environmentvariabledefinition", id, {
    schemaname: root.attributes.schemaname ?? schemaName,
    displayname: childNamed(root, "displayname")?.attributes.default ?? null,
    description: childNamed(root, "description")?.attributes.default ?? null,
    type: Number(childText(root, "type") || "100000000"),
    defaultvalue: childText(root, "defaultvalue") || null,
    isrequired: childText(root, "isrequired") === "1",
    introducedversion: childText(root, "introducedversion") || context.manifest.version,
    ownerid: { table: "systemuser", id: context.caller.userId },
  });
  const shipped = shippedValue(context, schemaName);
  if (shipped) {
    putVariableValue(context, schemaName, shipped.id, shipped.value);
  }
  context.report.success("environmentvariabledefinitions", schemaName, schemaName);
}

/** Environment variable definitions, and values where the solution ships them. */
export function importVariables(context: ImportContext): void {
  for (const [path, bytes] of context.archive.files) {
    const schemaName = FOLDER.exec(path)?.[1];
    if (schemaName !== undefined) {
      importVariable(context, schemaName, path, bytes);
    }
  }
}
