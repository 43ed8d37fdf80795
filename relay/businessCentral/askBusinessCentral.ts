import { batchBody, batchResponses } from "../../core/businesscentral/batch";
import { serviceUrl } from "../../core/businesscentral/companyAddress";
import { companyIn, sameCompanyName } from "../../core/businesscentral/companyName";
import { stringLiteral } from "../../core/values/stringLiteral";
import { inCompany } from "../../core/businesscentral/apiAddress";
import { rootOf } from "../../core/businesscentral/readCalls";
import type { WireRow } from "../../core/ports";
import { invoicePdfUrl } from "../../core/orders/live/documentLists";
import { RelayProblem } from "../problem";
import type { Question } from "../reads/question";
import { FILE, pageOf, refusalOf, rowsAnswer } from "./answer";
import type { Answer, BcResponse } from "./answer";
import type { BcCaller } from "./caller";
import { metadataAnswer } from "./metadata";

type RowQuestion = Exclude<Question, { kind: "metadata" | "file" }>;

/** A page of Business Central holds 20,000 rows; more pages than these are not what a form needs. */
const MAX_PAGES = 20;
/** How a server answers that knows no $batch, or none in JSON. */
const NO_BATCH: readonly number[] = [400, 404, 405, 415, 501];
/** Connections whose server took no $batch; they are asked one by one from then on. */
const withoutBatch = new WeakSet<object>();

/**
 * Asks Business Central all questions, in as few requests as it allows; the addresses are put together here, from the configuration and from what
 * was checked. All questions are below one root; one for names or a file comes alone.
 * @throws RelayProblem where Business Central as a whole does not answer.
 */
export async function askBusinessCentral(
  to: BcCaller,
  questions: readonly Question[],
  companyId: string | null,
): Promise<readonly Answer[]> {
  const [first] = questions;
  if (first?.kind === "metadata") {
    return [await askMetadata(to)];
  }
  if (first?.kind === "file") {
    return [await askFile(to, first.id, companyId)];
  }
  const rows = questions.filter((question): question is RowQuestion => "set" in question);
  const urls = rows.map((question) => urlOf(to, question, companyId));
  const responses =
    (await sendBatch(to, urls)) ?? (await Promise.all(urls.map((url) => to.send({ method: "GET", url }))));
  return Promise.all(rows.map((question, at) => answerOf(to, question, urls[at] ?? "", responses[at], companyId)));
}

/** The responses by question, undefined where one is missing; null where there is nothing to gain by a $batch or the server takes none. */
async function sendBatch(to: BcCaller, urls: readonly string[]): Promise<readonly (BcResponse | undefined)[] | null> {
  const [first] = urls;
  if (first === undefined || urls.length < 2 || withoutBatch.has(to.connection)) {
    return null;
  }
  const { query } = to.connection.odata;
  const root = rootOf({ root: first });
  const response = await to.send({
    method: "POST",
    url: `${root}/$batch${query === "" ? "" : `?${query}`}`,
    body: batchBody(urls.map((url) => url.slice(root.length + 1))),
  });
  if (NO_BATCH.includes(response.status)) {
    withoutBatch.add(to.connection);
    return null;
  }
  if (response.status !== 200) {
    const refusal = refusalOf(response);
    return urls.map(() => ({ status: refusal.status, header: () => null, body: refusal.body }));
  }
  const responses = batchResponses(String(response.body), urls.length);
  if (responses === null) {
    throw notUnderstood();
  }
  return responses;
}

async function answerOf(
  to: BcCaller,
  question: RowQuestion,
  url: string,
  response: BcResponse | undefined,
  companyId: string | null,
): Promise<Answer> {
  if (response === undefined) {
    throw notUnderstood();
  }
  if (response.status !== 200) {
    return refusalOf(response);
  }
  const { set } = question;
  const rows: WireRow[] = [];
  let page = pageOf(response.body, set);
  let about = "";
  const { count: counted = null } = page ?? {};
  for (let count = 1; ; count++) {
    if (page === null) {
      throw notUnderstood();
    }
    if (!isAboutOwn(to, page.about, companyId)) {
      throw notUnderstood();
    }
    rows.push(...page.rows);
    about = page.about;
    if (page.next === null) {
      break;
    }
    const next = nextUrl(page.next, url);
    if (next === null || count === MAX_PAGES) {
      throw notUnderstood();
    }
    const following = await to.send({ method: "GET", url: next });
    if (following.status !== 200) {
      return refusalOf(following);
    }
    page = pageOf(following.body, set);
  }
  const root = `/connections/${to.connection.name}/${question.root === "odata" ? "ODataV4" : "api/v2.0"}`;
  return rowsAnswer(
    root,
    { about, count: counted },
    question.kind === "companies" ? rows.filter((row) => isOwn(to, row)) : rows,
  );
}

/** Pages are read where the question was asked and nowhere else, whatever the answer says. */
function nextUrl(link: string, url: string): string | null {
  const [root, next] = [new URL(rootOf({ root: url })), URL.canParse(link, url) ? new URL(link, url) : null];
  return next?.origin === root.origin && next.pathname.startsWith(`${root.pathname}/`) && next.username === ""
    ? next.href
    : null;
}

/** Rows of another company would be wrong figures, whatever made Business Central give them. */
function isAboutOwn({ connection }: BcCaller, about: string, companyId: string | null): boolean {
  const company = companyIn(about);
  return (
    company === null ||
    sameCompanyName(company, connection.reads.companyName) ||
    company.toLowerCase() === companyId?.toLowerCase()
  );
}

function isOwn({ connection }: BcCaller, row: WireRow): boolean {
  const name = row.Name ?? row.name;
  return typeof name === "string" && sameCompanyName(name, connection.reads.companyName);
}

function urlOf({ connection }: BcCaller, question: RowQuestion, companyId: string | null): string {
  const { odata, api, reads } = connection;
  const { set, options } = question;
  if (question.kind === "companies") {
    return question.root === "odata"
      ? serviceUrl({ ...odata, root: rootOf(odata) }, set.name, {})
      : serviceUrl(api, set.name, { $filter: `name eq ${stringLiteral(reads.companyName)}` });
  }
  return serviceUrl(question.root === "odata" ? odata : inCompany(api, companyId ?? ""), set.name, options);
}

async function askMetadata(to: BcCaller): Promise<Answer> {
  const { odata, reads } = to.connection;
  const { query } = odata;
  const url = `${rootOf(odata)}/$metadata${query === "" ? "" : `?${query}`}`;
  const response = await to.send({ method: "GET", url, accept: "application/xml" });
  return response.status === 200 ? metadataAnswer(String(response.body), reads) : refusalOf(response);
}

async function askFile(to: BcCaller, id: string, companyId: string | null): Promise<Answer> {
  const url = invoicePdfUrl(inCompany(to.connection.api, companyId ?? ""), id);
  const response = await to.send({ method: "GET", url, accept: "*/*", wants: "file" });
  return response.status === 200
    ? { status: 200, contentType: FILE, body: String(response.body), retryAfter: null }
    : refusalOf(response);
}

function notUnderstood(): RelayProblem {
  return new RelayProblem(
    502,
    "Relay_BusinessCentralAnswer",
    "Business Central's answer is not one that the relay reads.",
  );
}
