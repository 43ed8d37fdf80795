import { Hono } from "hono";

import type { ControlledState } from "../../control/control";
import type { JsonObject } from "../../control/json";
import { isJsonObject, readJsonObject } from "../../control/json";
import { refuseOtherSites } from "../../control/refuseOtherSites";
import type { ProxySettings } from "./cors";
import { DOCUMENTED_PROXY } from "./cors";

/** The proxy that stands now. */
export interface Proxy {
  settings: ProxySettings;
}

const HOW =
  'Send {"origins":["http://localhost:5180"]} for a proxy as the guide describes it, and headers, exposed (lists of names) or answersPreflight where it differs; {"origins":[]} takes it away.';

/** What whoever looks after the servers does before Business Central. To be mounted at `/_sandbox/bc/proxy`. */
export function createProxyRoutes(proxy: Proxy): Hono {
  const routes = new Hono();
  routes.use("*", refuseOtherSites);
  routes.get("/", () => Response.json(proxy.settings));
  routes.put("/", async (c) => {
    const settings = readSettings(await readJsonObject(c.req));
    if (settings === null) {
      return Response.json({ error: { code: "Sandbox_Refused", message: HOW } }, { status: 400 });
    }
    proxy.settings = settings;
    return Response.json(settings);
  });
  return routes;
}

/** A server's state with the proxy before it, so that a snapshot keeps it and a reset sets it back. */
export function createProxiedState(state: ControlledState, proxy: Proxy): ControlledState {
  const first = proxy.settings;
  return {
    snapshot: () => ({ server: state.snapshot(), proxy: proxy.settings }),
    restore: (snapshot) => {
      const isOwn = isSnapshot(snapshot);
      state.restore(isOwn ? snapshot.server : snapshot);
      proxy.settings = isOwn ? snapshot.proxy : proxy.settings;
    },
    reset: async () => {
      await state.reset();
      proxy.settings = first;
    },
  };
}

function isSnapshot(value: unknown): value is { readonly server: unknown; readonly proxy: ProxySettings } {
  return isJsonObject(value) && "server" in value && isJsonObject(value.proxy);
}

function readSettings(body: JsonObject | null): ProxySettings | null {
  const {
    origins,
    headers = DOCUMENTED_PROXY.headers,
    exposed = DOCUMENTED_PROXY.exposed,
    answersPreflight = true,
    ...others
  } = body ?? {};
  return isNames(origins) &&
    isNames(headers) &&
    isNames(exposed) &&
    typeof answersPreflight === "boolean" &&
    Object.keys(others).length === 0
    ? { origins, headers, exposed, answersPreflight }
    : null;
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
