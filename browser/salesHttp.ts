import { appPage } from "./appPage";
import type { SalesHttp } from "../core/dataverse/salesHttp";

const TIMEOUT_MS = 30_000;

/**
 * The organisation's Web API over the browser's fetch, since `Xrm.WebApi` can neither send `If-Match` nor count (docs/decisions/008). The
 * address is the organisation's own, so that the session goes along and nothing else does.
 * @param root e.g. `https://org.crm4.dynamics.com/api/data/v9.2`
 */
export function salesHttp(root: string): SalesHttp {
  return {
    async send({ method, path, headers, body }) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
      try {
        const response = await fetch(`${root}/${path}`, {
          method,
          headers: { ...headers },
          credentials: "same-origin",
          cache: "no-store",
          signal: controller.signal,
          ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        return { status: response.status, header: (name) => response.headers.get(name), body: text };
      } catch {
        return null;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** The Web API of the organisation whose app this window is in, for code that is not told its address: it is below the app's own origin. */
export function ownWebApi(own: Window): SalesHttp {
  return { send: (request) => salesHttp(`${appPage(own).location.origin}/api/data/v9.2`).send(request) };
}
