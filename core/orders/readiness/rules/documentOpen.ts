import { blocks, outcomeOf } from "../rule";
import type { Rule } from "../rule";

/** Only an active order can be submitted, and only a draft be activated. */
export const documentOpen: Rule = ({ document }) =>
  outcomeOf([document.isEditable ? null : blocks({ kind: "notOpen", document: document.kind }, null)]);
