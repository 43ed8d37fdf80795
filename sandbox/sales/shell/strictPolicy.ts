import type { Organization } from "../organization/organization";
import { isObject } from "../writes/readPayload";

/**
 * The content security policy of model-driven apps where an organisation has made it strict, as documented
 * (https://learn.microsoft.com/power-platform/admin/content-security-policy); the addresses of the platform itself, which are not spelled out there,
 * are this server's own. The default policy lets everything through and is not sent.
 */
const STRICT: Readonly<Record<string, string>> = {
  "script-src": "'self' blob:",
  "worker-src": "'self' blob:",
  "style-src": "'self' 'unsafe-inline' blob:",
  "font-src": "'self' data:",
  "frame-ancestors": "'self' https://*.powerapps.com",
  "img-src": "'self' blob: data:",
  "connect-src": "'self' blob: data: wss:",
  "frame-src": "'self' blob:",
  "base-uri": "'none'",
  "default-src": "'self'",
  "form-action": "'self'",
};

/** The key under which the column keeps further addresses of connect-src is not documented; this one follows the documented `Frame-Ancestor`. */
const CONNECT = "Connect-Src";

/** The headers of every page of this organisation. */
export function policyHeaders(organization: Organization): Readonly<Record<string, string>> {
  const row = organization.store.get("organization", organization.id);
  if (row?.iscontentsecuritypolicyenabled !== true) {
    return {};
  }
  const sources = connectSources(row.contentsecuritypolicyconfiguration);
  const directives = Object.entries(STRICT).map(([name, value]) =>
    [name, value, ...(name === "connect-src" ? sources : [])].join(" "),
  );
  return { "Content-Security-Policy": directives.join("; ") };
}

function connectSources(configuration: unknown): readonly string[] {
  const parsed: unknown = typeof configuration === "string" && configuration !== "" ? JSON.parse(configuration) : {};
  const entry = isObject(parsed) ? parsed[CONNECT] : undefined;
  const sources: readonly unknown[] = isObject(entry) && Array.isArray(entry.sources) ? entry.sources : [];
  return sources.flatMap((one) => (isObject(one) && typeof one.source === "string" ? [one.source] : []));
}
