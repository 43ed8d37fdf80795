import type { RequestContext } from "../webapi/requestContext";

export interface OperationCall {
  readonly context: RequestContext;
  /** Parameters of a function, or the body of an action. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** An unbound function (GET) or action (POST) of the Web API. */
export interface Operation {
  readonly method: "GET" | "POST";
  run(call: OperationCall): Response;
}
