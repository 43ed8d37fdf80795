import type { Connection } from "../connection/connection";
import type { StatisticsPorts } from "../statistics/askLive";
import { askQueue } from "./askJobs";
import { judgeQueue, TROUBLE } from "./standing";

/** The age of a job needs no mapping, whose pages may not even be published. */
const noMappings = () => Promise.resolve(null);

/** How long ago the jobs of a connection's company ran, for whoever checks the whole (docs/decisions/098). Never rejects. */
export function jobAges(ports: StatisticsPorts) {
  return async (connection: Connection) => {
    const told = await askQueue(ports, connection, noMappings);
    if (told.kind === "notTold") {
      return { kind: "notTold", why: told.why.problem.kind } as const;
    }
    const { jobs } = judgeQueue(told.jobs, ports.clock.now());
    return {
      kind: "told",
      jobs: jobs.map(({ job, standing }) => ({
        name: job.mapping ?? job.description,
        lastRunOn: job.last?.endedOn ?? null,
        isTroubled: TROUBLE.includes(standing),
      })),
    } as const;
  };
}
