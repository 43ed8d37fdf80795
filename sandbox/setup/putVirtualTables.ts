import type { SalesClient } from "../client/salesClient";
import { createSalesClient, quote, textOf } from "../client/salesClient";
import { enterVirtualTables } from "./connect";
import { userIdOf } from "./giveAccess";

/** Who reads through virtual tables; each must be a user of Business Central too. */
const READERS = ["salesperson", "norwegian", "admin"] as const;

const ROLE = "Business Central virtual tables";
/** The tables that figures in Sales are read from. */
const TABLES = [
  "cdm_company",
  "dyn365bc_item_v2_0",
  "dyn365bc_customer_v2_0",
  "dyn365bc_customerfinancialdetail_v2_0",
  "dyn365bc_agedaccountsreceivable_v2_0",
  "dyn365bc_salesorder_v2_0",
  "dyn365bc_salesshipment_v2_0",
  "dyn365bc_salesinvoice_v2_0",
];

/** What an administrator does for the way through virtual tables: Business Central's set-up of them, users there, a role here, and the way itself. */
export async function putVirtualTables(
  parts: { readonly salesUrl: string; readonly bcUrl: string; readonly log: (line: string) => void },
  connectionId: string,
): Promise<void> {
  const { salesUrl, bcUrl, log } = parts;
  const admin = createSalesClient(salesUrl, "admin");
  log(
    "Setting up virtual tables in Business Central: Sales gets its tables, Business Central lets Dataverse read for people",
  );
  await post(`${bcUrl}/_sandbox/bc/virtual-tables`, "PUT", { enabled: true });
  log("Making those who read them users of Business Central");
  for (const alias of READERS) {
    await post(`${bcUrl}/_sandbox/bc/users`, "POST", { name: await userNameOf(admin, salesUrl, alias) });
  }
  log(`Giving the role "${ROLE}" to those who read them`);
  const roleId = await createRole(admin);
  for (const alias of ["salesperson", "norwegian"]) {
    await admin.associate(
      `systemusers(${await userIdOf(salesUrl, alias)})/systemuserroles_association`,
      `roles(${roleId})`,
    );
  }
  log("Choosing the way of virtual tables in the connection");
  await enterVirtualTables(admin, connectionId);
}

async function userNameOf(admin: SalesClient, salesUrl: string, alias: string): Promise<string> {
  const user = await admin.get(`systemusers(${await userIdOf(salesUrl, alias)})?$select=domainname`);
  return textOf(user, "domainname").split("@")[0] ?? "";
}

async function createRole(admin: SalesClient): Promise<string> {
  const { BusinessUnitId: unit } = await admin.get("WhoAmI");
  const roleId = await admin.create("roles", {
    name: ROLE,
    "businessunitid@odata.bind": `/businessunits(${String(unit)})`,
  });
  const names = TABLES.map((table) => `name eq ${quote(`prvRead${table}`)}`).join(" or ");
  const privileges = await admin.rows(`privileges?$select=privilegeid&$filter=${encodeURIComponent(names)}`);
  await admin.action(`roles(${roleId})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    Privileges: privileges.map((row) => ({ PrivilegeId: textOf(row, "privilegeid"), Depth: "Global" })),
  });
  return roleId;
}

async function post(url: string, method: "POST" | "PUT", body: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  }
}
