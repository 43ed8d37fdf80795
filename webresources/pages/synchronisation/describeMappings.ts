import { COUNTED_LISTS } from "../../../core/synchronisation/askCounts";
import type { Counts } from "../../../core/synchronisation/askCounts";
import type { MappingsTold } from "../../../core/synchronisation/askMappings";
import type { Job } from "../../../core/synchronisation/job";
import type { Mapping, SkippedPair } from "../../../core/synchronisation/mapping";
import { mappingName } from "./describeJobs";
import type { Speech } from "./describeJobs";

/** A mapping as a row of the page. */
export interface MappingRow {
  readonly name: string;
  readonly title: string;
  readonly direction: string;
  readonly lastRun: string;
  readonly nextRun: string;
  /** Coupled, not coupled, and of the last run: new, changed, skipped, failed. */
  readonly figures: readonly [string, string, string, string, string, string];
  readonly isFailing: boolean;
}

/** What the mappings of a company brought, and which records are left alone. */
export interface MappingStory {
  readonly rows: readonly MappingRow[];
  /** What is not told and what to do; null where the mappings are. */
  readonly advice: string | null;
  /** Which lists an administrator would publish so that more is counted; null where all is, and while nothing is known. */
  readonly uncounted: string | null;
  readonly skipped: {
    readonly heading: string;
    readonly lines: readonly SkippedLine[];
    readonly advice: string | null;
  };
}

export interface SkippedLine {
  readonly text: string;
  readonly pair: SkippedPair;
}

/**
 * @param jobs of the same company: the next run of a mapping is its job's
 * @param counts of the same company; undefined while they are not known
 */
export function describeMappings(
  { mappings, skipped }: MappingsTold,
  jobs: readonly Job[],
  counts: Counts | undefined,
  speech: Speech,
): MappingStory {
  const { strings } = speech;
  return {
    rows: (mappings ?? []).map((mapping) => mappingRow(mapping, jobs, counts, speech)),
    advice: mappings === null ? strings("MappingsNotTold") : null,
    uncounted: uncountedOf(mappings ?? [], counts, speech),
    skipped:
      skipped === null
        ? { heading: strings("SkippedNotTold"), lines: [], advice: null }
        : skipped.length === 0
          ? { heading: strings("SkippedNone"), lines: [], advice: null }
          : {
              heading: strings("SkippedHeading", skipped.length),
              lines: skipped.map((pair) => ({
                text: strings("SkippedRow", pair.table, pair.record, pair.message),
                pair,
              })),
              advice: strings("SkippedAdvice"),
            },
  };
}

function uncountedOf(mappings: readonly Mapping[], counts: Counts | undefined, { strings }: Speech): string | null {
  const missing = COUNTED_LISTS.filter(
    ({ mapping }) => mappings.some(({ name }) => name === mapping) && counts?.get(mapping)?.coupled === null,
  );
  return missing.length === 0
    ? null
    : strings("NotCounted", missing.map(({ page, service }) => `${page} ${service}`).join(", "));
}

function mappingRow(
  { name, direction, last }: Mapping,
  jobs: readonly Job[],
  counts: Counts | undefined,
  { strings, format }: Speech,
): MappingRow {
  const counted = counts?.get(name);
  const startedOn = last?.startedOn ?? null;
  const next = jobs.find(({ mapping }) => mapping === name)?.dueOn ?? null;
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? strings("NotKnown") : String(value);
  return {
    name,
    title: mappingName(name, strings),
    direction: strings(`Direction_${direction ?? "unknown"}`),
    lastRun: startedOn === null ? strings("NeverRan") : format.moment(startedOn),
    nextRun: next === null ? strings("NotKnown") : format.moment(next),
    figures: [
      figure(counted?.coupled),
      figure(counted?.uncoupled),
      figure(last?.inserted),
      figure(last?.changed),
      figure(last?.skipped),
      figure(last?.failed),
    ],
    isFailing: (last?.failed ?? 0) > 0,
  };
}
