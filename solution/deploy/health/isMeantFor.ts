import { decodeJwt } from "jose";
import type { Secret } from "../../../core/values/secret";
import type { SignIn } from "../../../core/values/signIn";

/** Ids by which tokens of Microsoft Entra ID name Business Central online. */
const ONLINE: readonly string[] = ["https://api.businesscentral.dynamics.com", "996def3d-b36c-4153-8607-a6fd3c01b89f"];

/** Whether a token is for what a connection signs in to: its audience says so. Whoever it is sent to checks the rest. */
export function isMeantFor(token: Secret, { scope }: SignIn): boolean {
  const audience = audienceOf(token);
  const relay = /^api:\/\/([^/]+)\//.exec(scope)?.[1];
  return audience.some((one) =>
    relay === undefined ? ONLINE.includes(one.replace(/\/$/, "")) : one === relay || one === `api://${relay}`,
  );
}

function audienceOf(token: Secret): readonly string[] {
  try {
    const { aud = [] } = decodeJwt(token.reveal());
    return typeof aud === "string" ? [aud] : aud;
  } catch {
    return [];
  }
}
