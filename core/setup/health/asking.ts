import { rootOf } from "../../businesscentral/readCalls";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { serviceAnswer } from "../../businesscentral/serviceAnswer";
import type { ServiceAnswer } from "../../businesscentral/serviceAnswer";
import type { Connection } from "../../connection/connection";
import type { Credentials, HttpOutcome, Transport } from "../../ports";

/** One connection while it is checked. */
export interface Asking {
  readonly transport: Transport;
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
  { transport, credentials }: Asking,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpOutcome> {
  return transport.send({ method: "GET", url, credentials, headers });
}

/** @param service for telling of problems */
export async function ask(asking: Asking, url: string, service: string): Promise<ServiceAnswer> {
  return serviceAnswer(await send(asking, url), {
    host: asking.address.host,
    service,
    credentials: asking.credentials,
  });
}
