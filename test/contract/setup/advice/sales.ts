import { createSalesClient, textOf } from "../../../../sandbox/client/salesClient";
import type { JsonObject } from "../../../../sandbox/control/json";
import {
  INTEGRATION_ADMINISTRATOR_ROLE,
  INTEGRATION_USER_ROLE,
  PRODUCT_AVAILABILITY_ROLE,
} from "../../../../core/setup/accessIds";
import { baseIntegration } from "../../../e2e/support/baseIntegration";
import { importSolution } from "../../../../sandbox/setup/importSolution";
import type { Act, Advice, AdviceWorld } from "./world";
import { bcsales } from "./world";

const HUB = "msdynce_saleshub";
const LEGACY = 727_000_000;
const BIDIRECTIONAL = 727_000_001;
const SWEDISH = "5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e22";
const LONG_AGO = "2026-01-05T08:00:00Z";
const SUBMITTED = { statecode: 1, statuscode: 3 };

const set =
  (values: Parameters<AdviceWorld["set"]>[0]): Act =>
  (world) =>
    world.set(values);
const organization =
  (values: Parameters<AdviceWorld["organization"]>[0]): Act =>
  (world) =>
    world.organization(values);
const forms =
  (action: "--add" | "--remove"): Act =>
  ({ sandbox }) =>
    bcsales(sandbox.sales.url, "forms", action, "--app", HUB);

async function firstId(world: AdviceWorld, path: string, column: string): Promise<string> {
  const [row] = await world.admin.rows(path);
  return textOf(row ?? {}, column);
}

async function forEachRow(
  world: AdviceWorld,
  set: string,
  key: string,
  act: (id: string) => Promise<unknown>,
): Promise<void> {
  for (const row of await world.admin.rows(`${set}?$select=${key}`)) {
    await act(textOf(row, key));
  }
}

const changeAll = (world: AdviceWorld, set: string, key: string, values: JsonObject) =>
  forEachRow(world, set, key, (id) => world.admin.update(set, id, values));

const removeAll = (world: AdviceWorld, set: string, key: string) =>
  forEachRow(world, set, key, (id) => world.admin.remove(set, id));

const runJob =
  (name: string): Act =>
  (world) =>
    world.bc(`jobs/${name}/run`, {});

/** Does something in Sales on a day long gone. */
async function onADayLongGone(world: AdviceWorld, act: () => Promise<unknown>): Promise<void> {
  await world.sales("clock", "PUT", { now: LONG_AGO });
  await act();
  await world.sales("clock", "PUT", { now: null });
}

const ourForm = (world: AdviceWorld) =>
  firstId(world, "systemforms?$select=formid&$filter=name eq 'Business Central Order' and type eq 2", "formid");

const integrationUser = (world: AdviceWorld) =>
  firstId(world, "systemusers?$select=systemuserid&$filter=isintegrationuser eq true", "systemuserid");

const owningTeam = (world: AdviceWorld) => firstId(world, "teams?$select=teamid&$filter=isdefault eq true", "teamid");

async function takeRoles(world: AdviceWorld, path: string): Promise<void> {
  for (const id of [INTEGRATION_ADMINISTRATOR_ROLE, INTEGRATION_USER_ROLE]) {
    await world.unlink(`${path}(${id})`);
  }
}

async function giveRoles(world: AdviceWorld, path: string): Promise<void> {
  for (const id of [INTEGRATION_ADMINISTRATOR_ROLE, INTEGRATION_USER_ROLE]) {
    await world.admin.associate(path, `roles(${id})`);
  }
}

const users = async (world: AdviceWorld) => `systemusers(${await integrationUser(world)})/systemuserroles_association`;
const teams = async (world: AdviceWorld) => `teams(${await owningTeam(world)})/teamroles_association`;

async function giveOurRole(world: AdviceWorld): Promise<void> {
  await world.admin.associate(
    `systemusers(${await world.userIdOf("newcomer")})/systemuserroles_association`,
    `roles(${PRODUCT_AVAILABILITY_ROLE})`,
  );
}

