import type { CompanyProblem } from "../businesscentral/apiCompany";
import type { EndpointProblem } from "../connection/endpoint";
import type { ConnectionChoice } from "../connection/resolveConnection";
import { sameCode } from "../values/sameCode";
import type { CompanyJobs } from "./askJobs";
import { MOST_SKIPPED } from "./askMappings";
import type { FoundCoupling } from "./findRecord";
import type { Job } from "./job";
import { recordNumber } from "./mapping";
import type { Mapping, SkippedPair } from "./mapping";
import type { RecordMapping } from "./recordMapping";

/** What Business Central told of its jobs, or why it told nothing. */
export type Queue =
  | {
      readonly kind: "told";
      /** The job that brings rows of this kind; null where none is scheduled. */
      readonly job: Job | null;
      readonly mapping: Mapping | null;
      /** `none`: it is not left alone; `notTold`: the page of those that are is not published, or holds more than were read. */
      readonly skipped: SkippedPair | "none" | "notTold";
    }
  | { readonly kind: "notTold"; readonly why: WhyNotTold };

export type WhyNotTold =
  | { readonly from: "choice"; readonly reason: Extract<ConnectionChoice, { ok: false }>["reason"] }
  | { readonly from: "connections" }
  | { readonly from: "connection"; readonly problem: EndpointProblem }
  | { readonly from: "businessCentral"; readonly problem: CompanyProblem };

/** What of a company's jobs is about one record. @param number BC's own of the record; null where it is not known */
export function queueOf(
  company: CompanyJobs,
  mapping: RecordMapping,
  { found, number }: { readonly found: FoundCoupling; readonly number: string | null },
): Queue {
  if (company.kind === "notTold") {
    return { kind: "notTold", why: company.why };
  }
  const { jobs, mappings } = company;
  return {
    kind: "told",
    job: jobOf(jobs, mapping, found),
    mapping: mappings.mappings?.find(({ name }) => mapping.names.includes(name)) ?? null,
    skipped: skippedOf(mappings.skipped, mapping, number),
  };
}

/**
 * A mapping's job goes by the mapping's name. Where a codeunit of its own takes rows from Sales, its job is the one until they are taken, and the mapping's
 * from then on.
 */
function jobOf(jobs: readonly Job[], { names, codeunit }: RecordMapping, found: FoundCoupling): Job | null {
  const own = jobs.find((job) => names.includes(job.mapping ?? "")) ?? null;
  const taking = codeunit === null ? null : (jobs.find((job) => job.codeunit === codeunit) ?? null);
  const isTaken = found.kind === "record" && found.isCoupled === true;
  return isTaken ? (own ?? taking) : (taking ?? own);
}

function skippedOf(
  skipped: readonly SkippedPair[] | null,
  { tableIds }: RecordMapping,
  number: string | null,
): SkippedPair | "none" | "notTold" {
  if (skipped === null || number === null) {
    return "notTold";
  }
  const own = skipped.find(
    (pair) => pair.tableId !== null && tableIds.includes(pair.tableId) && sameCode(recordNumber(pair), number),
  );
  return own ?? (skipped.length < MOST_SKIPPED ? "none" : "notTold");
}
