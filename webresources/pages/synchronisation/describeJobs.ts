import type { CompanyJobs } from "../../../core/synchronisation/askJobs";
import type { Job } from "../../../core/synchronisation/job";
import { knownMapping } from "../../../core/synchronisation/knownMappings";
import { judgeQueue } from "../../../core/synchronisation/standing";
import type { JudgedJob, Standing } from "../../../core/synchronisation/standing";
import type { Format } from "../../../core/values/format";
import type { PageTone } from "../../shared/ToneIcon";
import type { ResourceKey } from "../../../strings/resources";
import type { Strings } from "./strings";

/** A job as a row of the page. */
export interface JobRow {
  readonly id: string;
  readonly standing: Standing;
  readonly tone: PageTone;
  readonly name: string;
  readonly state: string;
  readonly lastRun: string;
  readonly nextRun: string;
  /** What Business Central said and what to do; none where all is well. */
  readonly notes: readonly string[];
}

export interface CompanyStory {
  readonly companyName: string;
  readonly tone: PageTone;
  readonly headline: string;
  readonly advice: string | null;
  readonly age: string | null;
  readonly rows: readonly JobRow[];
}

export interface Speech {
  readonly strings: Strings;
  readonly format: Format;
  readonly now: Date;
}

const TONES: Readonly<Record<Standing, PageTone>> = {
  inError: "bad",
  onHold: "bad",
  late: "warning",
  failing: "warning",
  unknown: "warning",
  running: "neutral",
  resting: "neutral",
  good: "good",
};

/** How the jobs of one company stand, in the user's words. */
export function describeCompany(company: CompanyJobs, speech: Speech): CompanyStory {
  const { strings, format, now } = speech;
  const { companyName } = company;
  if (company.kind === "notTold") {
    const { why } = company;
    return {
      companyName,
      tone: "warning",
      headline: strings("NotTold", companyName),
      advice: strings(whyNotTold(why.problem.kind, why.from)),
      age: null,
      rows: [],
    };
  }
  const { jobs, troubled, isStill } = judgeQueue(company.jobs, now);
  const age = strings("SeenAgo", format.age(company.askedOn, now));
  const rows = jobs.map((judged) => jobRow(judged, speech));
  if (jobs.length === 0) {
    return { companyName, tone: "warning", headline: strings("NoJobs"), advice: strings("NoJobsAdvice"), age, rows };
  }
  if (isStill) {
    return {
      companyName,
      tone: "bad",
      headline: strings("QueueStill"),
      advice: strings("QueueStillAdvice"),
      age,
      rows,
    };
  }
  return troubled === 0
    ? { companyName, tone: "good", headline: strings("AllGood"), advice: null, age, rows }
    : { companyName, tone: "warning", headline: strings("Troubled", troubled), advice: null, age, rows };
}

/** The words for why a company told nothing. */
export function whyNotTold(problem: string, from: "connection" | "businessCentral") {
  switch (problem) {
    case "virtualTables":
      return "NotThisWay";
    case "forbidden":
      return "NotAllowed";
    default:
      return from === "connection" ? "NotSetUp" : "NotReached";
  }
}

function jobRow({ job, standing }: JudgedJob, { strings, format }: Speech): JobRow {
  const advice = ADVICE[standing];
  const endedOn = job.last?.endedOn ?? null;
  return {
    id: job.id,
    standing,
    tone: TONES[standing],
    name: nameOf(job, strings),
    state: strings(`Standing_${standing}`),
    lastRun: endedOn === null ? strings("NotLogged") : format.moment(endedOn),
    nextRun: job.dueOn === null || standing === "inError" || standing === "onHold" ? "–" : format.moment(job.dueOn),
    notes: [
      ...(job.error === null ? [] : [strings("Said", job.error)]),
      ...(advice === undefined ? [] : [strings(advice)]),
    ],
  };
}

type JobName = Extract<ResourceKey<"synchronisation">, `Job_${string}`>;

const ADVICE: Partial<Record<Standing, "Advice_inError" | "Advice_onHold" | "Advice_late" | "Advice_failing">> = {
  inError: "Advice_inError",
  onHold: "Advice_onHold",
  late: "Advice_late",
  failing: "Advice_failing",
};

const CODEUNIT_NAMES: ReadonlyMap<number, JobName> = new Map([
  [5349, "Job_orders"],
  [5350, "Job_statistics"],
  [5352, "Job_orderStatus"],
  [5354, "Job_quotes"],
  [5355, "Job_notes"],
  [5356, "Job_availability"],
  [5366, "Job_archived"],
]);

/** A job in the user's words, or in Business Central's own. */
export function nameOf(
  { codeunit, mapping, description }: Pick<Job, "codeunit" | "mapping" | "description">,
  strings: Strings,
): string {
  if (mapping !== null) {
    return mappingName(mapping, strings);
  }
  const key = CODEUNIT_NAMES.get(codeunit);
  return key === undefined ? description : strings(key);
}

/** A mapping in the user's words, or by Business Central's own name. */
export function mappingName(mapping: string, strings: Strings): string {
  const known = knownMapping(mapping);
  return known === null ? mapping : strings(`Job_${known}`);
}
