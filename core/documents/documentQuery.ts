import { CURRENCY } from "../dataverse/currency";
import type { Expansion, RowQuery } from "../ports";
import { AccountFields } from "../tables/Account.generated";
import { ContactFields } from "../tables/Contact.generated";
import { PriceLevelFields } from "../tables/PriceLevel.generated";
import { QuoteFields } from "../tables/Quote.generated";
import { SalesOrderFields } from "../tables/SalesOrder.generated";
import { SalesOrderDetailFields } from "../tables/SalesOrderDetail.generated";
import { SystemUserFields } from "../tables/SystemUser.generated";
import { UomFields } from "../tables/Uom.generated";
import { ADDRESS_COLUMNS } from "./addressColumns";
import type { DocumentTable } from "./documentTable";
import { PRODUCT_COLUMNS } from "./product";

const ACCOUNT: Expansion = {
  select: [
    AccountFields.accountid,
    AccountFields.name,
    AccountFields.accountnumber,
    AccountFields.statecode,
    AccountFields.customertypecode,
    AccountFields._nav_accountstatisticsid_value,
  ],
};

/** Navigation properties that all kinds of documents have. */
const EXPAND: Readonly<Record<string, Expansion>> = {
  customerid_account: ACCOUNT,
  customerid_contact: {
    select: [ContactFields.contactid, ContactFields.fullname, ContactFields._parentcustomerid_value],
    expand: { parentcustomerid_account: ACCOUNT },
  },
  pricelevelid: {
    select: [
      PriceLevelFields.pricelevelid,
      PriceLevelFields.name,
      PriceLevelFields._createdby_value,
      PriceLevelFields._modifiedby_value,
    ],
  },
  transactioncurrencyid: CURRENCY,
  modifiedby: { select: [SystemUserFields.isintegrationuser] },
};

/** What only orders and quotes have, which Business Central takes. */
const TERMS = [
  SalesOrderFields.shipto_name,
  SalesOrderFields.willcall,
  SalesOrderFields.paymenttermscode,
  SalesOrderFields.shippingmethodcode,
  SalesOrderFields.freighttermscode,
] as const;

/** The same for whoever asks, so that everything on a page shares one reading of a document. */
export function headerQuery({ kind, table, numberColumn, requestedDate }: DocumentTable): RowQuery {
  const hasAddresses = kind === "order" || kind === "quote";
  return {
    select: [
      table.primaryId,
      ...(numberColumn === null ? [] : [numberColumn]),
      SalesOrderFields.name,
      SalesOrderFields.statecode,
      SalesOrderFields.statuscode,
      SalesOrderFields.modifiedon,
      SalesOrderFields._customerid_value,
      SalesOrderFields._transactioncurrencyid_value,
      SalesOrderFields.totalamount,
      SalesOrderFields.totaltax,
      SalesOrderFields.totallineitemamount,
      SalesOrderFields.totalamountlessfreight,
      SalesOrderFields.freightamount,
      SalesOrderFields.discountamount,
      SalesOrderFields.discountpercentage,
      ...(requestedDate === null ? [] : [requestedDate]),
      ...(hasAddresses
        ? [...Object.values(ADDRESS_COLUMNS.billTo), ...Object.values(ADDRESS_COLUMNS.shipTo), ...TERMS]
        : []),
      ...(kind === "order" ? [SalesOrderFields.lastbackofficesubmit, SalesOrderFields.datefulfilled] : []),
      ...(kind === "quote" ? [QuoteFields.revisionnumber] : []),
      ...(hasAddresses ? [SalesOrderFields.bcs_promiseddate, SalesOrderFields.bcs_promiseddatesbyline] : []),
    ],
    optional: [
      SalesOrderFields._bcbi_companyid_value,
      ...(kind === "order" ? [SalesOrderFields.bcbi_businesscentralordernumber] : []),
    ],
    expand: EXPAND,
  };
}

const LINE_TERMS = [
  SalesOrderDetailFields.description,
  SalesOrderDetailFields.shipto_line1,
  SalesOrderDetailFields.shipto_postalcode,
  SalesOrderDetailFields.shipto_city,
  SalesOrderDetailFields.willcall,
] as const;

/** The lines of a document with their products and units, whatever page of them a grid shows. Every kind of line spells these columns alike. */
export function linesQuery(
  { kind, lineTable, lineParent, lineRequestedDate, lineShipped }: DocumentTable,
  documentId: string,
): RowQuery & { readonly filter: string } {
  return {
    select: [
      lineTable.primaryId,
      SalesOrderDetailFields._productid_value,
      SalesOrderDetailFields.productdescription,
      SalesOrderDetailFields._uomid_value,
      SalesOrderDetailFields.quantity,
      SalesOrderDetailFields.priceperunit,
      SalesOrderDetailFields.volumediscountamount,
      SalesOrderDetailFields.manualdiscountamount,
      SalesOrderDetailFields.sequencenumber,
      SalesOrderDetailFields.lineitemnumber,
      ...(kind === "order" || kind === "quote" ? LINE_TERMS : []),
      ...(lineRequestedDate === null ? [] : [lineRequestedDate]),
      ...(lineShipped === null ? [] : [lineShipped]),
    ],
    expand: {
      productid: { select: PRODUCT_COLUMNS },
      uomid: { select: [UomFields.uomid, UomFields.name, UomFields._uomscheduleid_value] },
    },
    filter: `${lineParent} eq ${documentId}`,
  };
}
