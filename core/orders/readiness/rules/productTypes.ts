import { ProductProducttypecode } from "../../../tables/Product.generated";
import { eachProductLine, openProduct, reference } from "../lineFindings";
import { blocks } from "../rule";
import type { Rule } from "../rule";

/** Sales inventory becomes an item and a service a resource; Business Central has nothing for the other types. */
export const productTypes: Rule = ({ document }) =>
  eachProductLine(document, (line) => {
    const { type } = line.product;
    const isTaken = type === ProductProducttypecode.SalesInventory || type === ProductProducttypecode.Services;
    return isTaken ? null : blocks({ kind: "productType", line: reference(line) }, openProduct(line));
  });
