import { isJsonObject } from "../../control/json";
import type { Company } from "../ledger/company";
import type { Database, User } from "../ledger/database";
import { NO_FILTERS } from "../ledger/figures";
import { jsonAnswer, nextLinkOf, pageSizeOf, textAnswer } from "../odata/answer";
import { checkMayRead, chosenCompany, findCompany } from "../odata/companies";
import { etagOf } from "../odata/entity";
import {
  badOption,
  entityChanged,
  methodNotAllowed,
  missingToken,
  notInSandbox,
  segmentNotFound,
  unknownProperty,
} from "../odata/failure";
import type { QueryOptions } from "../odata/options";
import { readOptions } from "../odata/options";
import type { Completion, Source } from "../odata/queryPage";
import { countCollection, findRecord, queryCollection, queryEntity } from "../odata/queryPage";
import type { Segment } from "../odata/resourcePath";
import { readResourcePath } from "../odata/resourcePath";
import type { TableRecord } from "../tables/table";
import { writeApiMetadata } from "./apiMetadata";
import type { ApiSet } from "./apiSet";
import { apiSets } from "./apiSets";
import { companiesPage } from "./companies";
import { isRealAction, isRealSet } from "./realSets";
import type { PartScope } from "./completion";
import { completionFor, openPart, partNamed, setOf } from "./completion";

export const API_ROOT = "/BC/api/v2.0";

/** What API v2.0 works on. */
export interface ApiParts {
  readonly database: () => Database;
  /** ISO date by BC's clock. */
  readonly today: () => string;
  readonly maxPageSize: () => number;
}

/**
 * Answers one request to API v2.0.
 * @param onChange gets, for each change made, what takes it back.
 * @throws ODataFailure for whatever BC refuses.
 */
export function answerApi(
  parts: ApiParts,
  user: User,
  request: Request,
  onChange: (undo: () => void) => void = () => undefined,
): Promise<Response> {
  return new ApiRequest(parts, user, request, onChange).answer();
}

/** A place in the API: a collection, or one of its entities when a record is given. */
interface Place {
  readonly set: ApiSet;
  readonly source: Source;
  /** Path below $metadata#. */
  readonly path: string;
}

class ApiRequest {
  private readonly url: URL;
  private readonly root: string;
  private readonly options: QueryOptions;

  constructor(
    private readonly parts: ApiParts,
    private readonly user: User,
    private readonly request: Request,
    private readonly onChange: (undo: () => void) => void,
  ) {
    this.url = new URL(request.url);
    this.root = `${this.url.origin}${API_ROOT}`;
    this.options = readOptions(this.url.searchParams);
  }

  async answer(): Promise<Response> {
    const [first, ...rest] = readResourcePath(this.url.pathname.slice(API_ROOT.length));
    if (first === undefined) {
      this.allowOnlyReading("Service");
      const names = ["companies", ...apiSets.keys()];
      return jsonAnswer({
        "@odata.context": `${this.root}/$metadata`,
        value: names.map((name) => ({ name, kind: "EntitySet", url: name })),
      });
    }
    if (first.name === "$metadata") {
      this.allowOnlyReading("$metadata");
      return textAnswer(writeApiMetadata({ today: this.parts.today() }), "application/xml");
    }
    if (first.name !== "companies") {
      const company = chosenCompany(this.parts.database(), this.options.company ?? this.request.headers.get("Company"));
      return this.answerSet(company, [first, ...rest], "");
    }
    if (first.key === null || rest.length === 0) {
      return this.answerCompanies(first, rest);
    }
    const company = findCompany(this.parts.database(), first.key);
    return this.answerSet(company, rest, `companies(${company.id})/`);
  }

