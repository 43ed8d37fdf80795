import type { Rule } from "./ribbonDiff";

const rule = (kind: string, attributes: Rule["attributes"], isInverted = false): Rule => ({
  kind,
  attributes,
  isInverted,
  call: null,
  alternatives: [],
});

const EXISTING = [rule("FormStateRule", { State: "Existing" })];
const MAY_READ = [rule("RecordPrivilegeRule", { PrivilegeType: "Read" })];
const NOT_NEW = [rule("FormStateRule", { State: "Create" }, true)];
const MAY_WRITE = [rule("RecordPrivilegeRule", { PrivilegeType: "Write" })];
const MAY_DELETE = [rule("RecordPrivilegeRule", { PrivilegeType: "Delete" })];
const MAY_CREATE = [rule("EntityPrivilegeRule", { PrivilegeType: "Create", PrivilegeDepth: "Basic" })];
const ONLINE = [rule("CrmOfflineAccessStateRule", { State: "Offline" }, true)];
const AT_LEAST_ONE = [rule("SelectionCountRule", { AppliesTo: "SelectedEntity", Minimum: "1" })];
const EXACTLY_ONE = [rule("SelectionCountRule", { AppliesTo: "SelectedEntity", Minimum: "1", Maximum: "1" })];
const NEVER = [rule("CrmClientTypeRule", { Type: "Outlook" })];
const WEB = [rule("CrmClientTypeRule", { Type: "Web" })];

/**
 * Rules that the platform brings and ribbons of solutions name without declaring them. What each holds for is its name's meaning on the
 * current web client; rules that are not here are refused by name, for the button that needs them.
 */
export const PLATFORM_RULES: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries({
    "Mscrm.FormStateNotNew": NOT_NEW,
    "Mscrm.NotNew": NOT_NEW,
    "Mscrm.FormStateExisting": EXISTING,
    "Mscrm.EntityFormIsEnabled": [rule("FormStateRule", { State: "Disabled" }, true)],
    "Mscrm.ReadPrimaryPermission": MAY_READ,
    "Mscrm.CanWritePrimary": MAY_WRITE,
    "Mscrm.CanWriteSelected": MAY_WRITE,
    "Mscrm.CanDeletePrimary": MAY_DELETE,
    "Mscrm.DeleteSelectedEntityPermission": MAY_DELETE,
    "Mscrm.DeletePrimaryPermission": MAY_DELETE,
    "Mscrm.CreateSelectedEntityPermission": MAY_CREATE,
    "Mscrm.CreatePrimaryEntityPermission": MAY_CREATE,
    "Mscrm.NotOffline": ONLINE,
    "Mscrm.IsNotOffline": ONLINE,
    "Mscrm.SelectionCountAtLeastOne": AT_LEAST_ONE,
    "Mscrm.SelectionCountExactlyOne": EXACTLY_ONE,
    // Quick actions are not there: what is for the bar as well stands in the bar.
    "Mscrm.ShowOnGrid": [],
    "Mscrm.ShowOnGridAndQuickAction": [],
    "Mscrm.ShowOnQuickAction": NEVER,
    "Mscrm.ShowOnlyOnModern": WEB,
    "Mscrm.HideOnModern": [rule("CrmClientTypeRule", { Type: "Web" }, true)],
  }),
);
