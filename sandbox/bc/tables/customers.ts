import { balanceLcy } from "../ledger/customerFigures";
import type { ShipToAddress } from "../ledger/places";
import type { Customer, Vendor } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { customerTrade } from "../ledger/trade";
import { coupledIn } from "./coupled";
import customerFacts from "./facts/customer.json";
import shipToAddressFacts from "./facts/shipToAddress.json";
import vendorFacts from "./facts/vendor.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** Table 18, as BC's own pages show it. */
export const customerTable = tableOf<Customer>(customerFacts, {
  rows: (company) => inOrder([...company.customers.values()]),
  rowVersion: versionOf,
  index: {
    field: "No.",
    rows: (company, numbers) => inOrder(numbers.flatMap((no) => company.customers.get(no) ?? [])),
  },
  values: {
    "No.": (row) => row.no,
    Name: (row) => row.name,
    "Search Name": (row) => row.name.toUpperCase(),
    Address: (row) => row.address,
    City: (row) => row.city,
    "Post Code": (row) => row.postCode,
    "Country/Region Code": (row) => row.country,
    "Phone No.": (row) => row.phone,
    "E-Mail": (row) => row.email,
    Contact: (row) => row.contact,
    Blocked: (row) => row.blocked,
    "Credit Limit (LCY)": (row) => row.creditLimit,
    "Balance (LCY)": (row, company) => balanceLcy(company, row.no),
    "Bill-to Customer No.": (row) => row.billToCustomerNo,
    "Currency Code": (row) => row.currencyCode,
    "Privacy Blocked": (row, company) => customerTrade(company, row).privacyBlocked,
    "Gen. Bus. Posting Group": (row, company) => customerTrade(company, row).genBusPostingGroup,
    "Customer Posting Group": (row, company) => customerTrade(company, row).customerPostingGroup,
    "VAT Bus. Posting Group": (row, company) => customerTrade(company, row).vatBusPostingGroup,
    "Prices Including VAT": (row, company) => customerTrade(company, row).pricesIncludingVat,
    "Customer Price Group": (row, company) => customerTrade(company, row).priceGroup,
    "Customer Disc. Group": (row, company) => customerTrade(company, row).discountGroup,
    "Allow Line Disc.": (row, company) => customerTrade(company, row).allowLineDiscount,
    "Salesperson Code": (row, company) => customerTrade(company, row).salespersonCode,
    "Payment Terms Code": (row) => row.paymentTermsCode,
    "Location Code": (row) => row.locationCode,
    "Ship-to Code": (row) => row.shipToCode,
    "Responsibility Center": (row) => row.responsibilityCenter,
    "Shipping Agent Code": (row) => row.shippingAgentCode,
    "Shipping Agent Service Code": (row) => row.shippingAgentServiceCode,
    "Shipping Time": (row) => row.shippingTime,
    "Base Calendar Code": (row) => row.baseCalendarCode,
    "Shipping Advice": (row) => row.shippingAdvice,
    Reserve: (row) => row.reserve,
    "Combine Shipments": (row) => row.combineShipments,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.customer),
  },
});

/** Table 222. */
export const shipToAddressTable = tableOf<ShipToAddress>(shipToAddressFacts, {
  rows: (company) =>
    [...company.shipToAddresses.values()]
      .flat()
      .sort((a, b) => byKey(a.customerNo, b.customerNo) || byKey(a.code, b.code)),
  rowVersion: versionOf,
  index: {
    field: "Customer No.",
    rows: (company, numbers) =>
      [...numbers]
        .sort(byKey)
        .flatMap((no) => [...(company.shipToAddresses.get(no) ?? [])].sort((a, b) => byKey(a.code, b.code))),
  },
  values: {
    "Customer No.": (row) => row.customerNo,
    Code: (row) => row.code,
    Name: (row) => row.name,
    Address: (row) => row.address,
    City: (row) => row.city,
    "Post Code": (row) => row.postCode,
    "Country/Region Code": (row) => row.country,
    "Location Code": (row) => row.locationCode,
    "Shipping Agent Code": (row) => row.shippingAgentCode,
    "Shipping Agent Service Code": (row) => row.shippingAgentServiceCode,
  },
});

/** Table 23. */
export const vendorTable = tableOf<Vendor>(vendorFacts, {
  rows: (company) => inOrder([...company.vendors.values()]),
  rowVersion: versionOf,
  values: {
    "No.": (row) => row.no,
    Name: (row) => row.name,
    "Search Name": (row) => row.name.toUpperCase(),
    "Lead Time Calculation": (row) => row.leadTime,
    "Base Calendar Code": (row) => row.baseCalendarCode,
  },
});

function inOrder<Row extends { readonly no: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => byKey(a.no, b.no));
}
