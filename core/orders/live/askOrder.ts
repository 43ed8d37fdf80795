import { withOption } from "../../businesscentral/apiAddress";
import { apiCompany } from "../../businesscentral/apiCompany";
import { askServices, newKnowledge } from "../../businesscentral/askServices";
import { withClient } from "../../businesscentral/client";
import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { namedRows } from "../../businesscentral/namedRows";
import { readCalls } from "../../businesscentral/readCalls";
import type { Endpoint } from "../../connection/endpoint";
import { endpointOf } from "../../connection/endpoint";
import type { WireRow } from "../../ports";
import type { StatisticsPorts } from "../../statistics/askLive";
import { customerConnection } from "../../statistics/customerConnection";
import { checkedRows } from "../../statistics/trade/tradeRows";
import { stringLiteral } from "../../values/stringLiteral";
import type { LiveOrder, OpenOrder } from "./liveOrder";
import { deliveredOf, invoiceOf, linesOf } from "./liveRows";

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
  const opened = chosen.ok ? endpointOf(chosen.connection) : null;
  if (!chosen.ok || opened?.ok !== true || opened.endpoint.api === null) {
    return null;
  }
  const { companyName, propertyNames: overrides } = chosen.connection;
  const { endpoint } = opened;
  const { api } = opened.endpoint;
  return withClient(ports, endpoint.credentials, undefined, async (client) => {
    const company = await apiCompany(client, api, endpoint.address);
    if (!company.ok) {
      return null;
    }
    const reference = number.slice(0, REFERENCE_LENGTH);
    const [shipments, invoices, found] = await Promise.all([
      byReference(client, withOption(company.address, "$expand", "salesShipmentLines"), {
        service: "salesShipments",
        reference,
      }),
      byReference(client, company.address, { service: "salesInvoices", reference }),
      findOrder(client, { endpoint, overrides }, reference),
    ]);
    if (shipments === null || invoices === null) {
      return null;
    }
    return {
      order: found === null || found === "notTold" ? null : await withLines(client, company.address, found),
      isOrderTold: found !== "notTold",
      delivered: deliveredOf(shipments),
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
  const [answer] = await readCalls(client, [
    { address, service, options: { $filter: `${property} eq ${stringLiteral(reference)}` } },
  ]);
  const named =
    answer?.ok === true ? namedRows(answer.rows, { service, property, asked: reference }) : { ok: false as const };
  return named.ok ? named.rows : null;
}

async function findOrder(
  client: Client,
  {
    endpoint,
    overrides,
  }: { readonly endpoint: Endpoint; readonly overrides: Parameters<typeof askServices>[0]["overrides"] },
  reference: string,
): Promise<Omit<OpenOrder, "lines"> | "notTold" | null> {
  const { service, shape } = ORDER_LIST;
  const [answer] = await askServices({ ...client, address: endpoint.address, overrides, knowledge: newKnowledge() }, [
    { service, shape, filter: (name) => `${name("Your_Reference")} eq ${stringLiteral(reference)}` },
  ]);
  const rows = checkedRows(answer, shape);
  const [row, ...others] = rows ?? [];
  if (rows === null || others.length > 0 || (row !== undefined && row.Your_Reference !== reference)) {
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
  const service = "salesOrders";
  const [answer] = await readCalls(client, [
    {
      address: withOption(company, "$expand", "salesOrderLines"),
      service,
      options: { $filter: `number eq ${stringLiteral(order.number)}` },
    },
  ]);
  const named =
    answer?.ok === true
      ? namedRows(answer.rows, { service, property: "number", asked: order.number })
      : { ok: false as const };
  const [row] = named.ok ? named.rows : [];
  return { ...order, lines: row === undefined ? [] : linesOf(row) };
}
