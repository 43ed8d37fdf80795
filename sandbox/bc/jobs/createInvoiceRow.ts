import type { JsonObject } from "../../control/json";
import { localMidnight } from "../../client/localMidnight";
import type { Refused } from "../ledger/businessRules";
import { refuse } from "../ledger/businessRules";
import type { Company } from "../ledger/company";
import { sumMoney } from "../ledger/money";
import { invoiceTotals } from "../ledger/postInvoice";
import { COUPLED_TABLES } from "../ledger/rows";
import type { DocumentAddress, PostedInvoice, PostedInvoiceLine } from "../ledger/salesDocuments";
import type { CompanyColumn } from "./companyColumn";
import { bindCompany } from "./companyColumn";
import { couplingOfRecord, putCoupling } from "./couplings";
import type { JobContext } from "./job";
import { optionColumn } from "./optionColumn";
import { lookupIn, lookupTableIn, textIn } from "./salesRows";

export interface InvoiceSource {
  readonly invoice: PostedInvoice;
  /** The order in Sales that it invoices. */
  readonly order: JsonObject;
  readonly companyColumn: CompanyColumn | null;
}

/** Makes the row of an invoice in Sales with its lines and couples it. Every line of a known item or resource needs a coupled product. */
export async function createInvoiceRow(
  { company, sales }: JobContext,
  source: InvoiceSource,
): Promise<{ readonly ok: true; readonly id: string } | Refused> {
  const { invoice } = source;
  const lines: JsonObject[] = [];
  for (const line of invoice.lines) {
    const product = productOf(company, line);
    if (!product.ok) {
      return product;
    }
    lines.push({ ...toLine(line), ...product.columns });
  }
  const id = await sales.create("invoices", toInvoice(company, source));
  putCoupling(company, { crmId: id, integrationId: invoice.systemId, tableId: COUPLED_TABLES.salesInvoiceHeader });
  for (const line of lines) {
    await sales.create("invoicedetails", { ...line, "invoiceid@odata.bind": `/invoices(${id})` });
  }
  const { amount, amountIncludingVat, invoiceDiscount, lineDiscount } = invoiceTotals(invoice);
  await sales.update("invoices", id, {
    totalamount: amountIncludingVat,
    totaltax: sumMoney([amountIncludingVat, -amount]),
    totaldiscountamount: invoiceDiscount,
    totallineitemdiscountamount: lineDiscount,
  });
  return { ok: true, id };
}

function toInvoice(company: Company, { invoice, order, companyColumn }: InvoiceSource): JsonObject {
  const bind = (column: string, entitySet: string, navigation = column): JsonObject => {
    const id = lookupIn(order, column);
    return id === null ? {} : { [`${navigation}@odata.bind`]: `/${entitySet}(${id})` };
  };
  const isContact = lookupTableIn(order, "customerid") === "contact";
  return {
    invoicenumber: invoice.no,
    name: textIn(order, "name"),
    description: invoice.workDescription,
    duedate: localMidnight(invoice.dueDate),
    datedelivered: localMidnight(invoice.shipmentDate),
    discountamount: invoiceTotals(invoice).invoiceDiscount,
    ...optionColumn(company, "paymenttermscode", invoice.paymentTermsCode),
    ...optionColumn(company, "shippingmethodcode", invoice.shippingAgentCode),
    ...addressColumns("billto", invoice.billTo),
    ...addressColumns("shipto", invoice.shipTo),
    "salesorderid@odata.bind": `/salesorders(${textIn(order, "salesorderid")})`,
    ...(isContact
      ? bind("customerid", "contacts", "customerid_contact")
      : bind("customerid", "accounts", "customerid_account")),
    ...bind("opportunityid", "opportunities"),
    ...bind("pricelevelid", "pricelevels"),
    ...bind("transactioncurrencyid", "transactioncurrencies"),
    ...bind("ownerid", lookupTableIn(order, "ownerid") === "team" ? "teams" : "systemusers"),
    ...bindCompany(companyColumn, company.id),
  };
}

function addressColumns(prefix: string, address: DocumentAddress): JsonObject {
  return {
    [`${prefix}_name`]: address.name,
    [`${prefix}_line1`]: address.address,
    [`${prefix}_line2`]: address.address2,
    [`${prefix}_city`]: address.city,
    [`${prefix}_country`]: address.country,
    [`${prefix}_postalcode`]: address.postCode,
    [`${prefix}_stateorprovince`]: address.county,
  };
}

function toLine(line: PostedInvoiceLine): JsonObject {
  return {
    quantity: line.quantity,
    priceperunit: line.unitPrice,
    ispriceoverridden: true,
    manualdiscountamount: line.lineDiscountAmount,
    volumediscountamount: 0,
    tax: sumMoney([line.amountIncludingVat, -line.amount]),
    lineitemnumber: line.lineNo,
  };
}

type Product = { readonly ok: true; readonly columns: JsonObject } | Refused;

/** The write-in product and G/L accounts have no product in Sales: their lines are write-ins there. */
function productOf(company: Company, line: PostedInvoiceLine): Product {
  const isItem = line.type === "Item";
  if (line.no === company.setup.writeInProductNo || (!isItem && line.type !== "Resource")) {
    return { ok: true, columns: { isproductoverridden: true, productdescription: `${line.no} ${line.description}.` } };
  }
  const record = isItem ? company.items.get(line.no) : company.resources.get(line.no);
  const coupling =
    record === undefined
      ? undefined
      : couplingOfRecord(company, record.systemId, isItem ? COUPLED_TABLES.item : COUPLED_TABLES.resource);
  if (coupling === undefined) {
    return refuse(
      isItem ? `Cannot synchronize the product ${line.no}.` : `Cannot synchronize the resource ${line.no}.`,
    );
  }
  const unit = isItem
    ? company.itemUnits.get(line.no)?.find(({ code }) => code === line.unitCode)?.systemId
    : company.resources.get(line.no)?.unitSystemId;
  const unitCoupling =
    unit === undefined
      ? undefined
      : couplingOfRecord(company, unit, isItem ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit);
  if (unitCoupling === undefined) {
    return refuse(
      `Cannot create the invoice in Dataverse. The ${isItem ? "item" : "resource"} unit of measure ${line.unitCode} does not exist.`,
    );
  }
  return {
    ok: true,
    columns: {
      isproductoverridden: false,
      "productid@odata.bind": `/products(${coupling.crmId})`,
      "uomid@odata.bind": `/uoms(${unitCoupling.crmId})`,
    },
  };
}
