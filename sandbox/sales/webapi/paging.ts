import type { RequestContext } from "./requestContext";
import { badQuery } from "../errors";

/** The most rows that Dataverse returns at once. */
export const MAX_PAGE_SIZE = 5000;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextLink: string | null;
}

function pageNumber(url: URL): number {
  const token = url.searchParams.get("$skiptoken");
  if (token === null) {
    return 1;
  }
  const number = /pagenumber="(\d+)"/.exec(token)?.[1];
  if (number === undefined) {
    throw badQuery("The $skiptoken is not one that this server gave. Follow @odata.nextLink as it is.");
  }
  return Number(number);
}

/** An address of rows with the token of one of its pages; `size` stands in the token where the next request need not name it. */
export function linkToPage(address: string, number: number, size: number | null = null): string {
  const next = new URL(address);
  const records = size === null ? "" : ` countOfRecords="${size}"`;
  next.searchParams.set("$skiptoken", `<cookie pagenumber="${number}"${records} istracking="False" />`);
  return next.href;
}

function sizeOf({ preferences, url }: RequestContext): number {
  const counted = /countOfRecords="(\d+)"/.exec(url.searchParams.get("$skiptoken") ?? "")?.[1];
  return Math.min(preferences.maxPageSize ?? Number(counted ?? MAX_PAGE_SIZE), MAX_PAGE_SIZE);
}

/** Cuts one page out of the result: the size from Prefer: odata.maxpagesize, the page from $skiptoken. $top takes the first rows and has no next page. */
export function pageOf<Item>(context: RequestContext, items: readonly Item[], top: number | null): Page<Item> {
  if (top !== null) {
    return { items: items.slice(0, top), nextLink: null };
  }
  const size = sizeOf(context);
  const number = pageNumber(context.url);
  const end = number * size;
  return {
    items: items.slice(end - size, end),
    nextLink: end < items.length ? linkToPage(context.url.href, number + 1) : null,
  };
}
