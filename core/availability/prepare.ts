import { readConnections } from "../connection/readConnections";
import type { AskingPorts } from "./askingPorts";
import { readProducts } from "./readProducts";

/**
 * Begins to read what a question takes of Sales while the document that it is about is still being read, so that Business Central is asked
 * after one round of reading and not two. Nothing is kept here: the page's memory shares what is under way.
 * @param productIds products that are known before the document is; none where its lines bring them
 */
export function prepare({ sales }: Pick<AskingPorts, "sales">, productIds: readonly string[] = []): void {
  void readConnections(sales);
  if (productIds.length > 0) {
    void readProducts(sales, productIds);
  }
}
