import type { RowPage } from "../server/webApi";
import type { WebApi } from "../server/webApi";
import type { FetchQuery } from "./fetchXml";
import { readFetchXml } from "./fetchXml";
import { pagedFetchXml } from "./pagedFetchXml";
import { toODataOptions } from "./odataQuery";
import { UnsupportedError } from "../unsupported";
import type { ViewRequest } from "./viewRequest";
import { addedFilters } from "./viewRequest";

export interface ViewPage {
  readonly page: RowPage;
  /** Reads the next page; null on the last. */
  readonly next: (() => Promise<ViewPage>) | null;
}

/**
 * Reads a view's first page: by OData options where the query has an equal there, else by its FetchXML.
 * @throws ServerError when the server refuses, for instance with 501 for a part of FetchXML that it does not know
 */
export function runView(webApi: WebApi, request: ViewRequest): Promise<ViewPage> {
  const query = readFetchXml(request.view.fetchXml);
  try {
    return byOData(webApi, request, toODataOptions(query, request.table, odataParts(request, query)));
  } catch (error) {
    if (error instanceof UnsupportedError) {
      return byFetchXml(webApi, request, 1);
    }
    throw error;
  }
}

async function byOData(webApi: WebApi, { table, pageSize }: ViewRequest, options: string): Promise<ViewPage> {
  const following = (page: RowPage): ViewPage => {
    const { nextLink } = page;
    return {
      page,
      next: nextLink === null ? null : async () => following(await webApi.retrievePage(nextLink, pageSize)),
    };
  };
  return following(await webApi.retrieveMultiple(table.logicalName, options, pageSize));
}

async function byFetchXml(webApi: WebApi, request: ViewRequest, pageNumber: number): Promise<ViewPage> {
  const fetchXml = pagedFetchXml(request, pageNumber);
  const page = await webApi.retrieveMultiple(request.table.logicalName, `?fetchXml=${encodeURIComponent(fetchXml)}`);
  const hasMore = page.body["@Microsoft.Dynamics.CRM.morerecords"] === true;
  return { page, next: hasMore ? () => byFetchXml(webApi, request, pageNumber + 1) : null };
}

function odataParts(request: ViewRequest, { attributes }: FetchQuery) {
  const { table, layout, userId } = request;
  const shown = layout.map(({ name }) => name).filter((name) => !name.includes(".") && !attributes.includes(name));
  return {
    columns: [table.primaryName, ...shown],
    filters: addedFilters(request),
    userId,
  };
}
