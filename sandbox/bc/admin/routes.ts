import { Hono } from "hono";

import { isJsonObject, readJsonObject } from "../../control/json";
import { refuseOtherSites } from "../../control/refuseOtherSites";
import type { Company } from "../ledger/company";
import { addOrderLine, deleteOrderLine } from "../ledger/openLines";
import { postItemEntry } from "../ledger/postItemEntry";
import type { AdminParts } from "./adminParts";
import { couple, setUser, setWebService } from "./administration";
import { answer, refuse, withCompany as withCompanyOf } from "./answers";
import { createAvailabilityRoutes } from "./availabilityRoutes";
import { createCardRoutes } from "./cardRoutes";
import { createCustomerRoutes } from "./customerRoutes";
import { createDocumentRoutes } from "./documentRoutes";
import { listItemFigures } from "./itemFigures";
import { setUpVirtualTables, stopVirtualTables } from "./virtualTables";
import { createJobRoutes } from "./jobRoutes";
import { createSynchronisationRoutes } from "./synchronisationRoutes";

/**
 * What the person in BC's place does, as JSON routes for tests and the set-up: `/ledger`, `/lines`, `/services`, `/users`, `/couplings`, `/items`,
 * `/data`, and those of the documents, customers and jobs. To be mounted at `/_sandbox/bc`. `?company=` chooses the company; without it, the first.
 */
