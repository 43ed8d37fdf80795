import { badOption, badSyntax, notInSandbox } from "./failure";

/** The query options of a request, percent-decoded and checked for form; names of properties are not checked yet. */
export interface QueryOptions {
  readonly filter: string | null;
  readonly select: readonly string[] | null;
  readonly orderBy: readonly { readonly property: string; readonly descending: boolean }[];
  readonly top: number | null;
  readonly skip: number;
  readonly count: boolean;
  readonly skipToken: string | null;
  /** As sent; only the API has something to expand. */
  readonly expand: string | null;
  /** BC's version of how it writes and filters; what it adds begins with 2.1. */
  readonly schemaVersion: number;
  readonly company: string | null;
}

/** Without $schemaversion, on pages as well as on API v2.0. */
export const DEFAULT_SCHEMA_VERSION = 2;
const IGNORED = ["$format", "tenant"];
const NOT_YET = ["$search", "$apply", "$compute", "$deltatoken"];

/**
 * Reads the query string of a request. Options without $ are BC's own (`company`, `tenant`) or ignored.
 * @throws ODataFailure 400 for a bad value, 501 for an option that the sandbox does not have.
 */
export function readOptions(parameters: URLSearchParams): QueryOptions {
  for (const name of parameters.keys()) {
    if (NOT_YET.includes(name)) {
      throw notInSandbox(`the query option ${name}`);
    }
    if (name.startsWith("$") && !KNOWN.includes(name) && !IGNORED.includes(name)) {
      throw badOption(`The query parameter '${name}' is not supported.`);
    }
    if (parameters.getAll(name).length > 1) {
      throw badOption(`Query option '${name}' was specified more than once, but it must be specified at most once.`);
    }
  }
  const select = parameters.get("$select");
  return {
    filter: parameters.get("$filter"),
    select:
      select === null || select.trim() === "" || select.trim() === "*"
        ? null
        : select.split(",").map((name) => name.trim()),
    orderBy: readOrderBy(parameters.get("$orderby")),
    top: readWholeNumber(parameters, "$top"),
    skip: readWholeNumber(parameters, "$skip") ?? 0,
    count: readBoolean(parameters, "$count"),
    skipToken: parameters.get("$skiptoken"),
    expand: parameters.get("$expand"),
    schemaVersion: readSchemaVersion(parameters.get("$schemaversion")),
    company: unquoteLeniently(parameters.get("company")),
  };
}

const KNOWN = ["$filter", "$select", "$orderby", "$top", "$skip", "$count", "$skiptoken", "$expand", "$schemaversion"];

function readOrderBy(text: string | null): QueryOptions["orderBy"] {
  if (text === null || text.trim() === "") {
    return [];
  }
  return text.split(",").map((item) => {
    const matched = /^([A-Za-z_]\w*)(?:\s+(asc|desc))?$/.exec(item.trim());
    const property = matched?.[1];
    if (property === undefined) {
      throw badSyntax(`'${item.trim()}' is no order: name a field, then asc or desc.`);
    }
    return { property, descending: matched?.[2] === "desc" };
  });
}

function readWholeNumber(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name);
  if (text === null) {
    return null;
  }
  if (!/^\d{1,9}$/.test(text)) {
    throw badOption(
      `Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
    );
  }
  return Number(text);
}

function readSchemaVersion(text: string | null): number {
  if (text === null) {
    return DEFAULT_SCHEMA_VERSION;
  }
  if (!/^\d\.\d$/.test(text)) {
    throw badOption(`Invalid value '${text}' for $schemaversion: it is a number such as 2.1.`);
  }
  return Number(text);
}

function readBoolean(parameters: URLSearchParams, name: string): boolean {
  const text = parameters.get(name);
  if (text !== null && text !== "true" && text !== "false") {
    throw badOption(`Invalid value '${text}' for ${name} query option found. Valid values are 'true' and 'false'.`);
  }
  return text === "true";
}

/** BC takes `company=Name` as well as `company='Name'`. */
function unquoteLeniently(text: string | null): string | null {
  return text === null ? null : (/^'(.*)'$/s.exec(text)?.[1]?.replaceAll("''", "'") ?? text);
}
