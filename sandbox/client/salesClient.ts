import { isJsonObject } from "../control/json";
import type { JsonObject } from "../control/json";

const API = "/api/data/v9.2";

/** Annotation of a lookup column's value: logical name of the table that it points to. */
export const LOOKUP_TABLE = "Microsoft.Dynamics.CRM.lookuplogicalname";

/** What the Sales Web API answered instead of success, with its own code and text. */
export class SalesRefusal extends Error {
  override readonly name = "SalesRefusal";

  constructor(
    readonly request: string,
    readonly status: number,
    readonly code: string,
    readonly reason: string,
  ) {
    super(`Sales answered ${request} with ${status} ${code}: ${reason}`);
  }
}

/** The documented Dataverse Web API, as one of the sandbox's people calls it. Nothing here is special to the sandbox but the token. */
export interface SalesClient {
  /** @param path below the API root, e.g. `roles(<id>)?$select=name`. */
  get(path: string): Promise<JsonObject>;
  /** All rows of a collection, following its pages. */
  rows(path: string): Promise<readonly JsonObject[]>;
  /** @returns the new row's id, from the header OData-EntityId. */
  create(entitySet: string, row: JsonObject): Promise<string>;
  update(entitySet: string, id: string, changes: JsonObject): Promise<void>;
  /** Deletes a row. */
  remove(entitySet: string, id: string): Promise<void>;
  /** Associates two rows; `path` names the collection, e.g. `systemusers(<id>)/systemuserroles_association`. */
  associate(path: string, target: string): Promise<void>;
  /** An unbound action. @returns its answer, empty when it has none. */
  action(name: string, parameters: JsonObject): Promise<JsonObject>;
}

/** @param salesUrl e.g. http://localhost:5180 */
export function createSalesClient(salesUrl: string, alias: string): SalesClient {
  const root = `${salesUrl}${API}/`;

  const send = async (method: string, path: string, body?: JsonObject): Promise<Response> => {
    const response = await fetch(path.startsWith("http") ? path : root + path, {
      method,
      headers: {
        Authorization: `Bearer sandbox:${alias}`,
        Accept: "application/json",
        "OData-Version": "4.0",
        "OData-MaxVersion": "4.0",
        // Only with it does Dataverse tell which table a lookup of several tables points to.
        ...(method === "GET" && { Prefer: `odata.include-annotations="${LOOKUP_TABLE}"` }),
        ...(body !== undefined && { "Content-Type": "application/json; charset=utf-8" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw toRefusal(`${method} ${path} as ${alias}`, response.status, await response.text());
    }
    return response;
  };

  const get = async (path: string): Promise<JsonObject> =>
    toObject(`GET ${path}`, await (await send("GET", path)).json());

  return {
    get,
    rows: async (path) => {
      const rows: JsonObject[] = [];
      let next: unknown = path;
      while (typeof next === "string") {
        const page: JsonObject = await get(next);
        rows.push(...(Array.isArray(page.value) ? page.value.filter(isJsonObject) : []));
        next = page["@odata.nextLink"];
      }
      return rows;
    },
    create: async (entitySet, row) => {
      const response = await send("POST", entitySet, row);
      const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
      if (id === undefined) {
        throw new SalesRefusal(
          `POST ${entitySet} as ${alias}`,
          response.status,
          "",
          "the header OData-EntityId does not name the new row.",
        );
      }
      return id.toLowerCase();
    },
    update: async (entitySet, id, changes) => {
      await send("PATCH", `${entitySet}(${id})`, changes);
    },
    remove: async (entitySet, id) => {
      await send("DELETE", `${entitySet}(${id})`);
    },
    associate: async (path, target) => {
      await send("POST", `${path}/$ref`, { "@odata.id": root + target });
    },
    action: async (name, parameters) => {
      const text = await (await send("POST", name, parameters)).text();
      return text === "" ? {} : toObject(`POST ${name}`, JSON.parse(text) as unknown);
    },
  };
}

/** A text property of an answer. @throws Error naming it when it is missing. */
export function textOf(row: JsonObject, property: string): string {
  const value = row[property];
  if (typeof value !== "string") {
    throw new Error(`Sales answered without the text ${property}: ${JSON.stringify(row)}`);
  }
  return value;
}

/** A text inside an OData literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function toObject(request: string, value: unknown): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error(`Sales answered ${request} with no JSON object.`);
  }
  return value;
}

function toRefusal(request: string, status: number, text: string): SalesRefusal {
  try {
    const body: unknown = JSON.parse(text);
    const error = isJsonObject(body) ? body.error : undefined;
    if (isJsonObject(error)) {
      return new SalesRefusal(request, status, String(error.code), String(error.message));
    }
  } catch {
    // Not JSON: the text itself is the reason.
  }
  return new SalesRefusal(request, status, "", text.slice(0, 300));
}
