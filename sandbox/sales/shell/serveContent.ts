import { existsSync, readFileSync } from "node:fs";
import { join, normalize, sep } from "node:path";
import type { Organization } from "../organization/organization";
import { unknownSegment } from "../errors";
import { numberOf, textOf } from "../store/row";
import { typeOfFile, WEB_RESOURCE_TYPES } from "./contentTypes";

const FRESH = { "Cache-Control": "no-cache" };

/** A published web resource by its name; only published ones are served, as in Dataverse. */
export function serveWebResource(organization: Organization, name: string): Response {
  const row = organization.store.find("webresource", (each) => each.name === name);
  if (!row) {
    throw unknownSegment(`WebResources/${name}`);
  }
  const type = WEB_RESOURCE_TYPES[numberOf(row.webresourcetype) ?? 0] ?? "application/octet-stream";
  return new Response(Buffer.from(textOf(row.content) ?? "", "base64"), {
    headers: { ...FRESH, "Content-Type": type },
  });
}

/** A file of an imported custom control. */
export function serveControlFile(organization: Organization, control: string, path: string): Response {
  const file = organization.customizations.controlFiles[control]?.find((each) => each.path === path);
  if (!file) {
    throw unknownSegment(`CustomControls/${control}/${path}`);
  }
  return new Response(Buffer.from(file.content, "base64"), { headers: { ...FRESH, "Content-Type": typeOfFile(path) } });
}

/** A file of the built shell. Nothing outside of its folder can be reached. */
export function serveShellFile(shellFolder: string, path: string): Response {
  const file = normalize(join(shellFolder, path));
  const isInside = file.startsWith(normalize(shellFolder) + sep);
  if (!isInside || !existsSync(file)) {
    throw unknownSegment(path);
  }
  return new Response(readFileSync(file), { headers: { ...FRESH, "Content-Type": typeOfFile(file) } });
}
