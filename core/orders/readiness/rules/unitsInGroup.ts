import { eachProductLine, openLine, reference } from "../lineFindings";
import { blocks } from "../rule";
import type { Rule } from "../rule";

/** The units of a product's own unit group are the ones that Business Central keeps for its item. */
export const unitsInGroup: Rule = ({ document }) =>
  eachProductLine(document, (line) => {
    const { unit, product } = line;
    if (
      unit?.groupId === null ||
      unit?.groupId === undefined ||
      product.unitGroupId === null ||
      unit.groupId === product.unitGroupId
    ) {
      return null;
    }
    return blocks({ kind: "unitNotInGroup", line: reference(line), unit: unit.name }, openLine(document, line));
  });
