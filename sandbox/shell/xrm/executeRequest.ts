import { bareId } from "../page/appLocation";
import { isRow } from "../server/row";
import type { Row } from "../server/row";
import type { Tables } from "../server/tables";
import type { ServerRequest } from "../server/transport";
import { WEB_API_ROOT } from "../server/webApi";
import { UnsupportedError } from "../unsupported";

const ACTION = 0;
const FUNCTION = 1;
const CRUD = 2;

/** `structuralProperty` of a parameter: how it is written. */
const PRIMITIVE = 1;
const ENTITY = 5;

interface ParameterType {
  readonly typeName: string;
  readonly structuralProperty: number;
}

interface RequestMetadata {
  readonly boundParameter: string | null | undefined;
  readonly operationType: number;
  readonly operationName: string;
  readonly parameterTypes: Readonly<Record<string, ParameterType>>;
}

interface Reference {
  readonly table: string;
  readonly id: string;
}

/**
 * The Web API request behind `Xrm.WebApi.execute`.
 * @throws Error for a request without `getMetadata`, UnsupportedError for messages of tables that are not played
 */
export async function requestOf(input: unknown, tables: Tables): Promise<ServerRequest> {
  const { metadata, request } = readRequest(input);
  const { operationName, operationType, boundParameter } = metadata;
  if (operationType === CRUD) {
    return crudRequest(operationName, request, tables);
  }
  const names = Object.keys(metadata.parameterTypes).filter(
    (name) => name !== boundParameter && request[name] !== undefined,
  );
  const path = `${WEB_API_ROOT}${await boundPath(metadata, request, tables)}`;
  if (operationType === ACTION) {
    const body: Record<string, unknown> = {};
    for (const name of names) {
      body[name] = await actionValue(request[name], metadata.parameterTypes[name], tables);
    }
    return { method: "POST", path, body };
  }
  if (operationType !== FUNCTION) {
    throw new Error(`execute: operationType must be 0, 1 or 2, not ${String(operationType)}.`);
  }
  const aliases = names.map((name, index) => `${name}=@p${index}`);
  const values = await Promise.all(
    names.map(
      async (name, index) =>
        `@p${index}=${encodeURIComponent(await literal(request[name], metadata.parameterTypes[name], tables))}`,
    ),
  );
  const query = values.length === 0 ? "" : `?${values.join("&")}`;
  return { method: "GET", path: `${path}(${aliases.join(",")})${query}` };
}

function readRequest(input: unknown): { readonly metadata: RequestMetadata; readonly request: Row } {
  const getMetadata = isRow(input) ? input.getMetadata : undefined;
  const metadata: unknown = typeof getMetadata === "function" ? getMetadata.call(input) : null;
  if (!isRow(input) || !isRow(metadata) || typeof metadata.operationName !== "string") {
    throw new Error("execute takes a request with getMetadata(), which names the operation and its parameters.");
  }
  return { request: input, metadata: { parameterTypes: {}, ...metadata } as unknown as RequestMetadata };
}

async function boundPath(
  { boundParameter, operationName }: RequestMetadata,
  request: Row,
  tables: Tables,
): Promise<string> {
  if (boundParameter === null || boundParameter === undefined || boundParameter === "") {
    return operationName;
  }
  const { table, id } = referenceOf(request[boundParameter], boundParameter);
  return `${await tables.entitySetOf(table)}(${id})/Microsoft.Dynamics.CRM.${operationName}`;
}

function referenceOf(value: unknown, name: string): Reference {
  const row = isRow(value) ? value : {};
  const table = row.entityType ?? row.etn;
  if (typeof table !== "string" || typeof row.id !== "string") {
    throw new Error(`execute: ${name} must be a reference with entityType and id, not ${JSON.stringify(value)}.`);
  }
  return { table, id: bareId(row.id) };
}

async function actionValue(value: unknown, type: ParameterType | undefined, tables: Tables): Promise<unknown> {
  if (type?.structuralProperty !== ENTITY || !isRow(value) || typeof value.entityType !== "string") {
    return value;
  }
  const { table, id } = referenceOf(value, "a parameter");
  const { primaryId } = await tables.describe(table);
  return { "@odata.type": `Microsoft.Dynamics.CRM.${table}`, [primaryId]: id };
}

async function literal(value: unknown, type: ParameterType | undefined, tables: Tables): Promise<string> {
  if (type?.structuralProperty === ENTITY) {
    const { table, id } = referenceOf(value, "a parameter");
    return JSON.stringify({ "@odata.id": `${await tables.entitySetOf(table)}(${id})` });
  }
  if (type?.structuralProperty !== PRIMITIVE && typeof value === "object") {
    return JSON.stringify(value);
  }
  const text = value instanceof Date ? value.toISOString() : String(value);
  return type?.typeName === "Edm.String" ? `'${text.replace(/'/g, "''")}'` : text;
}

async function crudRequest(name: string, request: Row, tables: Tables): Promise<ServerRequest> {
  const rowPath = async (reference: Reference) =>
    `${WEB_API_ROOT}${await tables.entitySetOf(reference.table)}(${reference.id})`;
  switch (name) {
    case "Create":
      return {
        method: "POST",
        path: `${WEB_API_ROOT}${await tables.entitySetOf(String(request.etn))}`,
        body: request.payload,
      };
    case "Update":
      return {
        method: "PATCH",
        path: await rowPath({ table: String(request.etn), id: bareId(String(request.id)) }),
        headers: { "If-Match": "*" },
        body: request.payload,
      };
    case "Delete":
      return { method: "DELETE", path: await rowPath(referenceOf(request.entityReference, "entityReference")) };
    case "Retrieve": {
      const columns = Array.isArray(request.columns) ? `?$select=${request.columns.join(",")}` : "";
      return {
        method: "GET",
        path: (await rowPath(referenceOf(request.entityReference, "entityReference"))) + columns,
      };
    }
    default:
      throw new UnsupportedError(`execute with the message ${name}`);
  }
}
