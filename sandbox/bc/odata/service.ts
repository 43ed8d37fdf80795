import type { Company } from "../ledger/company";
import type { Database, User } from "../ledger/database";
import type { Page } from "../pages/page";
import { authenticate } from "../http/authenticate";
import { companyNotFound, methodNotAllowed, noDefaultCompany, notInSandbox, ODataFailure, permissionMissing, segmentNotFound, toFailureBody } from "./failure";
import { unquote } from "./literal";
import type { PublishedService } from "./metadata";
import { writeMetadata } from "./metadata";
import type { QueryOptions } from "./options";
import { readOptions } from "./options";
import type { Source } from "./queryPage";
import { countCollection, MAX_PAGE_SIZE, queryCollection, queryEntity } from "./queryPage";
import type { Segment } from "./resourcePath";
import { readResourcePath } from "./resourcePath";

export const SERVICE_ROOT = "/BC/ODataV4";

const JSON_TYPE = "application/json; odata.metadata=minimal";

/** What the OData service works on. */
export interface ODataParts {
  readonly database: () => Database;
  readonly pages: ReadonlyMap<number, Page>;
}

/** Answers one OData request, failures included. Everything needs a signed-in user, the metadata too. */
export function answerOData(parts: ODataParts, request: Request): Response {
  try {
    const user = authenticate(parts.database(), request.headers.get("Authorization"));
    return new ODataRequest(parts, user, request).answer();
  } catch (error) {
    return toResponse(error);
  }
}

/** @throws whatever is no ODataFailure: a mistake of the sandbox's own. */
export function toResponse(error: unknown): Response {
  if (!(error instanceof ODataFailure)) {
    throw error;
  }
  return Response.json(toFailureBody(error), {
    status: error.status,
    headers: { ...error.headers, "Content-Type": JSON_TYPE, "OData-Version": "4.0" },
  });
}

class ODataRequest {
  private readonly url: URL;
  private readonly root: string;

  constructor(
    private readonly parts: ODataParts,
    private readonly user: User,
    private readonly request: Request,
  ) {
    this.url = new URL(request.url);
    this.root = `${this.url.origin}${SERVICE_ROOT}`;
  }

  answer(): Response {
    const segments = readResourcePath(this.url.pathname.slice(SERVICE_ROOT.length));
    const [first, ...rest] = segments;
    if (first === undefined) {
      this.allowOnlyGet("Service");
      return this.json({ "@odata.context": `${this.root}/$metadata`, value: this.serviceDocument() });
    }
    if (first.name === "$metadata") {
      this.allowOnlyGet("$metadata");
      return new Response(writeMetadata(this.services()), { headers: { "Content-Type": "application/xml", "OData-Version": "4.0" } });
    }
    const options = readOptions(this.url.searchParams);
    if (first.name === "Company") {
      return this.answerCompany(first, rest, options);
    }
    return this.answerService(this.companyOf(options), [first, ...rest], options);
  }

  private answerCompany(segment: Segment, rest: readonly Segment[], options: QueryOptions): Response {
    if (segment.key === null) {
      this.allowOnlyGet("Company");
      if (rest.length > 0) {
        throw segmentNotFound(rest[0]?.name ?? "");
      }
      const companies = [...this.parts.database().companies.values()];
      return this.json({ "@odata.context": `${this.root}/$metadata#Company`, value: companies.map(toCompanyEntity) });
    }
    const company = this.findCompany(segment.key.startsWith("'") ? unquote(segment.key) : segment.key);
    if (rest.length === 0) {
      this.allowOnlyGet("Company");
      return this.json({ "@odata.context": `${this.root}/$metadata#Company/$entity`, ...toCompanyEntity(company) });
    }
    return this.answerService(company, rest, options);
  }

