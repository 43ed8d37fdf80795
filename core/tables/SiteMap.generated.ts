// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Site map */
export const SiteMapTable = {
  logicalName: "sitemap",
  entitySetName: "sitemaps",
  primaryId: "sitemapid",
  primaryName: "sitemapname",
} as const;

/** Columns of Site map as the wire spells them; `_…_value` is a lookup's id in a row. */
export const SiteMapFields = {
  /** Site map */
  sitemapid: "sitemapid",
  /** Unique name */
  sitemapnameunique: "sitemapnameunique",
  /** Site map XML */
  sitemapxml: "sitemapxml",
} as const;
