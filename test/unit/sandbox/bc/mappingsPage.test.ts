import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { knownMapping } from "../../../../core/synchronisation/knownMappings";
import { NORWEGIAN } from "../../../../sandbox/bc/synchronisation/docs/norwegian";
import { ENGLISH } from "../../../../sandbox/bc/synchronisation/docs/words";
import { writeMappings } from "../../../../sandbox/bc/synchronisation/docs/writeMappings";
import { MAPPINGS } from "../../../../sandbox/bc/synchronisation/mappings";
import { localTable } from "../../../../sandbox/bc/synchronisation/local/localTables";
import { stringsOf } from "../../../support/strings";

const ROOT = join(__dirname, "..", "..", "..", "..");

const LANGUAGES = [
  ["synchronisation.md", ENGLISH, 1033],
  ["synchronisation.nb.md", NORWEGIAN, 1044],
] as const;

test.each(LANGUAGES)("docs/%s says what the mappings say", (file, words) => {
  expect(readFileSync(join(ROOT, "docs", file), "utf8")).toBe(writeMappings(words));
});

test.each(LANGUAGES)("docs/%s calls each mapping what the page in Sales calls it", (_file, { titles }, languageId) => {
  const strings = stringsOf("synchronisation", languageId);
  const names = new Set(MAPPINGS.map(({ name }) => name));
  const own = [...names].map((name) => {
    const known = knownMapping(name);
    return [name, known === null ? null : strings(`Job_${known}`)];
  });
  expect(Object.entries(titles).sort()).toEqual(own.sort());
});

test("a name that nobody has said in Norwegian is refused by name", () => {
  expect(() => NORWEGIAN.named("Shoe Size")).toThrow('"Shoe Size"');
});

test("every test that it names is there", () => {
  const paths = [...writeMappings(ENGLISH).matchAll(/\]\(\.\.\/(test\/[^)]+)\)/g)].map(([, path]) => path ?? "");
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("the mappings are those of the guide and of BC's source, with their jobs", () => {
  expect(
    MAPPINGS.map(({ name, direction, onlyCoupled, job }) => [name, direction, onlyCoupled, job?.inactivityMinutes]),
  ).toEqual([
    ["SALESPEOPLE", "fromSales", true, 1440],
    ["CURRENCY", "toSales", true, 720],
    ["PAYMENT TERMS", "toSales", true, undefined],
    ["SHIPMENT METHOD", "toSales", true, undefined],
    ["SHIPPING AGENT", "toSales", true, undefined],
    ["UNIT GROUP", "toSales", true, 720],
    ["ITEM UOM", "toSales", true, 720],
    ["RESOURCE UOM", "toSales", true, 720],
    ["UNIT OF MEASURE", "toSales", true, 720],
    ["CUSTOMER", "both", true, 720],
    ["CONTACT", "both", true, 720],
    ["RESOURCE-PRODUCT", "both", true, 720],
    ["ITEM-PRODUCT", "both", true, 1440],
    ["PLHEADER-PRICE", "toSales", true, 1440],
    ["PLLINE-PRODPRICE", "toSales", false, 1440],
    ["CUSTPRCGRP-PRICE", "toSales", true, 1440],
    ["SALESPRC-PRODPRICE", "toSales", false, 1440],
    ["OPPORTUNITY", "both", false, undefined],
    ["SALESORDER-ORDER", "toSales", true, undefined],
    ["SALESORDER-ORDER", "both", true, 720],
    ["SOLINE-ORDERDETAIL", "both", false, undefined],
    ["POSTEDSALESINV-INV", "toSales", true, undefined],
    ["POSTEDSALESLINE-INV", "toSales", false, undefined],
  ]);
});

test("every mapped field that is played stands in its table, and every filter's too", () => {
  const missing = MAPPINGS.filter(({ playedBy }) => playedBy === undefined).flatMap(({ name, tableId, ...mapping }) =>
    [
      ...mapping.fields.filter(({ notPlayed }) => notPlayed === undefined).map(({ field }) => field),
      ...Object.keys(mapping.localFilter),
    ]
      .filter((field) => field !== "" && !localTable(tableId).fields.has(field))
      .map((field) => `${name} ${field}`),
  );
  expect(missing).toEqual([]);
});
