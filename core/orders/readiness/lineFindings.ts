import { ProductTable } from "../../tables/Product.generated";
import type { SalesProduct } from "../../documents/product";
import type { DocumentLine } from "../../documents/salesDocument";
import type { ReadinessDocument } from "./facts";
import type { ReadinessFinding, Fix, Value } from "./reason";
import { NOT_APPLICABLE, NOT_ASKED, NOT_READABLE, outcomeOf } from "./rule";
import type { CheckOutcome } from "./rule";

export type ProductLine = DocumentLine & { readonly product: SalesProduct };

/** Looks at each line that has a product. What may not be read is not in order for that. */
export function eachProductLine<Text extends string>(
  { lines }: ReadinessDocument,
  look: (line: ProductLine) => ReadinessFinding<Text> | null,
): CheckOutcome<Text> {
  const withProduct = lines.filter(hasProduct);
  const hasUnreadable = lines.some(({ productId, product }) => productId !== null && product === null);
  if (withProduct.length === 0) {
    return hasUnreadable ? NOT_READABLE : NOT_APPLICABLE;
  }
  const outcome = outcomeOf(withProduct.map(look));
  return outcome.kind === "passed" && hasUnreadable ? NOT_READABLE : outcome;
}

/** What a look at one thing gives: a finding, nothing, or that it could not be looked at. */
export type Look<Text extends string> = ReadinessFinding<Text> | null | "unknown";

/** Looks at each of some things; what some told says nothing of those that could not be looked at. */
export function eachOf<T, Text extends string>(
  things: readonly T[],
  look: (thing: T) => Look<Text>,
): CheckOutcome<Text> {
  if (things.length === 0) {
    return NOT_APPLICABLE;
  }
  const looks = things.map(look);
  const outcome = outcomeOf(looks.map((each) => (each === "unknown" ? null : each)));
  return outcome.kind === "passed" && looks.includes("unknown") ? NOT_ASKED : outcome;
}

export function hasProduct(line: DocumentLine): line is ProductLine {
  return line.product !== null;
}

export function reference({ id, position, name }: DocumentLine): Value {
  return { line: { id, position, name } };
}

export function openProduct({ product: { id, name } }: ProductLine): Fix {
  return { kind: "record", table: ProductTable.logicalName, id, name };
}

export function openLine({ table }: ReadinessDocument, { id, name }: DocumentLine): Fix {
  return { kind: "record", table: table.lineTable.logicalName, id, name };
}
