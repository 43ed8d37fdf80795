import { outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central makes an empty document of one without lines. */
export const hasLines: Rule = ({ document }) =>
  outcomeOf([document.lines.length === 0 ? warns({ kind: "noLines" }, null) : null]);
