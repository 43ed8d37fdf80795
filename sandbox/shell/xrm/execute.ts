import { platformErrors } from "../pcf/context/webApi";
import { toServerError } from "../server/serverError";
import type { Send, ServerResponse } from "../server/transport";
import type { Tables } from "../server/tables";
import { UnsupportedError } from "../unsupported";
import { requestOf } from "./executeRequest";

/** `execute` and `executeMultiple` of `Xrm.WebApi.online`; the latter one after the other, without change sets. */
export function createExecute(send: Send, tables: Tables): object {
  const execute = (input: unknown) =>
    platformErrors(async () => {
      const request = await requestOf(input, tables);
      const answer = await send({ ...request, headers: { Accept: "application/json", ...request.headers } });
      if (answer.status < 200 || answer.status >= 300) {
        throw toServerError(answer, request.path);
      }
      return responseOf(answer);
    });
  return {
    execute,
    executeMultiple: async (inputs: readonly unknown[]) => {
      if (inputs.some((each) => Array.isArray(each))) {
        throw new UnsupportedError("Xrm.WebApi.online.executeMultiple with change sets");
      }
      const answers: unknown[] = [];
      for (const input of inputs) {
        answers.push(await execute(input));
      }
      return answers;
    },
  };
}

/** As fetch gives an answer: scripts read `ok`, `status`, `json()`, `text()` and headers. */
function responseOf({ status, text, header }: ServerResponse): object {
  return {
    ok: true,
    status,
    statusText: "",
    headers: { get: header },
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(text === "" ? null : (JSON.parse(text) as unknown)),
  };
}
