import type { Cancellation, Credentials, Transport, WireRow } from "../ports";
import { serviceUrl } from "./companyAddress";
import type { CompanyAddress } from "./companyAddress";
import { serviceAnswer } from "./serviceAnswer";
import type { ServiceProblem } from "./serviceProblem";

export type { ServiceProblem } from "./serviceProblem";

export interface ServiceRequest {
  readonly address: CompanyAddress;
  readonly credentials: Credentials;
  readonly service: string;
  readonly filter: string;
  readonly top: number;
  readonly cancellation?: Cancellation;
}

export type ServiceOutcome =
  { readonly ok: true; readonly rows: readonly WireRow[] } | { readonly ok: false; readonly problem: ServiceProblem };

/** Asks one published OData V4 service for the rows that the filter lets through. Sends once; retrying is the caller's choice. */
export async function readService(transport: Transport, request: ServiceRequest): Promise<ServiceOutcome> {
  const { address, credentials, service } = request;
  const outcome = await transport.send({
    method: "GET",
    url: serviceUrl(address, service, { $filter: request.filter, $top: String(request.top) }),
    credentials,
    ...(request.cancellation === undefined ? {} : { cancellation: request.cancellation }),
  });
  const answer = serviceAnswer(outcome, { host: address.host, service, credentials });
  return answer.ok ? { ok: true, rows: answer.rows } : answer;
}
