import documents from "../demo/salesDocuments.json";
import { addDays } from "../demo/addDays";
import { localMidnight } from "../client/localMidnight";
import type { SalesClient } from "../client/salesClient";
import type { Synchronised } from "./synchronise";

/** A document made in Sales: its id and its lines' ids, in order. */
export interface CreatedDocument {
  readonly name: string;
  readonly id: string;
  readonly lines: readonly { readonly id: string; readonly productNumber: string | null }[];
}

export interface CreatedDocuments {
  readonly opportunities: readonly CreatedDocument[];
  readonly quotes: readonly CreatedDocument[];
  readonly orders: readonly CreatedDocument[];
}

interface DemoDocument {
  readonly name: string;
  readonly customer: string;
  readonly inDays?: number;
  readonly lines: readonly DemoLine[];
}

interface DemoLine {
  readonly product?: string;
  readonly writeIn?: string;
  readonly quantity: number;
  readonly unit?: string;
  readonly price?: number;
  readonly inDays?: number;
}

/** How a kind of document and its lines are called in the Web API. */
interface Kind {
  readonly entitySet: string;
  readonly lineSet: string;
  /** The line's navigation property to its document. */
  readonly parent: string;
  /** Opportunities and their lines have no requested delivery date. */
  readonly dated: boolean;
}

const KINDS = {
  opportunities: { entitySet: "opportunities", lineSet: "opportunityproducts", parent: "opportunityid", dated: false },
  quotes: { entitySet: "quotes", lineSet: "quotedetails", parent: "quoteid", dated: true },
  orders: { entitySet: "salesorders", lineSet: "salesorderdetails", parent: "salesorderid", dated: true },
} as const satisfies Readonly<Record<string, Kind>>;

/**
 * Makes the demo's opportunities, quotes and orders as a salesperson does: a document, then its lines one after the other.
 * @param today ISO date that the demo's days count from.
 */
export async function createDocuments(
  sales: SalesClient,
  synchronised: Synchronised,
  today: string,
): Promise<CreatedDocuments> {
  const createAll = (kind: Kind, demo: readonly DemoDocument[]): Promise<readonly CreatedDocument[]> =>
    inTurn(demo, (document) => createDocument({ sales, synchronised, today, kind, document }));
  return {
    opportunities: await createAll(KINDS.opportunities, documents.opportunities),
    quotes: await createAll(KINDS.quotes, documents.quotes),
    orders: await createAll(KINDS.orders, documents.orders),
  };
}

interface Work {
  readonly sales: SalesClient;
  readonly synchronised: Synchronised;
  readonly today: string;
  readonly kind: Kind;
  readonly document: DemoDocument;
}

async function createDocument(work: Work): Promise<CreatedDocument> {
  const { sales, synchronised, kind, document } = work;
  const accountId = synchronised.accountIds.get(document.customer);
  if (accountId === undefined) {
    throw new Error(`The demo's "${document.name}" is for customer ${document.customer}, who is not in Sales.`);
  }
  const id = await sales.create(kind.entitySet, {
    name: document.name,
    "customerid_account@odata.bind": `/accounts(${accountId})`,
    "pricelevelid@odata.bind": `/pricelevels(${synchronised.priceListId})`,
    ...dateOf(work, document.inDays),
  });
  const lines = await inTurn(document.lines, async (line, at) => ({
    id: await sales.create(kind.lineSet, {
      ...toLine(work, line, at),
      [`${kind.parent}@odata.bind`]: `/${kind.entitySet}(${id})`,
    }),
    productNumber: line.product ?? null,
  }));
  return { name: document.name, id, lines };
}

function toLine(work: Work, line: DemoLine, at: number): Readonly<Record<string, unknown>> {
  const common = { quantity: line.quantity, lineitemnumber: at + 1, ...dateOf(work, line.inDays) };
  if (line.product === undefined) {
    return { ...common, isproductoverridden: true, productdescription: line.writeIn, priceperunit: line.price };
  }
  const product = work.synchronised.products.find(({ number }) => number === line.product);
  const unitId = product?.unitIds.get(line.unit ?? "");
  if (product === undefined || unitId === undefined) {
    throw new Error(
      `The demo's "${work.document.name}" wants ${line.product} in ${line.unit ?? "no unit"}, which is not in Sales.`,
    );
  }
  return {
    ...common,
    isproductoverridden: false,
    "productid@odata.bind": `/products(${product.id})`,
    "uomid@odata.bind": `/uoms(${unitId})`,
  };
}

function dateOf({ kind, today }: Work, inDays: number | undefined): Readonly<Record<string, string>> {
  return kind.dated && inDays !== undefined ? { requestdeliveryby: localMidnight(addDays(today, inDays)) } : {};
}

/** One after the other, so that lines keep their order. */
async function inTurn<T, R>(items: readonly T[], work: (item: T, at: number) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    results.push(await work(item, at));
  }
  return results;
}
