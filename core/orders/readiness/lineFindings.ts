import { LINE_TABLES } from "../../documents/lineTable";
import { ProductTable } from "../../tables/Product.generated";
import type { DocumentFacts, LineFacts, ProductFacts } from "./facts";
import type { Finding, Fix, LineReference } from "./reason";
import { NOT_APPLICABLE, outcomeOf } from "./rule";
import type { CheckOutcome } from "./rule";

export type ProductLine = LineFacts & { readonly product: ProductFacts };

/** Looks at each line that has a product. */
export function eachProductLine({ lines }: DocumentFacts, look: (line: ProductLine) => Finding | null): CheckOutcome {
  const withProduct = lines.filter(hasProduct);
  return withProduct.length === 0 ? NOT_APPLICABLE : outcomeOf(withProduct.map(look));
}

function hasProduct(line: LineFacts): line is ProductLine {
  return line.product !== null;
}

export function reference({ id, position, name }: LineFacts): LineReference {
  return { id, position, name };
}

export function openProduct({ product: { id, name } }: ProductLine): Fix {
  return { kind: "record", table: ProductTable.logicalName, id, name };
}

export function openLine({ kind }: DocumentFacts, { id, name }: LineFacts): Fix {
  return { kind: "record", table: LINE_TABLES[kind].table, id, name };
}
