import { submittableTable } from "../../../core/documents/documentTable";
import { askTerms } from "../../../core/orders/readiness/askTerms";
import { checkReadiness } from "../../../core/orders/readiness/checkReadiness";
import type { Readiness } from "../../../core/orders/readiness/checkReadiness";
import type { ReadinessFacts } from "../../../core/orders/readiness/facts";
import { readEnvironment } from "../../../core/orders/readiness/readEnvironment";
import { readFacts } from "../../../core/orders/readiness/readFacts";
import type { WireRow } from "../../../core/ports";
import { calendarDate } from "../../../core/values/calendarDate";
import { newPageMemory } from "../../../core/values/pageMemory";
import { dayReader } from "../../../core/values/userDay";
import { fetchTransport } from "../../../browser/fetchTransport";
import type { Company } from "../../../sandbox/bc/ledger/company";
import { fakeSales, rows } from "../../support/fakeSales";
import { KEY } from "../bc/client";
import { ids, unitOf } from "./ids";
import type { World, WorldAddress, WorldLine } from "./world";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

export interface Answer {
  readonly facts: ReadinessFacts;
  readonly readiness: Readiness;
}

/** What the product says of the world's document: read as the Web API gives it, asked of Business Central over HTTP. */
export async function readinessOf(
  world: World,
  company: Company,
  { url, now }: { readonly url: string; readonly now: Date },
): Promise<Answer> {
  const table = submittableTable(world.kind === "order" ? "salesorder" : "quote");
  const today = calendarDate(now.toISOString());
  if (table === null || today === null) {
    throw new Error("There are orders and quotes, and there is a day.");
  }
  const sales = fakeSales(tablesOf(world, company, url));
  const read = await readFacts(
    { sales, dayOf: dayReader(() => 0) },
    table,
    ids.document,
    await readEnvironment(sales, ids.contact),
  );
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
  const asked = await askTerms(
    { sales, transport: fetchTransport, clock, memory: newPageMemory() },
    read.value.document,
  );
  const facts: ReadinessFacts = {
    ...read.value,
    // Whether the account is coupled is told by its statistics alone, as where the API does not answer.
    businessCentral: { customer: null, credit: null, currencies: null, total: null, soldBefore: null, ...asked },
    today,
  };
  return { facts, readiness: checkReadiness(facts) };
}

function tablesOf(world: World, company: Company, url: string) {
  const isOrder = world.kind === "order";
  const detail = isOrder ? "salesorderdetail" : "quotedetail";
  return {
    organization: rows({ issopintegrationenabled: true, _basecurrencyid_value: ids.currency("NOK") }),
    systemuser: rows(),
    nav_accountstatistics: rows({ nav_accountstatisticsid: ids.account }),
    [isOrder ? "salesorder" : "quote"]: rows(headerRow(world)),
    [detail]: rows(...world.lines.map((line, at) => lineRow(company, line, { at, detail }))),
    product: rows(),
    uom: rows(),
    bcs_connection: rows({
      bcs_connectionid: ids.contact,
      bcs_name: "Test AS",
      bcs_itemavailabilityenabled: true,
      bcs_odataurl: `${url}/BC/ODataV4`,
      bcs_apiurl: `${url}/BC/api/v2.0`,
      bcs_authentication: 727000000,
      bcs_username: "SALESREADER",
      bcs_accesskey: KEY,
      bcs_itemcardservice: "ItemCard",
      bcs_createsordersautomatically: true,
      bcs_processesquotesautomatically: true,
    }),
  };
}

function headerRow(world: World): WireRow {
  const [discountamount, discountpercentage, off] = world.discount;
  const account = {
    accountid: ids.account,
    name: "Home",
    accountnumber: "HOME",
    statecode: 0,
    customertypecode: world.customer === "partner" ? 5 : 3,
    _nav_accountstatisticsid_value: world.isCoupled ? ids.account : null,
  };
  const isContact = world.customer === "contact" || world.customer === "lonelyContact";
  const hasAccount = world.customer === "contact";
  const customer: WireRow =
    world.customer === "nobody"
      ? { _customerid_value: null }
      : isContact
        ? {
            _customerid_value: ids.contact,
            "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
            customerid_contact: {
              contactid: ids.contact,
              fullname: "Ada",
              _parentcustomerid_value: hasAccount ? ids.account : null,
              parentcustomerid_account: hasAccount ? account : null,
            },
          }
        : {
            _customerid_value: ids.account,
            "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
            customerid_account: account,
          };
  return {
    "@odata.etag": 'W/"1"',
    [world.kind === "order" ? "salesorderid" : "quoteid"]: ids.document,
    [world.kind === "order" ? "ordernumber" : "quotenumber"]: world.number,
    name: world.name,
    statecode: 0,
    statuscode: 1,
    requestdeliveryby: world.requested,
    ...customer,
    ...addressColumns("billto", world.billTo),
    ...addressColumns("shipto", world.shipTo),
    freightamount: world.freight,
    discountamount,
    discountpercentage,
    totallineitemamount: 1000,
    totalamountlessfreight: 1000 - off,
    _transactioncurrencyid_value: ids.currency(world.currency),
    transactioncurrencyid: {
      transactioncurrencyid: ids.currency(world.currency),
      isocurrencycode: world.currency,
      currencyprecision: 2,
      exchangerate: 1,
    },
  };
}

function lineRow(
  company: Company,
  line: WorldLine,
  { at, detail }: { readonly at: number; readonly detail: string },
): WireRow {
  const { sells } = line;
  const unit = unitOf(company, line);
  const group = {
    _uomscheduleid_value: ids.group(sells),
    [`_uomscheduleid_value${FORMATTED}`]: `ITEM ${sells} UOM GR`,
  };
  return {
    [`${detail}id`]: ids.line(at),
    sequencenumber: at + 1,
    quantity: line.quantity,
    priceperunit: line.price,
    manualdiscountamount: line.manualDiscount,
    volumediscountamount: line.volumeDiscount,
    requestdeliveryby: line.requested,
    productdescription: "Text",
    ...(sells === "nothing"
      ? { _productid_value: null, _uomid_value: null }
      : {
          _productid_value: ids.product(sells),
          _uomid_value: ids.unit(sells, unit),
          uomid: { uomid: ids.unit(sells, unit), name: unit, ...group },
          productid: {
            productid: ids.product(sells),
            name: sells,
            productnumber: sells,
            statecode: sells === "RETIRED" ? 1 : 0,
            producttypecode: sells === "CHARGE" ? 2 : sells === "FITTER" ? 3 : 1,
            quantitydecimal: 2,
            quantityonhand: sells === "UNKNOWN" ? null : 0,
            _defaultuomid_value: ids.unit(sells, unit),
            _defaultuomscheduleid_value: ids.group(sells),
          },
        }),
  };
}

function addressColumns(prefix: "billto" | "shipto", address: WorldAddress): WireRow {
  return {
    [`${prefix}_line1`]: address?.line1 ?? null,
    [`${prefix}_line2`]: address?.line2 ?? null,
    [`${prefix}_postalcode`]: address?.postalCode ?? null,
    [`${prefix}_city`]: address?.city ?? null,
    [`${prefix}_stateorprovince`]: address?.state ?? null,
    [`${prefix}_country`]: address?.country ?? null,
  };
}
