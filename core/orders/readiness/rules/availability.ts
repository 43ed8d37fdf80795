import { ProductProducttypecode } from "../../../tables/Product.generated";
import { openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central's jobs create the document whatever the stock is and warn nobody. */
export const availability: Rule = ({ document, businessCentral: { lines } }) => {
  // Of a blocked item nothing can be had, whatever the stock; that it is blocked is a reason of its own.
  const stocked = document.lines.filter(
    ({ id, product }) => product?.type === ProductProducttypecode.SalesInventory && lines?.get(id)?.isBlocked !== true,
  );
  if (stocked.length === 0) {
    return NOT_APPLICABLE;
  }
  const judged = stocked.flatMap((line) => {
    const known = lines?.get(line.id)?.availability ?? null;
    return known === null ? [] : [{ line, known }];
  });
  const outcome = outcomeOf(
    judged.map(({ line, known }) =>
      known.kind === "enough"
        ? null
        : warns({ kind: "notAvailable", line: reference(line), verdict: known.verdict }, openLine(document, line)),
    ),
  );
  // Enough of some lines says nothing of the others.
  return outcome.kind === "passed" && judged.length < stocked.length ? NOT_ASKED : outcome;
};
