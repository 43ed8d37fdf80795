import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { ConditionContext } from "./conditionContext";
import { rowsAbove } from "./hierarchy";
import { settingsOf } from "../organization/userSettings";

export function contextOf(organization: Organization, caller: Caller): ConditionContext {
  const { userId, businessUnitId, teamIds, languageId } = caller;
  return {
    nowMs: organization.nowMs(),
    timeZone: settingsOf(organization, userId).timeZone,
    userId,
    businessUnitId,
    teamIds,
    languageId,
    rowsAbove: (table, id) => rowsAbove(organization, table, id),
  };
}
