import { bareId } from "../page/appLocation";
import type { Row } from "./row";
import { isRow } from "./row";
import { ServerError, toServerError } from "./serverError";
import type { Tables } from "./tables";
import type { Send, ServerRequest } from "./transport";

export const WEB_API_ROOT = "/api/data/v9.2/";
const ALL_ANNOTATIONS = 'odata.include-annotations="*"';

export interface RowPage {
  readonly rows: readonly Row[];
  /** Address of the next page, null on the last. */
  readonly nextLink: string | null;
  /** Everything else that the answer said, for instance paging cookies. */
  readonly body: Row;
}

/** The Web API by logical names, with every annotation. Options are the query part, beginning with `?`. */
export class WebApi {
  constructor(
    private readonly send: Send,
    private readonly tables: Tables,
  ) {}

  async retrieve(table: string, id: string, options = ""): Promise<Row> {
    const { body } = await this.#call({
      method: "GET",
      path: `${await this.#recordPath(table, id)}${options}`,
      headers: { Prefer: ALL_ANNOTATIONS },
    });
    return body;
  }

  async retrieveMultiple(table: string, options = "", maxPageSize?: number): Promise<RowPage> {
    const entitySetName = await this.tables.entitySetOf(table);
    return this.retrievePage(`${WEB_API_ROOT}${entitySetName}${options}`, maxPageSize);
  }

  /** Reads one page from a full address, as `nextLink` gives it. */
  async retrievePage(address: string, maxPageSize?: number): Promise<RowPage> {
    const prefer =
      maxPageSize === undefined ? ALL_ANNOTATIONS : `${ALL_ANNOTATIONS},odata.maxpagesize=${String(maxPageSize)}`;
    const { body } = await this.#call({ method: "GET", path: address, headers: { Prefer: prefer } });
    const rows = body.value;
    if (!Array.isArray(rows)) {
      throw new ServerError(`The server answered ${address} without a list of rows.`, 200, "");
    }
    const nextLink = body["@odata.nextLink"];
    return { rows: rows.filter(isRow), nextLink: typeof nextLink === "string" ? nextLink : null, body };
  }

  /** @returns the id of the new record */
  async create(table: string, data: Row): Promise<string> {
    const entitySetName = await this.tables.entitySetOf(table);
    const { header } = await this.#call({ method: "POST", path: `${WEB_API_ROOT}${entitySetName}`, body: data });
    const id = /\(([0-9a-f-]{36})\)/i.exec(header("OData-EntityId") ?? "")?.[1];
    if (id === undefined) {
      throw new ServerError(`The server created a ${table} and did not say its id (header OData-EntityId).`, 204, "");
    }
    return id.toLowerCase();
  }

  async update(table: string, id: string, data: Row): Promise<void> {
    // Without If-Match a PATCH of a record deleted meanwhile would create it anew.
    await this.#call({
      method: "PATCH",
      path: await this.#recordPath(table, id),
      headers: { "If-Match": "*" },
      body: data,
    });
  }

  async delete(table: string, id: string): Promise<void> {
    await this.#call({ method: "DELETE", path: await this.#recordPath(table, id) });
  }

  /** Calls an unbound action. */
  async perform(action: string, parameters: Row): Promise<Row> {
    const { body } = await this.#call({ method: "POST", path: `${WEB_API_ROOT}${action}`, body: parameters });
    return body;
  }

  /** Reads any other address below the root of the Web API. */
  async read(relativePath: string): Promise<Row> {
    const { body } = await this.#call({ method: "GET", path: `${WEB_API_ROOT}${relativePath}` });
    return body;
  }

  async #recordPath(table: string, id: string): Promise<string> {
    const entitySetName = await this.tables.entitySetOf(table);
    return `${WEB_API_ROOT}${entitySetName}(${bareId(id)})`;
  }

  async #call(
    request: ServerRequest,
  ): Promise<{ readonly body: Row; readonly header: (name: string) => string | null }> {
    const headers = {
      Accept: "application/json",
      "OData-Version": "4.0",
      "OData-MaxVersion": "4.0",
      ...request.headers,
    };
    const response = await this.send({ ...request, headers });
    if (response.status < 200 || response.status >= 300) {
      throw toServerError(response, request.path);
    }
    const body: unknown = response.text === "" ? {} : JSON.parse(response.text);
    return { body: isRow(body) ? body : {}, header: response.header };
  }
}
