import type { SalesHttp } from "../../../core/dataverse/salesHttp";

const TIMEOUT_MS = 30_000;

/** The Web API of an environment, called with a token. @param root e.g. `https://org.crm4.dynamics.com/api/data/v9.2` */
export function tokenHttp(root: string, token: string): SalesHttp {
  return {
    async send({ method, path, headers, body }) {
      try {
        const response = await fetch(`${root}/${path}`, {
          method,
          redirect: "error",
          signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: { ...headers, Authorization: `Bearer ${token}` },
          ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        return { status: response.status, header: (name) => response.headers.get(name), body: text };
      } catch {
        return null;
      }
    },
  };
}
