import { SERVICE_PAGES } from "./health/servicePages";
import { textOf } from "../values/wireValue";
import type { WireRow } from "../ports";
import { ConnectionAuthentication, ConnectionFields as F } from "../tables/Connection.generated";

/** What an administrator sets of a connection, by the column that holds it. The access key is not among it: it is never read. */
export const TEXT_COLUMNS = [
  F.bcs_name,
  F.bcs_companyid,
  F.bcs_webclienturl,
  F.bcs_odataurl,
  F.bcs_itemcardservice,
  F.bcs_productavailabilityservice,
  F.bcs_purchaselinesservice,
  F.bcs_saleslinesservice,
  F.bcs_transferlinesservice,
  F.bcs_locationsservice,
  F.bcs_itemsubstitutionsservice,
  F.bcs_defaultlocation,
  F.bcs_availabilitysources,
  F.bcs_propertynames,
  F.bcs_username,
  F.bcs_tenantid,
  F.bcs_clientid,
] as const;
export const FLAG_COLUMNS = [
  F.bcs_itemavailabilityenabled,
  F.bcs_createsordersautomatically,
  F.bcs_processesquotesautomatically,
] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type FlagColumn = (typeof FLAG_COLUMNS)[number];
export type SettingColumn = TextColumn | FlagColumn | typeof F.bcs_authentication;

/** The settings as they stand on the page; an empty text is no value. */
export type Draft = Readonly<Record<TextColumn, string>> &
  Readonly<Record<FlagColumn, boolean>> & { readonly [F.bcs_authentication]: ConnectionAuthentication };

export const SETTING_COLUMNS: readonly SettingColumn[] = [...TEXT_COLUMNS, ...FLAG_COLUMNS, F.bcs_authentication];

/** Where a connection names the published page. */
export const SERVICE_COLUMNS = {
  itemCard: F.bcs_itemcardservice,
  productItemAvailability: F.bcs_productavailabilityservice,
  purchaseLines: F.bcs_purchaselinesservice,
  salesLines: F.bcs_saleslinesservice,
  transferLines: F.bcs_transferlinesservice,
  locations: F.bcs_locationsservice,
  itemSubstitutions: F.bcs_itemsubstitutionsservice,
} as const satisfies Readonly<Record<(typeof SERVICE_PAGES)[number]["id"], TextColumn>>;

export type ServiceColumn = (typeof SERVICE_COLUMNS)[keyof typeof SERVICE_COLUMNS];

const EMPTY = draftOf({});

/** A connection that is about to be made: availability on, the usual names of the pages that tell most. */
export const NEW_DRAFT: Draft = {
  ...EMPTY,
  [F.bcs_itemavailabilityenabled]: true,
  ...Object.fromEntries(
    SERVICE_PAGES.filter(({ id }) => id === "itemCard" || id === "purchaseLines" || id === "salesLines").map(
      ({ id, usualName }) => [SERVICE_COLUMNS[id], usualName],
    ),
  ),
};

export function draftOf(row: WireRow): Draft {
  const texts = Object.fromEntries(TEXT_COLUMNS.map((column) => [column, textOf(row[column]) ?? ""]));
  const flags = Object.fromEntries(FLAG_COLUMNS.map((column) => [column, row[column] === true]));
  const authentication =
    row[F.bcs_authentication] === ConnectionAuthentication.MicrosoftEntraID
      ? ConnectionAuthentication.MicrosoftEntraID
      : ConnectionAuthentication.WebServiceAccessKey;
  return {
    ...(texts as Record<TextColumn, string>),
    ...(flags as Record<FlagColumn, boolean>),
    [F.bcs_authentication]: authentication,
  };
}

/** The columns in which two drafts differ; blanks around a text count for nothing. */
export function differences(one: Draft, other: Draft): readonly SettingColumn[] {
  return SETTING_COLUMNS.filter((column) => wireValue(one[column]) !== wireValue(other[column]));
}

/** What has to be written to make `saved` into `draft`; everything for a new row. */
export function changes(saved: Draft | null, draft: Draft): WireRow {
  return Object.fromEntries(differences(saved ?? EMPTY, draft).map((column) => [column, wireValue(draft[column])]));
}

export interface Merge {
  readonly draft: Draft;
  /** Taken over from the other. */
  readonly taken: readonly SettingColumn[];
  /** Changed by both to different values; mine stands in the draft. */
  readonly disputed: readonly SettingColumn[];
}

/** Brings together what two administrators made of the same connection. */
export function merge({
  base,
  mine,
  theirs,
}: {
  readonly base: Draft;
  readonly mine: Draft;
  readonly theirs: Draft;
}): Merge {
  const mineChanged = differences(base, mine);
  const theirsChanged = differences(base, theirs);
  const apart = differences(mine, theirs);
  const taken = theirsChanged.filter((column) => !mineChanged.includes(column));
  return {
    draft: { ...mine, ...Object.fromEntries(taken.map((column) => [column, theirs[column]])) },
    taken,
    disputed: theirsChanged.filter((column) => mineChanged.includes(column) && apart.includes(column)),
  };
}

function wireValue(value: Draft[SettingColumn]): string | boolean | number | null {
  return typeof value === "string" ? textOf(value) : value;
}
