// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Opportunity */
export const OpportunityTable = {
  logicalName: "opportunity",
  entitySetName: "opportunities",
  primaryId: "opportunityid",
  primaryName: "name",
} as const;

/** Columns of Opportunity as the wire spells them; `_…_value` is a lookup's id in a row. */
export const OpportunityFields = {
  /** Opportunity */
  opportunityid: "opportunityid",
  /** Topic */
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
  /** Est. revenue */
  estimatedvalue: "estimatedvalue",
  /** Est. close date; date without time */
  estimatedclosedate: "estimatedclosedate",
  /** Actual revenue */
  actualvalue: "actualvalue",
  /** Actual close date; date without time */
  actualclosedate: "actualclosedate",
  /** Probability */
  closeprobability: "closeprobability",
  /** Account; → account */
  parentaccountid: "parentaccountid",
  /** Account; → account */
  _parentaccountid_value: "_parentaccountid_value",
  /** Contact; → contact */
  parentcontactid: "parentcontactid",
  /** Contact; → contact */
  _parentcontactid_value: "_parentcontactid_value",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  bcbi_companyid: "bcbi_companyid",
  /** Business Central company; → bcbi_company; brought by Business Central, may be absent */
  _bcbi_companyid_value: "_bcbi_companyid_value",
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
export const OpportunityStatecode = {
  /** Open */
  Open: 0,
  /** Won */
  Won: 1,
  /** Lost */
  Lost: 2,
} as const;

export type OpportunityStatecode = (typeof OpportunityStatecode)[keyof typeof OpportunityStatecode];

/** Status reason */
export const OpportunityStatuscode = {
  /** In progress */
  InProgress: 1,
  /** On hold */
  OnHold: 2,
  /** Won */
  Won: 3,
  /** Canceled */
  Canceled: 4,
  /** Out-sold */
  OutSold: 5,
} as const;

export type OpportunityStatuscode = (typeof OpportunityStatuscode)[keyof typeof OpportunityStatuscode];
