import { apiAddress, proposedApiUrl } from "../businesscentral/apiAddress";
import { companyAddress } from "../businesscentral/companyAddress";
import { webAddress } from "../businesscentral/webAddress";
import { SETTINGS } from "../connection/settings";
import type { SettingColumn } from "../connection/settings";
import { wayNamed } from "../connection/way";
import { ConnectionAuthentication, ConnectionFields as F } from "../tables/Connection.generated";
import { standingOf } from "./health/finding";
import type { HealthFinding } from "./health/finding";
import { apiAddressFinding, checkAddress, checkRelayAddress, suggestAddress } from "./health/odataAddress";
import type { Draft } from "./settings";

/** What is wrong with a text by itself, whatever Business Central says to it. */
export type FieldProblem =
  | { readonly kind: "notAnId" | "notATenant" | "notAnAddress" | "notEncrypted" }
  /** An address of something else; what of, and the right one where it can be told. */
  | { readonly kind: "otherAddress"; readonly finding: HealthFinding; readonly suggestion: string | null };

const ID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/;
const IDS: readonly SettingColumn[] = [F.bcs_companyid, F.bcs_clientid, F.bcs_relayclientid];
/** Addresses that one way alone asks, and shows. */
const OF_WAY: Partial<Record<SettingColumn, string>> = {
  [F.bcs_odataurl]: "direct",
  [F.bcs_apiurl]: "direct",
  [F.bcs_relayurl]: "relay",
};

/** Null where nothing is wrong, for what is empty (`neededColumns` tells what may not be), and for what the chosen way does not use. */
export function fieldProblem(column: SettingColumn, draft: Draft): FieldProblem | null {
  const value = draft[column];
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "" || (OF_WAY[column] ?? wayNamed(draft[F.bcs_way])) !== wayNamed(draft[F.bcs_way])) {
    return null;
  }
  if (IDS.includes(column)) {
    return ID.test(text) ? null : { kind: "notAnId" };
  }
  switch (column) {
    case F.bcs_tenantid:
      return ID.test(text) || DOMAIN.test(text) ? null : { kind: "notATenant" };
    case F.bcs_odataurl:
      return wrongAddress(checkAddress(text, draft[F.bcs_name]), suggestAddress(text));
    case F.bcs_relayurl:
      return wrongAddress(checkRelayAddress(text), null);
    case F.bcs_apiurl:
      return apiProblem(text, draft);
    default:
      return SETTINGS.find((each) => each.column === column)?.kind === "url" ? addressProblem(text) : null;
  }
}

function wrongAddress(finding: HealthFinding, suggestion: string | null): FieldProblem | null {
  return standingOf(finding).outcome === "passed" ? null : { kind: "otherAddress", finding, suggestion };
}

/** The API must be on the server that OData is on; without an address of OData nobody can say which. */
function apiProblem(text: string, draft: Draft): FieldProblem | null {
  const odata = companyAddress(draft[F.bcs_odataurl], draft[F.bcs_name]);
  if (!odata.ok) {
    return addressProblem(text);
  }
  const api = apiAddress(text, odata.address);
  const proposed = proposedApiUrl(odata.address);
  return api.ok ? null : wrongAddress(apiAddressFinding(api.problem, proposed), proposed);
}

function addressProblem(text: string): FieldProblem | null {
  const read = webAddress(text);
  if (!read.ok) {
    return { kind: "notAnAddress" };
  }
  return read.address.scheme === "https" || LOCAL.test(read.address.host) ? null : { kind: "notEncrypted" };
}

/** The first setting that is wrong by itself; null where none is. */
export function firstWrong(draft: Draft): SettingColumn | null {
  return SETTINGS.map(({ column }) => column).find((column) => fieldProblem(column, draft) !== null) ?? null;
}

/** What people cannot sign in without, by the way and the kind of sign-in that are chosen. */
export function neededColumns(draft: Draft): readonly SettingColumn[] {
  switch (wayNamed(draft[F.bcs_way])) {
    case "relay":
      return [F.bcs_relayurl, F.bcs_relayclientid, F.bcs_tenantid, F.bcs_clientid];
    case "direct":
      return draft[F.bcs_authentication] === ConnectionAuthentication.MicrosoftEntraID
        ? [F.bcs_tenantid, F.bcs_clientid]
        : [];
    case "virtual":
      return [];
  }
}
