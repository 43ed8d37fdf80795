import { putCoupling } from "../jobs/couplings";
import type { Company } from "../ledger/company";
import type { Database, User, WebService } from "../ledger/database";
import type { Coupling } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import type { Page } from "../pages/page";

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const SERVICE_NAME = /^[A-Za-z_]\w{0,239}$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const COUPLED_NUMBERS: readonly number[] = Object.values(COUPLED_TABLES);

/** BC's page "Web Services": publishes a page under a name, or takes it back. A page is named only for a new service. */
export function setWebService(
  parts: { readonly database: Database; readonly pages: ReadonlyMap<number, Page> },
  change: { readonly name: string; readonly published: boolean; readonly pageId?: number },
): Done<WebService> {
  const { database, pages } = parts;
  const known = database.services.get(change.name);
  const pageId = change.pageId ?? known?.pageId;
  if (!SERVICE_NAME.test(change.name)) {
    return refuse(
      `The service name ${JSON.stringify(change.name)} must begin with a letter and hold only letters, digits and underscores.`,
    );
  }
  if (pageId === undefined) {
    return refuse(
      `There is no service ${change.name}. To publish a page under this name, send its page id too: {"name":"${change.name}","published":true,"page":30}`,
    );
  }
  if (!pages.has(pageId)) {
    return refuse(
      `The local Business Central has no page ${pageId}. It has ${[...pages.values()].map(({ id, name }) => `${id} ${name}`).join(", ")}.`,
    );
  }
  const service: WebService = { name: change.name, pageId, published: change.published };
  database.services.set(service.name, service);
  return { ok: true, value: service };
}

/** BC's user card: makes a user or changes what is given of one. User names are capitals. */
export function setUser(
  database: Database,
  change: {
    readonly name: string;
    readonly accessKey?: string;
    readonly enabled?: boolean;
    readonly mayRead?: User["mayRead"];
  },
): Done<User> {
  const name = change.name.trim().toUpperCase();
  if (name === "" || name.length > 50 || name.includes(":")) {
    return refuse("A user name has 1 to 50 characters and no colon.");
  }
  const known = database.users.get(name);
  const user: User = {
    name,
    accessKey: change.accessKey ?? known?.accessKey ?? "",
    enabled: change.enabled ?? known?.enabled ?? true,
    mayRead: change.mayRead ?? known?.mayRead ?? "all",
  };
  database.users.set(name, user);
  return { ok: true, value: user };
}

/** Couples a BC record and a Dataverse row; a record or row coupled before is refused, as in BC. */
export function couple(
  company: Company,
  pair: { readonly crmId: string; readonly integrationId: string; readonly tableId: number },
): Done<Coupling> {
  const crmId = pair.crmId.toLowerCase();
  const integrationId = pair.integrationId.toLowerCase();
  if (!GUID.test(crmId) || !GUID.test(integrationId)) {
    return refuse(
      `A coupling needs two GUIDs, not ${JSON.stringify(pair.crmId)} and ${JSON.stringify(pair.integrationId)}.`,
    );
  }
  if (!COUPLED_NUMBERS.includes(pair.tableId)) {
    return refuse(`The local Business Central couples the tables ${COUPLED_NUMBERS.join(", ")}, not ${pair.tableId}.`);
  }
  for (const known of company.couplings.values()) {
    if (known.crmId === crmId || (known.integrationId === integrationId && known.tableId === pair.tableId)) {
      return refuse(
        `Cannot couple ${integrationId} to ${crmId}, because ${known.integrationId} is already coupled to ${known.crmId}.`,
      );
    }
  }
  return { ok: true, value: putCoupling(company, { crmId, integrationId, tableId: pair.tableId }) };
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
