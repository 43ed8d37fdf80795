import { openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** A line without product becomes the write-in product of BC's Sales & Receivables Setup; without one there, BC refuses the document. */
export const writeIns: Rule = ({ document }) =>
  document.lines.length === 0
    ? NOT_APPLICABLE
    : outcomeOf(
        document.lines.map((line) =>
          line.productId === null ? warns({ kind: "writeIn", line: reference(line) }, openLine(document, line)) : null,
        ),
      );
