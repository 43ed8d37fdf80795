/** What Business Central looks at and nobody here can see: no page of it shows it, or only to its own administrators. */
export interface NotCheckable {
  readonly id: string;
  readonly source: string;
  /** What happens, for those who look for why an order lies. */
  readonly what: string;
}

export const NOT_CHECKABLE: readonly NotCheckable[] = [
  {
    id: "numberSeriesUsedUp",
    source: "NoSeriesImpl.Codeunit.al:19",
    what: "The number series has no open line, so every document is refused.",
  },
  {
    id: "coupledBefore",
    source: "CRMSalesOrdertoSalesOrder.Codeunit.al:295",
    what: "The order is coupled to one that is gone, so nothing ever happens to it.",
  },
  {
    id: "salespersonBlocked",
    source: "SalesHeader.Table.al:1141",
    what: "The payer's salesperson is blocked: refused.",
  },
  {
    id: "contact",
    source: "SalesHeader.Table.al:3061, Contact.Table.al:1271",
    what: "The customer's primary contact is blocked for privacy, of another company, or has an invalid e-mail address: refused.",
  },
  {
    id: "paymentTerms",
    source: "SalesHeader.Table.al:328",
    what: "The customer's payment terms do not exist: refused.",
  },
  {
    id: "currencyNotReadable",
    source: "CRMSynchHelper.Codeunit.al:1308",
    what: "Business Central's own user may not read the currency in Sales: refused.",
  },
  {
    id: "currencyRounding",
    source: "SalesLine.Table.al:5119",
    what: "The currency has no rounding precision for amounts: refused.",
  },
  {
    id: "options",
    source: "CRMOptionMapping.Table.al:109",
    what: "Payment terms, shipping method or freight terms are mapped to what no longer exists: refused.",
  },
  {
    id: "itemCoupling",
    source: "CRMSalesOrdertoSalesOrder.Codeunit.al:800",
    what: "The product has the number of an item or a resource and is coupled to none: refused.",
  },
  {
    id: "resourceUnit",
    source: "CRMSalesOrdertoSalesOrder.Codeunit.al:782",
    what: "The unit of a resource is not coupled, or no unit of the resource: refused.",
  },
  {
    id: "unitPrecision",
    source: "UnitofMeasureManagement.Codeunit.al:144",
    what: "The quantity is finer than the unit's rounding precision, or rounds to 0 in the base unit: refused.",
  },
  {
    id: "writeInCoupled",
    source: "SalesReceivablesSetup.Table.al:800",
    what: "The write-in product is itself coupled to a product, or deleted: refused.",
  },
  {
    id: "prepaymentSetup",
    source: "SalesLine.Table.al:5662",
    what: "The payer pays in advance, and the posting set-up of prepayments is not complete: refused.",
  },
  {
    id: "revision",
    source: "CRMQuotetoSalesQuote.Codeunit.al:665, SalesHeader.Table.al:9320",
    what: "A quote is revised whose quote in Business Central is deleted, made to an order, or has a promised delivery date: refused at every run.",
  },
];
