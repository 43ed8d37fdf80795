import type { TableDescription, ViewDescription } from "../../../contract/tableDescription";
import type { RowSelection } from "../../grid/rowSelection";
import { Observable } from "../../observable";
import type { LinkedEntity } from "../../query/fetchXml";
import { readFetchXml } from "../../query/fetchXml";
import type { GridColumn } from "../../query/gridColumns";
import { gridColumns } from "../../query/gridColumns";
import { readLayoutXml } from "../../query/layoutXml";
import { pagedFetchXml } from "../../query/pagedFetchXml";
import type { LookupReference } from "../../record/columnValue";
import type { Row } from "../../server/row";
import { textOf } from "../../server/row";
import type { ShellServices } from "../../services";
import { UnsupportedError } from "../../unsupported";
import type { FilterExpression } from "./filterXml";
import { toFetchFilter } from "./filterXml";
import { RecordEdits } from "./recordEdits";

export interface SortStatus {
  readonly name: string;
  /** 0 upwards, 1 downwards, -1 not at all. */
  readonly sortDirection: number;
}

export interface DataSetQuery {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly pageSize: number;
  readonly parent?: { readonly column: string; readonly id: string };
  /** By column: the property-set that the form binds to it. */
  readonly bound?: ReadonlyMap<string, string>;
  /** What the person searches for. */
  readonly search?: string;
}

interface LoadedPage {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly total: number;
}

/** Which of the pages loaded before stay beside the new one. */
export type Keep = "nothing" | "before" | "after";

const ASCENDING = 0;
const DESCENDING = 1;
const MORE = "@Microsoft.Dynamics.CRM.morerecords";
const TOTAL = "@Microsoft.Dynamics.CRM.totalrecordcount";
const TOTAL_EXCEEDED = "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

/** The rows that a data-set control works on: a view's rows that belong to the record, page by page, as the control orders and filters them. */
export class DataSetSource extends Observable {
  /** The control changes this array itself; a refresh follows it. */
  readonly sorting: SortStatus[];
  /** What the control wants at the next refresh. */
  readonly wanted: {
    pageSize: number;
    filter: FilterExpression | null;
    readonly columns: Set<string>;
    /** Links that it has added to the view's own, by alias. */
    readonly links: Map<string, LinkedEntity>;
  };
  /** What it has entered and not saved. */
  readonly edits: RecordEdits;
  #shown: readonly GridColumn[] = [];
  #added: readonly GridColumn[] = [];
  #pages: readonly LoadedPage[] = [];
  #firstPage = 1;
  #pageSize: number;
  #isLoading = true;
  #error: unknown = null;
  #populations = 0;
  #turn = 0;
  #query: DataSetQuery;

  constructor(
    private readonly services: Pick<ShellServices, "webApi" | "tables" | "culture" | "session">,
    query: DataSetQuery,
    readonly selection: RowSelection,
  ) {
    super();
    this.#query = query;
    this.sorting = [...sortingOf(query.view)];
    this.wanted = { pageSize: query.pageSize, filter: null, columns: new Set(), links: new Map() };
    this.#pageSize = query.pageSize;
    this.edits = new RecordEdits(services.webApi, query.table.logicalName, services.culture.timeZone);
  }

  get query(): DataSetQuery {
    return this.#query;
  }

