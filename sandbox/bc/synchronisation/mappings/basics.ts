import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { fromSales, toSales } from "./fields";

/** Codeunit 7204, ResetSalesPeopleSystemUserMapping. BC has the mapping in the ownership model Person only. */
export const salespeople: TableMapping = {
  name: "SALESPEOPLE",
  tableId: COUPLED_TABLES.salesperson,
  table: "Salesperson/Purchaser",
  sales: { table: "systemuser", entitySet: "systemusers", id: "systemuserid", caption: "Dataverse Systemuser" },
  direction: "fromSales",
  onlyCoupled: true,
  localFilter: {},
  salesFilter: "isdisabled eq false and islicensed eq true and isintegrationuser eq false",
  byCompany: false,
  dependsOn: [],
  fields: [
    fromSales("E-Mail", "internalemailaddress", { matches: true }),
    fromSales("Name", "fullname"),
    fromSales("Phone No.", "mobilephone"),
  ],
  job: { name: "salespeople", minutes: 30, inactivityMinutes: 1440, norwegian: "SELGERE", product: "Dataverse" },
};

/** Codeunit 7204, ResetCurrencyTransactionCurrencyMapping. */
export const currency: TableMapping = {
  name: "CURRENCY",
  tableId: COUPLED_TABLES.currency,
  table: "Currency",
  sales: {
    table: "transactioncurrency",
    entitySet: "transactioncurrencies",
    id: "transactioncurrencyid",
    caption: "Dataverse Transactioncurrency",
  },
  direction: "toSales",
  onlyCoupled: true,
  localFilter: {},
  salesFilter: "",
  byCompany: false,
  dependsOn: [],
  createWithoutMatch: true,
  fields: [
    toSales("Code", "isocurrencycode", undefined, { matches: true }),
    toSales("Symbol", "currencysymbol"),
    toSales("Description", "currencyname"),
  ],
  job: { name: "currencies", minutes: 30, inactivityMinutes: 720, norwegian: "VALUTA", product: "Dataverse" },
};