  private answerCompanies({ key }: Segment, rest: readonly Segment[]): Response {
    this.allowOnlyReading("companies");
    const database = this.parts.database();
    const [any] = database.companies.values();
    const [next] = rest;
    if (any === undefined || (next !== undefined && next.name !== "$count")) {
      throw segmentNotFound(next?.name ?? "companies");
    }
    if (this.options.expand !== null) {
      throw notInSandbox("$expand on companies; ask for the company's own collections");
    }
    const source: Source = {
      company: any,
      page: companiesPage(database),
      service: "companies",
      typeName: "Microsoft.NAV.company",
    };
    if (next !== undefined) {
      return textAnswer(String(countCollection(source, this.options)), "text/plain");
    }
    // Unlike all others, companies have no etag.
    const noEtag: Completion = () => () => ({ "@odata.etag": undefined });
    return key === null
      ? this.answerCollection(source, "companies", noEtag)
      : jsonAnswer({
          "@odata.context": `${this.root}/$metadata#companies/$entity`,
          ...queryEntity(source, this.options, key, noEtag),
        });
  }

  private answerSet(
    company: Company,
    [segment, ...rest]: readonly Segment[],
    prefix: string,
  ): Promise<Response> | Response {
    const set = apiSets.get(segment?.name ?? "");
    if (segment !== undefined && set === undefined && isRealSet(segment.name)) {
      throw notInSandbox(`the set ${segment.name} of API v2.0`);
    }
    if (segment === undefined || set === undefined) {
      throw segmentNotFound(segment?.name ?? "");
    }
    const scope = this.scopeOf(company);
    scope.checkMayRead(set);
    const isCollection = segment.key === null && rest.length === 0;
    const page = set.open(scope.context, isCollection ? this.options.filter : null);
    const source: Source = { company, page, service: set.name, typeName: `Microsoft.NAV.${set.entity}` };
    return this.follow({ set, source, path: prefix + set.name }, segment.key, rest, scope);
  }

  private follow(
    place: Place,
    key: string | null,
    rest: readonly Segment[],
    scope: PartScope,
  ): Promise<Response> | Response {
    const [next, ...after] = rest;
    if (key === null) {
      if (next?.name === "$count" && after.length === 0) {
        return textAnswer(String(countCollection(place.source, this.options)), "text/plain");
      }
      if (next !== undefined) {
        throw segmentNotFound(next.name);
      }
      this.refuseWriting(place.set);
      return this.answerCollection(place.source, place.path, completionFor(place.set, this.options.expand, scope));
    }
    if (next === undefined) {
      return this.request.method === "PATCH"
        ? this.change(place, findRecord(place.source, key), scope)
        : this.answerEntity(place, key, scope);
    }
    const record = findRecord(place.source, key);
    return this.printed(place, idOf(place, record), rest).then(
      (file) => file ?? this.enter(place, record, next, after, scope),
    );
  }

  /** The content of an entity's `pdfDocument` (page 30056); null where the way leads elsewhere, or to what is not printed here. */
  private async printed({ set, source }: Place, id: string, ways: readonly Segment[]): Promise<Response | null> {
    const [part, content, ...more] = ways.map(({ name }) => name);
    if (part !== "pdfDocument" || content !== "pdfDocumentContent" || more.length > 0) {
      return null;
    }
    this.refuseWriting(set);
    const file = (await set.print?.(source.company, id)) ?? null;
    return file === null ? null : new Response(file, { headers: { "Content-Type": "application/octet-stream" } });
  }

  /** Goes from an entity to one of its parts. */
  private enter(
    place: Place,
    record: TableRecord,
    segment: Segment,
    rest: readonly Segment[],
    scope: PartScope,
  ): Promise<Response> | Response {
    const part =
      place.set.parts.some(({ name }) => name === segment.name) || place.set.missingParts.includes(segment.name)
        ? partNamed(place.set, segment.name)
        : null;
    if (part === null) {
      throw isRealAction(place.set.name, segment.name)
        ? notInSandbox(`the action ${segment.name} of ${place.set.entity} in API v2.0`)
        : segmentNotFound(segment.name);
    }
    const source = openPart(part, scope)(record);
    const child: Place = { set: setOf(part), source, path: `${place.path}(${idOf(place, record)})/${part.name}` };
    if (!part.isSingle || segment.key !== null) {
      return this.follow(child, segment.key, rest, scope);
    }
    const [only] = source.records ?? [];
    if (only === undefined) {
      throw segmentNotFound(segment.name);
    }
    const [next, ...after] = rest;
    return next === undefined
      ? this.answerEntity(child, idOf(child, only), scope)
      : this.enter(child, only, next, after, scope);
  }

