import { webAddress } from "../businesscentral/webAddress";
import { SETTINGS } from "../connection/settings";
import type { SettingColumn } from "../connection/settings";
import { ConnectionFields as F } from "../tables/Connection.generated";
import type { Draft } from "./settings";

/** What is wrong with a text by itself, whatever Business Central says to it. */
export type FieldProblem = "notAnId" | "notATenant" | "notAnAddress" | "notEncrypted";

const ID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/;
const IDS: readonly SettingColumn[] = [F.bcs_companyid, F.bcs_clientid, F.bcs_relayclientid];

/** Null where nothing is wrong, and for what is empty: what is needed depends on the way, and the checks tell. */
export function fieldProblem(column: SettingColumn, draft: Draft): FieldProblem | null {
  const value = draft[column];
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "") {
    return null;
  }
  if (IDS.includes(column)) {
    return ID.test(text) ? null : "notAnId";
  }
  if (column === F.bcs_tenantid) {
    return ID.test(text) || DOMAIN.test(text) ? null : "notATenant";
  }
  return SETTINGS.find((each) => each.column === column)?.kind === "url" ? addressProblem(text) : null;
}

function addressProblem(text: string): FieldProblem | null {
  const read = webAddress(text);
  if (!read.ok) {
    return "notAnAddress";
  }
  return read.address.scheme === "https" || LOCAL.test(read.address.host) ? null : "notEncrypted";
}

/** The first setting that is wrong by itself; null where none is. */
export function firstWrong(draft: Draft): SettingColumn | null {
  return SETTINGS.map(({ column }) => column).find((column) => fieldProblem(column, draft) !== null) ?? null;
}
