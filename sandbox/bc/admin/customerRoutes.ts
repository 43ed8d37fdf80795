import { Hono } from "hono";

import { readJsonObject } from "../../control/json";
import { couplingOfRecord } from "../jobs/couplings";
import type { Company } from "../ledger/company";
import type { CustomerFigures } from "../ledger/customerFigures";
import { customerFigures } from "../ledger/customerFigures";
import { BLOCKED, editCustomer } from "../ledger/editCustomer";
import type { Customer } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { answer, refuse, withCompany } from "./answers";
import type { AdminParts } from "./adminParts";
import { uncoupleCustomer, updateStatistics } from "./salesActions";

/**
 * The customers of the person in BC's place: `GET /customers` with their figures, `GET /customerEntries` that these are computed from, `POST /customers/<no>` to set creditLimit or blocked,
 * `POST /customers/<no>/statistics` ("Update Account Statistics"), `DELETE /customers/<no>/coupling`.
 */
export function createCustomerRoutes({ database, clock, sales }: AdminParts): Hono {
  const routes = new Hono();
  routes.get("/customers", (c) =>
    withCompany(database(), c.req.query("company"), (company) => Response.json(listCustomers(company, clock.now()))),
  );
  routes.get("/customerEntries", (c) =>
    withCompany(database(), c.req.query("company"), ({ customerEntries, detailedCustomerEntries }) =>
      Response.json({ entries: customerEntries, details: detailedCustomerEntries }),
    ),
  );
  routes.post("/customers/:no", async (c) => {
    const { creditLimit, blocked } = (await readJsonObject(c.req)) ?? {};
    const kind = BLOCKED.find((each) => each === blocked);
    if (
      (creditLimit === undefined && blocked === undefined) ||
      (creditLimit !== undefined && typeof creditLimit !== "number") ||
      (blocked !== undefined && kind === undefined)
    ) {
      return refuse(
        'Send {"creditLimit":<number in the company\'s currency, 0 for none>} or {"blocked":" "|"Ship"|"Invoice"|"All"}.',
      );
    }
    return withCompany(database(), c.req.query("company"), (company) => {
      const done = editCustomer(company, c.req.param("no"), {
        ...(creditLimit !== undefined && { creditLimit }),
        ...(kind !== undefined && { blocked: kind }),
      });
      return answer(done.ok ? { ok: true, value: done.customer } : done);
    });
  });
  routes.post("/customers/:no/statistics", (c) =>
    withCompany(database(), c.req.query("company"), async (company) => {
      const done = await updateStatistics({ company, sales, now: clock.now() }, c.req.param("no"));
      return answer(done.ok ? { ok: true, value: { message: done.message } } : done);
    }),
  );
  routes.delete("/customers/:no/coupling", (c) =>
    withCompany(database(), c.req.query("company"), async (company) => {
      const done = await uncoupleCustomer({ company, sales, now: clock.now() }, c.req.param("no"));
      return answer(done.ok ? { ok: true, value: { warning: done.warning } } : done);
    }),
  );
  return routes;
}

export interface ListedCustomer extends Customer {
  readonly figures: CustomerFigures;
  readonly crmId: string | null;
}

export function listCustomers(company: Company, now: Date): readonly ListedCustomer[] {
  return [...company.customers.values()].map((customer) => ({
    ...customer,
    figures: customerFigures(company, customer.no, now.toISOString().slice(0, 10)),
    crmId: couplingOfRecord(company, customer.systemId, COUPLED_TABLES.customer)?.crmId ?? null,
  }));
}
