// Written by `npm run types` from solution/build/standard/standardTables.json. Do not edit.

/** Post */
export const PostTable = {
  logicalName: "post",
  entitySetName: "posts",
  primaryId: "postid",
  primaryName: "text",
} as const;

/** Columns of Post as the wire spells them; `_…_value` is a lookup's id in a row. */
export const PostFields = {
  /** Post */
  postid: "postid",
  /** Text */
  text: "text",
  /** Regarding; → account, contact, opportunity, quote, salesorder, invoice, product, systemuser */
  regardingobjectid: "regardingobjectid",
  /** Regarding; → account, contact, opportunity, quote, salesorder, invoice, product, systemuser */
  _regardingobjectid_value: "_regardingobjectid_value",
  /** Created on; date and time */
  createdon: "createdon",
} as const;
