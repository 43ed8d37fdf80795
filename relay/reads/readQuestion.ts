import { sameCompanyName } from "../../core/businesscentral/companyName";
import { INVOICE_PDF } from "../../core/orders/live/documentLists";
import { badRequest, RelayProblem } from "../problem";
import { readFilter } from "./filter";
import { API_COMPANIES, ODATA_COMPANIES } from "./productSets";
import type { Options, Question, Root } from "./question";
import type { ReadableSet } from "./readableSet";

/** What a connection lets through. */
export interface Reads {
  readonly companyName: string;
  /** Query that belongs to every call of Business Central, e.g. `tenant=default`; a caller may repeat it. */
  readonly query: string;
  readonly services: readonly ReadableSet[];
  readonly apiSets: readonly ReadableSet[];
}

const LONGEST_URL = 10_000;
/** Everything that a URL is made of, and nothing that programs read differently. */
const URL_TEXT = /^[\w.~!$&'()*+,;=:@/?%-]*$/;
const COMPANY = /^Company\('(.*)'\)$/;
const ENTITY = /^(\w+)\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)$/i;
const API_COMPANY = /^companies\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)$/i;
const MOST_ROWS = 20_000;
/** Without a filter somebody only looks whether there is something. */
const MOST_UNFILTERED = 10;

/**
 * Reads an address below `ODataV4/` or `api/v2.0/`, as sent: its path is split first and decoded once, part by part, so that an encoded slash
 * is a slash in a name and never a way elsewhere.
 * @param companyId Business Central's id of the connection's company; null where nobody has asked for it yet.
 * @throws RelayProblem 400 or 404 for what is not on the connection's lists.
 */
export function readQuestion(reads: Reads, root: Root, address: string, companyId: string | null): Question {
  if (address.length > LONGEST_URL) {
    throw badRequest(`An address is longer than ${LONGEST_URL} characters.`);
  }
  if (!URL_TEXT.test(address)) {
    throw badRequest("An address holds a character that must be encoded.");
  }
  const mark = address.indexOf("?");
  const path = (mark < 0 ? address : address.slice(0, mark)).split("/").map(decoded);
  const options = mark < 0 ? [] : readQuery(address.slice(mark + 1), reads.query);
  const [first = "", second, ...more] = path;
  if (more.length > 0) {
    return readFile(reads, root, path, { options, companyId });
  }
  if (second === undefined) {
    return readTop(root, first, options);
  }
  const set = (root === "odata" ? reads.services : reads.apiSets).find(({ name }) => name === second);
  if (!isOwnCompany(reads, root, first, companyId) || set === undefined) {
    throw notListed(path);
  }
  return { kind: "rows", root, set, options: checkedOptions(set, options, !set.isReadWhole) };
}

/** The one thing below a row that passes: an invoice as PDF. */
function readFile(
  reads: Reads,
  root: Root,
  path: readonly string[],
  { options, companyId }: { readonly options: readonly Option[]; readonly companyId: string | null },
): Question {
  const [company = "", entity = "", ...below] = path;
  const [, name, id] = ENTITY.exec(entity) ?? [];
  const isInvoice = root === "api" && name === INVOICE_PDF.service && below.join("/") === INVOICE_PDF.path.join("/");
  if (!isInvoice || id === undefined || options.length > 0 || !isOwnCompany(reads, root, company, companyId)) {
    throw notListed(path);
  }
  return { kind: "file", id: id.toLowerCase() };
}

function readTop(root: Root, name: string, options: readonly Option[]): Question {
  if (root === "odata" && name === "$metadata" && options.length === 0) {
    return { kind: "metadata" };
  }
  const set = root === "odata" ? ODATA_COMPANIES : API_COMPANIES;
  if (name !== set.name) {
    throw notListed([name]);
  }
  checkedOptions(set, options, false);
  // The caller's options are checked and then left out: there is one answer, and it is filtered here.
  return { kind: "companies", root, set, options: {} };
}

function isOwnCompany(reads: Reads, root: Root, segment: string, companyId: string | null): boolean {
  if (root === "api") {
    return companyId !== null && API_COMPANY.exec(segment)?.[1]?.toLowerCase() === companyId.toLowerCase();
  }
  const name = COMPANY.exec(segment)?.[1]?.replace(/''/g, "'") ?? null;
  return sameCompanyName(name, reads.companyName);
}

interface Option {
  readonly name: string;
  readonly value: string;
}

function readQuery(query: string, own: string): readonly Option[] {
  const ownParts = own.split("&");
  const options = query
    .split("&")
    .filter((part) => part !== "" && !ownParts.includes(part))
    .map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) {
        throw badRequest("A query option has no value.");
      }
      return { name: decoded(part.slice(0, equals)), value: decoded(part.slice(equals + 1).replace(/\+/g, "%20")) };
    });
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    throw badRequest("A query option stands in the address twice.");
  }
  return options;
}

function checkedOptions(set: ReadableSet, options: readonly Option[], needsFilter: boolean): Options {
  const checked = Object.fromEntries(options.map(({ name, value }) => [name, checkedOption(set, name, value)]));
  const isFiltered = checked.$filter !== undefined;
  if (needsFilter && !isFiltered && !(Number(checked.$top) <= MOST_UNFILTERED)) {
    throw badRequest(`A question without $filter needs a $top of at most ${MOST_UNFILTERED}.`);
  }
  // One order, so that equal questions look equal.
  return Object.fromEntries(Object.entries(checked).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function checkedOption(set: ReadableSet, name: string, value: string): string {
  switch (name) {
    case "$filter":
      return readFilter(value, set.mayFilter);
    case "$select":
      return names(value, name, set.mayRead);
    case "$orderby":
      value.split(",").forEach((item) => {
        const [property = "", direction = "asc", ...more] = item.trim().split(/ +/);
        if (!set.mayRead(property) || !["asc", "desc"].includes(direction) || more.length > 0) {
          throw badRequest(`$orderby may not be '${item.trim()}' on this connection.`);
        }
      });
      return value;
    case "$top":
      if (!/^\d{1,5}$/.test(value) || Number(value) > MOST_ROWS) {
        throw badRequest(`$top is a whole number up to ${MOST_ROWS}.`);
      }
      return value;
    case "$count":
      if (value !== "true" && value !== "false") {
        throw badRequest("$count is true or false.");
      }
      return value;
    case "$expand":
      return names(value, name, (part) => set.parts.has(part));
    default:
      throw badRequest(`The query option '${name}' is not among those that pass.`);
  }
}

function names(list: string, option: string, mayUse: (name: string) => boolean): string {
  const given = list.split(",").map((name) => name.trim());
  const strange = given.find((name) => !/^\w+$/.test(name) || !mayUse(name));
  if (strange !== undefined) {
    throw badRequest(`${option} may not name '${strange}' on this connection.`);
  }
  return given.join(",");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest("An address holds a % that encodes nothing.");
  }
}

function notListed(path: readonly string[]): RelayProblem {
  return new RelayProblem(
    404,
    "Relay_NotListed",
    `'${path.join("/").slice(0, 200)}' is not among what this connection lets through. Published services are listed in the relay's configuration.`,
  );
}
