import type { Depth, TablePrivileges } from "../../contract/tableDescription";
import { UnsupportedError } from "../unsupported";
import { callFunction } from "./callFunction";
import type { Rule } from "./ribbonDiff";
import type { RibbonPlace } from "./ribbonPlace";

/** A promise of a custom rule that takes longer counts as no, as on the platform. */
export const RULE_TIMEOUT_MS = 10_000;

const PRIVILEGES: Readonly<Record<string, keyof TablePrivileges>> = {
  Create: "create",
  Read: "read",
  Write: "write",
  Delete: "delete",
};
const DEPTHS: readonly Depth[] = ["none", "user", "businessUnit", "parentChild", "organization"];
const DEPTH_NAMES: Readonly<Record<string, Depth>> = {
  Basic: "user",
  Local: "businessUnit",
  Deep: "parentChild",
  Global: "organization",
  None: "none",
};

/** Whether all the conditions hold at this place. @throws UnsupportedError naming a kind of rule that is not there */
export async function rulesHold(rules: readonly Rule[], place: RibbonPlace): Promise<boolean> {
  for (const rule of rules) {
    if ((await ruleHolds(rule, place)) === rule.isInverted) {
      return false;
    }
  }
  return true;
}

async function ruleHolds({ kind, attributes, call, alternatives }: Rule, place: RibbonPlace): Promise<boolean> {
  switch (kind) {
    case "CustomRule":
      if (call instanceof UnsupportedError) {
        throw call;
      }
      return call !== null && (await customRuleHolds(Promise.resolve(callFunction(call, place))));
    case "FormStateRule":
      return place.formState() === attributes.State;
    case "ValueRule":
      return sameText(place.columnValue((attributes.Field ?? "").toLowerCase()), attributes.Value ?? "");
    case "SelectionCountRule":
      return (
        place.selectedCount >= Number(attributes.Minimum ?? 0) &&
        place.selectedCount <= Number(attributes.Maximum ?? Number.MAX_SAFE_INTEGER)
      );
    case "CrmClientTypeRule":
      return attributes.Type === "Web";
    case "CommandClientTypeRule":
      // Of the three ways to show commands, the current client's is the modern one.
      return attributes.Type === "Modern";
    case "CrmOfflineAccessStateRule":
      return attributes.State === "Online";
    case "EntityPrivilegeRule":
      return hasPrivilege(attributes, place);
    case "RecordPrivilegeRule":
      return privilegeDepth(place.table.privileges, attributes.PrivilegeType ?? "") !== "none";
    case "OrRule":
      return anyHolds(alternatives, place);
    default:
      throw new UnsupportedError(`the ribbon rule ${kind}`, "Decide in a CustomRule.");
  }
}

async function customRuleHolds(result: Promise<unknown>): Promise<boolean> {
  let timer = 0;
  const late = new Promise<false>((resolve) => {
    timer = window.setTimeout(() => {
      resolve(false);
    }, RULE_TIMEOUT_MS);
  });
  try {
    return (await Promise.race([result, late])) === true;
  } finally {
    window.clearTimeout(timer);
  }
}

async function anyHolds(alternatives: Rule["alternatives"], place: RibbonPlace): Promise<boolean> {
  for (const alternative of alternatives) {
    if (await rulesHold(alternative, place)) {
      return true;
    }
  }
  return false;
}

async function hasPrivilege(attributes: Rule["attributes"], { services, table }: RibbonPlace): Promise<boolean> {
  const name = attributes.EntityName ?? table.logicalName;
  const { privileges } = name === table.logicalName ? table : await services.tables.describe(name);
  const wanted = DEPTH_NAMES[attributes.PrivilegeDepth ?? "Basic"] ?? "user";
  return DEPTHS.indexOf(privilegeDepth(privileges, attributes.PrivilegeType ?? "")) >= DEPTHS.indexOf(wanted);
}

function privilegeDepth(privileges: TablePrivileges, type: string): Depth {
  const privilege = PRIVILEGES[type];
  if (privilege === undefined) {
    throw new UnsupportedError(`the privilege ${type} in a ribbon rule`);
  }
  return privileges[privilege];
}

/** Rules write values as text: `1` for true, ids with or without braces. */
function sameText(value: unknown, wanted: string): boolean {
  switch (typeof value) {
    case "boolean":
      return (value ? "1" : "0") === wanted || String(value) === wanted;
    case "number":
    case "string":
      return String(value) === wanted;
    default:
      return wanted === "null" || wanted === "";
  }
}
