import { checkSequences } from "../../../../../sandbox/sales/import/checkSequence";
import { parseXml } from "../../../../../sandbox/sales/xml/parseXml";

function check(text: string): string | null {
  const reading = parseXml(text);
  if (!reading.ok) {
    throw new Error(reading.reason);
  }
  return checkSequences(reading.root)?.message ?? null;
}

test.each([
  "<ImportExportXml><Entities /><Roles /><WebResources /><Languages /></ImportExportXml>",
  "<ImportExportXml><Entities /><SomethingNew /><Roles /></ImportExportXml>",
  "<ImportExportXml><WebResources><WebResource><WebResourceId /><Name /><WebResourceType /></WebResource></WebResources></ImportExportXml>",
])("accepts %s", (text) => {
  expect(check(text)).toBeNull();
});

test.each([
  ["<ImportExportXml><Roles /><Entities /></ImportExportXml>", "'Entities'. It must come before 'Roles'"],
  [
    "<ImportExportXml><Entities><Entity><RibbonDiffXml><CommandDefinitions /><CustomActions /></RibbonDiffXml></Entity></Entities></ImportExportXml>",
    "'CustomActions'. It must come before 'CommandDefinitions'",
  ],
  [
    "<ImportExportXml><WebResources><WebResource><Name /><WebResourceId /></WebResource></WebResources></ImportExportXml>",
    "'WebResourceId'",
  ],
  ["<Solution />", "the root is 'ImportExportXml'"],
])("refuses %s", (text, message) => {
  expect(check(text)).toContain(message);
});
