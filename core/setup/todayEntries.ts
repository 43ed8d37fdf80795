import { odataOptions } from "../dataverse/odataOptions";
import type { SalesStore } from "../dataverse/salesStore";
import type { SalesOutcome, WireRow } from "../ports";
import { SiteMapFields, SiteMapTable } from "../tables/SiteMap.generated";
import { idOf, rowsIn, textOf } from "../values/wireValue";
import type { AppForms } from "./appForms";
import { addEntry, ownEntry, removeEntry, standingOfEntry } from "./siteMapEntry";
import type { EntryStanding } from "./siteMapEntry";
import { OUR_APP } from "./solutionNames";
import type { ReadXml, XmlElement } from "./xmlElement";

const sitemapid = SiteMapFields.sitemapid;
const sitemapnameunique = SiteMapFields.sitemapnameunique;
const sitemapxml = SiteMapFields.sitemapxml;

/** What an app's site map shows of *Business Central today*. */
export interface TodayEntry {
  /** By what people see, which is the published site map. `unknown`: it cannot be read. */
  readonly standing: EntryStanding | "unknown";
  /** Somebody has changed the site map and not published it: what is published next carries that too. */
  readonly isWaiting: boolean;
}

/**
 * Tells of each app whether *Business Central today* stands in its site map, by the app's id. The entry is what our own app's site map has, so its
 * titles stand in one place. An app without a site map is left out. Two questions for all apps; needs the rights of a customiser.
 */
export async function readTodayEntries(
  store: SalesStore,
  readXml: ReadXml,
  apps: readonly Pick<AppForms, "id" | "siteMapId">[],
): Promise<SalesOutcome<ReadonlyMap<string, TodayEntry>>> {
  const ids = apps.flatMap(({ siteMapId }) => siteMapId ?? []);
  if (ids.length === 0) {
    return { ok: true, value: new Map() };
  }
  const [published, latest] = await Promise.all([siteMaps(store, "published", ids), siteMaps(store, "latest", ids)]);
  if (!published.ok) {
    return published;
  }
  if (!latest.ok) {
    return latest;
  }
  const own = entryOf(published.value, readXml);
  const entries = apps.map(({ id, siteMapId }): [string, TodayEntry] => {
    const xml = xmlOf(published.value, siteMapId);
    const siteMap = readXml(xml);
    return [
      id,
      {
        standing: siteMap === null || own === null ? "unknown" : standingOfEntry(siteMap, own),
        isWaiting: xmlOf(latest.value, siteMapId) !== xml,
      },
    ];
  });
  return { ok: true, value: new Map(entries) };
}

/** `noGroup`: the site map has no group to stand in. `unreadable`: the app names no site map, or it or our own app's is not there as it should be. */
export type EntryChange = "done" | "noGroup" | "unreadable";

/**
 * Adds the entry to an app's site map or takes it out, in the version that was saved last, and publishes site map and app. A site map of a managed app
 * gets an unmanaged layer by it. Needs the rights of a customiser.
 */
export async function changeTodayEntry(
  store: SalesStore,
  readXml: ReadXml,
  { id, siteMapId }: Pick<AppForms, "id" | "siteMapId">,
  action: "add" | "remove",
): Promise<SalesOutcome<EntryChange>> {
  if (siteMapId === null) {
    return { ok: true, value: "unreadable" };
  }
  const read = await siteMaps(store, "latest", [siteMapId]);
  if (!read.ok) {
    return read;
  }
  const siteMap = readXml(xmlOf(read.value, siteMapId));
  const own = entryOf(read.value, readXml);
  if (siteMap === null || own === null) {
    return { ok: true, value: "unreadable" };
  }
  if (action === "remove") {
    removeEntry(siteMap);
  } else if (!addEntry(siteMap, own)) {
    return { ok: true, value: "noGroup" };
  }
  const written = await store.update(SiteMapTable, siteMapId, { [sitemapxml]: siteMap.write() }, null);
  if (written.kind === "failed") {
    return { ok: false, problem: written.problem };
  }
  const published = await store.act("PublishXml", {
    ParameterXml:
      `<importexportxml><sitemaps><sitemap>${siteMapId}</sitemap></sitemaps>` +
      `<appmodules><appmodule>${id}</appmodule></appmodules></importexportxml>`,
  });
  return published.ok ? { ok: true, value: "done" } : published;
}

/** Site maps and our own app's, as people see them or as they were saved last. */
async function siteMaps(
  store: SalesStore,
  state: "published" | "latest",
  ids: readonly string[],
): Promise<SalesOutcome<readonly WireRow[]>> {
  const query = {
    select: [sitemapid, sitemapnameunique, sitemapxml],
    filter: [`${sitemapnameunique} eq '${OUR_APP}'`, ...ids.map((id) => `${sitemapid} eq ${id}`)].join(" or "),
  };
  if (state === "published") {
    return store.rows(SiteMapTable, query);
  }
  const { entitySetName } = SiteMapTable;
  const latest = await store.call(
    null,
    `${entitySetName}/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()?${odataOptions(query)}`,
  );
  return latest.ok ? { ok: true, value: rowsIn(latest.value.value) } : latest;
}

function entryOf(rows: readonly WireRow[], readXml: ReadXml): XmlElement | null {
  const own = rows.find((row) => row[sitemapnameunique] === OUR_APP);
  const siteMap = readXml(textOf(own?.[sitemapxml]) ?? "");
  return siteMap === null ? null : ownEntry(siteMap);
}

function xmlOf(rows: readonly WireRow[], siteMapId: string | null): string {
  return textOf(rows.find((row) => idOf(row[sitemapid]) === siteMapId)?.[sitemapxml]) ?? "";
}
