import { companyAddress } from "../businesscentral/companyAddress";
import { ConnectionAuthentication, ConnectionFields as F } from "../tables/Connection.generated";
import type { Draft } from "./settings";

/** The two servers, where a key that was entered for the one would from now on be sent to the other. */
export interface OtherServer {
  /** As saved; empty where that was no address. */
  readonly before: string;
  readonly now: string;
}

/**
 * A key is for the server that it was entered for: whoever changes the server enters the key again, so that nobody leads a saved key away
 * without having it. Null where the server stays, where there was none before, or where no key is used.
 */
export function otherServer(saved: Draft | null, draft: Draft): OtherServer | null {
  if (draft[F.bcs_authentication] !== ConnectionAuthentication.WebServiceAccessKey || saved === null) {
    return null;
  }
  const now = serverOf(draft);
  const before = serverOf(saved);
  return saved[F.bcs_odataurl].trim() === "" || now === null || before?.origin === now.origin
    ? null
    : { before: before?.host ?? saved[F.bcs_odataurl].trim(), now: now.host };
}

function serverOf(draft: Draft): { readonly origin: string; readonly host: string } | null {
  const address = companyAddress(draft[F.bcs_odataurl], draft[F.bcs_name]);
  return address.ok ? address.address : null;
}
