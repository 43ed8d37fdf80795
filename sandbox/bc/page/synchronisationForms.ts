import type { Done } from "../admin/administration";
import type { JobContext } from "../jobs/job";
import type { JobQueue } from "../jobs/jobQueue";
import type { Company } from "../ledger/company";
import { createContext } from "../synchronisation/context";
import { couplePair } from "../synchronisation/couple";
import { fullSynchronisation } from "../synchronisation/fullSynchronisation";
import { describe } from "../synchronisation/jobs";
import { localTable } from "../synchronisation/local/localTables";
import type { TableMapping } from "../synchronisation/mapping";
import { mappingNamed } from "../synchronisation/mappings";
import { matchRecords } from "../synchronisation/matchRecords";
import { isOptionMapping, matchOptions } from "../synchronisation/options";
import { runMapping } from "../synchronisation/runMapping";
import { retrySkipped, skippedPairs } from "../synchronisation/skipped";
import { uncouple } from "../synchronisation/uncouple";
import { textOf } from "./formText";

/** What a person chose on the tab of the synchronisation, done in the queue's turn. */
export async function synchroniseByForm(queue: JobQueue, company: Company, form: FormData): Promise<Done<string>> {
  const action = textOf(form, "action");
  try {
    if (action === "signIn") {
      const woken = await queue.signIn(company);
      return say(woken.length === 0 ? "No job rests while Sales holds something new." : `Woken: ${woken.join(", ")}.`);
    }
    if (action === "retry") {
      const pairs = skippedPairs(company).map(({ coupling }) => coupling);
      retrySkipped(company, pairs);
      return say(`${pairs.length} will be tried again.`);
    }
    return await queue.inTurn(company, (context) => act(context, action, form));
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function act(jobContext: JobContext, action: string, form: FormData): Promise<Done<string>> {
  const context = createContext(jobContext);
  const name = textOf(form, "mapping");
  if (action === "full") {
    const jobs = await fullSynchronisation(context, name === "" ? null : [name]);
    return say(jobs.map((job) => `${job.mapping}: ${describe(job)}`).join(" "));
  }
  const mapping = mappingNamed(context.company, name);
  if (mapping !== undefined && isOptionMapping(mapping) && action === "match") {
    const { counts } = await matchOptions(context, mapping);
    return say(
      `${name}: ${counts.coupled} coupled, ${counts.inserted} made in Sales, ${counts.failed} without a match.`,
    );
  }
  if (mapping === undefined || mapping.playedBy !== undefined) {
    return { ok: false, reason: `There is no mapping ${name} to choose here.` };
  }
  if (action === "match") {
    const { counts } = await matchRecords(context, mapping);
    return say(`${name}: ${counts.coupled} coupled, ${counts.failed} without a match.`);
  }
  const key = textOf(form, "key").trim();
  if (action === "couple") {
    const done = await couplePair(context, mapping, {
      key,
      crmId: textOf(form, "crmId").trim().toLowerCase(),
      winner: null,
    });
    return done.ok ? say(`${name}: ${key} is coupled.`) : done;
  }
  const record = localTable(mapping.tableId)
    .records(context.company)
    .find((each) => each.key === key);
  const coupling = record === undefined ? undefined : context.pairs.ofRecord(mapping.tableId, record.systemId);
  if (action === "uncouple") {
    return coupling === undefined
      ? { ok: false, reason: `${name}: ${key} is not coupled.` }
      : say(`${name}: ${describe(await uncouple(context, mapping, [coupling]))}`);
  }
  return record === undefined
    ? { ok: false, reason: `There is no record ${key} in ${mapping.table}.` }
    : say((await now(mapping, action, { context, systemId: record.systemId, crmId: coupling?.crmId })).join(" "));
}

async function now(
  mapping: TableMapping,
  action: string,
  chosen: {
    readonly context: Parameters<typeof runMapping>[0];
    readonly systemId: string;
    readonly crmId: string | undefined;
  },
): Promise<readonly string[]> {
  const jobs = await runMapping(chosen.context, mapping, {
    isForced: true,
    direction: action === "fromSales" ? "fromSales" : "toSales",
    chosen: { systemIds: new Set([chosen.systemId]), crmIds: chosen.crmId === undefined ? [] : [chosen.crmId] },
  });
  return jobs.map(describe);
}

function say(value: string): Done<string> {
  return { ok: true, value };
}
