import type { User } from "../../ledger/database";
import type { Property } from "../../pages/property";
import { nextLinkOf } from "../answer";
import { checkMayRead, chosenCompany, findCompany } from "../companies";
import type { Entity, EntityValue } from "../entity";
import { notInSandbox, ODataFailure, segmentNotFound, toFailureBody } from "../failure";
import { unquote } from "../literal";
import { readOptions } from "../options";
import type { Source } from "../queryPage";
import { queryCollection, queryEntity } from "../queryPage";
import type { Segment } from "../resourcePath";
import { readResourcePath } from "../resourcePath";
import type { ODataParts } from "../service";
import { publishedServices } from "../service";
import { toV4, toV4Parameters } from "./translate";

export const SERVICE_ROOT_V3 = "/BC/OData";

const HEADERS = {
  "Content-Type": "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
  DataServiceVersion: "3.0;",
};

/**
 * Answers one request to the published services in OData V3, which BC had until version 20, in JSON: `odata.metadata`, decimals as texts,
 * dates with a time, the etag as a property. V3 answers in Atom unless JSON is asked for; that is not to be had here.
 * @throws ODataFailure for whatever BC refuses.
 */
export function answerODataV3(parts: ODataParts, user: User, request: Request): Response {
  const url = new URL(request.url);
  const [first, ...rest] = readResourcePath(url.pathname.slice(SERVICE_ROOT_V3.length));
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw notInSandbox(`${request.method} in OData V3`);
  }
  if (first === undefined || first.name === "$metadata") {
    throw notInSandbox(`${first === undefined ? "the service document" : "$metadata"} of OData V3; ask for a service`);
  }
  if (
    url.searchParams.get("$format") !== "json" &&
    !(request.headers.get("Accept") ?? "").includes("application/json")
  ) {
    throw notInSandbox("Atom, which OData V3 answers in unless $format=json or Accept: application/json is sent,");
  }
  const options = readOptions(toV4Parameters(url.searchParams));
  if (options.expand !== null) {
    throw notInSandbox("the query option $expand on published pages");
  }
  const database = parts.database();
  const isNamed = first.name === "Company" && first.key !== null;
  const company = isNamed ? findCompany(database, unquote(first.key ?? "")) : chosenCompany(database, options.company);
  const [segment, ...others] = isNamed ? rest : [first, ...rest];
  const source = openService(parts, user, company, segment);
  if (others[0] !== undefined) {
    throw segmentNotFound(others[0].name);
  }
  const metadata = `${url.origin}${SERVICE_ROOT_V3}/$metadata#${source.service}`;
  const write = (entity: Entity): Entity => toV3(entity, source.page.properties);
  if (segment?.key !== undefined && segment.key !== null) {
    return Response.json(
      { "odata.metadata": `${metadata}/@Element`, ...write(queryEntity(source, options, toV4(segment.key))) },
      { headers: HEADERS },
    );
  }
  const { entities, count, skipToken } = queryCollection(source, options, parts.maxPageSize());
  const left = options.top === null ? null : options.top - entities.length;
  return Response.json(
    {
      "odata.metadata": metadata,
      ...(count !== null && { "odata.count": String(count) }),
      value: entities.map(write),
      ...(skipToken !== null && { "odata.nextLink": nextLinkOf(url, skipToken, left) }),
    },
    { headers: HEADERS },
  );
}

/** Writes a failure as OData V3 does. @throws whatever is no ODataFailure. */
export function toResponseV3(error: unknown): Response {
  if (!(error instanceof ODataFailure)) {
    throw error;
  }
  const { code, message } = toFailureBody(error).error;
  const body = { "odata.error": { code, message: { lang: "en-US", value: message } } };
  return Response.json(body, { status: error.status, headers: { ...error.headers, ...HEADERS } });
}

function openService(parts: ODataParts, user: User, company: Source["company"], segment: Segment | undefined): Source {
  const service = publishedServices(parts).find(({ name }) => name === segment?.name);
  if (service === undefined) {
    throw segmentNotFound(segment?.name ?? "");
  }
  checkMayRead(user, service.page.table);
  return { company, page: service.page, service: service.name, typeName: `NAV.${service.name}` };
}

function toV3(entity: Entity, properties: ReadonlyMap<string, Property>): Entity {
  const written: Record<string, EntityValue | undefined> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (name !== "@odata.etag") {
      written[name] = valueInV3(properties.get(name), value);
    }
  }
  return { ...written, ETag: textOf(entity["@odata.etag"]).replace(/^W\/"|"$/g, "") };
}

function valueInV3(property: Property | undefined, value: EntityValue | undefined): EntityValue | undefined {
  if (property?.type === "Decimal") {
    return textOf(value);
  }
  return property?.type === "Date" ? `${textOf(value)}T00:00:00` : value;
}

function textOf(value: EntityValue | undefined): string {
  return typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
}
