import type { RequestContext } from "../webapi/requestContext";
import { badQuery } from "../errors";

export interface OperationCall {
  readonly context: RequestContext;
  /** Parameters of a function, or the body of an action. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A parameter that must be text. */
export function textParameter({ parameters }: OperationCall, name: string): string {
  const value = parameters[name];
  if (typeof value !== "string") {
    throw badQuery(`The parameter '${name}' is missing or is no text.`);
  }
  return value;
}

/** An unbound function (GET) or action (POST) of the Web API. */
export interface Operation {
  readonly method: "GET" | "POST";
  run(call: OperationCall): Response;
}
