import { InvoiceSet } from "../../businesscentral/apiProperties";
import { apiCompany } from "../../businesscentral/apiCompany";
import type { ServiceQuestion } from "../../businesscentral/askServices";
import { optionName } from "../../businesscentral/optionName";
import { readNamed } from "../../businesscentral/readNamed";
import type { RowOf } from "../../businesscentral/rowShape";
import { calendarDate } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { stringLiteral } from "../../values/stringLiteral";
import { textOf } from "../../values/wireValue";
import type { SourceCaller } from "../source";
import { SALES_INVOICE_LINE } from "./priceServices";

type Row = RowOf<typeof SALES_INVOICE_LINE>;

/** A line of a posted sales invoice. */
export interface PastSale {
  readonly document: string;
  /** The day of the invoice; null where the API does not tell it. */
  readonly day: CalendarDate | null;
  readonly quantity: number;
  readonly unit: string;
  /** For one of the unit, before the discount, in the invoice's currency. */
  readonly price: number;
  /** Per cent. */
  readonly discount: number;
  /** Null where the API does not tell it. */
  readonly currency: string | null;
}

const SHOWN = 3;
/** Numbers of invoices mostly rise with their days; among so many the newest three are looked for. */
const LOOKED_AT = 20;

/** The last lines of page 526 that sold the item to the customer. */
export function pastSalesQuestion(service: string, customerNumber: string, itemNumber: string): ServiceQuestion {
  return {
    service,
    shape: SALES_INVOICE_LINE,
    filter: (name) =>
      [
        `${name("Sell_to_Customer_No")} eq ${stringLiteral(customerNumber)}`,
        `${name("Type")} eq 'Item'`,
        `${name("No")} eq ${stringLiteral(itemNumber)}`,
      ].join(" and "),
    newest: { by: "Document_No", count: LOOKED_AT },
  };
}

/** The last three sales among the rows. The days and currencies stand on the invoices, which the API is asked for; without it the numbers decide. */
export async function pastSalesOf(
  to: SourceCaller,
  rows: readonly Row[],
  asked: { readonly customerNumber: string; readonly itemNumber: string },
): Promise<readonly PastSale[]> {
  const sold = rows.filter(
    (row) =>
      row.Sell_to_Customer_No === asked.customerNumber &&
      row.No === asked.itemNumber &&
      optionName(row.Type) === "Item" &&
      row.Quantity > 0,
  );
  const invoices = await invoicesOf(to, asked.customerNumber, [...new Set(sold.map((row) => row.Document_No))]);
  return sold
    .map((row): PastSale => {
      const invoice = invoices.get(row.Document_No);
      return {
        document: row.Document_No,
        day: invoice?.day ?? null,
        quantity: row.Quantity,
        unit: row.Unit_of_Measure_Code,
        price: row.Unit_Price,
        discount: row.Line_Discount_Percent,
        currency: invoice?.currency ?? null,
      };
    })
    .sort((one, other) => compare(other.day ?? "", one.day ?? "") || compare(other.document, one.document))
    .slice(0, SHOWN);
}

type Invoices = ReadonlyMap<string, { readonly day: CalendarDate | null; readonly currency: string | null }>;

async function invoicesOf(to: SourceCaller, customerNumber: string, numbers: readonly string[]): Promise<Invoices> {
  const { api } = to.connection;
  const company = api === null || numbers.length === 0 ? null : await apiCompany(to, api, to.address);
  if (company?.ok !== true) {
    return new Map();
  }
  const { number, customerNumber: buyer, postingDate, currencyCode } = InvoiceSet.properties;
  const isOne = numbers.map((each) => `${number} eq ${stringLiteral(each)}`).join(" or ");
  const options = { $filter: `${buyer} eq ${stringLiteral(customerNumber)} and (${isOne})` };
  const named = await readNamed(
    to,
    { address: company.address, service: InvoiceSet.name, options },
    { property: buyer, asked: customerNumber },
  );
  return new Map(
    (named.ok ? named.rows : []).map((row) => [
      textOf(row[number])?.toUpperCase() ?? "",
      { day: calendarDate(row[postingDate]), currency: textOf(row[currencyCode]) },
    ]),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
