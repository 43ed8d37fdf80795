import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { ACCOUNT } from "../mapping";
import { both, NO_COLUMN, owner, toSales } from "./fields";

/** Codeunit 7204, ResetCustomerAccountMapping. */
export const customer: TableMapping = {
  name: "CUSTOMER",
  tableId: COUPLED_TABLES.customer,
  table: "Customer",
  sales: ACCOUNT,
  direction: "both",
  onlyCoupled: true,
  localFilter: { Blocked: [" "] },
  salesFilter: "statecode eq 0 and customertypecode eq 3",
  byCompany: true,
  dependsOn: ["SALESPEOPLE", "CURRENCY", "PAYMENT TERMS", "SHIPMENT METHOD", "SHIPPING AGENT"],
  fields: [
    owner("Salesperson Code"),
    both("Name", "name"),
    both("Contact", "address1_primarycontactname", undefined, { notPlayed: NO_COLUMN }),
    both("Address", "address1_line1"),
    both("Address 2", "address1_line2"),
    both("Post Code", "address1_postalcode"),
    both("City", "address1_city"),
    both("Country/Region Code", "address1_country"),
    both("County", "address1_stateorprovince"),
    both("Currency Code", "transactioncurrencyid", "currency"),
    both("E-Mail", "emailaddress1"),
    both("Fax No.", "fax"),
    both("Home Page", "websiteurl"),
    both("Phone No.", "telephone1"),
    both("Shipment Method Code", "address1_freighttermscode", "shipmentMethod"),
    both("Shipping Agent Code", "address1_shippingmethodcode", "shippingAgent"),
    both("Payment Terms Code", "paymenttermscode", "paymentTerms"),
    toSales("Credit Limit (LCY)", "creditlimit"),
    both("Primary Contact No.", "primarycontactid", "contact", { clearOnFailure: true }),
    toSales("No.", "accountnumber", undefined, { isOff: true }),
  ],
  job: {
    name: "customers",
    minutes: 30,
    inactivityMinutes: 720,
    norwegian: "KUNDE",
    product: "Dataverse",
  },
};
