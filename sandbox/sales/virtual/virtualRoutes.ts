import { Hono } from "hono";
import type { OnBehalf } from "../../contract/onBehalf";
import { isJsonObject, readJsonObject } from "../../control/json";
import { refuseOtherSites } from "../../control/refuseOtherSites";
import { isSalesError } from "../errors";
import type { Organization } from "../organization/organization";
import { askBusinessCentral } from "./askBusinessCentral";
import { link, linkOf } from "./link";
import { SERVICE_USER } from "./names";
import { readEntities } from "./readEntities";

/**
 * What Business Central's set-up does in Sales: brings in Microsoft's app for virtual tables, and links it to one company. GET tells the link.
 * Mounted at `/_sandbox/sales/virtual-tables`.
 */
export function createVirtualRoutes(organization: Organization, onBehalf: OnBehalf | null): Hono {
  const routes = new Hono();
  routes.use("*", refuseOtherSites);
  routes.get("/", (c) => c.json(linkOf(organization)));
  routes.put("/", async (c) => {
    const { bcUrl, company } = (await readJsonObject(c.req)) ?? {};
    if (
      onBehalf === null ||
      typeof bcUrl !== "string" ||
      !isJsonObject(company) ||
      typeof company.id !== "string" ||
      typeof company.name !== "string"
    ) {
      return refused(
        'Send {"bcUrl":"<address>","company":{"id":"<id>","name":"<name>"}} of a Business Central that runs beside this Sales.',
      );
    }
    try {
      const edmx = await askBusinessCentral(`${bcUrl}/BC/api/v2.0/$metadata`, { onBehalf, userName: SERVICE_USER });
      link(organization, readEntities(edmx), { bcUrl, company: { id: company.id, name: company.name } });
      return c.json(linkOf(organization));
    } catch (error) {
      if (isSalesError(error)) {
        return refused(error.message);
      }
      throw error;
    }
  });
  return routes;
}

function refused(message: string): Response {
  return Response.json({ error: { code: "Sandbox_Refused", message } }, { status: 400 });
}
