import type { JsonObject } from "../../../control/json";
import type { Company } from "../../ledger/company";
import { customerFigures } from "../../ledger/customerFigures";
import type { Customer } from "../../ledger/rows";

/** The twelve money columns of nav_accountstatistics that BC writes. */
export const MONEY_COLUMNS = [
  "nav_balancelcy",
  "nav_outstandingorderslcy",
  "nav_shippednotinvoicedlcy",
  "nav_outstandinginvoiceslcy",
  "nav_outstandingserviceorderslcy",
  "nav_servshippednotinvoicedlcy",
  "nav_outstandingservinvoiceslcy",
  "nav_totallcy",
  "nav_creditlimitlcy",
  "nav_overdueamountslcy",
  "nav_totalsaleslcy",
  "nav_invoicedprepaymentamountlcy",
] as const;

/** What BC inserts before the first figures: a money column that has always been zero would show as -- in Sales. */
export const PLACEHOLDER: JsonObject = Object.fromEntries(MONEY_COLUMNS.map((column) => [column, 1]));

/** A customer's columns as they are now, without the lookup. @param today ISO date. */
export function statisticsColumns(company: Company, customer: Customer, today: string): JsonObject {
  const figures = customerFigures(company, customer.no, today);
  return {
    nav_name: customer.name,
    nav_customerno: customer.no,
    nav_balancelcy: figures.balance,
    nav_outstandingorderslcy: figures.outstandingOrders,
    nav_shippednotinvoicedlcy: figures.shippedNotInvoiced,
    nav_outstandinginvoiceslcy: figures.outstandingInvoices,
    nav_outstandingserviceorderslcy: 0,
    nav_servshippednotinvoicedlcy: 0,
    nav_outstandingservinvoiceslcy: 0,
    nav_totallcy: figures.total,
    nav_creditlimitlcy: customer.creditLimit,
    nav_overdueamountslcy: figures.overdue,
    nav_overdueamountsasof: today,
    nav_totalsaleslcy: figures.salesThisYear,
    nav_invoicedprepaymentamountlcy: 0,
  };
}
