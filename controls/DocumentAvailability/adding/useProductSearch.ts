import * as React from "react";
import type { FoundProducts } from "../../../core/documents/searchProducts";
import type { SalesProblem } from "../../../core/ports";
import type { AddingPort } from "./addingPort";

export type ProductSearch =
  /** Too little is typed to search by. */
  | { readonly kind: "idle" }
  | { readonly kind: "searching" }
  | { readonly kind: "found"; readonly found: FoundProducts }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

const IDLE: ProductSearch = { kind: "idle" };
const SEARCHING: ProductSearch = { kind: "searching" };
/** One letter is on half of a price list. */
const SHORTEST = 2;
/** Between two strokes of somebody who types slowly. */
const PAUSE_MS = 200;

/** Searches a price list while somebody types, once they pause. @param text null: nobody is searching */
export function useProductSearch(
  adding: Pick<AddingPort, "search">,
  priceListId: string | null,
  text: string | null,
): ProductSearch {
  const wanted = text?.trim() ?? "";
  const of = wanted.length < SHORTEST || priceListId === null ? null : wanted;
  const [answer, setAnswer] = React.useState<{ readonly of: string; readonly search: ProductSearch } | null>(null);
  React.useEffect(() => {
    if (of === null || priceListId === null) {
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      void adding.search(priceListId, of).then((outcome) => {
        if (!isOver) {
          const search: ProductSearch = outcome.ok
            ? { kind: "found", found: outcome.value }
            : { kind: "failed", problem: outcome.problem };
          setAnswer({ of, search });
        }
      });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [adding, priceListId, of]);
  // An answer to what stood there before is none.
  return of === null ? IDLE : answer?.of === of ? answer.search : SEARCHING;
}
