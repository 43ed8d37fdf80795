/** @jest-environment jsdom */
import { readXml as readInBrowser } from "../../../../browser/readXml";
import { addEntry, ownEntry, removeEntry, standingOfEntry } from "../../../../core/setup/siteMapEntry";
import type { XmlElement } from "../../../../core/setup/xmlElement";
import { readXml as readOnCommandLine } from "../../../../solution/deploy/environment/readXml";

const ENTRY =
  '<SubArea Id="bcs_today" Url="$webresource:bcs_/pages/today.html" PassParams="false"><Titles><Title LCID="1033" Title="Day &amp; more"/><Title LCID="1044" Title="I dag &lt;æøå&gt;"/></Titles></SubArea>';
const OWN = `<SiteMap><Area Id="o"><Group Id="g"><SubArea Id="bcs_setup"/>${ENTRY}</Group></Area></SiteMap>`;
const THEIRS =
  '<SiteMap IntroducedVersion="9.0"><!-- kept --><Area Id="empty"/><Area Id="sales" ShowGroups="true">\n  <Group Id="first"><SubArea Id="a" Entity="account" Title="A &quot;B&quot;"/></Group>\n  <Group Id="second"><SubArea Id="b"/></Group></Area></SiteMap>';

describe.each([
  ["the browser", readInBrowser],
  ["the command line", readOnCommandLine],
])("the entry in a site map, read by %s", (_name, readXml) => {
  const read = (text: string): XmlElement => {
    const root = readXml(text);
    if (root === null) {
      throw new Error("no XML");
    }
    return root;
  };
  const entry = ownEntry(read(OWN));
  if (entry === null) {
    throw new Error("no entry");
  }
  const added = (text: string): string => {
    const siteMap = read(text);
    expect(addEntry(siteMap, entry)).toBe(true);
    return siteMap.write();
  };

  it("goes to the end of the first group, with its titles in all languages, and leaves the rest as it is written", () => {
    expect(added(THEIRS)).toBe(THEIRS.replace("</Group>", `${ENTRY}</Group>`));
  });

  it("is added once", () => {
    expect(added(added(THEIRS))).toBe(added(THEIRS));
  });

  it("is taken out exactly, wherever it was moved and whatever else was added meanwhile", () => {
    const moved = THEIRS.replace('<SubArea Id="b"/>', `<SubArea Id="b"/><SubArea Id="new"/>${ENTRY}`);
    const siteMap = read(moved);
    removeEntry(siteMap);
    expect(siteMap.write()).toBe(moved.replace(ENTRY, ""));
  });

  it("has nowhere to stand where no area has a group", () => {
    expect(addEntry(read('<SiteMap><Area Id="a"/></SiteMap>'), entry)).toBe(false);
  });

  it.each([
    [THEIRS, "absent"],
    [THEIRS.replace("</Group>", `${ENTRY}</Group>`), "listed"],
    [THEIRS.replace("</Group>", '<SubArea Id="x" Url="$webresource:bcs_/pages/today.html?data=1"/></Group>'), "byHand"],
  ])("is told as it stands", (text, standing) => {
    expect(standingOfEntry(read(text), entry)).toBe(standing);
  });

  it.each(["", "<SiteMap>", "plain", "<a><b></a>"])("is not looked for in %j, which is no XML", (text) => {
    expect(readXml(text)).toBeNull();
  });
});
