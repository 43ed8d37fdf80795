import { Hono } from "hono";

import { isJsonObject, readJsonObject } from "../../control/json";
import { checkStockOut } from "../ledger/availability/stockOutCheck";
import { isDay } from "../ledger/days";
import type { AdminParts } from "./adminParts";
import { answer, refuse, withCompany } from "./answers";

const FORM =
  'Send {"item":"<number>","location":"<code>","quantity":<outstanding, in the unit>,"date":"<ISO shipment date>"}, and "unit", "variant", ' +
  '"own":{"documentNo":"<sales order>","lineNo":10000} for a line that BC holds.';

/** `POST /availability`: what BC itself would say to a line, by its stock-out check and its FactBox. Figures of BC's own, for comparing with them. */
export function createAvailabilityRoutes({ database }: Pick<AdminParts, "database">): Hono {
  const routes = new Hono();
  routes.post("/availability", async (c) => {
    const { item, location, quantity, date, unit, variant, own } = (await readJsonObject(c.req)) ?? {};
    const line = readOwn(own);
    if (
      typeof item !== "string" ||
      typeof location !== "string" ||
      typeof quantity !== "number" ||
      typeof date !== "string" ||
      !isDay(date) ||
      (unit !== undefined && typeof unit !== "string") ||
      (variant !== undefined && typeof variant !== "string") ||
      line === "wrong"
    ) {
      return refuse(FORM);
    }
    return withCompany(database(), c.req.query("company"), (company) => {
      const checked = checkStockOut(company, {
        itemNo: item,
        locationCode: location,
        variantCode: variant ?? "",
        unitCode: unit ?? "",
        quantity,
        shipmentDate: date,
        own: line,
      });
      if (!checked.ok) {
        return refuse(checked.reason);
      }
      const { ok, ...value } = checked;
      return answer({ ok, value });
    });
  });
  return routes;
}

function readOwn(own: unknown): { readonly documentNo: string; readonly lineNo: number } | null | "wrong" {
  if (own === undefined) {
    return null;
  }
  return isJsonObject(own) && typeof own.documentNo === "string" && typeof own.lineNo === "number"
    ? { documentNo: own.documentNo, lineNo: own.lineNo }
    : "wrong";
}
