import type { Company } from "../ledger/company";
import type { Database, User } from "../ledger/database";
import { NO_FILTERS } from "../ledger/figures";
import type { Page } from "../pages/page";
import { jsonAnswer, nextLinkOf, pageSizeOf, textAnswer } from "./answer";
import { checkMayRead, chosenCompany, findCompany } from "./companies";
import { methodNotAllowed, notInSandbox, segmentNotFound } from "./failure";
import { unquote } from "./literal";
import type { PublishedService } from "./metadata";
import { withParts, writeMetadata } from "./metadata";
import type { QueryOptions } from "./options";
import { readOptions } from "./options";
import type { Source } from "./queryPage";
import { countCollection, findRecord, queryCollection, queryEntity } from "./queryPage";
import type { Segment } from "./resourcePath";
import { readResourcePath } from "./resourcePath";

export const SERVICE_ROOT = "/BC/ODataV4";

/** What the OData services work on. */
export interface ODataParts {
  readonly database: () => Database;
  readonly pages: ReadonlyMap<number, Page>;
  /** Most entities of one answer. */
  readonly maxPageSize: () => number;
}

/**
 * Answers one request to the published services. Everything needs a signed-in user, the metadata too.
 * @throws ODataFailure for whatever BC refuses.
 */
export function answerOData(parts: ODataParts, user: User, request: Request): Response {
  return new ODataRequest(parts, user, request).answer();
}

/** The services that an administrator has published. */
export function publishedServices({ database, pages }: ODataParts): readonly PublishedService[] {
  return [...database().services.values()].flatMap((service) => {
    const page = pages.get(service.pageId);
    return service.published && page !== undefined ? withParts({ name: service.name, page }) : [];
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
      return jsonAnswer({ "@odata.context": `${this.root}/$metadata`, value: this.serviceDocument() });
    }
    if (first.name === "$metadata") {
      this.allowOnlyGet("$metadata");
      return textAnswer(writeMetadata(this.services()), "application/xml");
    }
    const options = readOptions(this.url.searchParams);
    if (options.expand !== null) {
      throw notInSandbox("the query option $expand on published pages");
    }
    if (first.name === "Company") {
      return this.answerCompany(first, rest, options);
    }
    return this.answerService(
      chosenCompany(this.parts.database(), options.company ?? this.request.headers.get("Company")),
      [first, ...rest],
      options,
    );
  }

  private answerCompany(segment: Segment, rest: readonly Segment[], options: QueryOptions): Response {
    if (segment.key === null) {
      this.allowOnlyGet("Company");
      if (rest.length > 0) {
        throw segmentNotFound(rest[0]?.name ?? "");
      }
      const companies = [...this.parts.database().companies.values()];
      return jsonAnswer({ "@odata.context": `${this.root}/$metadata#Company`, value: companies.map(toCompanyEntity) });
    }
    const company = findCompany(
      this.parts.database(),
      segment.key.startsWith("'") ? unquote(segment.key) : segment.key,
    );
    if (rest.length === 0) {
      this.allowOnlyGet("Company");
      return jsonAnswer({ "@odata.context": `${this.root}/$metadata#Company/$entity`, ...toCompanyEntity(company) });
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
      throw notInSandbox(
        `${this.request.method} on the service ${service.name}; change data on the page of the local Business Central`,
      );
    }
    checkMayRead(this.user, service.page.table);
    const source: Source = { company, page: service.page, service: service.name, typeName: `NAV.${service.name}` };
    const [next] = rest;
    if (next?.name === "$count" && rest.length === 1 && segment.key === null) {
      return textAnswer(String(countCollection(source, options)), "text/plain");
    }
    const context = `${this.root}/$metadata#Company('${encodeName(company.name)}')/${service.name}`;
    if (next !== undefined) {
      return this.answerPart(source, segment, rest, { options, context });
    }
    return segment.key === null
      ? this.answerCollection(source, options, context)
      : jsonAnswer({ "@odata.context": `${context}/$entity`, ...queryEntity(source, options, segment.key) });
  }

  /** The records of a part that belong to one record: `SalesOrder(Document_Type='Order',No='SO-1')/SalesOrderSalesLines`. */
  private answerPart(
    parent: Source,
    { key }: Segment,
    [next, ...after]: readonly Segment[],
    asked: { readonly options: QueryOptions; readonly context: string },
  ): Response {
    const part = next?.name.startsWith(parent.service)
      ? parent.page.parts.get(next.name.slice(parent.service.length))
      : undefined;
    if (next === undefined || part === undefined || key === null || after.length > 0) {
      throw segmentNotFound(after[0]?.name ?? next?.name ?? "");
    }
    checkMayRead(this.user, part.page.table);
    const { company } = parent;
    const record = findRecord(parent, key);
    const records = part.page.table
      .records(company)
      .filter((each) =>
        [...part.link].every(([theirs, own]) => each.read(theirs, NO_FILTERS) === record.read(own, NO_FILTERS)),
      );
    const source: Source = { company, page: part.page, service: next.name, typeName: `NAV.${next.name}`, records };
    const context = `${asked.context}(${key})/${next.name}`;
    return next.key === null
      ? this.answerCollection(source, asked.options, context)
      : jsonAnswer({ "@odata.context": `${context}/$entity`, ...queryEntity(source, asked.options, next.key) });
  }

  private answerCollection(source: Source, options: QueryOptions, context: string): Response {
    const size = pageSizeOf(this.request, this.parts.maxPageSize());
    const { entities, count, skipToken } = queryCollection(source, options, size.entities);
    return jsonAnswer(
      {
        "@odata.context": context,
        ...(count !== null && { "@odata.count": count }),
        value: entities,
        ...(skipToken !== null && {
          "@odata.nextLink": nextLinkOf(
            this.url,
            skipToken,
            options.top === null ? null : options.top - entities.length,
          ),
        }),
      },
      size.headers,
    );
  }

  private services(): readonly PublishedService[] {
    return publishedServices(this.parts);
  }

  private serviceDocument(): readonly { readonly name: string; readonly kind: string; readonly url: string }[] {
    return ["Company", ...this.services().map(({ name }) => name)].map((name) => ({
      name,
      kind: "EntitySet",
      url: name,
    }));
  }

  private allowOnlyGet(segment: string): void {
    if (this.request.method !== "GET" && this.request.method !== "HEAD") {
      throw methodNotAllowed(this.request.method, segment);
    }
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
