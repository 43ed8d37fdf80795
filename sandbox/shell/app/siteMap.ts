import type { AppPage } from "../page/appLocation";

export interface SiteMapArea {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly SiteMapGroup[];
}

export interface SiteMapGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly SiteMapEntry[];
}

export interface SiteMapEntry {
  readonly id: string;
  readonly label: string;
  /** Picture of a solution, else null. */
  readonly image: string | null;
  /** A page of the app, or an address outside of it. */
  readonly target: { readonly page: AppPage } | { readonly url: string };
}

/** Whether the page is what the entry leads to; records belong to the list of their table. */
export function leadsTo({ target }: SiteMapEntry, page: AppPage): boolean {
  if (!("page" in target)) {
    return false;
  }
  const { page: own } = target;
  if (own.kind === "list") {
    return (page.kind === "list" || page.kind === "record") && page.table === own.table;
  }
  return own.kind === "webresource" && page.kind === "webresource" && page.name === own.name && page.data === own.data;
}

/** The page that an app opens with: its first list or web resource. */
export function firstPage(areas: readonly SiteMapArea[]): AppPage | null {
  for (const { target } of areas.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries))) {
    if ("page" in target) {
      return target.page;
    }
  }
  return null;
}
