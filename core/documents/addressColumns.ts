import type { WireRow } from "../ports";
import { SalesOrderFields } from "../tables/SalesOrder.generated";
import { textOf } from "../values/wireValue";
import type { Address } from "./salesDocument";

/** The columns of one address, in the order in which people write them. */
export type AddressColumns = Readonly<Record<keyof Address, string>>;

/** An order's or quote's two addresses; the two tables agree in these columns. */
export const ADDRESS_COLUMNS: Readonly<Record<"billTo" | "shipTo", AddressColumns>> = {
  billTo: {
    line1: SalesOrderFields.billto_line1,
    line2: SalesOrderFields.billto_line2,
    postalCode: SalesOrderFields.billto_postalcode,
    city: SalesOrderFields.billto_city,
    state: SalesOrderFields.billto_stateorprovince,
    country: SalesOrderFields.billto_country,
  },
  shipTo: {
    line1: SalesOrderFields.shipto_line1,
    line2: SalesOrderFields.shipto_line2,
    postalCode: SalesOrderFields.shipto_postalcode,
    city: SalesOrderFields.shipto_city,
    state: SalesOrderFields.shipto_stateorprovince,
    country: SalesOrderFields.shipto_country,
  },
};

export function addressOf(row: WireRow, columns: AddressColumns): Address {
  return {
    line1: textOf(row[columns.line1]),
    line2: textOf(row[columns.line2]),
    postalCode: textOf(row[columns.postalCode]),
    city: textOf(row[columns.city]),
    state: textOf(row[columns.state]),
    country: textOf(row[columns.country]),
  };
}
