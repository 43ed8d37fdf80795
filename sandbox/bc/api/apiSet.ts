import type { Company } from "../ledger/company";
import type { Condition } from "../odata/condition";
import { dialogError } from "../odata/failure";
import type { Page, PageFacts } from "../pages/page";
import { definePage } from "../pages/page";
import type { Table } from "../tables/table";

/** What the pages of the API depend on besides the company. */
export interface ApiContext {
  /** ISO date. */
  readonly today: string;
}

/** How the facts about an API page are written down in this folder's JSON files. */
export interface ApiPageFacts extends PageFacts {
  /** e.g. customer */
  readonly entity: string;
  /** e.g. customers */
  readonly entitySet: string;
}

/** Entities that belong to an entity: the lines of an order, the unit of an item. */
export interface ApiPart {
  /** As in $expand and in paths. A part of at most one is named by its entity, another by its set. */
  readonly name: string;
  readonly isSingle: boolean;
  /** Name of the entity set that its entities are of. */
  readonly set: string;
  /** Field of this entity, and field of the part's entities, that hold the same. */
  readonly link: readonly [own: string, theirs: string];
}

/** An entity set of API v2.0. */
export interface ApiSet {
  readonly name: string;
  readonly entity: string;
  /** The page as it stands for one request. @param filter the request's $filter, which is a parameter of some pages. */
  readonly open: (context: ApiContext, filter: string | null) => Page;
  /** The tables whose read permission the page needs. */
  readonly reads: readonly Pick<Table, "number" | "name">[];
  readonly parts: readonly ApiPart[];
  /** Parts that the real page has and this one does not. */
  readonly missingParts: readonly string[];
  readonly change?: ApiChange;
  /** What its part `pdfDocument` holds for one entity; null where that is not printed here. */
  readonly print?: Print;
}

export type Print = (company: Company, id: string) => Promise<Uint8Array> | null;

/** Changes one entity's record. */
export interface ApiChange {
  /** Properties that can be changed here. */
  readonly properties: readonly string[];
  /** @returns what puts the record back as it was, or BC's words for why it refuses. */
  readonly apply: (
    company: Company,
    id: string,
    values: Readonly<Record<string, unknown>>,
    today: string,
  ) => { readonly undo: () => void } | { readonly reason: string };
}

/** Makes a set of its page's facts and its table. */
export function defineApiSet(
  facts: ApiPageFacts,
  parts: {
    readonly table: Table | ((context: ApiContext, filter: string | null) => Table);
    readonly reads: ApiSet["reads"];
    readonly parts?: readonly ApiPart[];
    readonly missingParts?: readonly string[];
    readonly needsDocument?: boolean;
    readonly change?: ApiChange;
    readonly print?: Print;
  },
): ApiSet {
  const { table, reads, change, print } = parts;
  const open = (context: ApiContext, filter: string | null): Page => {
    const page = definePage({ ...facts, isApi: true }, typeof table === "function" ? table(context, filter) : table);
    return parts.needsDocument === true ? { ...page, checkFilter: requireDocument } : page;
  };
  return {
    name: facts.entitySet,
    entity: facts.entity,
    open,
    reads,
    parts: parts.parts ?? [],
    missingParts: parts.missingParts ?? [],
    ...(change !== undefined && { change }),
    ...(print !== undefined && { print }),
  };
}

/** Lines of documents that BC gathers in a buffer are only answered for a line or a document. */
function requireDocument(condition: Condition | null): void {
  if (condition === null || !mentions(condition, ["SystemId", "Document Id"])) {
    throw dialogError("You must specify an Id or a Document Id to get the lines.");
  }
}

function mentions(condition: Condition, fields: readonly string[]): boolean {
  return "left" in condition
    ? mentions(condition.left, fields) || mentions(condition.right, fields)
    : fields.includes(condition.property.field);
}
