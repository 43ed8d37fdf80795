import type {
  ColumnDescription,
  FormDescription,
  TableDescription,
  ViewDescription,
} from "../../contract/tableDescription";
import type { Culture } from "../locale/culture";
import { fillIn } from "../locale/fillIn";

const STANDARD_FORM_ID = "00000000-0000-0000-00aa-000010000001";
const STANDARD_VIEW_ID = "00000000-0000-0000-00aa-000010000002";
const STANDARD_QUICK_CREATE_ID = "00000000-0000-0000-00aa-000010000003";
const COLUMN_CLASS_ID = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";
const TIMELINE_CLASS_ID = "{06375649-C143-495E-A496-C962E5B4488E}";
const PUBLIC_VIEW = 0;

/** Tables whose standard form has a timeline. */
const WITH_TIMELINE: ReadonlySet<string> = new Set([
  "account",
  "contact",
  "opportunity",
  "quote",
  "salesorder",
  "invoice",
]);

/** Columns worth a place in a list, best first; a table's view takes those it has. */
const LISTED_COLUMNS = [
  "accountnumber",
  "ordernumber",
  "quotenumber",
  "invoicenumber",
  "productnumber",
  "customerid",
  "telephone1",
  "address1_city",
  "producttypecode",
  "quantity",
  "uomid",
  "totalamount",
  "estimatedvalue",
  "statuscode",
  "ownerid",
  "createdon",
];
const MOST_LISTED = 7;

/** Columns of the quick create forms that Sales brings; the forms themselves are not published, these are ours. */
const QUICK_CREATE: Readonly<Record<string, readonly string[]>> = {
  account: ["name", "telephone1", "primarycontactid", "websiteurl", "address1_city"],
  contact: ["firstname", "lastname", "parentcustomerid", "emailaddress1", "telephone1"],
  opportunity: ["name", "parentaccountid", "parentcontactid", "estimatedclosedate", "pricelevelid", "description"],
};

/** Bookkeeping that no standard form shows. */
const LEFT_OUT =
  /_base$|^(importsequencenumber|overriddencreatedon|timezoneruleversionnumber|utcconversiontimezonecode|versionnumber|exchangerate|processid|stageid|traversedpath)$/;

/**
 * Gives a table the main form and the view that the platform makes for every table, where the server knows none or knows only that there is
 * one: a form of all columns that people may enter, and a list of all rows. Views that a solution adds to a table leave its default view as it is.
 */
export function withStandardParts(table: TableDescription, culture: Culture): TableDescription {
  return {
    ...table,
    forms: [
      ...(table.forms.some(({ type }) => type === "main")
        ? table.forms.map((form) =>
            form.formXml === "" ? { ...form, formXml: standardFormXml(table, culture) } : form,
          )
        : [...table.forms, standardForm(table, culture)]),
      ...quickCreateForms(table, culture),
    ],
    views: table.views.some(({ queryType, isDefault }) => queryType === PUBLIC_VIEW && isDefault)
      ? table.views
      : [...table.views, standardView(table, culture)],
  };
}

function standardForm(table: TableDescription, culture: Culture): FormDescription {
  return {
    id: STANDARD_FORM_ID,
    name: culture.words.standardForm,
    type: "main",
    isDefault: true,
    formXml: standardFormXml(table, culture),
  };
}

function quickCreateForms(table: TableDescription, culture: Culture): readonly FormDescription[] {
  const names = QUICK_CREATE[table.logicalName];
  if (names === undefined || table.forms.some(({ type }) => type === "quickCreate")) {
    return [];
  }
  const cells = table.columns
    .filter(({ logicalName, canCreate }) => names.includes(logicalName) && canCreate)
    .sort((a, b) => names.indexOf(a.logicalName) - names.indexOf(b.logicalName))
    .map(({ logicalName }) => `<row>${cellXml(logicalName, false)}</row>`);
  const formXml = `<form><tabs><tab name="general"><columns><column width="100%"><sections><section name="general" columns="1" showlabel="false"><rows>${cells.join("")}</rows></section></sections></column></columns></tab></tabs>${DISPLAY}</form>`;
  return [
    { id: STANDARD_QUICK_CREATE_ID, name: culture.words.quickCreate, type: "quickCreate", isDefault: true, formXml },
  ];
}

