import { askDocument } from "../../../core/availability/askDocument";
import type { DocumentAnswer, JudgedLine } from "../../../core/availability/document";
import { availabilityQuestion } from "../../../core/documents/availabilityQuestion";
import { documentTable } from "../../../core/documents/documentTable";
import { readDocument } from "../../../core/documents/readDocument";
import type { WireRow } from "../../../core/ports";
import { calendarDate } from "../../../core/values/calendarDate";
import { newPageMemory } from "../../../core/values/pageMemory";
import { dayReader } from "../../../core/values/userDay";
import { fetchTransport } from "../../../browser/fetchTransport";
import companyFacts from "../../../sandbox/demo/company.json";
import { serve } from "../../../sandbox/serve";
import { fakeSales, rows } from "../../support/fakeSales";
import { KEY } from "../bc/client";
import type { EmptyBc } from "../bc/emptyCompany";

export interface Wanted {
  readonly quantity: number;
  /** Empty: as soon as can be. */
  readonly requested: string;
  /** PCS where it is not told. */
  readonly unit?: string;
  /** Number of the order by which Business Central holds the document; absent: it holds none. */
  readonly order?: string;
  /** Minutes that the person's time zone is ahead of UTC; none where it is not told. */
  readonly offset?: number;
  /** Lines of the same item after it. */
  readonly more?: readonly { readonly quantity: number; readonly requested?: string; readonly unit?: string }[];
  /** Pages that are not published. */
  readonly unpublished?: readonly string[];
  /** Columns of the connection that differ. */
  readonly connection?: WireRow;
}

const ORDER = "0d000000-0000-4000-8000-000000000001";
const LINE = "0d000000-0000-4000-8000-000000000002";
const PRODUCT = "0d000000-0000-4000-8000-000000000003";
const GROUP = "0d000000-0000-4000-8000-000000000004";
const ACCOUNT = "0d000000-0000-4000-8000-000000000005";
const SUBMITTED = { statecode: 1, statuscode: 3, lastbackofficesubmit: "2026-11-27" };

/**
 * What the product says of one line of item A for customer C: an order of Sales as the Web API gives it, read by the product's reader, asked of
 * Business Central over HTTP and through the pages that the guide has an administrator publish. The person's day is Business Central's work date.
 */
export async function askProduct(bc: EmptyBc, wanted: Wanted): Promise<JudgedLine> {
  const { lines } = await askDocumentOf(bc, wanted);
  const [line] = lines;
  if (line === undefined) {
    throw new Error("The line was not judged.");
  }
  return line;
}

/** The same, with what is said of the whole document. */
export async function askDocumentOf(bc: EmptyBc, wanted: Wanted): Promise<DocumentAnswer> {
  for (const { name, page } of companyFacts.services) {
    await bc.admin("POST", "services", { name, page, published: !(wanted.unpublished ?? []).includes(name) });
  }
  const served = await serve(bc.app, 0);
  const now = bc.now();
  const sales = fakeSales(salesOf(wanted, served.url), ["bcbi_businesscentralordernumber"]);
  try {
    const table = documentTable("salesorder");
    const today = calendarDate(now.toISOString());
    if (table === null || today === null) {
      throw new Error("There are orders, and there is a day.");
    }
    const read = await readDocument({ sales, dayOf: dayReader(() => wanted.offset ?? 0) }, table, ORDER);
    if (!read.ok) {
      throw new Error(JSON.stringify(read.problem));
    }
    const clock = {
      now: () => now,
      after: (ms: number, run: () => void) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    };
    const ports = { sales, transport: fetchTransport, clock, memory: newPageMemory() };
    return await askDocument(ports, availabilityQuestion(read.value, today));
  } finally {
    await served.close();
  }
}

function salesOf({ quantity, requested, unit = "PCS", more = [], order, connection = {} }: Wanted, url: string) {
  const product = {
    productid: PRODUCT,
    name: "A",
    productnumber: "A",
    statecode: 0,
    producttypecode: 1,
    quantitydecimal: 0,
    quantityonhand: 0,
    _defaultuomid_value: uomOf("PCS"),
    _defaultuomscheduleid_value: GROUP,
  };
  const unitRow = (name: string) => ({ uomid: uomOf(name), name, _uomscheduleid_value: GROUP });
  return {
    salesorder: rows({
      salesorderid: ORDER,
      ordernumber: "ORD-1",
      name: "Order",
      ...(order === undefined ? { statecode: 0, statuscode: 1 } : SUBMITTED),
      bcbi_businesscentralordernumber: order ?? null,
      requestdeliveryby: requested === "" ? null : requested,
      _customerid_value: ACCOUNT,
      "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
      customerid_account: { accountid: ACCOUNT, name: "Customer", accountnumber: "C", statecode: 0 },
    }),
    salesorderdetail: rows(
      ...[{ quantity, unit }, ...more].map((line: { quantity: number; unit?: string; requested?: string }, index) => ({
        salesorderdetailid: index === 0 ? LINE : `0d000000-0000-4000-8000-0000000001${String(index).padStart(2, "0")}`,
        _productid_value: PRODUCT,
        _uomid_value: uomOf(line.unit ?? "PCS"),
        quantity: line.quantity,
        requestdeliveryby: line.requested ?? null,
        sequencenumber: index + 1,
        productid: product,
        uomid: unitRow(line.unit ?? "PCS"),
      })),
    ),
    product: rows(product),
    uom: rows(
      { ...unitRow("PCS"), quantity: 1, _baseuom_value: null },
      { ...unitRow("BOX"), quantity: 12, _baseuom_value: uomOf("PCS") },
    ),
    bcs_connection: rows({
      bcs_connectionid: "0d000000-0000-4000-8000-000000000006",
      bcs_name: "Test AS",
      bcs_itemavailabilityenabled: true,
      bcs_odataurl: `${url}/BC/ODataV4`,
      bcs_apiurl: `${url}/BC/api/v2.0`,
      bcs_authentication: 727000000,
      bcs_username: "SALESREADER",
      bcs_accesskey: KEY,
      bcs_itemcardservice: "ItemCard",
      bcs_purchaselinesservice: "PurchaseLines",
      bcs_saleslinesservice: "SalesLines",
      bcs_locationsservice: "Locations",
      bcs_itemsubstitutionsservice: "ItemSubstitutions",
      ...connection,
    }),
  };
}

function uomOf(code: string): string {
  return code === "BOX" ? "0d000000-0000-4000-8000-0000000000b0" : "0d000000-0000-4000-8000-0000000000b1";
}
