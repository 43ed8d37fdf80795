import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { reference } from "../lineFindings";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Every line of BC's document has the header's date; a date of its own is not read. */
export const lineDates = rule({
  source: "SalesLine.Table.al:304, 7984",
  reads: ["salesorderdetail.requestdeliveryby", "salesorder.requestdeliveryby"],
  finds: { lineDateLost: "serious", lineDateWithoutHeader: "serious" },
  check: ({ document: { lines, requestedDate } }, find) => {
    const fix = { kind: "field", column: SalesOrderFields.requestdeliveryby } as const;
    const own = lines.flatMap((line) => (line.requestedDate === null ? [] : [{ line, day: line.requestedDate }]));
    if (own.length === 0) {
      return NOT_APPLICABLE;
    }
    return outcomeOf(
      own.map(({ line, day }) => {
        if (requestedDate === null) {
          return find("lineDateWithoutHeader", [reference(line), { day }], fix);
        }
        return day === requestedDate
          ? null
          : find("lineDateLost", [reference(line), { day }, { day: requestedDate }], fix);
      }),
    );
  },
});
