import { Hono } from "hono";

import { isJsonObject, readJsonObject } from "../../control/json";
import type { JsonObject } from "../../control/json";
import type { JobContext } from "../jobs/job";
import type { Company } from "../ledger/company";
import type { MappingState } from "../ledger/synchronisation";
import { DELETION_CONFLICTS, UPDATE_CONFLICTS } from "../ledger/synchronisation";
import { createContext } from "../synchronisation/context";
import { couplePair } from "../synchronisation/couple";
import { fullSynchronisation } from "../synchronisation/fullSynchronisation";
import { localTable } from "../synchronisation/local/localTables";
import type { TableMapping } from "../synchronisation/mapping";
import { mappingNamed } from "../synchronisation/mappings";
import { matchRecords } from "../synchronisation/matchRecords";
import { isOptionMapping, matchOptions } from "../synchronisation/options";
import { runMapping } from "../synchronisation/runMapping";
import { changeState } from "../synchronisation/settings";
import { retrySkipped, skippedPairs } from "../synchronisation/skipped";
import { standings } from "../synchronisation/standing";
import { uncouple } from "../synchronisation/uncouple";
import type { AdminParts } from "./adminParts";
import { refuse, withCompany } from "./answers";

/**
 * What a person in BC does with the synchronisation: `GET /mappings`, `POST /mappings/<name>` to change one, `POST /full` for all or the named,
 * `POST /mappings/<name>/records` to synchronise some now, `…/couple`, `…/match` and `…/uncouple`, `GET /jobs`, `GET /errors`, `GET /skipped`, `GET /keys?table=` for
 * the SystemIds of records,
 * `POST /retry`. To be mounted at `/synchronisation`.
 */
