import type { Job } from "../../jobs/job";
import { JOBS } from "../../jobs/jobs";
import type { Direction, FieldMapping, TableMapping } from "../mapping";
import { MAPPINGS } from "../mappings";
import { ENGLISH } from "./words";
import type { Words } from "./words";

const FIELD_TEST = "test/contract/bc/mappedFields.test.ts";
const OPTION_TEST = "test/contract/bc/optionMappings.test.ts";
const ORDER_FIELD_TEST = "test/contract/bc/mappedOrderFields.test.ts";
const INVOICE_FIELD_TEST = "test/contract/bc/mappedInvoiceFields.test.ts";
const TESTS: Readonly<Record<string, string>> = {
  "UNIT GROUP": "test/contract/bc/synchronisation.test.ts",
  "RESOURCE UOM": "test/contract/bc/synchronisation.test.ts",
  "UNIT OF MEASURE": "test/contract/bc/synchronisationRules.test.ts",
  "CUSTPRCGRP-PRICE": "test/contract/bc/synchronisationRules.test.ts",
  "SALESPRC-PRODPRICE": "test/contract/bc/synchronisationRules.test.ts",
  "PAYMENT TERMS": OPTION_TEST,
  "SHIPMENT METHOD": OPTION_TEST,
  "SHIPPING AGENT": OPTION_TEST,
  "POSTEDSALESINV-INV": INVOICE_FIELD_TEST,
  "POSTEDSALESLINE-INV": INVOICE_FIELD_TEST,
  "SALESORDER-ORDER": INVOICE_FIELD_TEST,
};

/** docs/synchronisation.md and docs/synchronisation.nb.md, by the language of the words. */
export function writeMappings(words: Words): string {
  const { intro, jobs, rules, mappings } = words;
  return [
    "<!-- Written by `npm run mappings` from sandbox/bc/synchronisation. Do not edit. -->",
    ...intro,
    "",
    `## ${jobs.heading}`,
    ...jobs.text,
    "",
    ...head(jobs.columns),
    ...JOBS.map((job) => jobRow(job, words)),
    "",
    `## ${rules.heading}`,
    ...head(rules.columns),
    ...rules.all.map((rule) => `| ${rule} | ${link("test/contract/bc/synchronisationRules.test.ts")} |`),
    "",
    ...rules.after,
    "",
    `## ${mappings.heading}`,
    ...MAPPINGS.flatMap((mapping) => section(mapping, words)),
    "",
  ].join("\n");
}

function head(columns: readonly string[]): readonly string[] {
  return [`| ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length)}`];
}

function jobRow(
  { name, codeunit, mapping, description, norwegian, minutes, inactivityMinutes }: Job,
  words: Words,
): string {
  const own = MAPPINGS.find((each) => each.name === mapping && (each.playedBy ?? each.job?.name) === name);
  const direction = own?.direction ?? DIRECTIONS[codeunit.id];
  const path = JOB_TESTS[name] ?? (own === undefined ? undefined : testOf(own));
  if (direction === undefined || path === undefined) {
    throw new Error(`Say which way the job ${name} goes, and which test runs it.`);
  }
  const rests = inactivityMinutes === undefined ? words.never : String(inactivityMinutes);
  const names = words.named === ENGLISH.named ? [description, norwegian ?? "–"] : [norwegian ?? "–", description];
  return `| ${names.join(" | ")} | ${words.arrows[direction]} | ${mapping ?? "–"} | ${minutes} | ${rests} | ${link(path)} |`;
}

/** Of jobs without a mapping, by their codeunit. */
const DIRECTIONS: Readonly<Record<number, Direction>> = {
  5349: "fromSales",
  5350: "toSales",
  5352: "toSales",
  5354: "fromSales",
  5355: "both",
  5356: "toSales",
  5366: "toSales",
};

