import { attribute, childElement, childElements, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

const PRIVILEGE = /^prv(Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(.+)$/;
const LEVELS = ["Basic", "Local", "Deep", "Global"];

/**
 * Privileges of own tables are named after tables that exist, exactly as their schema name is spelled, and have a level that the
 * table's ownership allows. Names of native privileges are not known here; only their form is checked.
 */
export const rolePrivilegesExist: SolutionCheck = (subject) => {
  const section = childElement(subject.solution.customizations, "Roles");
  const roles = section === undefined ? [] : childElements(section, "Role");
  return roles.flatMap((role) => {
    const privileges = descendants(role, "RolePrivilege");
    return privileges.flatMap((privilege, index) => checkPrivilege(privilege, privileges.slice(0, index), subject));
  });
};

function checkPrivilege(
  privilege: XmlElement,
  before: readonly XmlElement[],
  { all, catalog }: CheckedSolution,
): readonly RuleFinding[] {
  const name = attribute(privilege, "name");
  const level = attribute(privilege, "level");
  const at = `privilege ${name}`;
  if (before.some((other) => attribute(other, "name") === name)) {
    return [refuse(privilege, at, "stands twice in the role. Remove one of the two.")];
  }
  if (!LEVELS.includes(level)) {
    return [refuse(privilege, at, `has the level "${level}". Use one of ${LEVELS.join(", ")}.`)];
  }
  const [, verb, target] = PRIVILEGE.exec(name) ?? [];
  if (verb === undefined || target === undefined) {
    return /^prv[A-Z]\w+$/.test(name)
      ? []
      : [refuse(privilege, at, "is no name of a privilege. It must begin with prv and a capital letter.")];
  }
  if (!all.some(({ publisher }) => target.toLowerCase().startsWith(`${publisher.prefix}_`))) {
    return [];
  }
  const table = catalog.tables.find((one) => one.isOwn && one.schemaName === target);
  if (table === undefined) {
    return [
      refuse(
        privilege,
        at,
        `names the table ${target}, which the solutions do not create under that spelling. Use the table's schema name.`,
      ),
    ];
  }
  if (!table.isOrganizationOwned) {
    return [];
  }
  if (verb === "Assign" || verb === "Share") {
    return [
      refuse(
        privilege,
        at,
        `does not exist: rows of ${target} belong to the organization and cannot be assigned or shared. Remove it.`,
      ),
    ];
  }
  return level === "Global"
    ? []
    : [refuse(privilege, at, `has the level ${level}; rows of ${target} belong to the organization. Use Global.`)];
}
