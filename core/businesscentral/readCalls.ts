import type { HttpRequest, WireRow } from "../ports";
import { BATCH_HEADERS, batchBody, batchResponses, MAX_BATCH } from "./batch";
import type { Client } from "./client";
import { serviceUrl } from "./companyAddress";
import type { CompanyAddress } from "./companyAddress";
import { chunksOf } from "../values/chunksOf";
import { throttledSend } from "./throttledSend";
import type { SendOutcome } from "./throttledSend";
import { answerOf, failed, isMarkup, serviceAnswer, unexpectedResponse } from "./serviceAnswer";
import type { Asked, ServiceAnswer } from "./serviceAnswer";
import { concernsWholeServer } from "./serviceProblem";
import type { ServiceProblem } from "./serviceProblem";
import { resolvedLink } from "./webAddress";

/** One question to one published service. */
export interface Call {
  readonly address: CompanyAddress;
  readonly service: string;
  readonly options: Readonly<Record<string, string>>;
}

/** `count`: of all rows that the filter lets through, where the option `$count` asked for it. */
export type Rows =
  | { readonly ok: true; readonly rows: readonly WireRow[]; readonly count?: number }
  | { readonly ok: false; readonly problem: ServiceProblem };

const ROOT = /^.*?\/(?:ODataV4|api\/v2\.0)(?=\/|$)/i;
/** A page of BC holds 20,000 rows by default; more pages than these are not what a form needs. */
const MAX_PAGES = 20;

/** Where a server's `$batch` and `$metadata` are: above the company. */
export function rootOf({ root }: Pick<CompanyAddress, "root">): string {
  return ROOT.exec(root)?.[0] ?? root;
}

/**
 * Asks all questions, in their order, in as few HTTP requests as BC allows: a JSON $batch for every hundred. All must go to one root.
 * Where the server refuses a $batch, or leaves a part unanswered, those are asked one by one. Never rejects.
 */
export async function readCalls(client: Client, calls: readonly Call[]): Promise<readonly Rows[]> {
  const chunks = chunksOf(calls, MAX_BATCH);
  const answers = (await Promise.all(chunks.map((chunk) => readChunk(client, chunk)))).flat();
  return Promise.all(answers.map((answer, at) => withNextPages(client, calls[at], answer)));
}

async function readChunk(client: Client, calls: readonly Call[]): Promise<readonly ServiceAnswer[]> {
  const [first] = calls;
  const batched = calls.length < 2 || first === undefined ? null : await sendBatch(client, first, calls);
  if (batched !== null && "kind" in batched) {
    return calls.map(() => failed(batched));
  }
  const left = calls.filter((_call, at) => batched?.[at] === undefined);
  const single = await readOneByOne(client, left);
  return calls.map((call, at) => batched?.[at] ?? single[left.indexOf(call)] ?? unexpectedResponse(call.address.host));
}

/** The answers by part; the problem of the whole server; or null where it does not take a $batch. */
async function sendBatch(
  client: Client,
  { address }: Call,
  calls: readonly Call[],
): Promise<readonly (ServiceAnswer | undefined)[] | ServiceProblem | null> {
  const root = rootOf(address);
  if (client.server.withoutBatch.has(root)) {
    return null;
  }
  const url = `${root}/$batch${address.query === "" ? "" : `?${address.query}`}`;
  const body = batchBody(calls.map((call) => urlOf(call).slice(root.length + 1)));
  const outcome = await sendPreferring(client, root, { ...requestTo(client, url), method: "POST", body });

  if (outcome.kind === "response" && outcome.status === 200 && !isMarkup(outcome.body)) {
    const responses = batchResponses(outcome.body, calls.length);
    return responses?.map((response, at) => answerWorthKeeping(response, askedOf(client, calls[at]))) ?? null;
  }
  const answer = serviceAnswer(outcome, askedOf(client, calls[0]));
  if (answer.ok || !meansRefused(outcome)) {
    return answer.ok ? null : answer.problem;
  }
  client.server.withoutBatch.add(root);
  return null;
}