const JOB_TESTS: Readonly<Record<string, string>> = {
  autoCreateSalesOrders: "test/contract/bc/jobsOrders.test.ts",
  autoProcessSalesQuotes: "test/contract/bc/jobsQuotes.test.ts",
  customerStatistics: "test/contract/bc/jobsFigures.test.ts",
  itemAvailability: "test/contract/bc/jobsFigures.test.ts",
  orderStatus: "test/contract/bc/jobsOrders.test.ts",
  notes: "test/contract/bc/jobsFigures.test.ts",
  archivedSalesOrders: "test/contract/bc/ordersBothWays.test.ts",
};

function section(mapping: TableMapping, words: Words): readonly string[] {
  const {
    name,
    table,
    sales,
    direction,
    onlyCoupled,
    localFilter,
    salesFilter,
    byCompany,
    dependsOn,
    model,
    playedBy,
    options,
  } = mapping;
  const documents = options === undefined ? [] : [words.choice(sales.id, options.column, options.documents.join(", "))];
  const filters = [
    ...(Object.keys(localFilter).length === 0 ? [] : [`${words.named(table)}: ${filterIn(localFilter, words)}`]),
    ...(salesFilter === "" ? [] : [`Sales: \`${salesFilter}\``]),
    ...(byCompany ? [words.ofCompany] : []),
  ];
  return [
    "",
    `### ${name}: ${words.named(table)} – \`${sales.table}\``,
    [
      `${capital(words.arrows[direction])}; ${onlyCoupled ? words.onlyCoupled : words.allRecords}${model === undefined ? "" : `; ${words.models[model]}`}.`,
      ...documents,
      ...(filters.length === 0 ? [] : [`${words.filters}: ${filters.join("; ")}.`]),
      ...(dependsOn.length === 0 ? [] : [`${words.after}: ${dependsOn.join(", ")}.`]),
      ...(playedBy === undefined ? [] : [words.playedBy(playedBy)]),
      ...(words.titles[name] === undefined ? [] : [words.inSales(words.titles[name])]),
    ].join(" "),
    "",
    ...head(words.mappings.columns),
    ...mapping.fields.map((field) => fieldRow(mapping, field, words)),
  ];
}

function testOf({ name, model }: TableMapping): string {
  return (model === "twoWayOrders" ? ORDER_FIELD_TEST : TESTS[name]) ?? FIELD_TEST;
}

function fieldRow(mapping: TableMapping, field: FieldMapping, words: Words): string {
  const { constant, conversion, notNull, clearOnFailure, isOff, matches, notPlayed } = field;
  const remarks = [
    ...(constant === undefined ? [] : [words.always(words.named(String(constant)))]),
    ...(conversion === undefined ? [] : [words.conversions[conversion]]),
    ...(notNull === true ? [words.notNull] : []),
    ...(clearOnFailure === true ? [words.clearOnFailure] : []),
    ...(isOff === true ? [words.isOff] : []),
    ...(matches === true ? [words.matches] : []),
    ...(notPlayed === undefined ? [] : [words.notPlayed(words.named(notPlayed))]),
  ];
  const test = notPlayed === undefined ? link(testOf(mapping)) : "–";
  const shown = (text: string, quoted: boolean): string => (text === "" ? "–" : quoted ? `\`${text}\`` : text);
  const name = field.field === "" ? "" : words.named(field.field);
  return `| ${shown(name, false)} | ${shown(field.column, true)} | ${words.arrows[field.direction]} | ${remarks.join("; ")} | ${test} |`;
}

/** A filter of BC records as Business Central shows it in that language. */
function filterIn(filter: TableMapping["localFilter"], { named }: Words): string {
  const valueIn = (value: unknown): string => named(value === " " ? "''" : String(value));
  return Object.entries(filter)
    .map(([field, values]) => `${named(field)}=${values.map(valueIn).join("|")}`)
    .join(", ");
}

function link(path: string): string {
  return `[${/(\w+)\.test\.ts$/.exec(path)?.[1] ?? path}](../${path})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
