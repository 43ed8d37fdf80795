import { checkHealth } from "../../../../../core/setup/health/checkHealth";
import type { HealthPart } from "../../../../../core/setup/health/checkHealth";
import type { ReadJobAges } from "../../../../../core/setup/health/checkJobs";
import { NEEDED_PRIVILEGES } from "../../../../../core/setup/health/checkSales";
import type { CheckId } from "../../../../../core/setup/health/finding";
import { readXml } from "../../../../../solution/deploy/environment/readXml";
import { answer, collection, counted, scriptedStore } from "../../../../support/fakeStore";
import type { Script } from "../../../../support/fakeStore";
import { clientPorts } from "../../../../support/client";
import { fakeTransport, response } from "../../../../support/fakeTransport";

export const NOW = new Date("2026-11-02T12:00:00Z");
export const NO_JOBS: ReadJobAges = () => Promise.resolve({ kind: "told", jobs: [] });
export const ROLES = [
  "8c8d4f51-a72b-e511-80d9-3863bb349780",
  "6f960e32-a72b-e511-80d9-3863bb349780",
  "92b48399-f90a-58e3-be6e-5346746bf7c6",
];
export const held = (...names: readonly string[]) =>
  answer(200, { RolePrivileges: names.map((PrivilegeName) => ({ PrivilegeName })) });
export const row = (id: string, change: object = {}) => ({
  bcs_connectionid: id,
  bcs_name: `Company ${id}`,
  bcs_itemavailabilityenabled: true,
  ...change,
});

export const TODAY = "$webresource:bcs_/pages/today.html";

/** A Sales in order, with the paths that a test answers otherwise first. */
export const USUAL: Script = {
  bcs_connections: collection(row("c1")),
  nav_connections: collection(),
  environmentvariabledefinitions: collection(),
  "systemusers(me)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges": held(...NEEDED_PRIVILEGES),
  solutions: collection(
    { uniquename: "BusinessCentralSales", version: "1.2.3.4" },
    { uniquename: "MicrosoftDynamicsNavIntegration", version: "28.0.1.0" },
  ),
  roles: collection(...ROLES.map((roleid) => ({ roleid, name: `Role ${roleid.slice(0, 1)}` }))),
  "nav_accountstatisticses?$select=nav_accountstatisticsid": collection(),
  nav_accountstatistics: collection({ modifiedon: "2026-11-02T09:10:00Z" }),
  "EntityDefinitions(LogicalName='nav_": answer(200, { MetadataId: "t1" }),
  "EntityDefinitions(LogicalName='account')": collection({ LogicalName: "bcbi_companyid" }),
  EntityDefinitions: collection({ LogicalName: "bcbi_companyid" }),
  organizations: collection({ issopintegrationenabled: true }),
  accounts: counted(3),
  products: counted(40),
  salesorders: counted(0),
  appmodules: collection({ appmoduleid: "a1", name: "Sales Hub", uniquename: "msdynce_saleshub", ismanaged: true }),
  solutioncomponents: collection({ objectid: "f1", componenttype: 60 }, { objectid: "f2", componenttype: 60 }),
  systemforms: collection(
    { formid: "f1", name: "Our order", objecttypecode: "salesorder" },
    { formid: "f2", name: "Our account", objecttypecode: "account" },
    { formid: "n1", name: "Order", objecttypecode: "salesorder" },
  ),
  RetrieveAppComponents: collection(
    { componenttype: 60, objectid: "f1" },
    { componenttype: 60, objectid: "n1" },
    { componenttype: 62, objectid: "m1" },
  ),
  ...siteMaps(""),
  ...layers({}),
};

/** The Sales Hub's site map with something in its first group, published and saved, beside our own app's. */
export function siteMaps(inside: string): Script {
  const own = `<SiteMap><Area Id="a"><Group Id="g"><SubArea Id="bcs_today" Url="${TODAY}"/></Group></Area></SiteMap>`;
  const rows = collection(
    { sitemapid: "m0", sitemapnameunique: "bcs_BusinessCentralIntegration", sitemapxml: own },
    { sitemapid: "m1", sitemapxml: `<SiteMap><Area Id="a"><Group Id="g">${inside}</Group></Area></SiteMap>` },
  );
  return { sitemaps: rows };
}

/** Layers of each component, from the base up; of others one of its own solution. */
export function layers(of: Readonly<Record<string, readonly string[]>>): Script {
  return {
    msdyn_componentlayers: ({ path }) => {
      const [, id = "", kind = ""] =
        /msdyn_componentid eq '([^']+)' and msdyn_solutioncomponentname eq '(\w+)'/.exec(decodeURIComponent(path)) ??
        [];
      const solutions = of[kind] ?? of[id] ?? ["MicrosoftDynamicsNavIntegration"];
      // The platform tells them in no order.
      return collection(
        ...solutions
          .map((msdyn_solutionname, at) => ({
            msdyn_name: `${kind} ${id.slice(0, 2)}`,
            msdyn_solutionname,
            msdyn_order: at + 1,
          }))
          .reverse(),
      );
    },
  };
}

export async function checked(
  script: Script = {},
  transport = fakeTransport(response(401, "")),
): Promise<readonly HealthPart[]> {
  const { store } = scriptedStore({
    ...script,
    ...Object.fromEntries(Object.entries(USUAL).filter(([start]) => !(start in script))),
  });
  return await checkHealth({
    store,
    userId: "me",
    now: () => NOW,
    ...clientPorts(transport),
    isBrowser: true,
    jobAges: NO_JOBS,
    readXml,
  });
}

export async function found(id: CheckId, script: Script = {}): Promise<readonly string[]> {
  const parts = await checked(script);
  return parts
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => check === id)
    .map(({ subject, reason, values }) => [...(subject === null ? [] : [subject]), reason, ...values].join(" | "));
}
