import type { RequestContext } from "../webapi/requestContext";
import type { Segment } from "../webapi/resourcePath";
import { notImplemented } from "../errors";

export function isMetadata({ name }: Segment): boolean {
  return ["EntityDefinitions", "RelationshipDefinitions", "GlobalOptionSetDefinitions", "$metadata"].includes(name);
}

export function handleMetadata(_context: RequestContext, path: readonly Segment[]): Response {
  throw notImplemented(path[0]?.name ?? "");
}
