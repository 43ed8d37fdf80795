import { stringLiteral } from "../businesscentral/companyAddress";
import type { CompanyAddress } from "../businesscentral/companyAddress";
import { readService } from "../businesscentral/readService";
import type { ServiceProblem, ServiceRequest } from "../businesscentral/readService";
import { textOf } from "../values/wireValue";
import type { Cancellation, Transport, WireRow } from "../ports";
import { apiAddress, companyNameOf, inCompany, withOption } from "../businesscentral/apiAddress";
import { CompanySet, CurrencySet, CustomerSet, InvoiceSet, InvoiceStatus } from "../businesscentral/apiProperties";
import type { ApiCaller } from "./customerConnection";
import { liveCustomerOf, postedInvoiceOf } from "./liveCustomer";
import type { Blocked, LiveCustomer, PostedInvoice } from "./liveCustomer";

export type ApiProblem =
  | ServiceProblem
  | { readonly kind: "companyNotFound"; readonly companyName: string; readonly host: string }
  | { readonly kind: "customerNotFound"; readonly customerNumber: string }
  | { readonly kind: "unexpectedProperty"; readonly service: string; readonly property: string };

export type ApiOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

export interface ApiCall {
  readonly transport: Transport;
  readonly caller: ApiCaller;
  readonly cancellation: Cancellation | undefined;
}

/** The address of the company's API. Business Central names companies by id there, so it is asked for the id of the name. */
export async function findCompany(call: ApiCall): Promise<ApiOutcome<CompanyAddress>> {
  const api = apiAddress(call.caller.address);
  const companyName = companyNameOf(call.caller.address);
  const outcome = await rowsOf(call, api, {
    service: CompanySet.name,
    filter: `${CompanySet.properties.name} eq ${stringLiteral(companyName)}`,
    top: 1,
  });
  if (!outcome.ok) return outcome;
  const row = outcome.value[0];
  if (row === undefined) return { ok: false, problem: { kind: "companyNotFound", companyName, host: api.host } };
  const id = textOf(row[CompanySet.properties.id]);
  return id === null ? unexpected(CompanySet.name, CompanySet.properties.id) : { ok: true, value: inCompany(api, id) };
}

/** The customer with balance, overdue amount, credit limit and ageing, in one question. */
export function readLiveCustomer(
  call: ApiCall,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<LiveCustomer>> {
  const { financialDetail, ageing } = CustomerSet.parts;
  return findCustomer(call, withOption(company, "$expand", `${financialDetail},${ageing}`), customerNumber);
}

/** Only what the customer is blocked for: figures and ageing cost Business Central more. */
export async function readCustomerBlock(
  call: ApiCall,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<Blocked>> {
  const { number, blocked } = CustomerSet.properties;
  const customer = await findCustomer(call, withOption(company, "$select", `${number},${blocked}`), customerNumber);
  return customer.ok ? { ok: true, value: customer.value.blocked } : customer;
}

async function findCustomer(
  call: ApiCall,
  address: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<LiveCustomer>> {
  const { name, properties } = CustomerSet;
  const outcome = await rowsOf(call, address, {
    service: name,
    filter: `${properties.number} eq ${stringLiteral(customerNumber)}`,
    top: 1,
  });
  if (!outcome.ok) return outcome;
  const row = outcome.value[0];
  if (row === undefined) return { ok: false, problem: { kind: "customerNotFound", customerNumber } };
  const customer = liveCustomerOf(row);
  // An answer for somebody else would be a wrong figure, whatever made the filter fail.
  return customer?.number === customerNumber ? { ok: true, value: customer } : unexpected(name, properties.number);
}

/** Whether a company has a currency. Its own one is not among those. @param code ISO 4217 */
export async function hasCurrency(call: ApiCall, company: CompanyAddress, code: string): Promise<ApiOutcome<boolean>> {
  const { name, properties } = CurrencySet;
  const outcome = await rowsOf(call, withOption(company, "$select", properties.code), {
    service: name,
    filter: `${properties.code} eq ${stringLiteral(code)}`,
    top: 1,
  });
  return outcome.ok ? { ok: true, value: outcome.value[0]?.[properties.code] === code } : outcome;
}

const RECENT = 8;

/** The customer's latest posted invoices, newest first, whoever pays them. */
export function readRecentInvoices(
  call: ApiCall,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<readonly PostedInvoice[]>> {
  const { customerNumber: buyer, status, postingDate } = InvoiceSet.properties;
  const posted = `(${status} eq '${InvoiceStatus.Open}' or ${status} eq '${InvoiceStatus.Paid}')`;
  return invoices(call, company, {
    filter: `${buyer} eq ${stringLiteral(customerNumber)} and ${posted}`,
    order: `${postingDate} desc`,
    top: RECENT,
  });
}

/** The open invoice that was due first among those that the customer pays. */
export async function readOldestOpenInvoice(
  call: ApiCall,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<PostedInvoice | null>> {
  const { billToCustomerNumber, status, dueDate } = InvoiceSet.properties;
  const filter = `${billToCustomerNumber} eq ${stringLiteral(customerNumber)} and ${status} eq '${InvoiceStatus.Open}'`;
  const outcome = await invoices(call, company, { filter, order: dueDate, top: 1 });
  return outcome.ok ? { ok: true, value: outcome.value[0] ?? null } : outcome;
}

async function invoices(
  call: ApiCall,
  company: CompanyAddress,
  { filter, order, top }: { readonly filter: string; readonly order: string; readonly top: number },
): Promise<ApiOutcome<readonly PostedInvoice[]>> {
  const outcome = await rowsOf(call, withOption(company, "$orderby", order), { service: InvoiceSet.name, filter, top });
  if (!outcome.ok) return outcome;
  const read = outcome.value.map(postedInvoiceOf).filter((invoice) => invoice !== null);
  return read.length === outcome.value.length
    ? { ok: true, value: read }
    : unexpected(InvoiceSet.name, InvoiceSet.properties.number);
}

interface Question {
  readonly service: string;
  readonly filter: string;
  readonly top: number;
}

async function rowsOf(
  { transport, caller, cancellation }: ApiCall,
  address: CompanyAddress,
  question: Question,
): Promise<ApiOutcome<readonly WireRow[]>> {
  const request: ServiceRequest = {
    ...question,
    address,
    credentials: caller.credentials,
    ...(cancellation === undefined ? {} : { cancellation }),
  };
  const outcome = await readService(transport, request);
  return outcome.ok ? { ok: true, value: outcome.rows } : outcome;
}

function unexpected(service: string, property: string): { readonly ok: false; readonly problem: ApiProblem } {
  return { ok: false, problem: { kind: "unexpectedProperty", service, property } };
}
