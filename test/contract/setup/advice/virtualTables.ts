import { putVirtualTables } from "../../../../sandbox/setup/putVirtualTables";
import { textOf } from "../../../../sandbox/client/salesClient";
import { VirtualCompany, virtualColumnName } from "../../../../core/connection/virtualTables/virtualNames";
import type { Act, Advice, AdviceWorld } from "./world";

const WAY = 727_000_002;
const ROLE = "Business Central virtual tables";
const ITEMS = "dyn365bc_item_v2_0";

const setUp: Act = ({ sandbox }) =>
  putVirtualTables(
    { salesUrl: sandbox.sales.url, bcUrl: sandbox.bc.url, log: () => undefined },
    sandbox.demo.connectionId,
  );

/** As after the set-up of virtual tables, checked by a salesperson. */
function virtual(reason: Advice["reason"], check: Advice["check"], breakIt: Act, follow: Act): Advice {
  return {
    reason,
    check,
    breakIt: async (world) => {
      world.alias = "salesperson";
      await setUp(world);
      await breakIt(world);
    },
    follow,
  };
}

const enable =
  (company: string): Act =>
  (world) =>
    world.bc(`virtual-tables?company=${encodeURIComponent(company)}`, { enabled: true }, "PUT");

const user =
  (enabled: boolean): Act =>
  async (world) => {
    const row = await world.admin.get(`systemusers(${await world.userIdOf("salesperson")})?$select=domainname`);
    return world.bc("users", { name: textOf(row, "domainname").split("@")[0] ?? "", enabled });
  };

async function roleOf(world: AdviceWorld): Promise<string> {
  const [role] = await world.admin.rows(
    `roles?$select=roleid&$filter=name eq '${ROLE}' and _parentroleid_value eq null`,
  );
  return textOf(role ?? {}, "roleid");
}

/** As a table that an older version of Business Central made visible: what Sales tells of it, without one of its columns. */
async function withoutInventory(world: AdviceWorld): Promise<unknown> {
  const asked = `LogicalName eq '${ITEMS}'`;
  const filter = encodeURIComponent(`LogicalName eq '${VirtualCompany.table}' or ${asked}`);
  const definitions = await world.admin.rows(
    `EntityDefinitions?$select=LogicalName,EntitySetName,PrimaryIdAttribute&$filter=${filter}&$expand=Attributes($select=LogicalName),ManyToOneRelationships($select=ReferencingAttribute,ReferencedEntity)`,
  );
  const lacking = JSON.stringify({ value: definitions }).replace(virtualColumnName("inventory"), "bcs_other");
  return world.sales("faults", "POST", { match: asked, kind: "body", contentType: "application/json", body: lacking });
}

/** Advice about the way through virtual tables. */
export const VIRTUAL_TABLES: readonly Advice[] = [
  {
    reason: "virtualMissing",
    check: "virtualTable",
    breakIt: (world) => world.set({ bcs_way: WAY }),
    follow: setUp,
  },
  virtual(
    "virtualForbidden",
    "virtualTable",
    async (world) =>
      world.unlink(
        `systemusers(${await world.userIdOf("salesperson")})/systemuserroles_association(${await roleOf(world)})`,
      ),
    async (world) =>
      world.admin.associate(
        `systemusers(${await world.userIdOf("salesperson")})/systemuserroles_association`,
        `roles(${await roleOf(world)})`,
      ),
  ),
  virtual("virtualFailed", "virtualTable", user(false), user(true)),
  virtual("virtualColumnMissing", "virtualTable", withoutInventory, (world) => world.mend()),
  virtual(
    "virtualCompanyMissing",
    "company",
    (world) => world.set({ bcs_name: "Skarvholm" }),
    (world) => world.set({ bcs_name: "Skarvholm Kontor AS" }),
  ),
  virtual("virtualOtherCompany", "company", enable("Skarvholm Svenska AB"), enable("Skarvholm Kontor AS")),
];
