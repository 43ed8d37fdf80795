import { eachProductLine, openProduct, reference } from "../lineFindings";
import { blocks, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central's own word counts most; else a product that it has never written to is hardly coupled. */
export const productsCoupled: Rule = ({ document, businessCentral }) =>
  eachProductLine(document, (line) => {
    const known = businessCentral.lines?.get(line.id)?.isKnown ?? null;
    if (known === false) {
      return blocks({ kind: "itemUnknown", line: reference(line), number: line.product.number }, openProduct(line));
    }
    if (known === true || line.product.synchronisedOnHand !== null) {
      return null;
    }
    return warns({ kind: "productNeverSynchronised", line: reference(line) }, openProduct(line));
  });