const asNewcomer: Act = (world) => {
  world.alias = "newcomer";
  return Promise.resolve();
};

/** Advice about Sales itself: roles, tables, order integration, what Business Central has sent, apps, changes. */
export const SALES: readonly Advice[] = [
  {
    reason: "connectionWrittenByBc",
    check: "connection",
    breakIt: async (world) => {
      await removeAll(world, "bcs_connections", "bcs_connectionid");
      // Older versions of Business Central wrote the address of OData, with user and key.
      await changeAll(world, "nav_connections", "nav_connectionid", {
        nav_dynamicsnavodataurl: `${world.sandbox.bc.url}/BC/ODataV4`,
        nav_dynamicsnavodatausername: "SALESREADER",
        nav_dynamicsnavodataaccesskey: "skarvholm-demo-key",
      });
    },
    follow: importWritten,
  },
  {
    reason: "connectionNone",
    check: "connection",
    breakIt: async (world) => {
      await removeAll(world, "bcs_connections", "bcs_connectionid");
      await removeAll(world, "nav_connections", "nav_connectionid");
    },
    follow: (world) => world.admin.create("bcs_connections", { bcs_name: "Skarvholm Kontor AS" }),
  },
  {
    reason: "connectionsWithoutCompany",
    check: "connection",
    breakIt: (world) => world.admin.create("bcs_connections", { bcs_name: "Skarvholm Svenska AB" }),
    follow: async (world) =>
      world.admin.update(
        "bcs_connections",
        await firstId(world, "bcs_connections?$filter=bcs_name eq 'Skarvholm Svenska AB'", "bcs_connectionid"),
        { bcs_companyid: SWEDISH },
      ),
  },
  {
    reason: "columnsNeeded",
    check: "columns",
    breakIt: (world) =>
      world.admin.create("bcs_connections", { bcs_name: "Skarvholm Svenska AB", bcs_companyid: SWEDISH }),
    follow: (world) => importSolution(world.admin, "bcbi_CdsBaseIntegration", baseIntegration()),
  },
  { reason: "noPermission", check: "connection", breakIt: asNewcomer, follow: giveOurRole },
  { reason: "privilegesMissing", check: "privileges", breakIt: asNewcomer, follow: giveOurRole },
  {
    reason: "notReadable",
    check: "waitingOrders",
    breakIt: (world) => world.sales("faults", "POST", { match: "/salesorders", kind: "status", status: 500 }),
    follow: (world) => world.mend(),
  },
  {
    reason: "holdersNoUser",
    check: "holders",
    breakIt: async (world) => takeRoles(world, await users(world)),
    follow: async (world) => giveRoles(world, await users(world)),
  },
  {
    reason: "holdersNoTeam",
    check: "holders",
    breakIt: async (world) => takeRoles(world, await teams(world)),
    follow: async (world) => giveRoles(world, await teams(world)),
  },
  {
    reason: "licencesLacking",
    check: "licences",
    breakIt: (world) => license(world, false),
    follow: (world) => license(world, true),
  },
  {
    reason: "strictPolicyLacks",
    check: "strictPolicy",
    breakIt: (world) => makeStrict(world),
    follow: (world) => makeStrict(world, world.sandbox.bc.url),
  },
  {
    reason: "layersChanged",
    check: "layers",
    breakIt: async (world) => {
      await world.admin.update("roles", INTEGRATION_USER_ROLE, { name: "Changed here" });
      await world.admin.action("PublishAllXml", {});
    },
    follow: (world) =>
      world.admin.action("RemoveActiveCustomizations", {
        SolutionComponentName: "Role",
        ComponentId: INTEGRATION_USER_ROLE,
      }),
  },
  {
    reason: "customisedSome",
    check: "customised",
    breakIt: async (world) => {
      await world.admin.update("systemforms", await ourForm(world), { description: "Changed here" });
      await world.admin.action("PublishAllXml", {});
    },
    follow: async (world) =>
      world.admin.action("RemoveActiveCustomizations", {
        SolutionComponentName: "SystemForm",
        ComponentId: await ourForm(world),
      }),
  },
  { reason: "formsHidden", check: "forms", breakIt: forms("--remove"), follow: forms("--add") },

  {
    reason: "modeNotSaidButOn",
    check: "orderIntegration",
    breakIt: set({ bcs_ordermode: null }),
    follow: set({ bcs_ordermode: LEGACY }),
  },
  {
    reason: "modeNotSaid",
    check: "orderIntegration",
    breakIt: async (world) => {
      await world.set({ bcs_ordermode: null });
      await world.organization({ issopintegrationenabled: false });
    },
    follow: set({ bcs_ordermode: BIDIRECTIONAL }),
  },
  {
    reason: "modeFlagAgainst",
    check: "orderIntegration",
    breakIt: set({ bcs_ordermode: BIDIRECTIONAL }),
    follow: organization({ issopintegrationenabled: false }),
  },
  {
    reason: "modeLegacyOff",
    check: "orderIntegration",
    breakIt: organization({ issopintegrationenabled: false }),
    follow: organization({ issopintegrationenabled: true }),
  },

  {
    reason: "statisticsOld",
    check: "statistics",
    breakIt: (world) =>
      onADayLongGone(world, () =>
        changeAll(world, "nav_accountstatisticses", "nav_accountstatisticsid", { nav_balancelcy: 1 }),
      ),
    follow: async (world) => {
      await world.bc("lines", {
        kind: "sales",
        item: "BORD-1110",
        location: "HOVED",
        quantity: 1,
        date: new Date().toISOString().slice(0, 10),
        customer: "K10010",
      });
      await runJob("customerStatistics")(world);
    },
  },
  {
    reason: "statisticsNone",
    check: "statistics",
    breakIt: uncoupleCustomers,
    follow: coupleCustomers,
  },
  {
    reason: "accountsNotCoupled",
    check: "coupledAccounts",
    breakIt: uncoupleCustomers,
    follow: coupleCustomers,
  },
  {
    reason: "productsNotCoupled",
    check: "coupledProducts",
    breakIt: (world) => changeAll(world, "products", "productid", { quantityonhand: null }),
    follow: (world) => world.bc("synchronisation/full", {}),
  },
  {
    reason: "ordersWaitLong",
    check: "waitingOrders",
    breakIt: async (world) => {
      const salesperson = createSalesClient(world.sandbox.sales.url, "salesperson");
      const id = String(world.sandbox.demo.documents.orders[0]?.id);
      await onADayLongGone(world, () => salesperson.update("salesorders", id, SUBMITTED));
    },
    follow: runJob("autoCreateSalesOrders"),
  },
];

