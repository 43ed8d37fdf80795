import type { SalesClient } from "../client/salesClient";
import { createSalesClient, quote, textOf } from "../client/salesClient";

/** Role names and people as the administrator's guide gives them out. */
const ROLES: readonly (readonly [alias: string, role: string])[] = [
  ["salesperson", "Business Central for Sales User"],
  ["norwegian", "Business Central for Sales User"],
];
const PROFILES: readonly (readonly [alias: string, profile: string])[] = [
  ["salesperson", "Business Central Access Key User"],
  ["norwegian", "Business Central Access Key User"],
  ["admin", "Business Central Access Key Administrator"],
];

/** Gives people the roles and field security profiles that the imported solutions brought; what somebody has already is left. */
export async function giveAccess(salesUrl: string, admin: SalesClient): Promise<void> {
  for (const [alias, role] of ROLES) {
    const roleId = await idByName(admin, { entitySet: "roles", key: "roleid", name: role });
    await associateOnce(admin, {
      userId: await userIdOf(salesUrl, alias),
      navigation: "systemuserroles_association",
      entitySet: "roles",
      key: "roleid",
      id: roleId,
    });
  }
  for (const [alias, profile] of PROFILES) {
    const profileId = await idByName(admin, {
      entitySet: "fieldsecurityprofiles",
      key: "fieldsecurityprofileid",
      name: profile,
    });
    const userId = await userIdOf(salesUrl, alias);
    await associateOnce(admin, {
      userId,
      navigation: "systemuserprofiles_association",
      entitySet: "fieldsecurityprofiles",
      key: "fieldsecurityprofileid",
      id: profileId,
    });
  }
}

/** Who a person of the sandbox is in Sales. */
export async function userIdOf(salesUrl: string, alias: string): Promise<string> {
  return textOf(await createSalesClient(salesUrl, alias).get("WhoAmI"), "UserId");
}

async function idByName(
  admin: SalesClient,
  wanted: { readonly entitySet: string; readonly key: string; readonly name: string },
): Promise<string> {
  const { entitySet, key, name } = wanted;
  const [row] = await admin.rows(`${entitySet}?$select=${key}&$filter=${encodeURIComponent(`name eq ${quote(name)}`)}`);
  if (row === undefined) {
    throw new Error(`The imported solutions brought no row named "${name}" to ${entitySet}.`);
  }
  return textOf(row, key);
}

async function associateOnce(
  admin: SalesClient,
  link: {
    readonly userId: string;
    readonly navigation: string;
    readonly entitySet: string;
    readonly key: string;
    readonly id: string;
  },
): Promise<void> {
  const path = `systemusers(${link.userId})/${link.navigation}`;
  const present = await admin.rows(`${path}?$select=${link.key}`);
  if (!present.some((row) => row[link.key] === link.id)) {
    await admin.associate(path, `${link.entitySet}(${link.id})`);
  }
}
