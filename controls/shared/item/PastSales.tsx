import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { Told } from "../../../core/availability/itemDetails";
import type { PastSale } from "../../../core/availability/price/pastSales";
import { withUnit } from "../availability/describeFigures";
import { describeItemProblem } from "../availability/describeProblem";
import type { DetailsRenderContext } from "./detailsStrings";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface PastSalesProps {
  /** Null while they are asked for. */
  readonly sales: Told<PastSale> | null;
  readonly renderContext: DetailsRenderContext;
}

/** What the customer paid for the item the last times. */
export function PastSales({ sales, renderContext }: PastSalesProps): React.ReactElement {
  const { strings, format } = renderContext;
  return (
    <Section
      heading={strings("PastSalesHeading")}
      {...(sales === null ? { room: "pastSales" } : {})}
      loading={sales === null ? strings("PastSalesLoading") : null}
    >
      {sales?.kind === "notTold" && (
        <Caption1>
          {sales.problem === null ? strings("PastSalesNotTold") : describeItemProblem(sales.problem, strings).headline}
        </Caption1>
      )}
      {sales?.kind === "told" &&
        (sales.rows.length === 0 ? (
          <Caption1>{strings("PastSalesNone")}</Caption1>
        ) : (
          <FigureGrid
            label={strings("PastSalesHeading")}
            figures={[1, 2, 3]}
            headings={[
              strings("ForecastDay"),
              strings("IncomingAmount"),
              strings("PriceColumn"),
              strings("DiscountColumn"),
            ]}
            rows={sales.rows.map((sale) => [
              sale.day === null ? strings("PastSaleInvoice", sale.document) : format.shortDate(sale.day),
              withUnit(sale.quantity, sale.unit === "" ? null : sale.unit, renderContext),
              format.amount(sale.price, sale.currency),
              sale.discount === 0 ? "" : strings("Percent", format.quantity(sale.discount)),
            ])}
          />
        ))}
    </Section>
  );
}
