import { eachProductLine, openProduct, reference } from "../lineFindings";
import { blocks, NOT_ASKED } from "../rule";
import type { Rule } from "../rule";

/** Business Central sells no blocked item. */
export const itemsNotBlocked: Rule = ({ document, businessCentral: { lines } }) =>
  lines === null
    ? NOT_ASKED
    : eachProductLine(document, (line) =>
        lines.get(line.id)?.isBlocked === true
          ? blocks({ kind: "itemBlocked", line: reference(line) }, openProduct(line))
          : null,
      );
