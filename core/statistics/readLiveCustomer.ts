import { stringLiteral } from "../values/stringLiteral";
import type { CompanyAddress } from "../businesscentral/companyAddress";
import { withOption } from "../businesscentral/apiAddress";
import { apiCompany } from "../businesscentral/apiCompany";
import type { VirtualProblem } from "../businesscentral/serviceProblem";
import type { CompanyProblem } from "../businesscentral/apiCompany";
import type { Client } from "../businesscentral/client";
import type { Named } from "../businesscentral/namedRows";
import { readNamed } from "../businesscentral/readNamed";
import type { WireRow } from "../ports";
import { CurrencySet, CustomerSet, InvoiceSet, InvoiceStatus } from "../businesscentral/apiProperties";
import type { ApiCaller } from "./customerConnection";
import { liveCustomerOf, postedInvoiceOf } from "./liveCustomer";
import type { Blocked, LiveCustomer, PostedInvoice } from "./liveCustomer";

export type ApiProblem =
  CompanyProblem | VirtualProblem | { readonly kind: "customerNotFound"; readonly customerNumber: string };

export type ApiOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

/** A customer with invoices: each a part of its own, so that where invoices cannot be read the customer's figures still stand. */
export interface CustomerFigures {
  readonly customer: LiveCustomer;
  readonly invoices: ApiOutcome<readonly PostedInvoice[]>;
  readonly oldestOpen: ApiOutcome<PostedInvoice | null>;
}

/** The address of the company's API. */
export async function findCompany(
  client: Client,
  { api, address }: Pick<ApiCaller, "api" | "address">,
): Promise<ApiOutcome<CompanyAddress>> {
  const company = await apiCompany(client, api, address);
  return company.ok ? { ok: true, value: company.address } : company;
}

/** The customer with balance, overdue amount, credit limit and ageing, in one question. */
export function readLiveCustomer(
  client: Client,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<LiveCustomer>> {
  const { financialDetail, ageing } = CustomerSet.parts;
  return findCustomer(client, withOption(company, "$expand", `${financialDetail},${ageing}`), customerNumber);
}

/** Only what the customer is blocked for: figures and ageing cost Business Central more. */
export async function readCustomerBlock(
  client: Client,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<Blocked>> {
  const { number, blocked } = CustomerSet.properties;
  const customer = await findCustomer(client, withOption(company, "$select", `${number},${blocked}`), customerNumber);
  return customer.ok ? { ok: true, value: customer.value.blocked } : customer;
}

async function findCustomer(
  client: Client,
  address: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<LiveCustomer>> {
  const { name, properties } = CustomerSet;
  const outcome = await rowsOf(client, address, {
    service: name,
    named: { property: properties.number, asked: customerNumber },
    filter: `${properties.number} eq ${stringLiteral(customerNumber)}`,
    top: 1,
  });
  if (!outcome.ok) {
    return outcome;
  }
  const row = outcome.value[0];
  if (row === undefined) {
    return { ok: false, problem: { kind: "customerNotFound", customerNumber } };
  }
  const customer = liveCustomerOf(row);
  return customer === null ? unexpected(name, properties.number) : { ok: true, value: customer };
}

/** Whether a company has a currency. Its own one is not among those. @param code ISO 4217 */
export async function hasCurrency(client: Client, company: CompanyAddress, code: string): Promise<ApiOutcome<boolean>> {
  const { name, properties } = CurrencySet;
  const outcome = await rowsOf(client, withOption(company, "$select", properties.code), {
    service: name,
    named: { property: properties.code, asked: code },
    filter: `${properties.code} eq ${stringLiteral(code)}`,
    top: 1,
  });
  return outcome.ok ? { ok: true, value: outcome.value.length > 0 } : outcome;
}

const RECENT = 8;

/** The customer's latest posted invoices, newest first, whoever pays them. */
export function readRecentInvoices(
  client: Client,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<readonly PostedInvoice[]>> {
  const { customerNumber: buyer, status, postingDate } = InvoiceSet.properties;
  const posted = `(${status} eq '${InvoiceStatus.Open}' or ${status} eq '${InvoiceStatus.Paid}')`;
  return invoices(client, company, {
    named: { property: buyer, asked: customerNumber },
    filter: `${buyer} eq ${stringLiteral(customerNumber)} and ${posted}`,
    order: `${postingDate} desc`,
    top: RECENT,
  });
}

/** The open invoice that was due first among those that the customer pays. */
export async function readOldestOpenInvoice(
  client: Client,
  company: CompanyAddress,
  customerNumber: string,
): Promise<ApiOutcome<PostedInvoice | null>> {
  const { billToCustomerNumber, status, dueDate } = InvoiceSet.properties;
  const filter = `${billToCustomerNumber} eq ${stringLiteral(customerNumber)} and ${status} eq '${InvoiceStatus.Open}'`;
  const outcome = await invoices(client, company, {
    named: { property: billToCustomerNumber, asked: customerNumber },
    filter,
    order: dueDate,
    top: 1,
  });
  return outcome.ok ? { ok: true, value: outcome.value[0] ?? null } : outcome;
}

async function invoices(
  client: Client,
  company: CompanyAddress,
  { order, ...question }: Omit<Question, "service"> & { readonly order: string },
): Promise<ApiOutcome<readonly PostedInvoice[]>> {
  const outcome = await rowsOf(client, withOption(company, "$orderby", order), {
    service: InvoiceSet.name,
    ...question,
  });
  if (!outcome.ok) {
    return outcome;
  }
  const read = outcome.value.map(postedInvoiceOf).filter((invoice) => invoice !== null);
  return read.length === outcome.value.length
    ? { ok: true, value: read }
    : unexpected(InvoiceSet.name, InvoiceSet.properties.number);
}

interface Question {
  readonly service: string;
  /** What every row must name to be believed. */
  readonly named: Omit<Named, "service">;
  readonly filter: string;
  readonly top: number;
}

async function rowsOf(
  client: Client,
  address: CompanyAddress,
  { service, named, filter, top }: Question,
): Promise<ApiOutcome<readonly WireRow[]>> {
  const read = await readNamed(client, { address, service, options: { $filter: filter, $top: String(top) } }, named);
  return read.ok ? { ok: true, value: read.rows } : read;
}

function unexpected(service: string, property: string): { readonly ok: false; readonly problem: ApiProblem } {
  return { ok: false, problem: { kind: "unexpectedProperty", service, property } };
}
