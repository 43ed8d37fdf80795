import { platformErrors } from "../pcf/context/webApi";
import { toServerError } from "../server/serverError";
import type { Send, ServerResponse } from "../server/transport";
import type { Tables } from "../server/tables";
import { changeSetAnswers, changeSetRequest } from "./changeSet";
import { requestOf } from "./executeRequest";

/** `execute` and `executeMultiple` of `Xrm.WebApi.online`; the latter one after the other, a change set as a whole or not at all. */
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
  const executeChangeSet = (inputs: readonly unknown[]) =>
    platformErrors(async () => {
      const requests = await Promise.all(inputs.map((input) => requestOf(input, tables)));
      return changeSetAnswers(await send(changeSetRequest(requests))).map(responseOf);
    });
  return {
    execute,
    executeMultiple: async (inputs: readonly unknown[]) => {
      const answers: unknown[] = [];
      for (const input of inputs) {
        answers.push(...(Array.isArray(input) ? await executeChangeSet(input) : [await execute(input)]));
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
