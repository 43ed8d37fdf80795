import type { Row } from "../store/row";
import type { Organization } from "../organization/organization";
import { keyText, referenceOf, textOf } from "../store/row";
import { notAuthenticated, unknownPerson, userDisabled } from "../errors";
import { languageOf } from "../organization/userSettings";

/** Who makes a request, and everything about them that decides what they may do. */
export interface Caller {
  readonly userId: string;
  readonly alias: string;
  readonly businessUnitId: string;
  readonly teamIds: ReadonlySet<string>;
  /** Own roles and those of their teams. */
  readonly roleIds: ReadonlySet<string>;
  readonly languageId: number;
  readonly isIntegrationUser: boolean;
  /** The platform itself: no privilege is asked for. */
  readonly isSystem: boolean;
}

function teamsOf(organization: Organization, userId: string): Set<string> {
  const teams = new Set<string>();
  for (const row of organization.store.all("teammembership")) {
    if (row.systemuserid === userId) {
      teams.add(keyText(row.teamid));
    }
  }
  return teams;
}

function rolesOf(organization: Organization, userId: string, teamIds: ReadonlySet<string>): Set<string> {
  const roles = new Set<string>();
  for (const row of organization.store.all("systemuserroles")) {
    if (row.systemuserid === userId) {
      roles.add(keyText(row.roleid));
    }
  }
  for (const row of organization.store.all("teamroles")) {
    if (teamIds.has(keyText(row.teamid))) {
      roles.add(keyText(row.roleid));
    }
  }
  return roles;
}

/** What a user may do, as if they were calling. */
export function callerOf(organization: Organization, user: Row, alias: string): Caller {
  const userId = keyText(user.systemuserid);
  const teamIds = teamsOf(organization, userId);
  return {
    userId,
    alias,
    businessUnitId: referenceOf(user.businessunitid)?.id ?? organization.rootBusinessUnitId,
    teamIds,
    roleIds: rolesOf(organization, userId, teamIds),
    languageId: languageOf(organization, userId),
    isIntegrationUser: user.isintegrationuser === true,
    isSystem: false,
  };
}

/** The platform acting for itself, under the name of a user. */
export function asSystem(caller: Caller): Caller {
  return { ...caller, isSystem: true };
}

function aliasOf(request: Request): string {
  const bearer = /^Bearer sandbox:(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const cookie = /(?:^|;\s*)sandbox-user=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const alias = bearer ?? (cookie === undefined ? undefined : decodeURIComponent(cookie));
  if (alias === undefined) {
    throw notAuthenticated();
  }
  return alias;
}

/** Reads who is calling from the sandbox's cookie or bearer token. */
export function readCaller(organization: Organization, request: Request): Caller {
  const alias = aliasOf(request);
  const person = organization.people.find((each) => each.alias === alias);
  const user = person && organization.store.get("systemuser", person.userId);
  if (!user) {
    throw unknownPerson(
      alias,
      organization.people.map((each) => each.alias),
    );
  }
  if (user.isdisabled === true) {
    throw userDisabled(textOf(user.systemuserid) ?? "");
  }
  return callerOf(organization, user, alias);
}
