import type { Job } from "../../jobs/job";
import { JOBS } from "../../jobs/jobs";
import { filterText } from "../../tables/synchronisation";
import type { Direction, FieldMapping, TableMapping } from "../mapping";
import { MAPPINGS } from "../mappings";

const ARROWS: Readonly<Record<Direction, string>> = {
  both: "both ways",
  toSales: "Business Central → Sales",
  fromSales: "Sales → Business Central",
};

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

/** The eight rules of Microsoft's guide, as they are played, with the test that breaks when one is not kept. */
const RULES = [
  "Changes of the integration user in Sales are not synchronised back",
  "Units: one unit per group in the model before; with unit groups a group for each item and resource",
  "Items bring Business Central's own price list, and what somebody changed in it by hand is put back",
  "Resources become products of the type Services",
  "Only price groups with a code go to price lists",
  "The salesperson decides who owns a row",
  "What an invoice needs must be synchronised before it",
  "Orders go when they are released",
] as const;

/** docs/synchronisation.md. */
export function writeMappings(): string {
  return [
    "<!-- Written by `npm run mappings` from sandbox/bc/synchronisation. Do not edit. -->",
    "# Synchronisation: every mapping, field and job",
    "Business Central keeps records and rows of Sales alike. What follows is its set-up as it makes it when the connection to Sales is enabled (base application",
    "W1, 29.0: codeunits 7204 *CDS Setup Defaults* and 5334 *CRM Setup Defaults*), and as the sandbox's Business Central plays it. An administrator may have changed it:",
    "open *Integration Table Mappings* in Business Central. Where the sandbox differs stands in [decision 099](decisions/099-how-does-the-sandbox-synchronise.md).",
    "",
    "In Sales the page *Synchronisation* (Norwegian: *Synkronisering*) of the app *Business Central Integration* shows how it stands.",
    "",
    "## Jobs",
    "In the order in which they run. After a run that found nothing to do a job rests (*On Hold with Inactivity Timeout*) until something changes in Business Central, until somebody",
    "signs in to Business Central and Sales holds something new, or until the time in the last column has passed. The job of a mapping that fails is tried ten times more, others",
    "twice, half a minute apart. Norwegian names are those of Microsoft's guide, and for jobs that it does not know translations.",
    "",
    "| Job in English | Job in Norwegian | Direction | Mapping | Minutes | Rests for (minutes) | Test |",
    "|---|---|---|---|---|---|---|",
    ...JOBS.map(jobRow),
    "",
    "## Rules",
    "| Rule | Test |",
    "|---|---|",
    ...RULES.map((rule) => `| ${rule} | [synchronisationRules](../test/contract/bc/synchronisationRules.test.ts) |`),
    "",
    "A pair that both sides have changed since fails until somebody decides (*Update-Conflict Resolution* of the mapping), if a field that goes both ways differs. A pair whose other side is",
    "deleted fails until somebody decides (*Deletion-Conflict Resolution*). What fails twice in a row for the same reason is skipped from then on: see",
    "*Coupled Data Synchronization Errors* in Business Central, choose *Retry* there when the cause is gone.",
    "",
    "## Mappings",
    ...MAPPINGS.flatMap(section),
    "",
  ].join("\n");
}

function jobRow({ name, codeunit, mapping, description, norwegian, minutes, inactivityMinutes }: Job): string {
  const own = MAPPINGS.find((each) => each.name === mapping && (each.playedBy ?? each.job?.name) === name);
  const direction = own?.direction ?? DIRECTIONS[codeunit.id];
  const path = JOB_TESTS[name] ?? (own === undefined ? undefined : testOf(own));
  if (direction === undefined || path === undefined) {
    throw new Error(`Say which way the job ${name} goes, and which test runs it.`);
  }
  const rests = inactivityMinutes === undefined ? "never" : String(inactivityMinutes);
  return `| ${description} | ${norwegian ?? "–"} | ${ARROWS[direction]} | ${mapping ?? "–"} | ${minutes} | ${rests} | [${testName(path)}](../${path}) |`;
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

const MODELS: Readonly<Record<NonNullable<TableMapping["model"]>, string>> = {
  unitGroups: "only where unit group mapping is on",
  unitsOfMeasure: "only where unit group mapping is off",
  priceLists: "only with the new sales pricing experience",
  salesPrices: "only with the sales pricing before",
  oneWayOrders: "only while orders go one way",
  twoWayOrders: "only while orders go both ways (*Bidirectional Sales Order Int.*)",
};

function section(mapping: TableMapping): readonly string[] {
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
  const documents =
    options === undefined
      ? []
      : [`Of the choice \`${sales.id}\`, and \`${options.column}\` of ${options.documents.join(", ")}.`];
  const filters = [
    ...(Object.keys(localFilter).length === 0 ? [] : [`${table}: ${filterText(localFilter)}`]),
    ...(salesFilter === "" ? [] : [`Sales: \`${salesFilter}\``]),
    ...(byCompany ? ["Sales: of this company or of none, where Business Central's base solution is there"] : []),
  ];
  return [
    "",
    `### ${name}: ${table} – \`${sales.table}\``,
    [
      `${capital(ARROWS[direction])}; ${onlyCoupled ? "coupled records only" : "all records of the filters"}${model === undefined ? "" : `; ${MODELS[model]}`}.`,
      ...documents,
      ...(filters.length === 0 ? [] : [`Filters: ${filters.join("; ")}.`]),
      ...(dependsOn.length === 0 ? [] : [`After: ${dependsOn.join(", ")}.`]),
      ...(playedBy === undefined ? [] : [`The sandbox plays it by a job of its own, \`${playedBy}\`.`]),
    ].join(" "),
    "",
    "| Business Central | Sales | Direction | Remarks | Test |",
    "|---|---|---|---|---|",
    ...mapping.fields.map((field) => fieldRow(mapping, field)),
  ];
}

function testOf({ name, model }: TableMapping): string {
  return (model === "twoWayOrders" ? ORDER_FIELD_TEST : TESTS[name]) ?? FIELD_TEST;
}

function fieldRow(mapping: TableMapping, field: FieldMapping): string {
  const { constant, conversion, notNull, clearOnFailure, isOff, matches, notPlayed } = field;
  const remarks = [
    ...(constant === undefined ? [] : [`always ${String(constant)}`]),
    ...(conversion === undefined ? [] : [`converted: ${conversion}`]),
    ...(notNull === true ? ["an empty value is not written"] : []),
    ...(clearOnFailure === true ? ["empty where the other record is not coupled"] : []),
    ...(isOff === true ? ["switched off at first"] : []),
    ...(matches === true ? ["used for match-based coupling"] : []),
    ...(notPlayed === undefined ? [] : [`not played: ${notPlayed}`]),
  ];
  const path = testOf(mapping);
  const test = notPlayed === undefined ? `[${testName(path)}](../${path})` : "–";
  const shown = (text: string, quoted: boolean): string => (text === "" ? "–" : quoted ? `\`${text}\`` : text);
  return `| ${shown(field.field, false)} | ${shown(field.column, true)} | ${ARROWS[field.direction]} | ${remarks.join("; ")} | ${test} |`;
}

function testName(path: string): string {
  return /(\w+)\.test\.ts$/.exec(path)?.[1] ?? path;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
