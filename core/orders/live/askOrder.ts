import { withOption } from "../../businesscentral/apiAddress";
import { apiCompany } from "../../businesscentral/apiCompany";
import { askServices, newKnowledge } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import { withClient } from "../../businesscentral/client";
import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { readNamed } from "../../businesscentral/readNamed";
import type { WireRow } from "../../ports";
import type { StatisticsPorts } from "../../statistics/askLive";
import { apiCaller, customerConnection } from "../../statistics/customerConnection";
import { stringLiteral } from "../../values/stringLiteral";
import { askVirtualOrder } from "./askVirtualOrder";
import type { LiveOrder, OpenOrder } from "./liveOrder";
import { deliveredOf, invoiceOf, linesOf, shipmentOf } from "./liveRows";

/** Length of BC's field Your Reference, which holds the number in Sales. */
const REFERENCE_LENGTH = 35;

/** Page 9305, the only one that tells which order of BC a number in Sales is. */
const ORDER_LIST = {
  service: "SalesOrderList",
  shape: { No: "code", Status: "text", Your_Reference: "text", Package_Tracking_No: "text?" },
} as const;

export interface OrderQuestion {
  /** The account that the order is for, which knows its company. */
  readonly accountId: string;
  /** The order's number in Sales. */
  readonly number: string;
}

/**
 * Asks Business Central for its order, and for the shipments and invoices that were posted for it, by the number in Sales (Your Reference). Never
 * rejects; null where it is not reached or does not answer, which says nothing of the order.
 */
export async function askOrder(
  ports: StatisticsPorts,
  { accountId, number }: OrderQuestion,
): Promise<LiveOrder | null> {
  const chosen = await customerConnection(ports.sales, accountId);
  const reference = number.slice(0, REFERENCE_LENGTH);
  if (chosen.ok && chosen.connection.way === "virtual") {
    return askVirtualOrder(ports, { companyName: chosen.connection.companyName, reference });
  }
  const opened = chosen.ok ? apiCaller(chosen.connection) : null;
  if (!chosen.ok || opened?.ok !== true) {
    return null;
  }
  const { companyName, propertyNames: overrides } = chosen.connection;
  const { caller } = opened;
  return withClient(ports, caller.credentials, undefined, async (client) => {
    const company = await apiCompany(client, caller.api, caller.address);
    if (!company.ok) {
      return null;
    }
    const [shipments, invoices, found] = await Promise.all([
      byReference(client, withOption(company.address, "$expand", "salesShipmentLines"), {
        service: "salesShipments",
        reference,
      }),
      byReference(client, company.address, { service: "salesInvoices", reference }),
      findOrder(client, { address: caller.address, overrides }, reference),
    ]);
    if (shipments === null || invoices === null) {
      return null;
    }
    return {
      order: found === null || found === "notTold" ? null : await withLines(client, company.address, found),
      isOrderTold: found !== "notTold",
      delivered: deliveredOf(shipments),
      shipments: shipments.flatMap((row) => shipmentOf(row) ?? []),
      invoices: invoices.flatMap((row) => invoiceOf(row) ?? []),
      companyName,
      askedOn: ports.clock.now(),
    };
  });
}

async function byReference(
  client: Client,
  address: CompanyAddress,
  { service, reference }: { readonly service: string; readonly reference: string },
): Promise<readonly WireRow[] | null> {
  const property = "customerPurchaseOrderReference";
  const options = { $filter: `${property} eq ${stringLiteral(reference)}` };
  const named = await readNamed(client, { address, service, options }, { property, asked: reference });
  return named.ok ? named.rows : null;
}

async function findOrder(
  client: Client,
  to: Pick<Parameters<typeof askServices>[0], "address" | "overrides">,
  reference: string,
): Promise<Omit<OpenOrder, "lines"> | "notTold" | null> {
  const { service, shape } = ORDER_LIST;
  const [answer] = await askServices({ ...client, ...to, knowledge: newKnowledge() }, [
    { service, shape, filter: (name) => `${name("Your_Reference")} eq ${stringLiteral(reference)}` },
  ]);
  const read = checkedRows({ name: service, shape }, answer);
  const [row, ...others] = read.ok ? read.rows : [];
  if (!read.ok || others.length > 0 || (row !== undefined && row.Your_Reference !== reference)) {
    return "notTold";
  }
  return row === undefined
    ? null
    : {
        number: row.No,
        isReleased: row.Status === "Released" || row.Status === "Pending Prepayment",
        tracking: row.Package_Tracking_No === "" ? null : row.Package_Tracking_No,
      };
}

async function withLines(client: Client, company: CompanyAddress, order: Omit<OpenOrder, "lines">): Promise<OpenOrder> {
  const named = await readNamed(
    client,
    {
      address: withOption(company, "$expand", "salesOrderLines"),
      service: "salesOrders",
      options: { $filter: `number eq ${stringLiteral(order.number)}` },
    },
    { property: "number", asked: order.number },
  );
  const [row] = named.ok ? named.rows : [];
  return { ...order, lines: row === undefined ? [] : linesOf(row) };
}
