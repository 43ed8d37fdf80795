import { lineAmount } from "../../documents/lineAmount";
import type { DocumentLine } from "../../documents/salesDocument";
import type { LiveLine } from "./liveOrder";

/**
 * Where a line of Business Central's order is another than the one that Sales handed over. Amounts in the order's currency; null is none.
 * `missing`: Sales has the line, Business Central has not; `added`: the other way round.
 */
export interface LineChange {
  readonly name: string;
  readonly what: "quantity" | "price" | "discount" | "missing" | "added";
  readonly sales: number | null;
  readonly businessCentral: number | null;
}

/**
 * Compares the lines that Sales handed over with those that Business Central has. It makes one of each, in their order (codeunit 5343): a product's
 * line has its number, one without a product the write-in product's. What Business Central does not tell is not compared.
 * @param precision decimals of the document's currency
 */
export function lineChanges(
  lines: readonly DocumentLine[],
  taken: readonly LiveLine[],
  precision: number,
): readonly LineChange[] {
  const left = [...taken];
  const take = (fits: (line: LiveLine) => boolean): LiveLine | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const products = new Set(lines.flatMap((line) => numberOf(line) ?? []));
  const found = lines.map((line) => {
    const number = numberOf(line);
    return { line, live: take((each) => (number === null ? !products.has(each.number) : each.number === number)) };
  });
  return [
    ...found.flatMap(({ line, live }) =>
      live === null
        ? [{ name: line.name, what: "missing" as const, sales: line.quantity, businessCentral: null }]
        : changesOf(line, live, precision),
    ),
    ...left.map(({ name, ordered }) => ({ name, what: "added" as const, sales: null, businessCentral: ordered })),
  ];
}

function numberOf({ product }: DocumentLine): string | null {
  return product?.number?.trim().toUpperCase() ?? null;
}

function changesOf(line: DocumentLine, live: LiveLine, precision: number) {
  const { name, quantity, price } = line;
  const { discount } = lineAmount(line, precision);
  const compared = [
    ["quantity", quantity, live.ordered],
    ["price", price ?? 0, live.price],
    // A discount follows the quantity that it was given for.
    ["discount", discount, live.ordered === quantity ? live.discount : null],
  ] as const;
  return compared.flatMap(([what, sales, businessCentral]): readonly LineChange[] =>
    businessCentral === null || businessCentral === sales ? [] : [{ name, what, sales, businessCentral }],
  );
}
