import { serverAddress } from "../businesscentral/companyAddress";
import type { AddressProblem } from "../businesscentral/companyAddress";

export type RelayAddressProblem =
  | Exclude<AddressProblem, { kind: "notOData" | "queryOption" }>
  /** It does not end in `/connections/<name>`. */
  | { readonly kind: "notRelay"; readonly value: string };

/** Names of connections as the relay takes them. */
const CONNECTION = /^(.*\/connections\/[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)\/?$/;

/** The address of one connection of a relay, without a slash at the end. Below it the relay has the addresses of Business Central. */
export function relayAddress(
  url: string | null,
):
  | { readonly ok: true; readonly root: string; readonly host: string }
  | { readonly ok: false; readonly problem: RelayAddressProblem } {
  const server = serverAddress(url);
  if (!server.ok) {
    return server;
  }
  const { origin, host, path, query } = server.address;
  const connection = query === "" ? CONNECTION.exec(path)?.[1] : undefined;
  return connection === undefined
    ? { ok: false, problem: { kind: "notRelay", value: url?.trim() ?? "" } }
    : { ok: true, root: origin + connection, host };
}
