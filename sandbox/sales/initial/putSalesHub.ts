import { COMPONENT } from "../import/componentTypes";
import type { Organization } from "../organization/organization";
import { stableId } from "../store/identifiers";
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
  putInitialRow(organization, "appmodule", {
    appmoduleid: stableId(`appmodule/${SALES_HUB}`),
    name: "Sales Hub",
    uniquename: SALES_HUB,
    ismanaged: true,
    solutionid: solution,
    configxml: writeXml({
      name: "AppModule",
      attributes: {},
      content: [{ name: "AppModuleComponents", attributes: {}, content: forms }],
    }),
  });
}
