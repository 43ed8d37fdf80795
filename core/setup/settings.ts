import { FLAG_COLUMNS, SERVICE_COLUMNS, SETTING_COLUMNS, TEXT_COLUMNS } from "../connection/settings";
import type { ChoiceColumn, FlagColumn, SettingColumn, TextColumn } from "../connection/settings";
import { SERVICE_PAGES } from "./health/servicePages";
import { textOf } from "../values/wireValue";
import type { WireRow } from "../ports";
import {
  ConnectionAuthentication,
  ConnectionFields as F,
  ConnectionOrderMode,
  ConnectionWay,
} from "../tables/Connection.generated";

/** What a choice can be; the first stands where a row says nothing that is known, null for a choice that nobody has made. */
export const CHOICES = {
  [F.bcs_way]: [ConnectionWay.Direct, ConnectionWay.Relay, ConnectionWay.VirtualTables],
  [F.bcs_authentication]: [ConnectionAuthentication.WebServiceAccessKey, ConnectionAuthentication.MicrosoftEntraID],
  [F.bcs_ordermode]: [
    null,
    ConnectionOrderMode.OneWayLegacy,
    ConnectionOrderMode.Bidirectional,
    ConnectionOrderMode.None,
  ],
} as const satisfies Readonly<Record<ChoiceColumn, readonly [number | null, ...(readonly number[])]>>;

/** The settings as they stand on the page; an empty text is no value. */
export type Draft = Readonly<Record<TextColumn, string>> &
  Readonly<Record<FlagColumn, boolean>> & {
    readonly [Column in ChoiceColumn]: (typeof CHOICES)[Column][number];
  };

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
  return {
    ...(texts as Record<TextColumn, string>),
    ...(flags as Record<FlagColumn, boolean>),
    [F.bcs_way]: choiceOf(CHOICES[F.bcs_way], row[F.bcs_way]),
    [F.bcs_authentication]: choiceOf(CHOICES[F.bcs_authentication], row[F.bcs_authentication]),
    [F.bcs_ordermode]: choiceOf(CHOICES[F.bcs_ordermode], row[F.bcs_ordermode]),
  };
}

function choiceOf<T extends number | null>(values: readonly [T, ...T[]], value: unknown): T {
  return values.find((one) => one === value) ?? values[0];
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
