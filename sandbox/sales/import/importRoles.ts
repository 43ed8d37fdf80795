import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { grantPrivilege } from "../initial/putPrivileges";
import { LEVELS } from "../security/rights";
import { isRealTable } from "../schema/realNames";
import { readId } from "../store/identifiers";
import { keyText } from "../store/row";
import { childNamed, childrenNamed } from "../xml/element";
import { GENERAL, ImportFailed, invalidDepth, unknownPrivilege } from "./importProblem";
import { warn } from "./leftOut";
import { putComponentRow } from "./putComponentRow";

const DEPTH_COLUMNS: Readonly<Record<string, string>> = {
  Basic: "canbebasic",
  Local: "canbelocal",
  Deep: "canbedeep",
  Global: "canbeglobal",
};

const PRIVILEGE = /^prv(?:Create|Read|Write|Delete|Append|AppendTo|Assign|Share)(\w+)$/i;

function isOfAbsentTable(privilege: string): boolean {
  return isRealTable(
    PRIVILEGE.exec(privilege)?.[1]
      ?.replace(/^To(?=[A-Z])/, "")
      .toLowerCase() ?? "",
  );
}

/** Privileges of tables that Microsoft's own solutions bring, by the prefixes of their publishers. */
const OF_MICROSOFT = /^prv(Append(To)?|Assign|Create|Delete|Read|Share|Write)(msdyn[a-z]*|msp?p|msfp|msa|adx)_/i;

function importPrivilege(context: ImportContext, roleId: string, roleName: string, { attributes }: XmlElement): void {
  const { organization } = context;
  const name = attributes.name ?? "";
  const level = attributes.level ?? "";
  const part = { section: "securityroles", id: roleId, name: roleName };
  const privilege = organization.store.find(
    "privilege",
    (row) => keyText(row.name).toLowerCase() === name.toLowerCase(),
  );
  if (!privilege && (isOfAbsentTable(name) || OF_MICROSOFT.test(name))) {
    warn(
      context,
      "securityroles",
      roleId,
      `The local Sales does not have the table of the privilege '${name}': the role '${roleName}' was imported without it.`,
    );
    return;
  }
  if (!privilege) {
    throw new ImportFailed(unknownPrivilege(roleName, name), part);
  }
  const depth = LEVELS[level];
  if (depth === undefined || privilege[DEPTH_COLUMNS[level] ?? ""] !== true) {
    throw new ImportFailed(invalidDepth(roleName, name, level), part);
  }
  grantPrivilege(organization, roleId, keyText(privilege.privilegeid), depth);
}

function importRole(context: ImportContext, element: XmlElement): void {
  const { organization, report } = context;
  const name = element.attributes.name ?? "";
  const id = readId(element.attributes.id ?? "");
  if (id === null) {
    throw new ImportFailed({ code: GENERAL, message: `The security role '${name}' has no valid id.` });
  }
  const sameName = organization.store.find("role", (row) => row.name === name && row.roleid !== id);
  if (sameName) {
    throw new ImportFailed(
      {
        code: "0x80048017",
        message:
          "Cannot import security role. The role with specified role id is not updatable or role name is not unique.",
      },
      { section: "securityroles", id, name },
    );
  }
  putComponentRow(context, "role", id, {
    name,
    businessunitid: { table: "businessunit", id: organization.rootBusinessUnitId },
    parentrootroleid: { table: "role", id },
  });
  // The file's privileges replace those that the role had.
  for (const link of [...organization.store.all("roleprivileges")]) {
    if (link.roleid === id) {
      organization.store.delete("roleprivileges", keyText(link.roleprivilegeid));
    }
  }
  for (const privilege of childrenNamed(childNamed(element, "RolePrivileges"), "RolePrivilege")) {
    importPrivilege(context, id, name, privilege);
  }
  report.success("securityroles", id, name);
}

export function importRoles(context: ImportContext): void {
  for (const element of childrenNamed(childNamed(context.archive.customizations, "Roles"), "Role")) {
    importRole(context, element);
  }
}
