// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Currency */
export const TransactionCurrencyTable = {
  logicalName: "transactioncurrency",
  entitySetName: "transactioncurrencies",
  primaryId: "transactioncurrencyid",
  primaryName: "currencyname",
} as const;

/** Columns of Currency as the wire spells them; `_…_value` is a lookup's id in a row. */
export const TransactionCurrencyFields = {
  /** Currency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency name */
  currencyname: "currencyname",
  /** Currency code */
  isocurrencycode: "isocurrencycode",
  /** Currency symbol */
  currencysymbol: "currencysymbol",
  /** Currency precision */
  currencyprecision: "currencyprecision",
  /** Exchange rate */
  exchangerate: "exchangerate",
  /** Status */
  statecode: "statecode",
  /** Status reason */
  statuscode: "statuscode",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

/** Status */
export const TransactionCurrencyStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type TransactionCurrencyStatecode = (typeof TransactionCurrencyStatecode)[keyof typeof TransactionCurrencyStatecode];

/** Status reason */
export const TransactionCurrencyStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type TransactionCurrencyStatuscode = (typeof TransactionCurrencyStatuscode)[keyof typeof TransactionCurrencyStatuscode];
