import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Without a person in front of it Business Central warns nobody of a date that has passed. */
export const requestedDate = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:455, SalesLine.Table.al:9275",
  reads: ["salesorder.requestdeliveryby"],
  finds: { headerDatePassed: "serious" },
  check: ({ document: { requestedDate: date }, today }, find) =>
    date === null
      ? NOT_APPLICABLE
      : outcomeOf([
          date < today
            ? find("headerDatePassed", [{ day: date }], { kind: "field", column: SalesOrderFields.requestdeliveryby })
            : null,
        ]),
});