/** Where a browser may send no `Prefer`, the $batch goes without it: Business Central then stops at the first part that fails. */
async function sendPreferring(
  client: Client,
  root: string,
  request: Omit<HttpRequest, "cancellation">,
): Promise<SendOutcome> {
  const { withoutPrefer } = client.server;
  if (!withoutPrefer.has(root)) {
    const outcome = await throttledSend(client, { ...request, headers: BATCH_HEADERS });
    if (outcome.kind !== "preflightRefused" || !(outcome.what in BATCH_HEADERS)) {
      return outcome;
    }
    withoutPrefer.add(root);
  }
  return throttledSend(client, request);
}

/** A part that the server was too busy for is asked again alone, where waiting is known. */
function answerWorthKeeping(
  response: Parameters<typeof answerOf>[0] | undefined,
  asked: Asked,
): ServiceAnswer | undefined {
  return response === undefined || response.status === 429 || response.status === 503
    ? undefined
    : answerOf(response, asked);
}

/**
 * Whether it may be the $batch that was not wanted: a refusal, or a browser that may send plain questions to this server but not this one,
 * which it does not always tell from a server that is not there. A server that is slow, busy, or does not know the user answers single
 * questions no better.
 */
function meansRefused(outcome: SendOutcome): boolean {
  return (
    outcome.kind === "crossOrigin" ||
    (outcome.kind === "preflightRefused" && outcome.what !== "Authorization") ||
    outcome.kind === "unreachable" ||
    (outcome.kind === "response" && ![200, 401, 429, 502, 503, 504].includes(outcome.status))
  );
}

/** The first question alone: where it meets a problem of the whole server, the others are spared, and it was not for the $batch. */
async function readOneByOne(client: Client, calls: readonly Call[]): Promise<readonly ServiceAnswer[]> {
  const [first, ...others] = calls;
  if (first === undefined) {
    return [];
  }
  const answer = await readOne(client, first);
  if (!answer.ok && concernsWholeServer(answer.problem)) {
    client.server.withoutBatch.delete(rootOf(first.address));
    return calls.map(() => answer);
  }
  return [answer, ...(await Promise.all(others.map((call) => readOne(client, call))))];
}

function readOne(client: Client, call: Call): Promise<ServiceAnswer> {
  return readUrl(client, urlOf(call), call);
}

/** The first page of what an address gives. @param about for telling of problems */
async function readUrl(client: Client, url: string, about: Pick<Call, "address" | "service">): Promise<ServiceAnswer> {
  return serviceAnswer(await throttledSend(client, requestTo(client, url)), askedOf(client, about));
}

async function withNextPages(client: Client, call: Call | undefined, first: ServiceAnswer): Promise<Rows> {
  let answer = first;
  if (!answer.ok || call === undefined) {
    return answer.ok ? { ok: true, rows: answer.rows } : answer;
  }
  const rows = [...answer.rows];
  const counted = answer.count === undefined ? {} : { count: answer.count };
  let url = urlOf(call);
  for (let page = 1; answer.next !== null; page++) {
    if (page === MAX_PAGES) {
      return unexpectedResponse(call.address.host);
    }
    const next = nextPage(call.address, answer.next, url);
    if (!next.ok) {
      return next;
    }
    ({ url } = next);
    answer = await readUrl(client, url, call);
    if (!answer.ok) {
      return answer;
    }
    rows.push(...answer.rows);
  }
  return { ok: true, rows, ...counted };
}

/** The key goes to the administrator's address only, whatever an answer says. @param from the address that answered; a link may be relative */
function nextPage(
  address: CompanyAddress,
  link: string,
  from: string,
): { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: ServiceProblem } {
  const next = resolvedLink(link, from);
  if (next === null) {
    return unexpectedResponse(address.host);
  }
  if (next.origin !== address.origin) {
    return failed({ kind: "otherServer", host: address.host, other: next.host });
  }
  return next.href.startsWith(`${rootOf(address)}/`) ? { ok: true, url: next.href } : unexpectedResponse(address.host);
}

function urlOf({ address, service, options }: Call): string {
  return serviceUrl(address, service, options);
}

/** A plain question to an address. */
export function requestTo({ credentials }: Pick<Client, "credentials">, url: string): HttpRequest {
  return { method: "GET", url, credentials };
}

function askedOf({ credentials }: Client, call: Pick<Call, "address" | "service"> | undefined): Asked {
  return { host: call?.address.host ?? "", root: call?.address.root ?? "", service: call?.service ?? "", credentials };
}
