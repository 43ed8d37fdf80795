import type { MappingsTold } from "../../../core/synchronisation/askMappings";
import type { Job } from "../../../core/synchronisation/job";
import type { Mapping } from "../../../core/synchronisation/mapping";
import type { ResourceKey } from "../../../strings/resources";
import { MAPPING_NAMES } from "./describeJobs";
import type { Speech } from "./describeJobs";

/** A mapping as a row of the page. */
export interface MappingRow {
  readonly name: string;
  readonly title: string;
  readonly direction: string;
  readonly lastRun: string;
  readonly nextRun: string;
  /** New, changed, skipped, failed. */
  readonly figures: readonly [string, string, string, string];
  readonly isFailing: boolean;
}

/** What the mappings of a company brought, and which records are left alone. */
export interface MappingStory {
  readonly rows: readonly MappingRow[];
  /** What is not told and what to do; null where the mappings are. */
  readonly advice: string | null;
  readonly skipped: { readonly heading: string; readonly lines: readonly string[]; readonly advice: string | null };
}

type MappingName = Extract<ResourceKey<"synchronisation">, `Job_${string}` | `Mapping_${string}`>;

/** Mappings that no job's name tells better. */
const NAMES: ReadonlyMap<string, MappingName> = new Map<string, MappingName>([
  ...MAPPING_NAMES,
  ["UNIT GROUP", "Mapping_unitGroups"],
  ["ITEM UOM", "Mapping_itemUnits"],
  ["RESOURCE UOM", "Mapping_resourceUnits"],
  ["OPPORTUNITY", "Mapping_opportunities"],
]);

/** @param jobs of the same company: the next run of a mapping is its job's */
export function describeMappings(
  { mappings, skipped }: MappingsTold,
  jobs: readonly Job[],
  speech: Speech,
): MappingStory {
  const { words } = speech;
  return {
    rows: (mappings ?? []).map((mapping) => mappingRow(mapping, jobs, speech)),
    advice: mappings === null ? words("MappingsNotTold") : null,
    skipped:
      skipped === null
        ? { heading: words("SkippedNotTold"), lines: [], advice: null }
        : skipped.length === 0
          ? { heading: words("SkippedNone"), lines: [], advice: null }
          : {
              heading: words("SkippedHeading", skipped.length),
              lines: skipped.map(({ table, record, message }) => words("SkippedRow", table, record, message)),
              advice: words("SkippedAdvice"),
            },
  };
}

function mappingRow({ name, direction, last }: Mapping, jobs: readonly Job[], { words, format }: Speech): MappingRow {
  const key = NAMES.get(name);
  const startedOn = last?.startedOn ?? null;
  const next = jobs.find(({ mapping }) => mapping === name)?.dueOn ?? null;
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? words("NotKnown") : String(value);
  return {
    name,
    title: key === undefined ? name : words(key),
    direction: words(`Direction_${direction ?? "unknown"}`),
    lastRun: startedOn === null ? words("NeverRan") : format.moment(startedOn),
    nextRun: next === null ? words("NotKnown") : format.moment(next),
    figures: [figure(last?.inserted), figure(last?.changed), figure(last?.skipped), figure(last?.failed)],
    isFailing: (last?.failed ?? 0) > 0,
  };
}