function cellXml(name: string, isDisabled: boolean): string {
  return `<cell id="${name}"><control id="${name}" classid="${COLUMN_CLASS_ID}" datafieldname="${name}" disabled="${String(isDisabled)}"/></cell>`;
}

/** Stands behind the forms that solutions bring, as after an administrator has set the forms' order. */
const DISPLAY = '<DisplayConditions FallbackForm="true" Order="1"><Everyone/></DisplayConditions>';

function standardFormXml(
  { logicalName, columns, primaryName }: TableDescription,
  { words, languageId }: Culture,
): string {
  const shown = columns.filter(isEntered).sort((a, b) => rank(a, primaryName) - rank(b, primaryName));
  const cells = shown.map((column) => cellXml(column.logicalName, isNumbered(column, primaryName)));
  const rows = Array.from(
    { length: Math.ceil(cells.length / 2) },
    (_, index) => `<row>${cells.slice(2 * index, 2 * index + 2).join("")}</row>`,
  );
  const section = `<section name="general" columns="11" showlabel="false"><rows>${rows.join("")}</rows></section>`;
  const timeline = `<column width="33%"><sections><section name="timeline" showlabel="false"><rows><row><cell id="timeline"><control id="notescontrol" classid="${TIMELINE_CLASS_ID}"/></cell></row></rows></section></sections></column>`;
  const hasTimeline = WITH_TIMELINE.has(logicalName);
  return `<form><tabs><tab name="general"><labels><label description="${words.standardTab}" languagecode="${String(languageId)}"/></labels><columns><column width="${hasTimeline ? "67%" : "100%"}"><sections>${section}</sections></column>${hasTimeline ? timeline : ""}</columns></tab></tabs>${DISPLAY}</form>`;
}

function standardView(
  { logicalName, primaryId, primaryName, displayCollectionName, columns }: TableDescription,
  { words }: Culture,
): ViewDescription {
  const known = new Set(columns.map((column) => column.logicalName));
  const shown = [primaryName, ...LISTED_COLUMNS.filter((name) => known.has(name) && name !== primaryName)].slice(
    0,
    MOST_LISTED,
  );
  const attributes = shown.map((name) => `<attribute name="${name}"/>`).join("");
  return {
    id: STANDARD_VIEW_ID,
    name: fillIn(words.allRows, displayCollectionName),
    queryType: PUBLIC_VIEW,
    isDefault: true,
    fetchXml: `<fetch><entity name="${logicalName}">${attributes}<order attribute="${primaryName}" descending="false"/></entity></fetch>`,
    layoutXml: `<grid><row name="result" id="${primaryId}">${shown.map((name) => `<cell name="${name}" width="140"/>`).join("")}</row></grid>`,
  };
}

function isEntered({ logicalName, type, canCreate, canUpdate }: ColumnDescription): boolean {
  return (
    (canCreate || canUpdate) &&
    type !== "uniqueidentifier" &&
    type !== "state" &&
    type !== "entityname" &&
    !LEFT_OUT.test(logicalName)
  );
}

/** Texts that the system requires are numbers it gives itself, such as that of an order. */
function isNumbered({ logicalName, type, requiredLevel }: ColumnDescription, primaryName: string): boolean {
  return type === "string" && requiredLevel === "systemrequired" && logicalName !== primaryName;
}

/** The name first, then what is required, then the rest as the table has it. */
function rank({ logicalName, requiredLevel }: ColumnDescription, primaryName: string): number {
  if (logicalName === primaryName) {
    return 0;
  }
  return requiredLevel === "required" || requiredLevel === "systemrequired" ? 1 : 2;
}
