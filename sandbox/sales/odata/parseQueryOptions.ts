import type { ExpandItem, OrderItem, QueryOptions } from "./queryOptions";
import { badQuery, notImplemented } from "../errors";
import { parseFilter } from "./parseFilter";
import { NO_OPTIONS } from "./queryOptions";
import { splitOutside } from "./splitOutside";

/** Options that say nothing about which rows, and are read elsewhere. */
const ELSEWHERE = new Set(["$skiptoken", "fetchxml", "savedquery", "userquery", "tag", "$format", "$id"]);

function names(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function parseSelect(text: string): readonly string[] | null {
  const selected = names(text);
  if (selected.length === 0) {
    throw badQuery("The query option $select is empty.");
  }
  return selected.includes("*") ? null : selected;
}

function parseOrderBy(text: string): OrderItem[] {
  return names(text).map((item) => {
    const match = /^([\w/]+)(?:\s+(asc|desc))?$/.exec(item);
    if (!match?.[1]) {
      throw badQuery(`Syntax error in '${item}' in the $orderby query option.`);
    }
    return { path: match[1].split("/"), descending: match[2] === "desc" };
  });
}

function parseTop(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw badQuery(
      `Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`,
    );
  }
  return Number(text);
}

function parseBoolean(name: string, text: string): boolean {
  if (text !== "true" && text !== "false") {
    throw badQuery(`Invalid value '${text}' for ${name} query option found. Use true or false.`);
  }
  return text === "true";
}

function withOption(options: QueryOptions, name: string, text: string): QueryOptions {
  switch (name) {
    case "$select":
      return { ...options, select: parseSelect(text) };
    case "$filter":
      return { ...options, filter: parseFilter(text) };
    case "$orderby":
      return { ...options, orderBy: parseOrderBy(text) };
    case "$top":
      return { ...options, top: parseTop(text) };
    case "$count":
      return { ...options, count: parseBoolean(name, text) };
    case "$expand":
      return { ...options, expand: parseExpand(text) };
    case "$skip":
      // Dataverse pages by Prefer: odata.maxpagesize and @odata.nextLink, and says this of $skip.
      throw badQuery("Skip Clause is not supported in CRM");
    default:
      throw notImplemented(`the query option ${name}`);
  }
}

/** Options of OData that Dataverse documents as not supported in $expand. */
const NOT_NESTED = new Set(["$skip", "$count", "$search", "$levels"]);

function readNestedOptions(texts: readonly string[]): QueryOptions {
  return texts.reduce((options, option) => {
    const split = option.indexOf("=");
    if (split < 0) {
      throw badQuery(`Syntax error in '${option}' in the $expand query option.`);
    }
    const name = option.slice(0, split).trim();
    if (NOT_NESTED.has(name)) {
      throw badQuery(`The query option ${name} is not supported in $expand.`);
    }
    return withOption(options, name, option.slice(split + 1));
  }, NO_OPTIONS);
}

/**
 * Reads $expand: names, each with options of its own in parentheses. Taken apart here, because @odata/parser gives up where a text literal is
 * followed by a further option.
 */
function parseExpand(text: string): ExpandItem[] {
  return splitOutside(text, ",").map((item) => {
    const match = /^\s*([\w/$]+)\s*(?:\((.*)\))?\s*$/s.exec(item);
    if (!match?.[1]) {
      throw badQuery(`Syntax error in '${text}' in the $expand query option.`);
    }
    const isReference = match[1].endsWith("/$ref");
    const navigation = isReference ? match[1].slice(0, -"/$ref".length) : match[1];
    if (navigation.includes("/")) {
      throw notImplemented(`the path '${navigation}' in $expand`);
    }
    const texts = match[2] === undefined ? [] : splitOutside(match[2], ";");
    return { navigation, isReference, text: texts, options: readNestedOptions(texts) };
  });
}

/** Reads the query options of a URL. Parameter aliases (@p1) are put in their place first. */
export function parseQueryOptions(search: URLSearchParams): QueryOptions {
  let options = NO_OPTIONS;
  for (const [name, text] of search) {
    if (ELSEWHERE.has(name.toLowerCase()) || name.startsWith("@")) {
      continue;
    }
    if (!name.startsWith("$")) {
      throw badQuery(`The query parameter '${name}' is not supported.`);
    }
    options = withOption(options, name, resolveAliases(text, search));
  }
  return options;
}

function resolveAliases(text: string, search: URLSearchParams): string {
  return text.includes("@") ? text.replace(/@\w+/g, (alias) => search.get(alias) ?? alias) : text;
}
