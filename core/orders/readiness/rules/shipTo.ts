import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { accountOf } from "../accountOf";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Neither the name above the ship-to address nor that the customer fetches the goods gets to Business Central. */
export const shipTo = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:178",
  reads: ["salesorder.shipto_name", "salesorder.willcall"],
  finds: { shipToNameLost: "serious", willCallLost: "serious" },
  check: ({ document }, find) => {
    const { shipToName, isFetched } = document;
    if (shipToName === null && !isFetched) {
      return NOT_APPLICABLE;
    }
    const isOwnName = shipToName === null || shipToName === accountOf(document.customer)?.name;
    return outcomeOf([
      isOwnName ? null : find("shipToNameLost", [shipToName], { kind: "field", column: SalesOrderFields.shipto_name }),
      isFetched ? find("willCallLost", [], { kind: "field", column: SalesOrderFields.willcall }) : null,
    ]);
  },
});
