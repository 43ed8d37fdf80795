import type { ServiceQuestion, ServiceRows } from "../businesscentral/askServices";
import { stringLiteral } from "../values/stringLiteral";
import type { RowOf, ServiceRow, Shape } from "../businesscentral/rowShape";
import { readRow } from "../businesscentral/rowShape";
import type { ItemProblem } from "../businesscentral/serviceProblem";
import { chunksOf } from "../values/chunksOf";
import { textOf } from "../values/wireValue";
import { askPresent } from "./askPresent";
import type { SourceCaller } from "./source";

/** What is asked of a service about each of some keys. */
export interface KeyedQuestion<S extends Shape = Shape> {
  readonly service: string;
  readonly shape: S;
  /** The property that the keys are values of. */
  readonly key: string;
  /** Conditions beside the keys. @param name the service's own name of a usual one */
  readonly where?: (name: (usual: string) => string) => readonly string[];
  /** The key is that of the table: two rows of one key that differ cannot both be true. */
  readonly isUnique?: boolean;
  /** How a key is written in a filter; a text unless told. */
  readonly literal?: (key: string) => string;
}

export type Found<T> =
  { readonly ok: true; readonly rows: readonly T[] } | { readonly ok: false; readonly problem: ItemProblem };

/** The checked rows of one key, or why there are none to rely on. */
export type Lookup = <S extends Shape>(question: KeyedQuestion<S>, key: string) => Found<RowOf<S>>;

/**
 * Keys in one part of a question. BC makes one AL filter of them, and where a server takes no $batch they become part of an address,
 * which web servers in front of BC cut at two thousand characters.
 */
const KEYS_AT_ONCE = 25;

/** Asks several questions about the same keys, all in one go. @param keys in capitals, as codes are */
export async function askByKey(
  to: SourceCaller,
  questions: readonly KeyedQuestion[],
  keys: readonly string[],
): Promise<Lookup> {
  return (await askByKeyWith(to, questions, keys, [])).lookup;
}

/** The same, with other questions in the same go. */
export async function askByKeyWith(
  to: SourceCaller,
  questions: readonly KeyedQuestion[],
  keys: readonly string[],
  others: readonly ServiceQuestion[],
): Promise<{ readonly lookup: Lookup; readonly others: readonly ServiceRows[] }> {
  const chunks = chunksOf([...new Set(keys)], KEYS_AT_ONCE);
  const all = await askPresent(to, [
    ...others,
    ...questions.flatMap((question) => chunks.map((chunk) => partOf(question, chunk))),
  ]);
  const answers = all.slice(others.length);
  const tables = questions.map(({ key }, at) =>
    answers.slice(at * chunks.length, (at + 1) * chunks.length).map((answer) => byKey(answer, key)),
  );
  const lookup: Lookup = (question, key) => {
    const table = tables[questions.indexOf(question)]?.[chunks.findIndex((chunk) => chunk.includes(key))];
    return table === undefined
      ? { ok: false, problem: { kind: "cancelled" } }
      : table.ok
        ? found(table.byKey, question, key)
        : table;
  };
  return { lookup, others: all.slice(0, others.length) };
}

/** `or` over one property is the only one that BC allows. */
function partOf(
  { service, shape, key, where, literal = stringLiteral }: KeyedQuestion,
  keys: readonly string[],
): ServiceQuestion {
  const filter: ServiceQuestion["filter"] = (name) =>
    [`(${keys.map((value) => `${name(key)} eq ${literal(value)}`).join(" or ")})`, ...(where?.(name) ?? [])].join(
      " and ",
    );
  return { service, shape, filter };
}

type Table =
  | { readonly ok: true; readonly byKey: ReadonlyMap<string, readonly ServiceRow[]> }
  | Extract<ServiceRows, { readonly ok: false }>;

function byKey(answer: ServiceRows, property: string): Table {
  if (!answer.ok) {
    return answer;
  }
  const rows = new Map<string, ServiceRow[]>();
  for (const row of answer.rows) {
    const key = textOf(row(property))?.toUpperCase() ?? "";
    rows.set(key, rows.get(key) ?? []);
    rows.get(key)?.push(row);
  }
  return { ok: true, byKey: rows };
}

function found<S extends Shape>(
  rows: ReadonlyMap<string, readonly ServiceRow[]>,
  { service, shape, key: property, isUnique = false }: KeyedQuestion<S>,
  key: string,
): Found<RowOf<S>> {
  const read = (rows.get(key) ?? []).map((row) => readRow(row, shape));
  // A row without a key may be anybody's.
  const wrong = rows.has("") ? property : read.find(isName);
  if (wrong !== undefined) {
    return unexpected(service, wrong);
  }
  const distinct = new Set(read.map((row) => JSON.stringify(row)));
  return isUnique && distinct.size > 1
    ? { ok: false, problem: { kind: "contradiction", service, key } }
    : { ok: true, rows: read.filter(isRow) };
}

function isName(row: unknown): row is string {
  return typeof row === "string";
}

function isRow<T>(row: T | string): row is T {
  return typeof row !== "string";
}

export function unexpected(service: string, property: string): { readonly ok: false; readonly problem: ItemProblem } {
  return { ok: false, problem: { kind: "unexpectedProperty", service, property } };
}
