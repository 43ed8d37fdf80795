import { sameCode } from "../../../values/sameCode";
import { eachOf, hasProduct, openLine, reference } from "../lineFindings";
import { rule } from "../rule";
import { soldOn } from "../sold";

/** The group of a single unit: BC's unit group mapping is off, so that it never reads the unit of a line. */
const WITHOUT_MAPPING = "NAV ";

/** A line's unit must be one of the item's own in Business Central, coupled to it; where units are not mapped, it is not read. */
export const units = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:735, 772, SalesLine.Table.al:3010, 4849",
  reads: ["salesorderdetail.uomid", "uom.uomscheduleid", "product.defaultuomscheduleid"],
  asks: ["ItemUnits", "ItemCard"],
  finds: {
    unitNotInGroup: "blocks",
    unitUnknown: "blocks",
    unitNotCoupled: "blocks",
    unitEmpty: "blocks",
    unitReplaced: "serious",
  },
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
      if (sold === null || own === null) {
        return "unknown";
      }
      if (unit.groupName?.startsWith(WITHOUT_MAPPING) === true) {
        const taken = sold.salesUnit === "" ? sold.baseUnit : sold.salesUnit;
        return taken === null
          ? "unknown"
          : sameCode(taken, unit.name)
            ? null
            : find("unitReplaced", [...values, taken], fix);
      }
      const known = [...own].find(([code]) => sameCode(code, unit.name));
      if (known === undefined) {
        return find("unitUnknown", [...values, [...own.keys()].join(", ")], fix);
      }
      const [code, quantity] = known;
      if (sold.uncoupledUnits?.has(code) === true) {
        return find("unitNotCoupled", values, fix);
      }
      return quantity === 0 ? find("unitEmpty", values, fix) : null;
    }),
});