  private answerService(company: Company, segments: readonly Segment[], options: QueryOptions): Response {
    const [segment, ...rest] = segments;
    const service = this.services().find(({ name }) => name === segment?.name);
    if (segment === undefined || service === undefined) {
      throw segmentNotFound(segment?.name ?? "");
    }
    if (this.request.method !== "GET" && this.request.method !== "HEAD") {
      throw notInSandbox(`${this.request.method} on the service ${service.name}; change data on the page of the local Business Central`);
    }
    const { table } = service.page;
    if (this.user.mayRead !== "all" && !this.user.mayRead.includes(table.number)) {
      throw permissionMissing(table);
    }
    const source: Source = { company, page: service.page, service: service.name };
    const [next] = rest;
    if (next?.name === "$count" && rest.length === 1 && segment.key === null) {
      return new Response(String(countCollection(source, options)), { headers: { "Content-Type": "text/plain", "OData-Version": "4.0" } });
    }
    if (next !== undefined) {
      throw segmentNotFound(next.name);
    }
    const context = `${this.root}/$metadata#Company('${encodeName(company.name)}')/${service.name}`;
    return segment.key === null
      ? this.answerCollection(source, options, context)
      : this.json({ "@odata.context": `${context}/$entity`, ...queryEntity(source, options, segment.key) });
  }

  private answerCollection(source: Source, options: QueryOptions, context: string): Response {
    const asked = /(?:odata\.)?maxpagesize=(\d{1,9})/.exec(this.request.headers.get("Prefer") ?? "")?.[1];
    const pageSize = asked === undefined ? MAX_PAGE_SIZE : Math.min(Math.max(Number(asked), 1), MAX_PAGE_SIZE);
    const { entities, count, skipToken } = queryCollection(source, options, pageSize);
    return this.json(
      {
        "@odata.context": context,
        ...(count !== null && { "@odata.count": count }),
        value: entities,
        ...(skipToken !== null && { "@odata.nextLink": this.nextLink(skipToken, options.top === null ? null : options.top - entities.length) }),
      },
      asked === undefined ? {} : { "Preference-Applied": `odata.maxpagesize=${pageSize}` },
    );
  }

  /** @param left how many of $top are still to come; null without $top. */
  private nextLink(skipToken: string, left: number | null): string {
    const parameters = [...this.url.searchParams]
      .filter(([name]) => !["$skiptoken", "$skip", "$top"].includes(name))
      .concat(left === null ? [] : [["$top", String(left)]], [["$skiptoken", skipToken]])
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${this.url.origin}${this.url.pathname}?${parameters.join("&")}`;
  }

  private companyOf(options: QueryOptions): Company {
    const named = options.company ?? this.request.headers.get("Company");
    if (named !== null) {
      return this.findCompany(named);
    }
    const companies = [...this.parts.database().companies.values()];
    const [only] = companies;
    if (only === undefined || companies.length > 1) {
      throw noDefaultCompany();
    }
    return only;
  }

  private findCompany(nameOrId: string): Company {
    const { companies } = this.parts.database();
    const company = companies.get(nameOrId) ?? [...companies.values()].find(({ id }) => id === nameOrId.toLowerCase());
    if (company === undefined) {
      throw companyNotFound(nameOrId);
    }
    return company;
  }

  private services(): readonly PublishedService[] {
    return [...this.parts.database().services.values()].flatMap((service) => {
      const page = this.parts.pages.get(service.pageId);
      return service.published && page !== undefined ? [{ name: service.name, page }] : [];
    });
  }

  private serviceDocument(): readonly { readonly name: string; readonly kind: string; readonly url: string }[] {
    return ["Company", ...this.services().map(({ name }) => name)].map((name) => ({ name, kind: "EntitySet", url: name }));
  }

  private allowOnlyGet(segment: string): void {
    if (this.request.method !== "GET" && this.request.method !== "HEAD") {
      throw methodNotAllowed(this.request.method, segment);
    }
  }

  private json(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
    return Response.json(body, { headers: { "Content-Type": JSON_TYPE, "OData-Version": "4.0", ...headers } });
  }
}

function toCompanyEntity(company: Company): Readonly<Record<string, string | boolean>> {
  return {
    Name: company.name,
    Evaluation_Company: false,
    Display_Name: company.displayName,
    Id: company.id,
    Business_Profile_Id: "",
  };
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll("'", "''");
}
