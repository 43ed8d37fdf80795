import { askDataverse } from "../../connection/virtualTables/askDataverse";
import { openVirtualTables } from "../../connection/virtualTables/openVirtualTables";
import type { VirtualTables } from "../../connection/virtualTables/openVirtualTables";
import { readVirtual } from "../../connection/virtualTables/readVirtual";
import type { VirtualEntity } from "../../connection/virtualTables/virtualNames";
import { namedRows } from "../../businesscentral/namedRows";
import type { Clock, SalesReader, WireRow } from "../../ports";
import { textOf } from "../../values/wireValue";
import type { LiveOrder, OpenOrder } from "./liveOrder";
import { invoiceOf, shipmentOf } from "./liveRows";

const REFERENCE = "customerPurchaseOrderReference";

/**
 * What virtual tables tell of an order of Sales: shipments and invoices that name it, and through them the order itself. They tell no lines, and
 * not whether there is an order of which nothing has been shipped. Null where they do not answer, which says nothing of the order.
 */
export async function askVirtualOrder(
  { sales, clock }: { readonly sales: SalesReader; readonly clock: Clock },
  {
    companyName,
    accountId,
    reference,
  }: { readonly companyName: string; readonly accountId: string; readonly reference: string },
): Promise<LiveOrder | null> {
  const asked = await askDataverse(clock, undefined, async () => {
    const opened = await openVirtualTables(sales, companyName, ["salesOrder", "salesShipment", "salesInvoice"]);
    return opened.ok ? { ok: true as const, value: await ask(sales, opened.value, reference) } : opened;
  });
  return asked.ok && asked.value !== null ? { ...asked.value, accountId, companyName, askedOn: clock.now() } : null;
}

async function ask(
  sales: SalesReader,
  tables: VirtualTables,
  reference: string,
): Promise<Omit<LiveOrder, "accountId" | "companyName" | "askedOn"> | null> {
  const named = (entity: VirtualEntity, property: string, value: string) =>
    rowsNamed(sales, tables, { entity, property, value });
  const [shipments, invoices] = await Promise.all([
    named("salesShipment", REFERENCE, reference),
    named("salesInvoice", REFERENCE, reference),
  ]);
  if (shipments === null || invoices === null) {
    return null;
  }
  const orderNumber = [...shipments, ...invoices].map((row) => textOf(row.orderNumber)).find((one) => one !== null);
  const orders = orderNumber === undefined ? [] : ((await named("salesOrder", "number", orderNumber ?? "")) ?? []);
  return {
    order: orderOf(orders),
    isOrderTold: false,
    delivered: [],
    shipments: shipments.flatMap((row) => shipmentOf(row) ?? []),
    // They carry no files.
    invoices: invoices.flatMap((row) => invoiceOf({ ...row, id: null }) ?? []),
    creditMemos: null,
  };
}

async function rowsNamed(
  sales: SalesReader,
  tables: VirtualTables,
  { entity, property, value }: { readonly entity: VirtualEntity; readonly property: string; readonly value: string },
): Promise<readonly WireRow[] | null> {
  const read = await readVirtual(sales, tables, { entity, where: [{ property, isOneOf: [value] }] });
  const named = read.ok ? namedRows(read.value, { service: entity, property, asked: value }) : read;
  return named.ok ? ("rows" in named ? named.rows : []) : null;
}

/** BC's API calls a released order open, and an open one a draft. */
function orderOf([row]: readonly WireRow[]): OpenOrder | null {
  const number = textOf(row?.number);
  return number === null ? null : { number, isReleased: row?.status === "Open", tracking: null, lines: [] };
}
