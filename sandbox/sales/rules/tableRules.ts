import type { Table } from "../schema/schema";
import type { TableRule } from "../writes/tableRule";
import { currencyRule, priceListItemRule, productRule, unitGroupRule } from "./catalog";
import { documentRule } from "./document";
import { DOCUMENT_KINDS } from "./documentKinds";
import { lineRule } from "./line";
import { accountRule, contactRule, systemUserRule } from "./names";
import { siteMapRule } from "./siteMap";
import { closingRule, fieldPermissionRule, noteRule, postRule, solutionRule, userSettingsRule } from "./platformRules";

const NONE: TableRule = {};

const RULES: Readonly<Record<string, TableRule>> = {
  account: accountRule,
  contact: contactRule,
  systemuser: systemUserRule,
  product: productRule,
  productpricelevel: priceListItemRule,
  uomschedule: unitGroupRule,
  transactioncurrency: currencyRule,
  usersettings: userSettingsRule,
  fieldpermission: fieldPermissionRule,
  annotation: noteRule,
  post: postRule,
  solution: solutionRule,
  sitemap: siteMapRule,
  quoteclose: closingRule,
  orderclose: closingRule,
  opportunityclose: closingRule,
  ...Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind.table, documentRule(kind)])),
  ...Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind.lineTable, lineRule(kind)])),
};

/** The platform's own rules for a table; most have none. */
export function ruleOf(table: Table): TableRule {
  return RULES[table.logicalName] ?? NONE;
}
