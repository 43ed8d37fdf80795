import { companyAddress } from "../../../core/businesscentral/companyAddress";
import { credentialsFor } from "../../../core/connection/credentials";
import type { SignIn } from "../../../core/values/signIn";
import { textOf } from "../../../core/values/wireValue";
import type { Draft } from "../../../core/setup/settings";

/** What people of this connection sign in to; null where it has another kind of sign-in or its settings do not suffice. */
export function signInOf({
  bcs_odataurl: url,
  bcs_name: name,
  bcs_tenantid: tenant,
  bcs_clientid: client,
}: Draft): SignIn | null {
  const address = companyAddress(url, name);
  if (!address.ok) {
    return null;
  }
  const signing = credentialsFor(
    { kind: "entraId", tenantId: textOf(tenant), clientId: textOf(client) },
    address.address,
  );
  return signing.ok && signing.credentials.kind === "entraId" ? signing.credentials.signIn : null;
}
