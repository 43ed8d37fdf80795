import type { Session, TableDescription } from "../../../../../sandbox/contract/tableDescription";
import type { Row } from "../../../../../sandbox/shell/server/row";
import type { Send, ServerRequest, ServerResponse } from "../../../../../sandbox/shell/server/transport";
import { AMERICAN, NORWEGIAN } from "../../formats";

type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};
type Route = (request: ServerRequest) => Answer | null;

export const INGRID = "11111111-0000-0000-0000-000000000001";

export const SESSION: Session = {
  userId: INGRID,
  fullName: "Ingrid Solheim",
  alias: "salesperson",
  roles: [{ id: "22222222-0000-0000-0000-000000000001", name: "Salesperson" }],
  languageId: 1033,
  timeZone: "Europe/Oslo",
  formats: AMERICAN,
  organization: {
    id: "33333333-0000-0000-0000-000000000001",
    uniqueName: "skarvholm",
    languageId: 1033,
    baseCurrencyId: "44444444-0000-0000-0000-000000000001",
    isSopIntegrationEnabled: true,
  },
  people: [
    { alias: "salesperson", fullName: "Ingrid Solheim", note: "Sells" },
    { alias: "admin", fullName: "Astrid Berg", note: "Administers" },
  ],
  controls: {},
  apps: [],
  entitySets: {},
  salesHub: {
    siteMapXml: `<SiteMap><Area Id="sales"><Titles><Title LCID="1033" Title="Sales"/><Title LCID="1044" Title="Salg"/></Titles><Group Id="Sales"><Titles><Title LCID="1044" Title="Salg"/></Titles>${[
      "account",
      "opportunity",
      "quote",
      "salesorder",
      "invoice",
    ]
      .map((table) => `<SubArea Id="${table}" Entity="${table}"/>`)
      .join("")}</Group><Group Id="Collateral"><SubArea Id="product" Entity="product"/></Group></Area></SiteMap>`,
    viewIds: [],
    formIds: [],
  },
  entraUrl: null,
};

/** As Mathias, who reads Norwegian words and figures. */
export const NORWEGIAN_SESSION: Session = { ...SESSION, languageId: 1044, formats: NORWEGIAN };

/**
 * A Sales server that answers what it is told to: descriptions of tables, single rows, lists of rows as they are (no query is
 * carried out), and whatever `answer` adds. It remembers every request.
 */
export class FakeServer {
  readonly requests: ServerRequest[] = [];
  readonly #routes: Route[] = [];
  readonly #tables = new Map<string, TableDescription>();
  readonly #rows = new Map<string, Row[]>();

  readonly send: Send = (request) => {
    this.requests.push(request);
    const answer =
      this.#routes.reduceRight<Answer | null>((found, route) => found ?? route(request), null) ??
      this.#standard(request);
    return Promise.resolve(toResponse(answer));
  };

  addTable(table: TableDescription, rows: readonly Row[] = []): this {
    this.#tables.set(table.logicalName, table);
    this.#rows.set(table.logicalName, [...rows]);
    return this;
  }

  /** The latest answer that fits wins. */
  answer(method: ServerRequest["method"], path: RegExp, answer: Answer | ((request: ServerRequest) => Answer)): this {
    this.#routes.push((request) =>
      request.method === method && path.test(request.path)
        ? typeof answer === "function"
          ? answer(request)
          : answer
        : null,
    );
    return this;
  }

  refuse(method: ServerRequest["method"], path: RegExp, status: number, code: string, message: string): this {
    return this.answer(method, path, { status, body: { error: { code, message } } });
  }

  sent(method: ServerRequest["method"], path?: RegExp): readonly ServerRequest[] {
    return this.requests.filter(
      (request) => request.method === method && (path === undefined || path.test(decodeURIComponent(request.path))),
    );
  }

  row(table: string, id: string): Row | undefined {
    const idColumn = this.#tables.get(table)?.primaryId ?? "";
    return this.#rows.get(table)?.find((row) => row[idColumn] === id);
  }

  #standard({ method, path, body }: ServerRequest): Answer {
    const description = /^\/_shell\/table\/(\w+)$/.exec(path)?.[1];
    if (description !== undefined) {
      const table = this.#tables.get(description);
      return table === undefined ? notFound(`There is no table ${description}.`) : { body: table };
    }
    const match = /^\/api\/data\/v9\.2\/(\w+)(?:\(([^)]+)\))?(?:\?|$)/.exec(path);
    const table = [...this.#tables.values()].find(({ entitySetName }) => entitySetName === match?.[1]);
    if (table === undefined) {
      return notFound(`Resource not found for the segment '${path}'.`);
    }
    const id = match?.[2];
    const rows = this.#rows.get(table.logicalName) ?? [];
    const at = rows.findIndex((row) => row[table.primaryId] === id);
    const present = rows[at];
    if (id === undefined) {
      return method === "POST" ? this.#create(table, body) : { body: { value: rows } };
    }
    if (present === undefined) {
      return notFound(`${table.logicalName} With Id = ${id} Does Not Exist`);
    }
    if (method === "PATCH") {
      rows[at] = { ...present, ...(body as Row) };
      return { status: 204 };
    }
    if (method === "DELETE") {
      rows.splice(at, 1);
      return { status: 204 };
    }
    return { body: present };
  }

  #create(table: TableDescription, body: unknown): Answer {
    const rows = this.#rows.get(table.logicalName) ?? [];
    const id = `99999999-0000-0000-0000-00000000000${String(rows.length)}`;
    rows.push({ [table.primaryId]: id, ...(body as Row) });
    return {
      status: 204,
      headers: { "OData-EntityId": `http://localhost/api/data/v9.2/${table.entitySetName}(${id})` },
    };
  }
}

function notFound(message: string): Answer {
  return { status: 404, body: { error: { code: "0x80040217", message } } };
}

function toResponse({ status = 200, headers = {}, body }: Answer): ServerResponse {
  return {
    status,
    header: (name) => headers[name] ?? null,
    text: body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body),
  };
}
