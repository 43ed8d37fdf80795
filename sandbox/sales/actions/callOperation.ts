import type { RequestContext } from "../webapi/requestContext";
import type { Segment } from "../webapi/resourcePath";
import { badPayload, badQuery, noResourceForMethod } from "../errors";
import { readLiteral } from "../odata/literal";
import { splitOutside } from "../odata/splitOutside";
import { isObject } from "../writes/readPayload";
import { OPERATIONS } from "./operations";

function readArgument(text: string): unknown {
  if (text.startsWith("[")) {
    return splitOutside(text.slice(1, -1), ",")
      .filter((item) => item.trim() !== "")
      .map(readLiteral);
  }
  if (!text.startsWith("{")) {
    return readLiteral(text);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badQuery(`The parameter value '${text}' is no JSON.`);
  }
}

/** Reads "Name='x',Other=@p1" with its aliases. */
function readArguments(argument: string, search: URLSearchParams): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  for (const part of splitOutside(argument, ",").filter((each) => each.trim() !== "")) {
    const split = part.indexOf("=");
    if (split < 0) {
      throw badQuery(`The parameter '${part}' of the function has no value.`);
    }
    const text = part.slice(split + 1).trim();
    const resolved = text.startsWith("@") ? search.get(text) : text;
    if (resolved === null) {
      throw badQuery(`The parameter alias '${text}' has no value in the query.`);
    }
    parameters[part.slice(0, split).trim()] = readArgument(resolved);
  }
  return parameters;
}

export function isOperation(segment: Segment): boolean {
  return Object.hasOwn(OPERATIONS, operationName(segment));
}

/** The name of a function or action, without its namespace. */
export function operationName({ name }: Segment): string {
  return name.replace(/^Microsoft\.Dynamics\.CRM\./, "");
}

/** Calls an unbound function with GET or an unbound action with POST; the other method is answered as Dataverse does, with 404. */
export function callOperation(context: RequestContext, segment: Segment): Response {
  const operation = OPERATIONS[operationName(segment)];
  if (operation?.method !== context.method) {
    throw noResourceForMethod(context.url.href);
  }
  if (operation.method === "GET") {
    return operation.run({ context, parameters: readArguments(segment.argument ?? "", context.url.searchParams) });
  }
  const body = context.body() ?? {};
  if (!isObject(body)) {
    throw badPayload("", `The body of ${segment.name} is not a JSON object.`);
  }
  return operation.run({ context, parameters: body });
}
