import { Hono } from "hono";

import { readJsonObject } from "../../control/json";
import { describeJob } from "../jobs/job";
import { JOBS, jobsOf } from "../jobs/jobs";
import type { Company } from "../ledger/company";
import type { JobStatus } from "../ledger/integration";
import { answer, refuse, withCompany } from "./answers";
import { changeSetup } from "./changeSetup";
import { ORDER_WAYS, orderWay, setOrderWay } from "./orderIntegration";
import { changeTrade, describeTrade } from "./changeTrade";
import type { AdminParts } from "./adminParts";

/**
 * BC's connection to Sales, its job queue and its set-up: `GET|POST /connection`, `GET|POST /orderWay`, `GET /jobs`, `POST /jobs/<name>` to switch one,
 * `POST /jobs/<name>/run` now, `POST /jobs/runDue` by the clock, `POST /jobs/signIn` when a person signs in, `POST /language` of the queue, `GET /refusals`, `GET|POST /setup`,
 * `GET|POST /trade` for what else decides whether a document is taken.
 */
export function createJobRoutes({ database, queue, sales, deployColumns }: AdminParts): Hono {
  const routes = new Hono();

  routes.get("/connection", (c) =>
    withCompany(database(), c.req.query("company"), (company) =>
      Response.json({ enabled: company.integration.isEnabled }),
    ),
  );
  routes.post("/connection", async (c) => {
    const { enabled } = (await readJsonObject(c.req)) ?? {};
    if (typeof enabled !== "boolean") {
      return refuse('Send {"enabled":true|false}.');
    }
    return withCompany(database(), c.req.query("company"), (company) => {
      if (enabled) {
        queue.enable(company);
      } else {
        queue.disable(company);
      }
      return Response.json({ enabled: company.integration.isEnabled });
    });
  });

  routes.get("/orderWay", (c) =>
    withCompany(database(), c.req.query("company"), async (company) =>
      Response.json({ way: await orderWay(sales, company) }),
    ),
  );
  routes.post("/orderWay", async (c) => {
    const { way } = (await readJsonObject(c.req)) ?? {};
    const wanted = ORDER_WAYS.find((each) => each === way);
    if (wanted === undefined) {
      return refuse(`Send {"way":"${ORDER_WAYS.join('"|"')}"}.`);
    }
    return withCompany(database(), c.req.query("company"), async (company) => {
      const done = await setOrderWay({ queue, sales, deployColumns }, company, wanted);
      return done.ok ? Response.json({ way: wanted, message: done.value }, { status: 201 }) : refuse(done.reason);
    });
  });

  routes.get("/jobs", (c) =>
    withCompany(database(), c.req.query("company"), (company) => Response.json(listJobs(company))),
  );
  routes.post("/jobs/runDue", async () => Response.json(await queue.runDue()));
  routes.post("/jobs/signIn", (c) =>
    withCompany(database(), c.req.query("company"), async (company) => Response.json(await queue.signIn(company))),
  );
  routes.post("/jobs/:name/run", (c) =>
    withCompany(database(), c.req.query("company"), async (company) => {
      const job = JOBS.find(({ name }) => name === c.req.param("name"));
      return job === undefined ? refuse(noSuchJob(c.req.param("name"))) : Response.json(await queue.run(company, job));
    }),
  );
  routes.post("/jobs/:name", async (c) => {
    const { enabled } = (await readJsonObject(c.req)) ?? {};
    const job = JOBS.find(({ name }) => name === c.req.param("name"));
    if (job === undefined) {
      return refuse(noSuchJob(c.req.param("name")));
    }
    return typeof enabled === "boolean"
      ? withCompany(database(), c.req.query("company"), (company) =>
          Response.json(queue.schedule(company, job, enabled)),
        )
      : refuse('Send {"enabled":true|false}.');
  });
  routes.post("/language", async (c) => {
    const { language } = (await readJsonObject(c.req)) ?? {};
    return language === "en" || language === "nb"
      ? withCompany(database(), c.req.query("company"), (company) => {
          company.integration.language = language;
          return Response.json({ language });
        })
      : refuse('Send {"language":"en"|"nb"}.');
  });
  routes.get("/trade", (c) =>
    withCompany(database(), c.req.query("company"), (company) => Response.json(describeTrade(company))),
  );
  routes.post("/trade", async (c) => {
    const changes = (await readJsonObject(c.req)) ?? {};
    return withCompany(database(), c.req.query("company"), (company) => answer(changeTrade(company, changes)));
  });
  routes.get("/refusals", (c) =>
    withCompany(database(), c.req.query("company"), (company) =>
      Response.json([...company.integration.refusals].map(([id, refusal]) => ({ id, ...refusal }))),
    ),
  );

  routes.get("/setup", (c) =>
    withCompany(database(), c.req.query("company"), (company) => Response.json(company.setup)),
  );
  routes.post("/setup", async (c) => {
    const { writeInProductNo, freightAccountNo } = (await readJsonObject(c.req)) ?? {};
    if (
      (writeInProductNo === undefined && freightAccountNo === undefined) ||
      [writeInProductNo, freightAccountNo].some((each) => each !== undefined && typeof each !== "string")
    ) {
      return refuse(
        'Send {"writeInProductNo":"<item or resource>"} or {"freightAccountNo":"<G/L account>"}; "" clears it.',
      );
    }
    return withCompany(database(), c.req.query("company"), (company) => {
      const done = changeSetup(company, {
        ...(typeof writeInProductNo === "string" && { writeInProductNo }),
        ...(typeof freightAccountNo === "string" && { freightAccountNo }),
      });
      return done.ok ? Response.json(done.setup) : refuse(done.reason);
    });
  });
  return routes;
}

export interface ListedJob extends JobStatus {
  readonly name: string;
  /** BC's codeunit, with the mapping that it runs where there is one. */
  readonly runs: string;
  readonly description: string;
  readonly minutes: number;
  /** 0: the job never rests. */
  readonly inactivityMinutes: number;
}

const NEVER_SCHEDULED: JobStatus = {
  isEnabled: false,
  attempts: 0,
  isInError: false,
  dueAt: "",
  ranAt: "",
  result: "",
  messages: [],
};

export function listJobs(company: Company): readonly ListedJob[] {
  return jobsOf(company).map((job) => {
    const { name, codeunit, mapping, minutes, inactivityMinutes = 0 } = job;
    return {
      ...(company.integration.jobs.get(name) ?? NEVER_SCHEDULED),
      name,
      runs: `Codeunit ${codeunit.id} ${mapping === null ? codeunit.name : `with mapping ${mapping}`}`,
      description: describeJob(job, company),
      minutes,
      inactivityMinutes,
    };
  });
}

function noSuchJob(name: string): string {
  return `There is no job ${JSON.stringify(name)}. There are ${JOBS.map((job) => job.name).join(", ")}.`;
}
