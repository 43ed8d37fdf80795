import { addressesOf, credentialsOf } from "../../../core/connection/endpoint";
import { wayNamed } from "../../../core/connection/way";
import type { SignIn } from "../../../core/values/signIn";
import { textOf } from "../../../core/values/wireValue";
import type { Draft } from "../../../core/setup/settings";

/** What people of this connection sign in to; null where it has another kind of sign-in or its settings do not suffice. */
export function signInOf(draft: Draft): SignIn | null {
  const relay = { url: textOf(draft.bcs_relayurl), clientId: textOf(draft.bcs_relayclientid) };
  const way = wayNamed(draft.bcs_way);
  const addresses = addressesOf({
    way,
    odataUrl: draft.bcs_odataurl,
    apiUrl: null,
    relay,
    companyName: draft.bcs_name,
  });
  if (!addresses.ok) {
    return null;
  }
  const authentication = {
    kind: "entraId",
    tenantId: textOf(draft.bcs_tenantid),
    clientId: textOf(draft.bcs_clientid),
  } as const;
  const signing = credentialsOf({ way, authentication, relay }, addresses.address);
  return signing.ok && signing.credentials.kind === "entraId" ? signing.credentials.signIn : null;
}