  private answerCollection(source: Source, path: string, complete: Completion): Response {
    const size = pageSizeOf(this.request, this.parts.maxPageSize());
    const { entities, count, skipToken } = queryCollection(source, this.options, size.entities, complete);
    const left = this.options.top === null ? null : this.options.top - entities.length;
    return jsonAnswer(
      {
        "@odata.context": `${this.root}/$metadata#${path}`,
        ...(count !== null && { "@odata.count": count }),
        value: entities,
        ...(skipToken !== null && { "@odata.nextLink": nextLinkOf(this.url, skipToken, left) }),
      },
      size.headers,
    );
  }

  private answerEntity(place: Place, key: string, scope: PartScope): Response {
    this.refuseWriting(place.set);
    const entity = queryEntity(place.source, this.options, key, completionFor(place.set, this.options.expand, scope));
    return jsonAnswer({ "@odata.context": `${this.root}/$metadata#${place.path}/$entity`, ...entity });
  }

  private async change(place: Place, record: TableRecord, scope: PartScope): Promise<Response> {
    const { set, source } = place;
    const body: unknown = await this.request.json().catch(() => null);
    const { change } = set;
    if (change === undefined) {
      throw notInSandbox(`changes of ${set.name} over API v2.0; change data on the page of the local Business Central`);
    }
    if (!isJsonObject(body)) {
      throw badOption("Invalid Request Body");
    }
    for (const name of Object.keys(body)) {
      if (!source.page.properties.has(name)) {
        throw unknownProperty(name, source.typeName);
      }
      if (!change.properties.includes(name)) {
        throw notInSandbox(
          `changes of ${name} of ${set.entity} over API v2.0, only of ${change.properties.join(", ")}`,
        );
      }
    }
    const ifMatch = this.request.headers.get("If-Match");
    if (ifMatch === null) {
      throw missingToken();
    }
    if (ifMatch !== "*" && ifMatch !== etagOf(record)) {
      throw entityChanged();
    }
    const changed = change.apply(source.company, idOf(place, record), body, this.parts.today());
    if ("reason" in changed) {
      throw badOption(changed.reason);
    }
    this.onChange(changed.undo);
    const entity = queryEntity(
      source,
      this.options,
      idOf(place, record),
      completionFor(set, this.options.expand, scope),
    );
    return jsonAnswer({ "@odata.context": `${this.root}/$metadata#${place.path}/$entity`, ...entity });
  }

  private scopeOf(company: Company): PartScope {
    return {
      company,
      context: { today: this.parts.today() },
      schemaVersion: this.options.schemaVersion,
      checkMayRead: (set) => set.reads.forEach((table) => checkMayRead(this.user, table)),
    };
  }

  private refuseWriting(set: ApiSet): void {
    if (this.request.method !== "GET" && this.request.method !== "HEAD") {
      throw notInSandbox(
        `${this.request.method} on ${set.name} over API v2.0; change data on the page of the local Business Central`,
      );
    }
  }

  private allowOnlyReading(segment: string): void {
    if (this.request.method !== "GET" && this.request.method !== "HEAD") {
      throw methodNotAllowed(this.request.method, segment);
    }
  }
}

/** Keys of the API are ids. */
function idOf({ source }: Place, record: TableRecord): string {
  const property = source.page.properties.get(source.page.key[0] ?? "");
  return property === undefined ? "" : String(record.read(property.field, NO_FILTERS));
}
