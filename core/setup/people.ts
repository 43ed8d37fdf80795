import { idOf, textOf } from "../values/wireValue";
import type { SalesOutcome, WireRow } from "../ports";
import { FieldSecurityProfileTable } from "../tables/FieldSecurityProfile.generated";
import { RoleFields, RoleTable } from "../tables/Role.generated";
import { SystemUserFields, SystemUserTable } from "../tables/SystemUser.generated";
import {
  ACCESS_KEY_ADMINISTRATOR_PROFILE,
  ACCESS_KEY_USER_PROFILE,
  INTEGRATION_ADMINISTRATOR_ROLE,
  INTEGRATION_USER_ROLE,
  PRODUCT_AVAILABILITY_ROLE,
} from "./accessIds";
import type { RowReference, SalesStore } from "../dataverse/salesStore";

/** What an administrator gives people: security roles and field security profiles. */
export const ACCESSES = [
  { key: "availabilityUser", kind: "role", id: PRODUCT_AVAILABILITY_ROLE },
  { key: "keyUser", kind: "profile", id: ACCESS_KEY_USER_PROFILE },
  { key: "keyAdministrator", kind: "profile", id: ACCESS_KEY_ADMINISTRATOR_PROFILE },
  { key: "integrationUser", kind: "role", id: INTEGRATION_USER_ROLE },
  { key: "integrationAdministrator", kind: "role", id: INTEGRATION_ADMINISTRATOR_ROLE },
] as const;
export type Access = (typeof ACCESSES)[number];

/** A role or profile by its id. */
interface Held {
  readonly kind: Access["kind"];
  readonly id: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
}

/** Collections of a user that hold what was given. */
const ROLES_OF_USER = "systemuserroles_association";
const PROFILES_OF_USER = "systemuserprofiles_association";
const ROLES_OF_TEAM = "teamroles_association";
/** Access mode of whoever works with Sales in a browser. */
const READ_WRITE = 0;

/** People who can sign in, by name. */
export async function readPeople(store: SalesStore): Promise<SalesOutcome<readonly Person[]>> {
  const systemuserid = SystemUserFields.systemuserid;
  const fullname = SystemUserFields.fullname;
  const isdisabled = SystemUserFields.isdisabled;
  const unit = SystemUserFields._businessunitid_value;
  const outcome = await store.rows(SystemUserTable, {
    select: [systemuserid, fullname, unit],
    filter: `${isdisabled} eq false`,
    orderBy: fullname,
  });
  return outcome.ok ? { ok: true, value: outcome.value.flatMap(personOf) } : outcome;
}

/** Names of the people to whom it was given directly; those who have it through a team are not among them. */
export async function readHolders(store: SalesStore, access: Held): Promise<SalesOutcome<readonly string[]>> {
  const people = await readRelated(store, access, access.kind === "role" ? ROLES_OF_USER : PROFILES_OF_USER, [
    SystemUserFields.fullname,
  ]);
  return people.ok ? { ok: true, value: namesOf(people.value, SystemUserFields.fullname) } : people;
}

/** Names of the teams to which a role was given; what Business Central writes belongs to one of them. */
export async function readTeams(store: SalesStore, roleId: string): Promise<SalesOutcome<readonly string[]>> {
  const teams = await readRelated(store, { kind: "role", id: roleId }, ROLES_OF_TEAM, ["name"]);
  return teams.ok ? { ok: true, value: namesOf(teams.value, "name") } : teams;
}

export interface Licence {
  readonly name: string;
  /** The mark that Dataverse keeps of a user; which licence it is it does not tell. */
  readonly isLicensed: boolean;
}

/** The licence marks of the people who have a role directly and work with Sales themselves. */
export async function readLicences(store: SalesStore, roleId: string): Promise<SalesOutcome<readonly Licence[]>> {
  const fullname = SystemUserFields.fullname;
  const islicensed = SystemUserFields.islicensed;
  const accessmode = SystemUserFields.accessmode;
  const people = await readRelated(store, { kind: "role", id: roleId }, ROLES_OF_USER, [
    fullname,
    islicensed,
    accessmode,
  ]);
  return people.ok
    ? {
        ok: true,
        value: people.value
          .filter((row) => row[accessmode] === READ_WRITE)
          .map((row) => ({ name: textOf(row[fullname]) ?? "", isLicensed: row[islicensed] === true })),
      }
    : people;
}

function namesOf(rows: readonly WireRow[], column: string): readonly string[] {
  return [...new Set(rows.map((row) => textOf(row[column]) ?? ""))].sort((one, other) => one.localeCompare(other));
}

/** What is associated with the copies of a role in all business units, or with a profile. */
async function readRelated(
  store: SalesStore,
  access: Held,
  collection: string,
  select: readonly string[],
): Promise<SalesOutcome<readonly WireRow[]>> {
  const places =
    access.kind === "role"
      ? await roleCopies(store, access.id)
      : { ok: true as const, value: [{ table: FieldSecurityProfileTable, id: access.id }] };
  if (!places.ok) {
    return places;
  }
  const found: WireRow[] = [];
  for (const place of places.value) {
    const outcome = await store.related(place, collection, { select });
    if (!outcome.ok) {
      return outcome;
    }
    found.push(...outcome.value);
  }
  return { ok: true, value: found };
}

/** Every business unit has a copy of each role; people get the copy of theirs. */
async function roleCopies(store: SalesStore, id: string): Promise<SalesOutcome<readonly RowReference[]>> {
  const outcome = await store.rows(RoleTable, {
    select: [RoleFields.roleid],
    filter: `${RoleFields._parentrootroleid_value} eq ${id}`,
  });
  return outcome.ok
    ? {
        ok: true,
        value: outcome.value.flatMap((row) => {
          const role = idOf(row[RoleFields.roleid]);
          return role === null ? [] : [{ table: RoleTable, id: role }];
        }),
      }
    : outcome;
}

/** Gives a person a role, in their business unit, or a profile. */
export async function give(store: SalesStore, access: Access, person: Person): Promise<SalesOutcome<null>> {
  const user = { table: SystemUserTable, id: person.id };
  if (access.kind === "profile") {
    return await store.associate(user, PROFILES_OF_USER, { table: FieldSecurityProfileTable, id: access.id });
  }
  const filter = `${RoleFields._parentrootroleid_value} eq ${access.id} and ${RoleFields._businessunitid_value} eq ${person.businessUnitId}`;
  const copies = await store.rows(RoleTable, { select: [RoleFields.roleid], filter, top: 1 });
  if (!copies.ok) {
    return copies;
  }
  const role = idOf(copies.value[0]?.[RoleFields.roleid]);
  return role === null
    ? { ok: false, problem: { kind: "notFound" } }
    : await store.associate(user, ROLES_OF_USER, { table: RoleTable, id: role });
}

function personOf(row: WireRow): readonly Person[] {
  const id = idOf(row[SystemUserFields.systemuserid]);
  const name = textOf(row[SystemUserFields.fullname]);
  const businessUnitId = idOf(row[SystemUserFields._businessunitid_value]);
  return id === null || name === null || businessUnitId === null ? [] : [{ id, name, businessUnitId }];
}
