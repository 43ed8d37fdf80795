import { createClient, errorOf, rowsOf } from "./client";
import type { SalesClient } from "./client";

const HUB = "msdynce_saleshub";
const OPEN = '<SiteMap><Area Id="sales"><Group Id="g"><SubArea Id="a" Entity="account" />';
const CLOSE = "</Group></Area></SiteMap>";
const CHANGED = `${OPEN}<SubArea Id="more" Url="https://example.org/" />${CLOSE}`;

async function hub(client: SalesClient): Promise<string> {
  const [app] = rowsOf(await client.get(`appmodules?$select=appmoduleid&$filter=uniquename eq '${HUB}'`));
  const listed = rowsOf(await client.get(`RetrieveAppComponents(AppModuleId=${String(app?.appmoduleid)})`));
  return String(listed.find(({ componenttype }) => componenttype === 62)?.objectid);
}

const write = async (client: SalesClient, sitemapxml: string, as = "admin") =>
  client.send("PATCH", `sitemaps(${await hub(client)})`, { body: { sitemapxml }, as });

const publish = (client: SalesClient, inside: string, as = "admin") =>
  client.send("POST", "PublishXml", { body: { ParameterXml: `<importexportxml>${inside}</importexportxml>` }, as });

const shown = async (client: SalesClient): Promise<string> =>
  (await client.get("/_shell/session", { as: "salesperson" })).text;

test("a site map that was written is read as unpublished, and seen by people once it is published", async () => {
  const client = createClient();
  expect((await write(client, CHANGED)).status).toBe(204);
  const id = await hub(client);
  const xml = (await client.get(`sitemaps(${id})?$select=sitemapxml`)).json.sitemapxml;
  const unpublished = await client.get(
    `sitemaps/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()?$select=sitemapxml&$filter=sitemapid eq ${id}`,
  );
  expect([String(xml).includes("more"), rowsOf(unpublished)[0]?.sitemapxml]).toEqual([false, CHANGED]);
  expect(await shown(client)).not.toContain("https://example.org/");
  expect((await publish(client, "<entities><entity>account</entity></entities>")).status).toBe(204);
  expect(await shown(client)).not.toContain("https://example.org/");
  // The id is not looked at: any element publishes all site maps.
  expect((await publish(client, "<sitemaps><sitemap></sitemap></sitemaps>")).status).toBe(204);
  expect(await shown(client)).toContain("https://example.org/");
});

test("a second change is made to the first one, and both are published together", async () => {
  const client = createClient();
  await write(client, CHANGED);
  await client.send("PATCH", `sitemaps(${await hub(client)})`, { body: { sitemapname: "Other name" } });
  await publish(client, "<sitemaps><sitemap></sitemap></sitemaps>");
  const row = (await client.get(`sitemaps(${await hub(client)})?$select=sitemapname,sitemapxml`)).json;
  expect(row).toMatchObject({ sitemapname: "Other name", sitemapxml: CHANGED });
});

test("a salesperson may not write a site map, nor publish one", async () => {
  const client = createClient();
  expect(errorOf(await write(client, CHANGED, "salesperson"))[2]).toContain("prvWriteSiteMap");
  const refused = await publish(client, "<sitemaps><sitemap></sitemap></sitemaps>", "salesperson");
  expect(errorOf(refused)[2]).toContain("prvPublishCustomization");
});

test.each([
  ["what is no XML", "<SiteMap><Area></SiteMap>", "The site map is not valid: "],
  ["another root", "<Area Id='a' />", "its root is Area, not SiteMap."],
  ["an element in the wrong place", "<SiteMap><Group Id='g' /></SiteMap>", "Group may not stand there in SiteMap."],
  [
    "titles behind a group",
    "<SiteMap><Area Id='a'><Group Id='g' /><Titles /></Area></SiteMap>",
    "Titles may not stand there in Area.",
  ],
  ["an area without an id", "<SiteMap><Area /></SiteMap>", "the Id '' of Area is missing or has other characters."],
  ["an id with a space", "<SiteMap><Area Id='a b' /></SiteMap>", "the Id 'a b' of Area"],
  [
    "two groups with one id",
    "<SiteMap><Area Id='a'><Group Id='g' /><Group Id='g' /></Area></SiteMap>",
    "two of Group in Area have one Id.",
  ],
  ["a table that is not there", `${OPEN}<SubArea Id="x" Entity="nothing" />${CLOSE}`, "the table 'nothing'"],
  [
    "a page that is not there",
    `${OPEN}<SubArea Id="x" Url="$webresource:no_/page.html" />${CLOSE}`,
    "the web resource 'no_/page.html'",
  ],
])("%s is refused", async (_name, xml, reason) => {
  const [status, , message] = errorOf(await write(createClient(), xml));
  expect([status, message]).toEqual([400, expect.stringContaining(reason)]);
});
