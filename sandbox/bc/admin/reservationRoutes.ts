import { Hono } from "hono";

import { isJsonObject, readJsonObject } from "../../control/json";
import { refuseOtherSites } from "../../control/refuseOtherSites";
import type { Database } from "../ledger/database";
import type { MovementKind, SupplyEnd } from "../ledger/lineEnd";
import { MOVEMENT_KINDS } from "../ledger/lineEnd";
import { cancelReservations, liveReservations, reserve } from "../ledger/reservation";

/** Reserves as a person in BC does, and lists what is reserved. To be mounted at `/_sandbox/bc/reservations`; `?company=` chooses the company. */
export function createReservationRoutes(database: () => Database): Hono {
  const routes = new Hono();
  routes.use("*", refuseOtherSites);
  const companyOf = (name: string | undefined) =>
    name === undefined ? [...database().companies.values()][0] : database().companies.get(name);
  routes.get("/", (c) => {
    const company = companyOf(c.req.query("company"));
    return company === undefined
      ? noCompany()
      : Response.json([...company.reservations.keys()].flatMap((itemNo) => liveReservations(company, itemNo)));
  });
  routes.post("/", async (c) => {
    const { kind, documentNo, lineNo, quantity, from } = (await readJsonObject(c.req)) ?? {};
    const supply = readSupply(from);
    if (
      typeof documentNo !== "string" ||
      typeof lineNo !== "number" ||
      typeof quantity !== "number" ||
      supply === null ||
      (kind !== undefined && !isKind(kind))
    ) {
      return refuse(
        'Send {"documentNo":"<sales order>","lineNo":10000,"quantity":<number in the base unit>}, "kind":"<kind of the line>" for another than a sales order, and "from":{"documentNo":"<purchase order>","lineNo":10000,"kind":"<kind of order>"} for another supply than inventory.',
      );
    }
    const company = companyOf(c.req.query("company"));
    if (company === undefined) {
      return noCompany();
    }
    const reserved = reserve(company, {
      to: { kind: kind ?? "Sales order", documentNo, lineNo },
      quantity,
      from: supply,
    });
    return reserved.ok ? Response.json(reserved.reservation, { status: 201 }) : refuse(reserved.reason);
  });
  routes.delete("/", async (c) => {
    const { kind = "Sales order", documentNo, lineNo } = (await readJsonObject(c.req)) ?? {};
    const company = companyOf(c.req.query("company"));
    if (company === undefined) {
      return noCompany();
    }
    return isKind(kind) && typeof documentNo === "string" && typeof lineNo === "number"
      ? Response.json({ cancelled: cancelReservations(company, { kind, documentNo, lineNo }) })
      : refuse('Send {"documentNo":"<sales order>","lineNo":10000}.');
  });
  return routes;
}

function readSupply(from: unknown): SupplyEnd | null {
  if (from === undefined) {
    return { kind: "inventory" };
  }
  const { kind = "Purchase order", documentNo, lineNo } = isJsonObject(from) ? from : {};
  return isKind(kind) && typeof documentNo === "string" && typeof lineNo === "number"
    ? { kind, documentNo, lineNo }
    : null;
}

function isKind(value: unknown): value is MovementKind {
  return MOVEMENT_KINDS.some((kind) => kind === value);
}

function noCompany(): Response {
  return refuse("There is no company of that name.");
}

function refuse(message: string): Response {
  return Response.json({ error: { code: "Sandbox_Refused", message } }, { status: 400 });
}
