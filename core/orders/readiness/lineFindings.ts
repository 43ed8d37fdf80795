import { ProductTable } from "../../tables/Product.generated";
import type { SalesProduct } from "../../documents/product";
import type { DocumentLine } from "../../documents/salesDocument";
import type { DocumentFacts } from "./facts";
import type { Finding, Fix, LineReference } from "./reason";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf } from "./rule";
import type { CheckOutcome } from "./rule";

export type ProductLine = DocumentLine & { readonly product: SalesProduct };

/** Looks at each line that has a product. What may not be read is not in order for that. */
export function eachProductLine({ lines }: DocumentFacts, look: (line: ProductLine) => Finding | null): CheckOutcome {
  const withProduct = lines.filter(hasProduct);
  const hasUnreadable = lines.some(({ productId, product }) => productId !== null && product === null);
  if (withProduct.length === 0) {
    return hasUnreadable ? NOT_READABLE : NOT_APPLICABLE;
  }
  const outcome = outcomeOf(withProduct.map(look));
  return outcome.kind === "passed" && hasUnreadable ? NOT_READABLE : outcome;
}

function hasProduct(line: DocumentLine): line is ProductLine {
  return line.product !== null;
}

export function reference({ id, position, name }: DocumentLine): LineReference {
  return { id, position, name };
}

export function openProduct({ product: { id, name } }: ProductLine): Fix {
  return { kind: "record", table: ProductTable.logicalName, id, name };
}

export function openLine({ table }: DocumentFacts, { id, name }: DocumentLine): Fix {
  return { kind: "record", table: table.lineTable.logicalName, id, name };
}
