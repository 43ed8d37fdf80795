/**
 * Columns of Sales' own tables that core/tables does not hold.
 * Sources: the Dataverse table reference of salesorder, quote, account and post.
 */
export const RowColumns = { _createdby_value: "_createdby_value", _modifiedby_value: "_modifiedby_value" } as const;

/** The columns of one of an order's or quote's two addresses, in the order in which people write them. */
export function addressColumns(which: "billto" | "shipto") {
  return {
    line1: `${which}_line1`,
    line2: `${which}_line2`,
    postalCode: `${which}_postalcode`,
    city: `${which}_city`,
    state: `${which}_stateorprovince`,
    country: `${which}_country`,
  } as const;
}

export const AccountColumns = { customertypecode: "customertypecode" } as const;

/** `account.customertypecode` */
export const AccountRelationshipType = { Customer: 3 } as const;

/** Entries of a record's timeline; BC's job writes what happened to an order there. */
export const PostTable = { logicalName: "post" } as const;
export const PostColumns = { text: "text", createdon: "createdon", _regardingobjectid_value: "_regardingobjectid_value" } as const;

export const PriceListItemTable = { logicalName: "productpricelevel" } as const;
export const PriceListItemColumns = {
  productpricelevelid: "productpricelevelid",
  _pricelevelid_value: "_pricelevelid_value",
  _modifiedby_value: "_modifiedby_value",
} as const;
