import { withClient } from "../../businesscentral/client";
import type { ClientPorts } from "../../businesscentral/client";
import { requestTo, rootOf } from "../../businesscentral/readCalls";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { serviceAnswer } from "../../businesscentral/serviceAnswer";
import type { ServiceAnswer } from "../../businesscentral/serviceAnswer";
import { throttledSend } from "../../businesscentral/throttledSend";
import type { SendOutcome } from "../../businesscentral/throttledSend";
import type { Connection } from "../../connection/connection";
import type { Credentials } from "../../ports";

/** One connection while it is checked: over the same queue, with the same patience and the same words as controls ask with. */
export interface Asking {
  readonly ports: ClientPorts;
  readonly connection: Connection;
  readonly address: CompanyAddress;
  readonly credentials: Credentials;
}

/** Whom Business Central takes the caller for, for texts. */
export function callerName({ credentials }: Pick<Asking, "credentials">): string {
  return credentials.kind === "basic" ? credentials.userName : "Microsoft Entra ID";
}

/** The address of something above the company, such as `$metadata`. */
export function rootUrl({ address }: Asking, name: string): string {
  return `${rootOf(address)}/${name}${address.query === "" ? "" : `?${address.query}`}`;
}

export function send(
  { ports, credentials }: Asking,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<SendOutcome> {
  return withClient(ports, credentials, undefined, (client) =>
    throttledSend(client, { ...requestTo(client, url), headers }),
  );
}

/** @param service for telling of problems */
export async function ask(asking: Asking, url: string, service: string): Promise<ServiceAnswer> {
  return answerTo(asking, url, service, await send(asking, url, {}));
}

/** What became of a question that was sent to `url`. */
export function answerTo(
  { address: { host }, credentials }: Asking,
  url: string,
  service: string,
  outcome: SendOutcome,
): ServiceAnswer {
  return serviceAnswer(outcome, { host, root: url, service, credentials });
}