/** As the set-up page makes a connection of the row that Business Central wrote. */
async function importWritten(world: AdviceWorld): Promise<void> {
  const [written] = await world.admin.rows("nav_connections?$select=nav_name,nav_dynamicsnavurl");
  await world.admin.create("bcs_connections", {
    bcs_name: textOf(written ?? {}, "nav_name"),
    bcs_webclienturl: textOf(written ?? {}, "nav_dynamicsnavurl"),
  });
}

async function uncoupleCustomers(world: AdviceWorld): Promise<void> {
  await world.bc("synchronisation/mappings/CUSTOMER/uncouple", { keys: [...world.sandbox.demo.accountIds.keys()] });
}

async function coupleCustomers(world: AdviceWorld): Promise<void> {
  for (const [key, crmId] of world.sandbox.demo.accountIds) {
    await world.bc("synchronisation/mappings/CUSTOMER/couple", { key, crmId });
  }
  await runJob("customerStatistics")(world);
}

async function license(world: AdviceWorld, islicensed: boolean): Promise<void> {
  await world.admin.update("systemusers", await world.userIdOf("salesperson"), { islicensed });
}

function makeStrict(world: AdviceWorld, ...hosts: readonly string[]): Promise<void> {
  return world.organization({
    iscontentsecuritypolicyenabled: true,
    contentsecuritypolicyconfiguration: JSON.stringify({
      "Connect-Src": { sources: ["'self'", ...hosts].map((source) => ({ source })) },
    }),
  });
}
