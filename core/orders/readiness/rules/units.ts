import { sameCode } from "../../../availability/unitGroup";
import { eachOf, hasProduct, openLine, reference } from "../lineFindings";
import { rule } from "../rule";
import { soldOn } from "../sold";

/** A line's unit must be one of the item's own in Business Central, and one of the product's unit group. */
export const units = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:772, SalesLine.Table.al:3010",
  reads: ["salesorderdetail.uomid", "uom.uomscheduleid", "product.defaultuomscheduleid"],
  asks: ["ItemUnits"],
  finds: { unitNotInGroup: "blocks", unitUnknown: "blocks", unitEmpty: "blocks" },
  check: ({ document, businessCentral: { trade } }, find) =>
    eachOf(document.lines.filter(hasProduct), (line) => {
      const { unit, product } = line;
      if (unit === null) {
        return null;
      }
      const values = [reference(line), unit.name];
      const fix = openLine(document, line);
      if (unit.groupId !== null && product.unitGroupId !== null && unit.groupId !== product.unitGroupId) {
        return find("unitNotInGroup", values, fix);
      }
      const sold = soldOn(trade, line);
      if (sold?.kind === "resource") {
        return null;
      }
      const own = sold?.units ?? null;
      if (own === null) {
        return "unknown";
      }
      const known = [...own].find(([code]) => sameCode(code, unit.name));
      if (known === undefined) {
        return find("unitUnknown", [...values, [...own.keys()].join(", ")], fix);
      }
      return known[1] === 0 ? find("unitEmpty", values, fix) : null;
    }),
});
