import { stringLiteral } from "../values/stringLiteral";
import { filterValue } from "../businesscentral/filterValue";
import type { SubmittableKind } from "../documents/documentTable";

/** BC's page "CRM Redirect", which opens the record that a row of Sales is coupled to. */
const REDIRECT_PAGE = 5329;

/**
 * BC's lists of orders and of quotes. The redirect page knows orders but refuses to open them ("The open page action is not supported"),
 * and BC writes the number in Sales into its field Your Reference.
 */
const LISTS: Readonly<Record<SubmittableKind, number>> = { order: 9305, quote: 9300 };

/** BC's lists of what page 5329 knows and refuses to open: opportunities and, with the present pricing, sales price lists. */
const RECORD_LISTS: ReadonlyMap<string, number> = new Map([
  ["opportunity", 5123],
  ["pricelevel", 7015],
]);

/** Length of BC's field Your Reference. */
const REFERENCE_LENGTH = 35;

/**
 * Address at which Business Central opens the record that is coupled to a row.
 * @param webClientUrl the connection's, with or without a company in its query
 * @param table logical name, e.g. `account`
 */
export function coupledRecordPage(webClientUrl: string, table: string, id: string): string {
  const bare = id.replace(/[{}]/g, "").toUpperCase();
  return withQuery(webClientUrl, REDIRECT_PAGE, `'CRM Redirect'.Filter IS 'CRMID:{${bare}};CRMType:${table}'`);
}

/** Where Business Central shows the record of a row: its own page, or the list that it stands in where BC opens no single one. */
export function recordPage(webClientUrl: string, table: string, id: string): string {
  const list = RECORD_LISTS.get(table);
  return list === undefined ? coupledRecordPage(webClientUrl, table, id) : withPage(webClientUrl, list);
}

/** Address at which Business Central lists its documents of these numbers in Sales. */
export function documentsPage(webClientUrl: string, kind: SubmittableKind, numbers: readonly string[]): string {
  const references = numbers.map((number) => filterValue(number.slice(0, REFERENCE_LENGTH))).join("|");
  return withQuery(webClientUrl, LISTS[kind], `'Your Reference' IS ${stringLiteral(references)}`);
}

/** Address at which Business Central shows the rows of a list whose field holds a value. */
export function listPage(
  webClientUrl: string,
  page: number,
  { field, value }: { readonly field: string; readonly value: string },
): string {
  return withQuery(webClientUrl, page, `'${field}' IS ${stringLiteral(filterValue(value))}`);
}

function withQuery(webClientUrl: string, page: number, filter: string): string {
  return `${withPage(webClientUrl, page)}&filter=${encodeURIComponent(filter)}`;
}

function withPage(webClientUrl: string, page: number): string {
  return `${webClientUrl}${webClientUrl.includes("?") ? "&" : "?"}page=${page}`;
}
