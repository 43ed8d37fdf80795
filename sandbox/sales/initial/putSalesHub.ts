import { COMPONENT } from "../import/componentTypes";
import type { Organization } from "../organization/organization";
import { stableId } from "../store/identifiers";
import type { XmlElement } from "../xml/element";
import { writeXml } from "../xml/writeXml";
import { putInitialRow } from "./putInitialRow";

/** The app that salespeople work in, by the unique name that it has in every Sales. */
export const SALES_HUB = "msdynce_saleshub";

const MAIN_FORM = 2;

/** Tables of the Sales Hub with a main form of their own each; the client draws it, since the platform's own are not published. */
const TABLES = [
  "account",
  "contact",
  "invoice",
  "invoicedetail",
  "opportunity",
  "opportunityproduct",
  "pricelevel",
  "product",
  "quote",
  "quotedetail",
  "salesorder",
  "salesorderdetail",
];

/** The part of the Sales Hub's site map that the integration is about; names of tables stand for titles of their own. */
const GROUPS = [
  {
    id: "msdyn_sales",
    titles: { "1033": "Sales", "1044": "Salg" },
    tables: ["account", "opportunity", "quote", "salesorder", "invoice"],
  },
  { id: "msdyn_collateral", titles: { "1033": "Collateral", "1044": "Salgsmateriell" }, tables: ["product"] },
] as const;

function titlesOf(titles: Readonly<Record<string, string>>): XmlElement {
  return {
    name: "Titles",
    attributes: {},
    content: Object.entries(titles).map(([LCID, Title]) => ({
      name: "Title",
      attributes: { LCID, Title },
      content: [],
    })),
  };
}

function siteMap(): XmlElement {
  const groups = GROUPS.map(({ id, titles, tables }): XmlElement => ({
    name: "Group",
    attributes: { Id: id },
    content: [
      titlesOf(titles),
      ...tables.map((table) => ({ name: "SubArea", attributes: { Id: `sales_${table}`, Entity: table }, content: [] })),
    ],
  }));
  const area = {
    name: "Area",
    attributes: { Id: "sales", ShowGroups: "true" },
    content: [titlesOf({ "1033": "Sales", "1044": "Salg" }), ...groups],
  };
  return { name: "SiteMap", attributes: {}, content: [area] };
}

/** The Sales Hub and its forms. It lists them, and so shows no form that a solution brings until somebody adds that one. */
export function putSalesHub(organization: Organization): void {
  const solution = stableId("solution/Sales");
  const forms = TABLES.map((table) => {
    const formid = stableId(`systemform/${table}`);
    putInitialRow(organization, "systemform", {
      formid,
      name: organization.schema.tableOf(table).displayName["1033"] ?? table,
      objecttypecode: table,
      type: MAIN_FORM,
      formxml: "",
      formactivationstate: 1,
      isdefault: false,
      ismanaged: true,
      solutionid: solution,
    });
    return { name: "AppModuleComponent", attributes: { type: String(COMPONENT.form), id: `{${formid}}` }, content: [] };
  });
  putInitialRow(organization, "sitemap", {
    sitemapid: stableId(`sitemap/${SALES_HUB}`),
    sitemapname: "Sales Hub",
    sitemapnameunique: SALES_HUB,
    sitemapxml: writeXml(siteMap()),
    ismanaged: true,
    solutionid: solution,
  });
  putInitialRow(organization, "appmodule", {
    appmoduleid: stableId(`appmodule/${SALES_HUB}`),
    name: "Sales Hub",
    uniquename: SALES_HUB,
    ismanaged: true,
    solutionid: solution,
    configxml: writeXml({
      name: "AppModule",
      attributes: {},
      content: [
        {
          name: "AppModuleComponents",
          attributes: {},
          content: [
            {
              name: "AppModuleComponent",
              attributes: { type: String(COMPONENT.siteMap), schemaName: SALES_HUB },
              content: [],
            },
            ...forms,
          ],
        },
      ],
    }),
  });
}
