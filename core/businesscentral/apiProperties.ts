/** Entity sets and properties of Business Central's API v2.0, as version 29 spells them. */
export const CompanySet = {
  name: "companies",
  properties: { id: "id", name: "name", systemVersion: "systemVersion" },
} as const;

export const CustomerSet = {
  name: "customers",
  properties: { number: "number", displayName: "displayName", creditLimit: "creditLimit", blocked: "blocked" },
  /** Single parts are expanded by the name of their entity, not of their set. */
  parts: { financialDetail: "customerFinancialDetail", ageing: "agedAccountsReceivable" },
} as const;

export const CurrencySet = { name: "currencies", properties: { code: "code" } } as const;

export const ExchangeRateSet = {
  name: "currencyExchangeRates",
  properties: {
    currencyCode: "currencyCode",
    startingDate: "startingDate",
    exchangeRateAmount: "exchangeRateAmount",
    relationalCurrencyCode: "relationalCurrencyCode",
    relationalExchangeRateAmount: "relationalExchangeRateAmount",
  },
} as const;

export const FinancialDetailProperties = { balance: "balance", overdueAmount: "overdueAmount" } as const;

export const AgeingProperties = {
  balanceDue: "balanceDue",
  currentAmount: "currentAmount",
  agedAsOfDate: "agedAsOfDate",
  periodLengthFilter: "periodLengthFilter",
  periods: [
    { label: "period1Label", amount: "period1Amount" },
    { label: "period2Label", amount: "period2Amount" },
    { label: "period3Label", amount: "period3Amount" },
  ],
} as const;

export const InvoiceSet = {
  name: "salesInvoices",
  properties: {
    number: "number",
    postingDate: "postingDate",
    dueDate: "dueDate",
    customerNumber: "customerNumber",
    billToCustomerNumber: "billToCustomerNumber",
    billToName: "billToName",
    currencyCode: "currencyCode",
    totalAmountIncludingTax: "totalAmountIncludingTax",
    remainingAmount: "remainingAmount",
    status: "status",
  },
} as const;

export const InvoiceStatus = { Open: "Open", Paid: "Paid" } as const;
