import type { SalesAnswer, SalesHttp, SalesRequest } from "../../../core/dataverse/salesHttp";
import type { WireRow } from "../../../core/ports";
import { jsonObject } from "../../../core/values/json";
import { isWireRow, rowsIn } from "../../../core/values/wireValue";
import { textIn } from "./textIn";

/** Why the Web API did not do what it was asked. */
export type WebApiProblem =
  | { readonly kind: "unreachable" }
  /** `code`: the platform's own, e.g. `0x80048036`; empty where it sent none. */
  | { readonly kind: "refused"; readonly status: number; readonly code: string; readonly message: string };

export type WebApiOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: WebApiProblem };

/** Actions, functions and rows of one environment's Web API. Never rejects. */
export interface WebApi {
  get(path: string): Promise<WebApiOutcome<WireRow>>;
  /** All rows of the first page, which holds 5,000. */
  rows(path: string): Promise<WebApiOutcome<readonly WireRow[]>>;
  post(path: string, body: WireRow): Promise<WebApiOutcome<WireRow>>;
  patch(path: string, body: WireRow): Promise<WebApiOutcome<WireRow>>;
  remove(path: string): Promise<WebApiOutcome<WireRow>>;
}

const HEADERS = { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" };

/** @param http already patient where the environment asks for patience (`politeHttp`) */
export function createWebApi(http: SalesHttp): WebApi {
  const send = async (request: SalesRequest): Promise<WebApiOutcome<WireRow>> => {
    const content = request.body === undefined ? {} : { "Content-Type": "application/json" };
    const answer = await http.send({ ...request, headers: { ...HEADERS, ...content, ...request.headers } });
    return answer === null ? { ok: false, problem: { kind: "unreachable" } } : outcomeOf(answer);
  };
  return {
    get: (path) => send({ method: "GET", path }),
    async rows(path) {
      const outcome = await send({ method: "GET", path });
      return outcome.ok ? { ok: true, value: rowsIn(outcome.value.value) } : outcome;
    },
    post: (path, body) => send({ method: "POST", path, body: JSON.stringify(body) }),
    patch: (path, body) => send({ method: "PATCH", path, headers: { "If-Match": "*" }, body: JSON.stringify(body) }),
    remove: (path) => send({ method: "DELETE", path }),
  };
}

/** A problem as one sentence for a terminal. */
export function problemText(problem: WebApiProblem): string {
  return problem.kind === "unreachable"
    ? "The environment does not answer. Check the address and the network."
    : `${problem.message}${problem.code === "" ? "" : ` (${problem.code})`}`;
}

/** The code and message that Dataverse sends with a refusal. */
export function refusalOf({ status, body }: SalesAnswer): { readonly code: string; readonly message: string } {
  const { error } = jsonObject(body) ?? {};
  const [code, message] = isWireRow(error) ? [textIn(error, "code"), textIn(error, "message")] : ["", ""];
  return { code, message: message === "" ? `The environment answered HTTP ${status}.` : message };
}

function outcomeOf(answer: SalesAnswer): WebApiOutcome<WireRow> {
  return answer.status < 300
    ? { ok: true, value: jsonObject(answer.body) ?? {} }
    : { ok: false, problem: { kind: "refused", status: answer.status, ...refusalOf(answer) } };
}
