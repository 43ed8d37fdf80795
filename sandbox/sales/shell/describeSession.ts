import type { Session } from "../../contract/tableDescription";
import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import { settingsOf } from "../organization/userSettings";
import { isBackOfficeOn } from "../rules/documentState";
import { describeApps, describeSalesHub } from "./describeApps";
import { ENGLISH } from "../schema/labelIn";
import { keyText, textOf } from "../store/row";

function fullNameOf(organization: Organization, userId: string): string {
  return textOf(organization.store.get("systemuser", userId)?.fullname) ?? "";
}

/** Who is signed in and where, and which controls are there. */
export function describeSession(organization: Organization, caller: Caller, entraUrl: string | null): Session {
  const controls: Record<string, string> = {};
  for (const control of organization.store.all("customcontrol")) {
    controls[keyText(control.name)] = keyText(control.version);
  }
  const { timeZone, formats } = settingsOf(organization, caller.userId);
  return {
    userId: caller.userId,
    fullName: fullNameOf(organization, caller.userId),
    alias: caller.alias,
    roles: [...caller.roleIds].map((id) => ({ id, name: textOf(organization.store.get("role", id)?.name) ?? "" })),
    languageId: caller.languageId,
    timeZone,
    formats,
    organization: {
      id: organization.id,
      uniqueName: "skarvholm",
      languageId: ENGLISH,
      baseCurrencyId: organization.baseCurrencyId,
      isSopIntegrationEnabled: isBackOfficeOn(organization),
    },
    people: organization.people.map(({ alias, userId, note }) => ({
      alias,
      fullName: fullNameOf(organization, userId),
      note,
    })),
    controls,
    apps: describeApps(organization, caller),
    salesHub: describeSalesHub(organization),
    entitySets: Object.fromEntries(
      organization.schema.tables().map(({ logicalName, entitySetName }) => [logicalName, entitySetName]),
    ),
    entraUrl,
  };
}
