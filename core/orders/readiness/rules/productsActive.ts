import { eachProductLine, openProduct, reference } from "../lineFindings";
import { blocks } from "../rule";
import type { Rule } from "../rule";

/** Business Central takes active products only, not retired ones, drafts or those under revision. */
export const productsActive: Rule = ({ document }) =>
  eachProductLine(document, (line) =>
    line.product.isActive ? null : blocks({ kind: "productNotActive", line: reference(line) }, openProduct(line)),
  );
