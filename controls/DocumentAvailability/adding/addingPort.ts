import { clientApiWriter } from "../../../core/dataverse/clientApi";
import { addLine } from "../../../core/documents/addLine";
import type { NewLine } from "../../../core/documents/addLine";
import type { DocumentTable } from "../../../core/documents/documentTable";
import { productsByNumber, searchProducts } from "../../../core/documents/searchProducts";
import type { FoundProducts, ListedProduct } from "../../../core/documents/searchProducts";
import type { SalesOutcome, SalesReader } from "../../../core/ports";

/** What adding lines asks of Sales. */
export interface AddingPort {
  /** This user may add lines to documents of the kind. */
  readonly mayAdd: (document: DocumentTable) => boolean;
  readonly search: (priceListId: string, text: string) => Promise<SalesOutcome<FoundProducts>>;
  /** By the number in lower case. */
  readonly byNumber: (
    priceListId: string,
    numbers: readonly string[],
  ) => Promise<SalesOutcome<ReadonlyMap<string, ListedProduct>>>;
  readonly add: (
    document: { readonly table: DocumentTable; readonly id: string },
    line: NewLine,
  ) => Promise<SalesOutcome<string>>;
}

/** As the platform counts them: the privilege to write, and the least depth, which is one's own records. */
const WRITE = 3;
const OWN = 0;

type Platform = Pick<ComponentFramework.Context<unknown>, "utils" | "webAPI">;

/** @param sales what it keeps of the document is forgotten once a line is added */
export function addingPort({ utils, webAPI }: Platform, sales: Pick<SalesReader, "rows" | "forget">): AddingPort {
  const writer = clientApiWriter(webAPI);
  return {
    // Lines have no privileges of their own: whoever may write the document may add to it.
    mayAdd: ({ table }) => utils.hasEntityPrivilege(table.logicalName, WRITE, OWN),
    search: (priceListId, text) => searchProducts(sales, priceListId, text),
    byNumber: (priceListId, numbers) => productsByNumber(sales, priceListId, numbers),
    add: (document, line) => addLine({ sales, writer }, document, line),
  };
}