export function createAdminRoutes(parts: AdminParts): Hono {
  const routes = new Hono();
  routes.use("*", refuseOtherSites);
  routes.route("/", createDocumentRoutes(parts));
  routes.route("/", createCustomerRoutes(parts));
  routes.route("/", createJobRoutes(parts));
  routes.route("/synchronisation", createSynchronisationRoutes(parts));
  routes.route("/", createCardRoutes(parts));
  routes.route("/", createAvailabilityRoutes(parts));
  const withCompany = (name: string | undefined, use: (company: Company) => Response): Response =>
    withCompanyOf(parts.database(), name, use);

  routes.get("/items", (c) =>
    withCompany(c.req.query("company"), (company) => Response.json(listItemFigures(company, c.req.query("search")))),
  );

  routes.post("/ledger", async (c) => {
    const body = await readJsonObject(c.req);
    const { item, location, quantity, variant } = body ?? {};
    if (
      typeof item !== "string" ||
      typeof quantity !== "number" ||
      (location !== undefined && typeof location !== "string") ||
      (variant !== undefined && typeof variant !== "string")
    ) {
      return refuse(
        'Send {"item":"<number>","location":"<code>","quantity":<number in the base unit>}, and "variant":"<code>" for one.',
      );
    }
    return withCompany(c.req.query("company"), (company) => {
      const posted = postItemEntry(
        company,
        { itemNo: item, locationCode: location ?? "", quantity, variantCode: variant ?? "" },
        parts.clock.now(),
      );
      return posted.ok ? Response.json(posted.entry, { status: 201 }) : refuse(posted.reason);
    });
  });

  routes.post("/lines", async (c) => {
    const { kind, item, location, quantity, unit, date, variant, customer } = (await readJsonObject(c.req)) ?? {};
    if (
      (kind !== "sales" && kind !== "purchase") ||
      typeof item !== "string" ||
      typeof location !== "string" ||
      typeof quantity !== "number" ||
      typeof date !== "string" ||
      [unit, variant, customer].some((each) => each !== undefined && typeof each !== "string")
    ) {
      return refuse(
        'Send {"kind":"sales"|"purchase","item":"<number>","location":"<code>","quantity":<number>,"date":"<ISO date>"}, and "unit":"<code>" for another than the base unit, "variant", "customer".',
      );
    }
    return withCompany(c.req.query("company"), (company) => {
      const added = addOrderLine(
        company,
        {
          kind,
          itemNo: item,
          locationCode: location,
          quantity,
          date,
          ...(typeof unit === "string" && { unitCode: unit }),
          ...(typeof variant === "string" && { variantCode: variant }),
          ...(typeof customer === "string" && { customerNo: customer }),
        },
        parts.clock.now(),
      );
      return added.ok ? Response.json(added.line, { status: 201 }) : refuse(added.reason);
    });
  });
  routes.delete("/lines", async (c) => {
    const { kind, documentNo, lineNo } = (await readJsonObject(c.req)) ?? {};
    if ((kind !== "sales" && kind !== "purchase") || typeof documentNo !== "string" || typeof lineNo !== "number") {
      return refuse('Send {"kind":"sales"|"purchase","documentNo":"<number>","lineNo":<number>}.');
    }
    return withCompany(c.req.query("company"), (company) => {
      const deleted = deleteOrderLine(company, kind, { documentNo, lineNo });
      return deleted.ok ? new Response(null, { status: 204 }) : refuse(deleted.reason);
    });
  });

  routes.get("/services", () => Response.json([...parts.database().services.values()]));
  routes.post("/services", async (c) => {
    const { name, published, page } = (await readJsonObject(c.req)) ?? {};
    if (
      typeof name !== "string" ||
      typeof published !== "boolean" ||
      (page !== undefined && typeof page !== "number")
    ) {
      return refuse('Send {"name":"<service>","published":true|false}, and "page":<id> for a new service.');
    }
    return answer(
      setWebService(
        { database: parts.database(), pages: parts.pages },
        { name, published, ...(page !== undefined && { pageId: page }) },
      ),
    );
  });

  routes.get("/virtual-tables", () => Response.json({ enabled: parts.database().virtualTables === true }));
  routes.put("/virtual-tables", async (c) => {
    const { enabled } = (await readJsonObject(c.req)) ?? {};
    if (typeof enabled !== "boolean") {
      return refuse(
        'Send {"enabled":true} to set virtual tables up for the company of ?company=, or {"enabled":false}.',
      );
    }
    return withCompanyOf(parts.database(), c.req.query("company"), async (company) =>
      answer(
        enabled
          ? await setUpVirtualTables(parts, { bcUrl: new URL(c.req.url).origin, company })
          : stopVirtualTables(parts),
      ),
    );
  });

  routes.get("/users", () =>
    Response.json(
      [...parts.database().users.values()].map(({ accessKey, ...user }) => ({
        ...user,
        hasAccessKey: accessKey !== "",
      })),
    ),
  );
  routes.post("/users", async (c) => {
    const { name, accessKey, enabled, mayRead } = (await readJsonObject(c.req)) ?? {};
    if (
      typeof name !== "string" ||
      (accessKey !== undefined && typeof accessKey !== "string") ||
      (enabled !== undefined && typeof enabled !== "boolean") ||
      (mayRead !== undefined && mayRead !== "all" && !isNumbers(mayRead))
    ) {
      return refuse(
        'Send {"name":"<user>","accessKey":"<key>"}, and "enabled":false or "mayRead":"all"|[27,37] to limit the user.',
      );
    }
    const done = setUser(parts.database(), {
      name,
      ...(accessKey !== undefined && { accessKey }),
      ...(enabled !== undefined && { enabled }),
      ...(mayRead !== undefined && { mayRead }),
    });
    return answer(
      done.ok
        ? { ok: true, value: { name: done.value.name, enabled: done.value.enabled, mayRead: done.value.mayRead } }
        : done,
    );
  });

  routes.get("/couplings", (c) =>
    withCompany(c.req.query("company"), (company) => Response.json([...company.couplings.values()])),
  );
  routes.post("/couplings", async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const pairs: readonly unknown[] = Array.isArray(body) ? body : [body];
    if (!pairs.every(isPair)) {
      return refuse(
        'Send {"crmId":"<Dataverse id>","integrationId":"<SystemId of the BC record>","tableId":27}, or a list of such.',
      );
    }
    return withCompany(c.req.query("company"), (company) => {
      const done = pairs.map((pair) => couple(company, pair));
      return answer(
        done.find((each) => !each.ok) ??
          (Array.isArray(body) ? { ok: true, value: done.length } : (done[0] ?? { ok: true, value: 0 })),
      );
    });
  });

  routes.get("/data", (c) => withCompany(c.req.query("company"), (company) => Response.json(toData(company))));
  return routes;
}

/** The master data that a synchronisation carries to Sales, inventory computed now. */
function toData(company: Company): unknown {
  const figures = new Map(listItemFigures(company).map((item) => [item.no, item.inventory]));
  return {
    company: { id: company.id, name: company.name, currencyCode: company.currencyCode },
    currencies: [...company.currencies.values()],
    customers: [...company.customers.values()],
    items: [...company.items.values()].map((item) => ({
      ...item,
      inventory: figures.get(item.no) ?? 0,
      units: company.itemUnits.get(item.no) ?? [],
    })),
    resources: [...company.resources.values()],
    setup: company.setup,
  };
}

function isPair(
  value: unknown,
): value is { readonly crmId: string; readonly integrationId: string; readonly tableId: number } {
  return (
    isJsonObject(value) &&
    typeof value.crmId === "string" &&
    typeof value.integrationId === "string" &&
    typeof value.tableId === "number"
  );
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === "number");
}
