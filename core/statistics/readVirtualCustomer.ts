import { CustomerSet, InvoiceStatus } from "../businesscentral/apiProperties";
import { openVirtualTables } from "../connection/virtualTables/openVirtualTables";
import { readVirtual } from "../connection/virtualTables/readVirtual";
import type { VirtualQuestion } from "../connection/virtualTables/readVirtual";
import { namedRows } from "../businesscentral/namedRows";
import type { SalesReader, WireRow } from "../ports";
import { liveCustomerOf, postedInvoiceOf } from "./liveCustomer";
import type { PostedInvoice } from "./liveCustomer";
import type { ApiOutcome, CustomerFigures } from "./readLiveCustomer";

/** Invoices are sorted here, and those not posted left out: virtual tables take no such condition beside the customer. */
const LATEST = 24;
const RECENT = 8;

/**
 * A customer's figures out of Business Central's virtual tables: the same that its API tells, each from a table of its own and all asked at the
 * same time. @param companyName whose customer it is
 */
export async function readVirtualCustomer(
  sales: SalesReader,
  companyName: string,
  customerNumber: string,
): Promise<ApiOutcome<CustomerFigures>> {
  const opened = await openVirtualTables(sales, companyName, [
    "customer",
    "customerFinancialDetail",
    "agedAccountsReceivable",
    "salesInvoice",
  ]);
  if (!opened.ok) {
    return opened;
  }
  const ask = async (
    property: string,
    question: Omit<VirtualQuestion, "where"> & Partial<Pick<VirtualQuestion, "where">>,
  ): Promise<ApiOutcome<readonly WireRow[]>> => {
    const { entity, where = [], ...rest } = question;
    const mine = { property, isOneOf: [customerNumber] };
    const read = await readVirtual(sales, opened.value, { entity, where: [mine, ...where], ...rest });
    if (!read.ok) {
      return read;
    }
    const named = namedRows(read.value, { service: entity, property, asked: customerNumber });
    return named.ok ? { ok: true, value: named.rows } : named;
  };
  const [customers, details, ageing, latest, open] = await Promise.all([
    ask("number", { entity: "customer", top: 1 }),
    ask("number", { entity: "customerFinancialDetail", top: 1 }),
    ask("customerNumber", { entity: "agedAccountsReceivable", top: 1 }),
    ask("customerNumber", {
      entity: "salesInvoice",
      orderBy: { property: "postingDate", isDescending: true },
      top: LATEST,
    }),
    ask("billToCustomerNumber", {
      entity: "salesInvoice",
      where: [{ property: "status", isOneOf: [InvoiceStatus.Open] }],
      orderBy: { property: "dueDate", isDescending: false },
      top: 1,
    }),
  ]);
  if (!customers.ok) {
    return customers;
  }
  const { financialDetail, ageing: aged } = CustomerSet.parts;
  const [row] = customers.value;
  const customer =
    row === undefined ? null : liveCustomerOf({ ...row, [financialDetail]: firstOf(details), [aged]: firstOf(ageing) });
  if (customer === null) {
    return { ok: false, problem: { kind: "customerNotFound", customerNumber } };
  }
  const oldest = invoicesOf(open);
  return {
    ok: true,
    value: {
      customer,
      invoices: invoicesOf(latest, RECENT),
      oldestOpen: oldest.ok ? { ok: true, value: oldest.value[0] ?? null } : oldest,
    },
  };
}

/** A part that is not told is not known; the customer stands all the same. */
function firstOf(read: ApiOutcome<readonly WireRow[]>): WireRow | null {
  return read.ok ? (read.value[0] ?? null) : null;
}

const POSTED: readonly unknown[] = [InvoiceStatus.Open, InvoiceStatus.Paid];

function invoicesOf(
  read: ApiOutcome<readonly WireRow[]>,
  most = Number.POSITIVE_INFINITY,
): ApiOutcome<readonly PostedInvoice[]> {
  return read.ok
    ? {
        ok: true,
        value: read.value
          .filter(({ status }) => POSTED.includes(status))
          .flatMap((row) => postedInvoiceOf(row) ?? [])
          .slice(0, most),
      }
    : read;
}
