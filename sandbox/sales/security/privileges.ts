import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import { labelIn } from "../schema/labelIn";
import { missingPrivilege } from "../errors";
import { keyText, numberOf } from "../store/row";
import type { Caller } from "./caller";
import { DEPTHS, privilegeName } from "./rights";
import type { Right } from "./rights";

/** Depth mask by privilege id. */
type Book = ReadonlyMap<string, number>;

interface RoleBooks {
  readonly changes: number;
  readonly byRole: ReadonlyMap<string, Book>;
}

/** Read anew when a role was changed: thousands of rows, and every request asks. */
const roleBooks = new WeakMap<Organization, RoleBooks>();

function readRoleBooks(organization: Organization): ReadonlyMap<string, Book> {
  const changes = organization.store.changeCount("roleprivileges");
  const known = roleBooks.get(organization);
  if (known?.changes === changes) {
    return known.byRole;
  }
  const byRole = new Map<string, Map<string, number>>();
  for (const row of organization.store.all("roleprivileges")) {
    const role = keyText(row.roleid);
    const book = byRole.get(role) ?? new Map<string, number>();
    book.set(keyText(row.privilegeid), numberOf(row.privilegedepthmask) ?? 0);
    byRole.set(role, book);
  }
  roleBooks.set(organization, { changes, byRole });
  return byRole;
}

/** The widest depth of every privilege. */
function joined(held: readonly Book[]): Book {
  const book = new Map<string, number>();
  for (const each of held) {
    for (const [id, depth] of each) {
      book.set(id, Math.max(book.get(id) ?? 0, depth));
    }
  }
  return book;
}

/** The caller's privileges of all roles together, for as long as one request's caller lives. */
const books = new WeakMap<Caller, Book>();

function bookOf(organization: Organization, caller: Caller): Book {
  const known = books.get(caller);
  if (known) {
    return known;
  }
  const byRole = readRoleBooks(organization);
  const held = [...caller.roleIds].flatMap((role) => byRole.get(role) ?? []);
  const book = held.length === 1 && held[0] ? held[0] : joined(held);
  books.set(caller, book);
  return book;
}

/** Every privilege the caller holds, with its depth mask. */
export function heldPrivileges(organization: Organization, caller: Caller): ReadonlyMap<string, number> {
  return bookOf(organization, caller);
}

function depthOfName(organization: Organization, caller: Caller, name: string): number {
  return bookOf(organization, caller).get(organization.privilegeId(name)) ?? 0;
}

/** How far the caller reaches in the table; tables without privileges can be read by everyone and written by the platform only. */
export function depthOf(organization: Organization, caller: Caller, table: Table, right: Right): number {
  if (caller.isSystem) {
    return DEPTHS.organization;
  }
  const name = privilegeName(table, right);
  if (name === null) {
    return right === "Read" ? DEPTHS.organization : DEPTHS.none;
  }
  return depthOfName(organization, caller, name);
}

function accessModeOf(organization: Organization, caller: Caller): number {
  return numberOf(organization.store.get("systemuser", caller.userId)?.accessmode) ?? 0;
}

function principal(organization: Organization, caller: Caller) {
  return {
    userId: caller.userId,
    roleCount: caller.roleIds.size,
    privilegeCount: bookOf(organization, caller).size,
    accessMode: accessModeOf(organization, caller),
  };
}

/** Refuses a caller who lacks the privilege altogether; returns how far it reaches otherwise. */
export function requirePrivilege(organization: Organization, caller: Caller, table: Table, right: Right): number {
  const depth = depthOf(organization, caller, table, right);
  if (depth > 0) {
    return depth;
  }
  const privilege = privilegeName(table, right) ?? `prv${right}${table.schemaName}`;
  throw missingPrivilege({
    ...principal(organization, caller),
    privilege,
    privilegeId: organization.privilegeId(privilege),
    table: {
      logicalName: table.logicalName,
      objectTypeCode: table.objectTypeCode,
      displayName: labelIn(table.displayName, caller.languageId),
    },
  });
}

/** For privileges that belong to no table, such as prvImportCustomization. */
export function requireNamedPrivilege(organization: Organization, caller: Caller, privilege: string): void {
  if (caller.isSystem || depthOfName(organization, caller, privilege) > 0) {
    return;
  }
  throw missingPrivilege({
    ...principal(organization, caller),
    privilege,
    privilegeId: organization.privilegeId(privilege),
  });
}
