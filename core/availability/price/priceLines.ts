import type { CalendarDate } from "../../values/calendarDate";
import { optionName } from "../../businesscentral/optionName";
import type { RowOf } from "../../businesscentral/rowShape";
import type { PriceLine, PriceSource } from "./bestPrice";
import type { PRICE_LIST_LINE, PRICE_SERVICES } from "./priceServices";

type Row = RowOf<typeof PRICE_LIST_LINE>;
type ListRow = RowOf<typeof PRICE_SERVICES.priceLists.shape>;

/** Those of customers; all others are of vendors and projects, or decided by what nobody tells. */
const SOURCES: Readonly<Record<string, PriceSource>> = {
  "All Customers": "allCustomers",
  Customer: "customer",
  "Customer Price Group": "priceGroup",
  "Customer Disc. Group": "discountGroup",
};
const DEFINES: Readonly<Record<string, PriceLine["defines"]>> = { Price: "price", Discount: "discount", Any: "both" };
/** Whether a customer has them depends on tables that no page shows. */
const NOT_FOLLOWED = ["Campaign", "Contact"];

export interface SalesPrices {
  readonly lines: readonly PriceLine[];
  /** Prices for campaigns or contacts are among the rows; whether they hold for the customer is not known. */
  readonly hasOthers: boolean;
}

/**
 * What of the rows of page 7005 are prices and discounts of an item for customers, without variant.
 * @param lists price lists whose prices include VAT; null: not told @param discountGroup the item's; empty for none @param day of the order: what ended before it does not count
 */
export function salesPricesOf(
  rows: readonly Row[],
  lists: readonly ListRow[] | null,
  {
    itemNumber,
    discountGroup,
    day,
  }: {
    readonly itemNumber: string;
    readonly discountGroup: string;
    readonly day: CalendarDate;
  },
): SalesPrices {
  const assetOf = ({ Asset_Type, Asset_No }: Row): PriceLine["asset"] | null => {
    const type = optionName(Asset_Type);
    if (type === "Item Discount Group") {
      return discountGroup !== "" && Asset_No === discountGroup ? "item" : null;
    }
    return type !== "Item" ? null : Asset_No === itemNumber ? "item" : Asset_No === "" ? "allItems" : null;
  };
  const concerning = rows.flatMap((row) => {
    const asset = assetOf(row);
    return asset === null || row.Variant_Code !== "" || optionName(row.Status) !== "Active" ? [] : [{ row, asset }];
  });
  return {
    hasOthers: concerning.some(
      ({ row }) =>
        NOT_FOLLOWED.includes(optionName(row.Source_Type)) && (row.Ending_Date === null || row.Ending_Date >= day),
    ),
    lines: concerning.flatMap(({ row, asset }): readonly PriceLine[] => {
      const source = SOURCES[optionName(row.Source_Type)];
      const defines = DEFINES[optionName(row.Amount_Type)];
      const list = lists?.find(({ Code }) => Code === row.Price_List_Code);
      return source === undefined || defines === undefined
        ? []
        : [
            {
              list: row.Price_List_Code,
              source,
              sourceNumber: row.Source_No,
              asset,
              unit: row.Unit_of_Measure_Code,
              minimumQuantity: row.Minimum_Quantity,
              defines,
              currency: row.Currency_Code,
              unitPrice: row.Unit_Price,
              lineDiscount: row.Line_Discount_Percent,
              allowsLineDiscount: row.Allow_Line_Disc,
              from: row.Starting_Date,
              to: row.Ending_Date,
              vatGroup: list?.PriceIncludesVAT === true ? list.VATBusPostingGrPrice : null,
            },
          ];
    }),
  };
}
