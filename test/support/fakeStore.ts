import type { SalesAnswer, SalesHttp, SalesRequest } from "../../core/dataverse/salesHttp";
import { salesStore } from "../../core/dataverse/salesStore";
import type { SalesStore } from "../../core/dataverse/salesStore";

export const ROOT = "https://sales.test/api/data/v9.2";

/** An answer of Dataverse; `body` as JSON. */
export function answer(status: number, body: object = {}, headers: Readonly<Record<string, string>> = {}): SalesAnswer {
  return { status, header: (name) => headers[name] ?? null, body: JSON.stringify(body) };
}

export function refusal(status: number, message: string): SalesAnswer {
  return answer(status, { error: { code: "0x0", message } });
}

export const collection = (...value: readonly object[]) => answer(200, { value });
export const counted = (count: number) => answer(200, { value: [], "@odata.count": count });

/** What a scripted Dataverse says to requests whose decoded path begins with a text; the first that fits. `null`: no answer comes. */
export type Script = Readonly<Record<string, SalesAnswer | null | ((request: SalesRequest) => SalesAnswer | null)>>;

export function scripted(script: Script): SalesHttp & { readonly requests: SalesRequest[] } {
  const requests: SalesRequest[] = [];
  return {
    requests,
    send(request) {
      requests.push(request);
      const path = decodeURIComponent(request.path);
      const [, found] = Object.entries(script).find(([start]) => path.startsWith(start)) ?? [];
      if (found === undefined) {
        throw new Error(`The test has no answer to ${request.method} ${path}.`);
      }
      return Promise.resolve(typeof found === "function" ? found(request) : found);
    },
  };
}

export function scriptedStore(script: Script): {
  readonly store: SalesStore;
  readonly requests: readonly SalesRequest[];
} {
  const http = scripted(script);
  return { store: salesStore(http, ROOT), requests: http.requests };
}