  get columns(): { readonly shown: readonly GridColumn[]; readonly added: readonly GridColumn[] } {
    return { shown: this.#shown, added: this.#added };
  }

  get rows(): readonly Row[] {
    return this.#pages.flatMap(({ rows }) => rows);
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  get error(): unknown {
    return this.#error;
  }

  /** How often rows have arrived. */
  get populations(): number {
    return this.#populations;
  }

  get paging() {
    const last = this.#pages[this.#pages.length - 1];
    return {
      firstPage: this.#firstPage,
      lastPage: this.#firstPage + Math.max(0, this.#pages.length - 1),
      pageSize: this.#pageSize,
      hasNext: last?.hasNext ?? false,
      /** All rows of the query; -1 where Dataverse stops counting. */
      total: last?.total ?? -1,
    };
  }

  reference(row: Row): LookupReference {
    const { table } = this.query;
    return {
      id: textOf(row, table.primaryId) ?? "",
      name: textOf(row, table.primaryName) ?? "",
      entityType: table.logicalName,
    };
  }

  /** Reads from the first page again, with what the control has asked for meanwhile. */
  refresh(): void {
    this.#pageSize = this.wanted.pageSize;
    this.edits.drop();
    this.#load(1, "nothing");
  }

  /** The rows of another view, in its order; what the control wanted of the one before is over. */
  showView(view: ViewDescription): void {
    this.#query = { ...this.#query, view };
    this.sorting.splice(0, this.sorting.length, ...sortingOf(view));
    this.wanted.filter = null;
    this.wanted.columns.clear();
    this.wanted.links.clear();
    this.refresh();
  }

  /** Only rows that a search finds; an empty text ends it. */
  search(text: string): void {
    if (text !== (this.#query.search ?? "")) {
      this.#query = { ...this.#query, search: text };
      this.refresh();
    }
  }

  /** @throws UnsupportedError while a page is being loaded: the platform loads one at a time */
  loadPage(page: number, keep: Keep): void {
    if (this.#isLoading) {
      throw new UnsupportedError(
        "loading a page of a data-set while another is being loaded",
        "Wait until loading is false.",
      );
    }
    this.#load(page, keep);
  }

  #load(page: number, keep: Keep): void {
    this.#turn += 1;
    const turn = this.#turn;
    this.#isLoading = true;
    if (keep === "nothing") {
      // Whether the rows before stay meanwhile is not documented.
      this.#pages = [];
    }
    this.changed();
    this.#read(page).then(
      (loaded) => {
        this.#arrive(turn, () => {
          this.#take(page, loaded, keep);
        });
      },
      (error: unknown) => {
        console.error(error);
        this.#arrive(turn, () => {
          this.#error = error;
        });
      },
    );
  }

  /** Answers to questions asked before the latest one come too late. */
  #arrive(turn: number, take: () => void): void {
    if (turn === this.#turn) {
      this.#isLoading = false;
      this.#error = null;
      take();
      this.#populations += 1;
      this.changed();
    }
  }

  #take(page: number, loaded: LoadedPage, keep: Keep): void {
    this.#firstPage = keep === "before" ? this.#firstPage : page;
    this.#pages =
      keep === "nothing" ? [loaded] : keep === "before" ? [...this.#pages, loaded] : [loaded, ...this.#pages];
    this.selection.keep(new Set(this.rows.map((row) => this.reference(row).id)));
  }

  async #read(page: number): Promise<LoadedPage> {
    const {
      services: { webApi, tables, culture, session },
      query: { table, view, parent, search },
    } = this;
    const layout = readLayoutXml(view.layoutXml);
    requireBound(this.query, layout);
    const added = [...this.wanted.columns]
      .filter((name) => !layout.some((column) => column.name === name))
      .map((name) => ({ name, width: 0, isSortable: true }));
    const links = [...this.wanted.links.values()];
    const all = await gridColumns({
      table,
      layout: [...layout, ...added],
      links: [...linksOf(view), ...links],
      tables,
      culture,
    });
    const orders = this.sorting
      .filter(({ sortDirection }) => sortDirection >= 0)
      .map(({ name, sortDirection }) => ({ attribute: name, isDescending: sortDirection === DESCENDING }));
    const fetchXml = pagedFetchXml(
      {
        table,
        view,
        layout,
        pageSize: this.#pageSize,
        userId: session.userId,
        ...(parent === undefined ? {} : { parent }),
        ...(search === undefined ? {} : { search }),
      },
      page,
      {
        columns: added.map(({ name }) => name),
        links,
        orders,
        withTotal: true,
        ...(this.wanted.filter === null ? {} : { filter: toFetchFilter(this.wanted.filter) }),
      },
    );
    const { rows, body } = await webApi.retrieveMultiple(
      table.logicalName,
      `?fetchXml=${encodeURIComponent(fetchXml)}`,
    );
    this.#shown = all.slice(0, layout.length);
    this.#added = all.slice(layout.length);
    const total = body[TOTAL];
    return {
      rows,
      hasNext: body[MORE] === true,
      total: typeof total === "number" && body[TOTAL_EXCEEDED] !== true ? total : -1,
    };
  }
}

function requireBound({ bound, view }: DataSetQuery, layout: readonly { readonly name: string }[]): void {
  for (const [column, propertySet] of bound ?? []) {
    if (!layout.some(({ name }) => name === column)) {
      throw new Error(
        `The view ${view.name} does not show the column ${column}, which the form binds to the property-set ${propertySet}.`,
      );
    }
  }
}

/** The links of the view's own query. */
export function linksOf({ fetchXml }: ViewDescription): readonly LinkedEntity[] {
  return readFetchXml(fetchXml).links;
}

function sortingOf({ fetchXml }: ViewDescription): readonly SortStatus[] {
  return readFetchXml(fetchXml).orders.map(({ attribute, isDescending }) => ({
    name: attribute,
    sortDirection: isDescending ? DESCENDING : ASCENDING,
  }));
}
