import type { Client } from "./client";
import type { CompanyAddress } from "./companyAddress";
import { propertiesByService } from "./metadata";
import { propertyIn, propertyName } from "./propertyNames";
import type { PropertyOverrides, ServiceNames } from "./propertyNames";
import { readCalls, requestTo, rootOf } from "./readCalls";
import type { Rows } from "./readCalls";
import { neededNames } from "./rowShape";
import type { ServiceRow, Shape } from "./rowShape";
import { throttledSend } from "./throttledSend";
import { failed } from "./serviceAnswer";

/** What is known of one company's published services; it fills while they are asked. */
export interface ServiceKnowledge {
  /** Property names by service, from `$metadata`; null until something made it worth reading. */
  metadata: Promise<ReadonlyMap<string, ReadonlySet<string>>> | null;
  known: ReadonlyMap<string, ReadonlySet<string>>;
  /** `$select` by service and properties: sent only once an answer has shown that the properties are there. */
  readonly selects: Map<string, string>;
}

export function newKnowledge(): ServiceKnowledge {
  return { metadata: null, known: new Map(), selects: new Map() };
}

export interface ServiceCaller extends Client {
  readonly address: CompanyAddress;
  readonly overrides: PropertyOverrides;
  readonly knowledge: ServiceKnowledge;
}

/** A question in usual property names. */
export interface ServiceQuestion {
  readonly service: string;
  readonly shape: Shape;
  /** Without one the whole page is asked for. @param name the service's own name of a usual one */
  readonly filter?: (name: (usual: string) => string) => string;
  /** Only so many rows, those with the greatest of a property first. @param by its usual name */
  readonly newest?: { readonly by: string; readonly count: number };
}

export type ServiceRows =
  { readonly ok: true; readonly rows: readonly ServiceRow[] } | Extract<Rows, { readonly ok: false }>;

/**
 * Asks published pages by the usual names of their properties, all questions in one go. Where one is refused or answered without what it
 * needs, the names are read from `$metadata`, once for the connection, and what was refused is asked once more; where that tells nothing
 * new, the first answer stands. Most servers never meet this: only where names differ does it cost further requests.
 */
export async function askServices(
  to: ServiceCaller,
  questions: readonly ServiceQuestion[],
): Promise<readonly ServiceRows[]> {
  const answers = await readCalls(
    to,
    questions.map((question) => callOf(to, question)),
  );
  const refused = questions.filter((_question, at) => isRefused(answers[at]));
  const lacking = questions.filter((question, at) => lacksNames(answers[at], namesOf(to, question.service), question));
  const hasNews = refused.length + lacking.length > 0 && (await learnNames(to, refused));
  const again = hasNews
    ? await readCalls(
        to,
        refused.map((question) => callOf(to, question)),
      )
    : [];
  return questions.map((question, at) => rowsOf(to, question, again[refused.indexOf(question)] ?? answers[at]));
}

/** Whether there is something new to ask with. */
async function learnNames(to: ServiceCaller, refused: readonly ServiceQuestion[]): Promise<boolean> {
  const { knowledge } = to;
  const forgot = refused.filter((question) => knowledge.selects.delete(selectKey(question)));
  const isFirst = knowledge.metadata === null;
  knowledge.metadata ??= readMetadata(to);
  knowledge.known = await knowledge.metadata;
  if (to.deadline.aborted) {
    knowledge.metadata = null;
  }
  return forgot.length > 0 || (isFirst && knowledge.known.size > 0);
}

async function readMetadata(to: ServiceCaller): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { root, query } = to.address;
  const request = requestTo(to, `${rootOf({ root })}/$metadata${query === "" ? "" : `?${query}`}`);
  const outcome = await throttledSend(to, { ...request, headers: { Accept: "application/xml" } });
  return outcome.kind === "response" && outcome.status === 200 ? propertiesByService(outcome.body) : new Map();
}

function callOf(to: ServiceCaller, question: ServiceQuestion) {
  const { service, filter, newest } = question;
  const names = namesOf(to, service);
  const select = to.knowledge.selects.get(selectKey(question));
  const name = (usual: string) => propertyName(names, usual);
  const options = {
    ...(filter === undefined ? {} : { $filter: filter(name) }),
    ...(newest === undefined ? {} : { $orderby: `${name(newest.by)} desc`, $top: String(newest.count) }),
    ...(select === undefined ? {} : { $select: select }),
  };
  return { address: to.address, service, options };
}

/** One page may be asked for different properties. */
function selectKey({ service, shape }: Pick<ServiceQuestion, "service" | "shape">): string {
  return `${service} ${Object.keys(shape).join(" ")}`;
}

function namesOf({ overrides, knowledge }: ServiceCaller, service: string): ServiceNames {
  return { overrides: overrides[service] ?? {}, known: knowledge.known.get(service) ?? null };
}

const BAD_REQUEST = 400;

function isRefused(answer: Rows | undefined): boolean {
  return answer?.ok === false && answer.problem.kind === "refused" && answer.problem.status === BAD_REQUEST;
}

function lacksNames(answer: Rows | undefined, names: ServiceNames, { shape }: ServiceQuestion): boolean {
  const row = answer?.ok === true ? answer.rows[0] : undefined;
  return row !== undefined && neededNames(shape).some((usual) => propertyIn(row, names, usual) === undefined);
}

function rowsOf(to: ServiceCaller, { service, shape }: ServiceQuestion, answer: Rows | undefined): ServiceRows {
  if (answer?.ok !== true) {
    return answer ?? failed({ kind: "cancelled" });
  }
  const [first] = answer.rows;
  if (first === undefined) {
    return { ok: true, rows: [] };
  }
  // All rows of a page have the same properties.
  const names = namesOf(to, service);
  const found = new Map(Object.keys(shape).map((usual) => [usual, propertyIn(first, names, usual)]));
  const { selects } = to.knowledge;
  const key = selectKey({ service, shape });
  // A page has a hundred properties and more; the next question asks for those that are of use.
  if (!selects.has(key)) {
    selects.set(key, [...new Set([...found.values()].flatMap((name) => name ?? []))].join(","));
  }
  return { ok: true, rows: answer.rows.map((row) => (usual: string) => row[found.get(usual) ?? usual]) };
}
