/** What an address of /main.aspx asks for, in the parameters that model-driven apps use. */
export type AppPage =
  | { readonly kind: "home" }
  | {
      readonly kind: "record";
      readonly table: string;
      readonly id: string | null;
      readonly formId?: string;
      readonly extraqs?: string;
    }
  | { readonly kind: "list"; readonly table: string; readonly viewId?: string }
  | { readonly kind: "webresource"; readonly name: string; readonly data?: string }
  | { readonly kind: "unknown"; readonly pageType: string };

export interface AppLocation {
  /** The app of a solution; null for Sales. */
  readonly appId: string | null;
  readonly page: AppPage;
  readonly isDark: boolean;
  /** A version of Fluent 9 that controls get instead of the newest, a flag of the sandbox's own; null for the newest. */
  readonly fluent: string | null;
}

const DARK_FLAG = "themeOption=darkmode";
const FLUENT_FLAG = "sandboxFluent=";

/** Reads the query part of an address of /main.aspx. */
export function readAppLocation(search: string): AppLocation {
  const query = new URLSearchParams(search);
  const appId = query.get("appid");
  const flags = (query.get("flags") ?? "").split(",");
  return {
    appId: appId === null || appId === "" ? null : bareId(appId),
    page: readPage(query),
    isDark: flags.includes(DARK_FLAG),
    fluent: flags.find((flag) => flag.startsWith(FLUENT_FLAG))?.slice(FLUENT_FLAG.length) ?? null,
  };
}

/** The address of a page, app and flags included. */
export function formatAppLocation({ appId, page, isDark, fluent }: AppLocation): string {
  const query = new URLSearchParams({ ...optional("appid", appId), ...pageParameters(page) });
  const flags = [...(isDark ? [DARK_FLAG] : []), ...(fluent === null ? [] : [`${FLUENT_FLAG}${fluent}`])];
  if (flags.length > 0) {
    query.set("flags", flags.join(","));
  }
  const text = query.toString();
  return text === "" ? "/main.aspx" : `/main.aspx?${text}`;
}

/** Lower case without braces, as ids stand in addresses of the Web API. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

function readPage(query: URLSearchParams): AppPage {
  const pageType = query.get("pagetype");
  const table = query.get("etn");
  switch (pageType) {
    case null:
      return { kind: "home" };
    case "entityrecord":
      return table === null ? { kind: "unknown", pageType: "entityrecord without etn" } : readRecordPage(query, table);
    case "entitylist":
      return table === null
        ? { kind: "unknown", pageType: "entitylist without etn" }
        : { kind: "list", table, ...optionalId("viewId", query.get("viewid")) };
    case "webresource":
      return { kind: "webresource", name: query.get("webresourceName") ?? "", ...optional("data", query.get("data")) };
    default:
      return { kind: "unknown", pageType };
  }
}

function readRecordPage(query: URLSearchParams, table: string): AppPage {
  const id = query.get("id");
  return {
    kind: "record",
    table,
    id: id === null || id === "" ? null : bareId(id),
    ...optionalId("formId", query.get("formid")),
    ...optional("extraqs", query.get("extraqs")),
  };
}

function pageParameters(page: AppPage): Record<string, string> {
  switch (page.kind) {
    case "home":
      return {};
    case "record":
      return {
        pagetype: "entityrecord",
        etn: page.table,
        ...optional("id", page.id),
        ...optional("formid", page.formId),
        ...optional("extraqs", page.extraqs),
      };
    case "list":
      return { pagetype: "entitylist", etn: page.table, ...optional("viewid", page.viewId) };
    case "webresource":
      return { pagetype: "webresource", webresourceName: page.name, ...optional("data", page.data) };
    case "unknown":
      return { pagetype: page.pageType };
  }
}

function optional<K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> {
  return value === null || value === undefined || value === "" ? {} : ({ [key]: value } as Record<K, string>);
}

function optionalId<K extends string>(key: K, value: string | null): Partial<Record<K, string>> {
  return optional(key, value === null ? null : bareId(value));
}
