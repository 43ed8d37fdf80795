import type { CompanyJobs } from "../../../core/synchronisation/askJobs";
import type { Job } from "../../../core/synchronisation/job";
import { knownMapping } from "../../../core/synchronisation/knownMappings";
import { judgeQueue } from "../../../core/synchronisation/standing";
import type { JudgedJob, Standing } from "../../../core/synchronisation/standing";
import type { Format } from "../../../core/values/format";
import type { Tone } from "../../shared/ToneIcon";
import type { ResourceKey } from "../../../strings/resources";
import type { Words } from "./words";

/** A job as a row of the page. */
export interface JobRow {
  readonly id: string;
  readonly standing: Standing;
  readonly tone: Tone;
  readonly name: string;
  readonly state: string;
  readonly lastRun: string;
  readonly nextRun: string;
  /** What Business Central said and what to do; none where all is well. */
  readonly notes: readonly string[];
}

export interface CompanyStory {
  readonly companyName: string;
  readonly tone: Tone;
  readonly headline: string;
  readonly advice: string | null;
  readonly age: string | null;
  readonly rows: readonly JobRow[];
}

export interface Speech {
  readonly words: Words;
  readonly format: Format;
  readonly now: Date;
}

const TONES: Readonly<Record<Standing, Tone>> = {
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
  const { words, format, now } = speech;
  const { companyName } = company;
  if (company.kind === "notTold") {
    const { why } = company;
    return {
      companyName,
      tone: "warning",
      headline: words("NotTold", companyName),
      advice: words(whyNotTold(why.problem.kind, why.from)),
      age: null,
      rows: [],
    };
  }
  const { jobs, troubled, isStill } = judgeQueue(company.jobs, now);
  const age = words("SeenAgo", format.age(company.askedOn, now));
  const rows = jobs.map((judged) => jobRow(judged, speech));
  if (jobs.length === 0) {
    return { companyName, tone: "warning", headline: words("NoJobs"), advice: words("NoJobsAdvice"), age, rows };
  }
  if (isStill) {
    return { companyName, tone: "bad", headline: words("QueueStill"), advice: words("QueueStillAdvice"), age, rows };
  }
  return troubled === 0
    ? { companyName, tone: "good", headline: words("AllGood"), advice: null, age, rows }
    : { companyName, tone: "warning", headline: words("Troubled", troubled), advice: null, age, rows };
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

function jobRow({ job, standing }: JudgedJob, { words, format }: Speech): JobRow {
  const advice = ADVICE[standing];
  const endedOn = job.last?.endedOn ?? null;
  return {
    id: job.id,
    standing,
    tone: TONES[standing],
    name: nameOf(job, words),
    state: words(`Standing_${standing}`),
    lastRun: endedOn === null ? words("NotLogged") : format.moment(endedOn),
    nextRun: job.dueOn === null || standing === "inError" || standing === "onHold" ? "–" : format.moment(job.dueOn),
    notes: [
      ...(job.error === null ? [] : [words("Said", job.error)]),
      ...(advice === undefined ? [] : [words(advice)]),
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
  words: Words,
): string {
  if (mapping !== null) {
    return mappingName(mapping, words);
  }
  const key = CODEUNIT_NAMES.get(codeunit);
  return key === undefined ? description : words(key);
}

/** A mapping in the user's words, or by Business Central's own name. */
export function mappingName(mapping: string, words: Words): string {
  const known = knownMapping(mapping);
  return known === null ? mapping : words(`Job_${known}`);
}
