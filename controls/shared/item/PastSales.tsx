import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { Told } from "../../../core/availability/itemDetails";
import type { PastSale } from "../../../core/availability/price/pastSales";
import { DEFAULT_PRECISION } from "../../../core/values/money";
import { withUnit } from "../availability/describeFigures";
import { describeItemProblem } from "../availability/describeProblem";
import type { DetailsSurroundings } from "./detailsWords";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface PastSalesProps {
  /** Null while they are asked for. */
  readonly sales: Told<PastSale> | null;
  readonly surroundings: DetailsSurroundings;
}

/** What the customer paid for the item the last times. */
export function PastSales({ sales, surroundings }: PastSalesProps): React.ReactElement {
  const { words, format } = surroundings;
  const priceOf = ({ price, currency }: PastSale) =>
    currency === null
      ? format.decimal(price, DEFAULT_PRECISION)
      : format.money(price, { code: currency, precision: DEFAULT_PRECISION });
  return (
    <Section
      heading={words("PastSalesHeading")}
      {...(sales === null ? { room: "pastSales" } : {})}
      loading={sales === null ? words("PastSalesLoading") : null}
    >
      {sales?.kind === "notTold" && (
        <Caption1>
          {sales.problem === null ? words("PastSalesNotTold") : describeItemProblem(sales.problem, words).headline}
        </Caption1>
      )}
      {sales?.kind === "told" &&
        (sales.rows.length === 0 ? (
          <Caption1>{words("PastSalesNone")}</Caption1>
        ) : (
          <FigureGrid
            label={words("PastSalesHeading")}
            figures={[1, 2, 3]}
            headings={[words("ForecastDay"), words("IncomingAmount"), words("PriceColumn"), words("DiscountColumn")]}
            rows={sales.rows.map((sale) => [
              sale.day === null ? words("PastSaleInvoice", sale.document) : format.shortDate(sale.day),
              withUnit(sale.quantity, sale.unit === "" ? null : sale.unit, surroundings),
              priceOf(sale),
              sale.discount === 0 ? "" : words("Percent", format.quantity(sale.discount)),
            ])}
          />
        ))}
    </Section>
  );
}
