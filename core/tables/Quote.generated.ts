// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Quote */
export const QuoteTable = {
  logicalName: "quote",
  entitySetName: "quotes",
  primaryId: "quoteid",
  primaryName: "name",
} as const;

/** Columns of Quote as the wire spells them; `_…_value` is a lookup's id in a row. */
export const QuoteFields = {
  /** Quote */
  quoteid: "quoteid",
  /** Quote ID */
  quotenumber: "quotenumber",
  /** Revision ID */
  revisionnumber: "revisionnumber",
  /** Name */
  name: "name",
  /** Total amount */
  totalamount: "totalamount",
  /** Detail amount */
  totallineitemamount: "totallineitemamount",
  /** Total tax */
  totaltax: "totaltax",
  /** Pre-freight amount */
  totalamountlessfreight: "totalamountlessfreight",
  /** Freight amount */
  freightamount: "freightamount",
  /** Discount amount */
  discountamount: "discountamount",
  /** Discount (%) */
  discountpercentage: "discountpercentage",
  /** Price list; → pricelevel */
  pricelevelid: "pricelevelid",
  /** Price list; → pricelevel */
  _pricelevelid_value: "_pricelevelid_value",
  /** Potential customer; → account, contact */
  customerid: "customerid",
  /** Potential customer; → account, contact */
  _customerid_value: "_customerid_value",
  /** Effective from; date and time */
  effectivefrom: "effectivefrom",
  /** Effective to; date and time */
  effectiveto: "effectiveto",
  /** Due by; date without time */
  expireson: "expireson",
  /** Closed on; date and time */
  closedon: "closedon",
  /** Requested delivery date; date without time */
  requestdeliveryby: "requestdeliveryby",
  /** Opportunity; → opportunity */
  opportunityid: "opportunityid",
  /** Opportunity; → opportunity */
  _opportunityid_value: "_opportunityid_value",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
  /** Bill to: street 1 */
  billto_line1: "billto_line1",
  /** Bill to: street 2 */
  billto_line2: "billto_line2",
  /** Bill to: ZIP/postal code */
  billto_postalcode: "billto_postalcode",
  /** Bill to: city */
  billto_city: "billto_city",
  /** Bill to: state/province */
  billto_stateorprovince: "billto_stateorprovince",
  /** Bill to: country/region */
  billto_country: "billto_country",
  /** Ship to: street 1 */
  shipto_line1: "shipto_line1",
  /** Ship to: street 2 */
  shipto_line2: "shipto_line2",
  /** Ship to: ZIP/postal code */
  shipto_postalcode: "shipto_postalcode",
  /** Ship to: city */
  shipto_city: "shipto_city",
  /** Ship to: state/province */
  shipto_stateorprovince: "shipto_stateorprovince",
  /** Ship to: country/region */
  shipto_country: "shipto_country",
  /** Currency; → transactioncurrency */
  transactioncurrencyid: "transactioncurrencyid",
  /** Currency; → transactioncurrency */
  _transactioncurrencyid_value: "_transactioncurrencyid_value",
  /** Exchange rate */
  exchangerate: "exchangerate",
  /** Owner; → systemuser, team */
  ownerid: "ownerid",
  /** Owner; → systemuser, team */
  _ownerid_value: "_ownerid_value",
  /** Status */
  statecode: "statecode",
  /** Status reason */
  statuscode: "statuscode",
  /** Created on; date and time */
  createdon: "createdon",
  /** Modified on; date and time */
  modifiedon: "modifiedon",
} as const;

/** Status */
export const QuoteStatecode = {
  /** Draft */
  Draft: 0,
  /** Active */
  Active: 1,
  /** Won */
  Won: 2,
  /** Closed */
  Closed: 3,
} as const;

export type QuoteStatecode = (typeof QuoteStatecode)[keyof typeof QuoteStatecode];

/** Status reason */
export const QuoteStatuscode = {
  /** In progress (draft) */
  InProgressDraft: 1,
  /** In progress */
  InProgress: 2,
  /** Open */
  Open: 3,
  /** Won */
  Won: 4,
  /** Lost */
  Lost: 5,
  /** Canceled */
  Canceled: 6,
  /** Revised */
  Revised: 7,
} as const;

export type QuoteStatuscode = (typeof QuoteStatuscode)[keyof typeof QuoteStatuscode];

/** A row of Quote as the Web API returns it: a column that was not asked for is absent. */
export interface QuoteRow {
  /** Quote */
  readonly quoteid?: string | null;
  /** Quote ID */
  readonly quotenumber?: string | null;
  /** Revision ID */
  readonly revisionnumber?: number | null;
  /** Name */
  readonly name?: string | null;
  /** Total amount */
  readonly totalamount?: number | null;
  /** Detail amount */
  readonly totallineitemamount?: number | null;
  /** Total tax */
  readonly totaltax?: number | null;
  /** Pre-freight amount */
  readonly totalamountlessfreight?: number | null;
  /** Freight amount */
  readonly freightamount?: number | null;
  /** Discount amount */
  readonly discountamount?: number | null;
  /** Discount (%) */
  readonly discountpercentage?: number | null;
  /** Price list; → pricelevel */
  readonly _pricelevelid_value?: string | null;
  /** Potential customer; → account, contact */
  readonly _customerid_value?: string | null;
  /** Effective from; date and time */
  readonly effectivefrom?: string | null;
  /** Effective to; date and time */
  readonly effectiveto?: string | null;
  /** Due by; date without time */
  readonly expireson?: string | null;
  /** Closed on; date and time */
  readonly closedon?: string | null;
  /** Requested delivery date; date without time */
  readonly requestdeliveryby?: string | null;
  /** Opportunity; → opportunity */
  readonly _opportunityid_value?: string | null;
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  readonly _bcbi_companyid_value?: string | null;
  /** Bill to: street 1 */
  readonly billto_line1?: string | null;
  /** Bill to: street 2 */
  readonly billto_line2?: string | null;
  /** Bill to: ZIP/postal code */
  readonly billto_postalcode?: string | null;
  /** Bill to: city */
  readonly billto_city?: string | null;
  /** Bill to: state/province */
  readonly billto_stateorprovince?: string | null;
  /** Bill to: country/region */
  readonly billto_country?: string | null;
  /** Ship to: street 1 */
  readonly shipto_line1?: string | null;
  /** Ship to: street 2 */
  readonly shipto_line2?: string | null;
  /** Ship to: ZIP/postal code */
  readonly shipto_postalcode?: string | null;
  /** Ship to: city */
  readonly shipto_city?: string | null;
  /** Ship to: state/province */
  readonly shipto_stateorprovince?: string | null;
  /** Ship to: country/region */
  readonly shipto_country?: string | null;
  /** Currency; → transactioncurrency */
  readonly _transactioncurrencyid_value?: string | null;
  /** Exchange rate */
  readonly exchangerate?: number | null;
  /** Owner; → systemuser, team */
  readonly _ownerid_value?: string | null;
  /** Status */
  readonly statecode?: QuoteStatecode | null;
  /** Status reason */
  readonly statuscode?: QuoteStatuscode | null;
  /** Created on; date and time */
  readonly createdon?: string | null;
  /** Modified on; date and time */
  readonly modifiedon?: string | null;
}
