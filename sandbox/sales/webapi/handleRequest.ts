import type { RequestContext } from "./requestContext";
import { callOperation, isOperation, operationName } from "../actions/callOperation";
import { methodNotAllowed, notImplemented, unknownSegment, unplayedTable } from "../errors";
import { handleMetadata, isMetadata } from "../metadata/handleMetadata";
import { isRealOperation, realTableOfSet } from "../schema/realNames";
import { jsonAnswer } from "./answers";
import { handleTable } from "./handleTable";
import { parseResourcePath } from "./resourcePath";

/** Headers that change what a request means and that the sandbox does not follow. */
const REFUSED_HEADERS = ["mscrmcallerid", "callerobjectid"] as const;

function serviceDocument(context: RequestContext): Response {
  if (context.method !== "GET") {
    throw methodNotAllowed(context.method, "the service document");
  }
  const tables = context.organization.schema.tables();
  const value = tables.map(({ entitySetName }) => ({ name: entitySetName, kind: "EntitySet", url: entitySetName }));
  return jsonAnswer(context, { "@odata.context": `${context.root}$metadata`, value });
}

/** Routes one Web API request by its resource path. */
export function handleRequest(context: RequestContext, path: string): Response {
  for (const header of REFUSED_HEADERS) {
    if (context.headers.has(header)) {
      throw notImplemented(`impersonation by the header ${header}`);
    }
  }
  const segments = parseResourcePath(path);
  const [first] = segments;
  if (!first) {
    return serviceDocument(context);
  }
  const table = context.organization.schema.tableBySet(first.name);
  if (table) {
    return handleTable(context, table, segments);
  }
  if (isOperation(first)) {
    return callOperation(context, first);
  }
  if (isMetadata(first)) {
    return handleMetadata(context, segments);
  }
  if (isRealOperation(operationName(first)) || first.name.startsWith("$")) {
    throw notImplemented(first.name);
  }
  const real = realTableOfSet(first.name);
  if (real !== null) {
    throw unplayedTable(real);
  }
  throw unknownSegment(first.name);
}
