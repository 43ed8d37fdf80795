import { currencyOf } from "../dataverse/currency";
import type { WireRow } from "../ports";
import { AccountCustomertypecode, AccountFields, AccountStatecode, AccountTable } from "../tables/Account.generated";
import { ContactFields } from "../tables/Contact.generated";
import { QuoteFields } from "../tables/Quote.generated";
import { SalesOrderFields } from "../tables/SalesOrder.generated";
import { SystemUserFields } from "../tables/SystemUser.generated";
import type { DayOf } from "../values/userDay";
import {
  etagOf,
  formattedOf,
  idOf,
  instantOf,
  lookedUpTableOf,
  numberOf,
  relatedRow,
  textOf,
} from "../values/wireValue";
import { ADDRESS_COLUMNS, addressOf } from "./addressColumns";
import type { DocumentTable } from "./documentTable";
import { heldOrder } from "./held";
import { promisedLinesOf } from "./promisedLines";
import type { CustomerAccount, DocumentCurrency, DocumentCustomer, DocumentHeader } from "./salesDocument";
import { shippedOn, submittedOrder, takenOn } from "./submittedOrder";

/** Reads a row that `headerQuery` asked for; null where it does not say which document it is or how it stands. */
export function headerOf(table: DocumentTable, row: WireRow, dayOf: DayOf): DocumentHeader | null {
  const id = idOf(row[table.table.primaryId]);
  const statecode = numberOf(row[SalesOrderFields.statecode]);
  if (id === null || statecode === null) {
    return null;
  }
  const isOrder = table.kind === "order";
  const changedBy = relatedRow(row, "modifiedby")?.[SystemUserFields.isintegrationuser];
  return {
    table,
    id,
    etag: etagOf(row),
    number: table.numberColumn === null ? null : textOf(row[table.numberColumn]),
    name: textOf(row[SalesOrderFields.name]),
    statecode,
    statuscode: numberOf(row[SalesOrderFields.statuscode]),
    isOpen: table.openStates.includes(statecode),
    isEditable: table.editableStates.includes(statecode),
    submitted: isOrder ? submittedOrder(row) : null,
    takenOn: isOrder ? takenOn(row) : null,
    shippedOn: isOrder ? shippedOn(row) : null,
    held: isOrder ? heldOrder(row) : null,
    modifiedOn: instantOf(row[SalesOrderFields.modifiedon]),
    changedByIntegration: typeof changedBy === "boolean" ? changedBy : null,
    revision: numberOf(row[QuoteFields.revisionnumber]) ?? 0,
    companyId: idOf(row[SalesOrderFields._bcbi_companyid_value]),
    hasCompanyColumn: SalesOrderFields._bcbi_companyid_value in row,
    customer: customerOf(row),
    requestedDate: table.requestedDate === null ? null : dayOf(row[table.requestedDate]),
    promisedDate: dayOf(row[SalesOrderFields.bcs_promiseddate]),
    promisedLines: promisedLinesOf(row[SalesOrderFields.bcs_promiseddatesbyline]),
    billTo: addressOf(row, ADDRESS_COLUMNS.billTo),
    shipTo: addressOf(row, ADDRESS_COLUMNS.shipTo),
    shipToName: textOf(row[SalesOrderFields.shipto_name]),
    isFetched: row[SalesOrderFields.willcall] === true,
    terms: {
      payment: formattedOf(row, SalesOrderFields.paymenttermscode),
      shipping: formattedOf(row, SalesOrderFields.shippingmethodcode),
      freight: formattedOf(row, SalesOrderFields.freighttermscode),
    },
    discountAmount: numberOf(row[SalesOrderFields.discountamount]) ?? 0,
    discountPercentage: numberOf(row[SalesOrderFields.discountpercentage]) ?? 0,
    totalAmount: numberOf(row[SalesOrderFields.totalamount]),
    totalTax: numberOf(row[SalesOrderFields.totaltax]),
    linesAmount: numberOf(row[SalesOrderFields.totallineitemamount]),
    amountLessFreight: numberOf(row[SalesOrderFields.totalamountlessfreight]),
    freightAmount: numberOf(row[SalesOrderFields.freightamount]) ?? 0,
    currency: documentCurrency(row),
    priceList: relatedRow(row, "pricelevelid"),
  };
}

/** The lookup tells whose the document is even where that row may not be read along. */
function customerOf(row: WireRow): DocumentCustomer {
  const column = SalesOrderFields._customerid_value;
  const id = idOf(row[column]);
  if (id === null) {
    return { kind: "none" };
  }
  const contact = relatedRow(row, "customerid_contact");
  if (contact === null && (lookedUpTableOf(row, column) ?? AccountTable.logicalName) === AccountTable.logicalName) {
    return { kind: "account", id, account: accountOf(relatedRow(row, "customerid_account")) };
  }
  const name = textOf(contact?.[ContactFields.fullname]) ?? formattedOf(row, column) ?? "";
  const parent = contact === null ? null : relatedRow(contact, "parentcustomerid_account");
  const account = accountOf(parent);
  const belongsToAccount =
    contact === null ? null : account !== null || idOf(contact[ContactFields._parentcustomerid_value]) !== null;
  return { kind: "contact", contact: { id, name }, account, belongsToAccount };
}

function accountOf(row: WireRow | null): CustomerAccount | null {
  const id = idOf(row?.[AccountFields.accountid]);
  if (row === null || id === null) {
    return null;
  }
  return {
    id,
    name: textOf(row[AccountFields.name]) ?? "",
    number: textOf(row[AccountFields.accountnumber]),
    isActive: row[AccountFields.statecode] === AccountStatecode.Active,
    isCustomer: row[AccountFields.customertypecode] === AccountCustomertypecode.Customer,
    statisticsId: idOf(row[AccountFields._nav_accountstatisticsid_value]),
  };
}

function documentCurrency(row: WireRow): DocumentCurrency | null {
  const id = idOf(row[SalesOrderFields._transactioncurrencyid_value]);
  const currency = currencyOf(relatedRow(row, "transactioncurrencyid"));
  return id === null || currency === null ? null : { id, ...currency };
}
