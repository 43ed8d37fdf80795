import type { Organization } from "../organization/organization";
import { ENGLISH } from "../schema/labelIn";
import { stableId } from "../store/identifiers";
import currencies from "./currencies.json";
import publishers from "./publishers.json";
import { putInitialRow } from "./putInitialRow";
import { putPeople } from "./putPeople";
import { putPlatformParts } from "./putPlatformParts";
import { putAllPrivileges } from "./putPrivileges";
import { putRoles } from "./putRoles";
import { putSalesHub } from "./putSalesHub";
import solutionsFile from "./solutions.json";

interface SolutionFile {
  readonly uniquename: string;
  readonly friendlyname: string;
  readonly version: string;
  readonly publisher: string;
  readonly isManaged?: boolean;
}

const solutions: readonly SolutionFile[] = solutionsFile;

/** Name of the organisation, and of its root business unit. */
export const ORGANIZATION_NAME = "Skarvholm Sales";

function putOrganization(organization: Organization): void {
  putInitialRow(organization, "organization", {
    organizationid: organization.id,
    name: ORGANIZATION_NAME,
    languagecode: ENGLISH,
    localeid: ENGLISH,
    basecurrencyid: { table: "transactioncurrency", id: organization.baseCurrencyId },
    basecurrencysymbol: "kr",
    currencysymbol: "kr",
    basecurrencyprecision: 2,
    pricingdecimalprecision: 2,
    currencydecimalprecision: 2,
    currencydisplayoption: 0,
    discountcalculationmethod: 0,
    issopintegrationenabled: false,
    iscontentsecuritypolicyenabled: false,
    oobpricecalculationenabled: true,
    isautosaveenabled: true,
    maxuploadfilesize: 5_242_880,
    orderprefix: "ORD",
    quoteprefix: "QUO",
    invoiceprefix: "INV",
    currentordernumber: 1000,
    currentquotenumber: 1000,
    currentinvoicenumber: 1000,
    uniquespecifierlength: 6,
    initialversion: "9.2.26101.136",
  });
  putInitialRow(organization, "businessunit", {
    businessunitid: organization.rootBusinessUnitId,
    name: ORGANIZATION_NAME,
    parentbusinessunitid: null,
  });
  // Each business unit has a default team, of its own name.
  putInitialRow(organization, "team", {
    teamid: stableId("team/default"),
    name: ORGANIZATION_NAME,
    businessunitid: { table: "businessunit", id: organization.rootBusinessUnitId },
    isdefault: true,
    teamtype: 0,
  });
}

function putCurrencies(organization: Organization): void {
  for (const currency of currencies) {
    putInitialRow(organization, "transactioncurrency", {
      ...currency,
      transactioncurrencyid: stableId(`transactioncurrency/${currency.isocurrencycode}`),
    });
  }
}

function putSolutions(organization: Organization): void {
  for (const publisher of publishers) {
    putInitialRow(organization, "publisher", {
      ...publisher,
      publisherid: stableId(`publisher/${publisher.uniquename}`),
    });
  }
  for (const { publisher, isManaged = true, ...solution } of solutions) {
    const publisherid = { table: "publisher", id: stableId(`publisher/${publisher}`) };
    putInitialRow(organization, "solution", {
      ...solution,
      solutionid: stableId(`solution/${solution.uniquename}`),
      publisherid,
      ismanaged: isManaged,
      isvisible: solution.uniquename === "Default",
      installedon: organization.now(),
      solutiontype: 0,
    });
  }
}

/** Everything that the organisation has before an administrator does anything: itself, currencies, roles, people, the platform's own solutions. */
export function loadInitialState(organization: Organization): void {
  putOrganization(organization);
  putCurrencies(organization);
  putSolutions(organization);
  putPlatformParts(organization);
  putSalesHub(organization);
  putAllPrivileges(organization);
  putRoles(organization);
  putPeople(organization);
}