export function createSynchronisationRoutes({ database, queue }: Pick<AdminParts, "database" | "queue">): Hono {
  const routes = new Hono();
  type Asked = { readonly company: Company; readonly mapping: TableMapping; readonly body: JsonObject };

  routes.get("/mappings", (c) =>
    withCompany(database(), c.req.query("company"), (company) =>
      Response.json(
        standings(company).map(({ mapping: { name, table, sales, direction }, ...standing }) => ({
          name,
          table,
          salesTable: sales.table,
          direction,
          ...standing,
        })),
      ),
    ),
  );
  routes.get("/jobs", (c) =>
    withCompany(database(), c.req.query("company"), ({ integration }) =>
      Response.json(integration.synchronisation.jobs),
    ),
  );
  routes.get("/errors", (c) =>
    withCompany(database(), c.req.query("company"), ({ integration }) =>
      Response.json(integration.synchronisation.errors),
    ),
  );
  routes.get("/skipped", (c) =>
    withCompany(database(), c.req.query("company"), (company) =>
      Response.json(
        skippedPairs(company).map(({ coupling, mapping, key, error }) => ({
          mapping: mapping.name,
          key,
          crmId: coupling.crmId,
          message: error?.message ?? "",
        })),
      ),
    ),
  );
  routes.get("/keys", (c) =>
    withCompany(database(), c.req.query("company"), (company) => {
      const mapping = standings(company).find(({ mapping: { tableId } }) => String(tableId) === c.req.query("table"));
      return mapping === undefined || mapping.mapping.playedBy !== undefined
        ? refuse("Name the number of a BC table that a mapping carries: ?table=18.")
        : Response.json(
            localTable(mapping.mapping.tableId)
              .records(company)
              .map(({ key, systemId }) => ({ key, systemId })),
          );
    }),
  );
  routes.post("/retry", (c) =>
    withCompany(database(), c.req.query("company"), (company) => {
      const pairs = skippedPairs(company);
      retrySkipped(
        company,
        pairs.map(({ coupling }) => coupling),
      );
      return Response.json({ retried: pairs.length });
    }),
  );

  /** Works on Sales in the queue's turn; what goes wrong is told. */
  const onSales = async (company: Company, work: (context: JobContext) => Promise<Response>): Promise<Response> => {
    try {
      return await queue.inTurn(company, work);
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };

  routes.post("/full", async (c) => {
    const { mappings } = (await readJsonObject(c.req)) ?? {};
    if (mappings !== undefined && !isTexts(mappings)) {
      return refuse('Send {} for all mappings, or {"mappings":["CUSTOMER"]}.');
    }
    return withCompany(database(), c.req.query("company"), (company) => {
      const unknown = (mappings ?? []).find((name) => mappingNamed(company, name) === undefined);
      return unknown === undefined
        ? onSales(company, async (context) =>
            Response.json(await fullSynchronisation(createContext(context), mappings ?? null)),
          )
        : refuse(noSuchMapping(company, unknown));
    });
  });

  const onMapping = (path: string, act: (asked: Asked) => Response | Promise<Response>): void => {
    routes.post(`/mappings/:name${path}`, async (c) => {
      const body = (await readJsonObject(c.req)) ?? {};
      return withCompany(database(), c.req.query("company"), (company) => {
        const mapping = mappingNamed(company, c.req.param("name"));
        if (mapping === undefined) {
          return refuse(noSuchMapping(company, c.req.param("name")));
        }
        const isOfOptions = isOptionMapping(mapping) && ["", "/match"].includes(path);
        return mapping.playedBy === undefined || isOfOptions
          ? act({ company, mapping, body })
          : refuse(`${mapping.name} is played by the job ${mapping.playedBy}.`);
      });
    });
  };

  onMapping("", ({ company, mapping, body }) => {
    const changes = readChanges(mapping, body);
    if (typeof changes === "string") {
      return refuse(changes);
    }
    changeState(company, mapping, changes);
    return Response.json(standings(company).find((each) => each.mapping === mapping)?.state);
  });
  onMapping("/records", ({ company, mapping, body: { keys = [], crmIds = [], direction } }) => {
    if (
      !isTexts(keys) ||
      !isTexts(crmIds) ||
      (direction !== undefined && direction !== "toSales" && direction !== "fromSales" && direction !== "both")
    ) {
      return refuse('Send {"keys":["K10000"],"direction":"toSales"} or {"crmIds":["<id>"],"direction":"fromSales"}.');
    }
    return onSales(company, async (context) => {
      const records = localTable(mapping.tableId)
        .records(company)
        .filter(({ key }) => keys.includes(key));
      return Response.json(
        await runMapping(createContext(context), mapping, {
          isForced: true,
          ...(direction !== undefined && { direction }),
          chosen: { systemIds: new Set(records.map(({ systemId }) => systemId)), crmIds },
        }),
      );
    });
  });
  onMapping("/couple", ({ company, mapping, body: { key, crmId, winner = null } }) => {
    if (
      typeof key !== "string" ||
      typeof crmId !== "string" ||
      (winner !== null && winner !== "businessCentral" && winner !== "sales")
    ) {
      return refuse(
        'Send {"key":"K10000","crmId":"<id>"}, and "winner":"businessCentral"|"sales" to synchronise it too.',
      );
    }
    return onSales(company, async (context) => {
      const done = await couplePair(createContext(context), mapping, { key, crmId: crmId.toLowerCase(), winner });
      return done.ok ? Response.json(done.value, { status: 201 }) : refuse(done.reason);
    });
  });
  onMapping("/match", ({ company, mapping }) =>
    onSales(company, async (jobContext) => {
      const context = createContext(jobContext);
      return Response.json(
        await (isOptionMapping(mapping) ? matchOptions(context, mapping) : matchRecords(context, mapping)),
      );
    }),
  );
  onMapping("/uncouple", ({ company, mapping, body: { keys } }) => {
    if (!isTexts(keys)) {
      return refuse('Send {"keys":["K10000"]}.');
    }
    return onSales(company, async (context) => {
      const ids = new Set(
        localTable(mapping.tableId)
          .records(company)
          .filter(({ key }) => keys.includes(key))
          .map(({ systemId }) => systemId),
      );
      const couplings = [...company.couplings.values()].filter(
        ({ tableId, integrationId }) => tableId === mapping.tableId && ids.has(integrationId),
      );
      return Response.json(await uncouple(createContext(context), mapping, couplings));
    });
  });
  return routes;
}

/** Reads what is to change of a mapping. @returns why not, in a sentence. */
function readChanges(mapping: TableMapping, body: JsonObject): Partial<MappingState> | string {
  const { onlyCoupled, deletionConflict, updateConflict, switched, ...unknown } = body;
  const deletion = DELETION_CONFLICTS.find((each) => each === deletionConflict);
  const update = UPDATE_CONFLICTS.find((each) => each === updateConflict);
  const columns = isJsonObject(switched) ? switched : {};
  const wrong = Object.entries(columns).find(
    ([column, value]) => typeof value !== "boolean" || !mapping.fields.some((field) => field.column === column),
  );
  if (
    Object.keys(unknown).length > 0 ||
    (onlyCoupled !== undefined && typeof onlyCoupled !== "boolean") ||
    (deletionConflict !== undefined && deletion === undefined) ||
    (updateConflict !== undefined && update === undefined) ||
    (switched !== undefined && !isJsonObject(switched)) ||
    wrong !== undefined
  ) {
    return (
      `Send some of {"onlyCoupled":true,"deletionConflict":"${DELETION_CONFLICTS.join('"|"')}","updateConflict":"${UPDATE_CONFLICTS.join('"|"')}",` +
      '"switched":{"<column of the mapping>":true|false}}.'
    );
  }
  const booleans = Object.entries(columns).filter((each): each is [string, boolean] => typeof each[1] === "boolean");
  return {
    ...(typeof onlyCoupled === "boolean" && { onlyCoupled }),
    ...(deletion !== undefined && { deletionConflict: deletion }),
    ...(update !== undefined && { updateConflict: update }),
    ...(switched !== undefined && { switched: Object.fromEntries(booleans) }),
  };
}

function noSuchMapping(company: Company, name: string): string {
  if (name === "VENDOR") {
    return "The mapping VENDOR is Business Central's, and the local one does not play it: its vendors have a number, a name and a lead time only, and are no accounts.";
  }
  return `There is no mapping ${JSON.stringify(name)}. There are ${standings(company)
    .map(({ mapping }) => mapping.name)
    .join(", ")}.`;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
