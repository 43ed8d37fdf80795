import { withOption } from "../../businesscentral/apiAddress";
import { apiCompany } from "../../businesscentral/apiCompany";
import { withClient } from "../../businesscentral/client";
import type { Client } from "../../businesscentral/client";
import { askServices, newKnowledge } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import type { RowOf } from "../../businesscentral/rowShape";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { readNamed } from "../../businesscentral/readNamed";
import type { WireRow } from "../../ports";
import type { StatisticsPorts } from "../../statistics/askLive";
import { apiCaller, customerConnection } from "../../statistics/customerConnection";
import { stringLiteral } from "../../values/stringLiteral";
import { askCreditMemos } from "./askCreditMemos";
import { askVirtualOrder } from "./askVirtualOrder";
import type { LiveOrder, OpenOrder } from "./liveOrder";
import { DOCUMENT_LISTS, findByReference, referenceOf, SHIPPING_AGENTS } from "./documentLists";
import { trackingAddress } from "./trackingAddress";
import { deliveredOf, invoiceOf, linesOf, shipmentOf } from "./liveRows";

type OrderRow = RowOf<(typeof DOCUMENT_LISTS)["order"]["shape"]>;

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
  const reference = referenceOf(number);
  if (chosen.ok && chosen.connection.way === "virtual") {
    return askVirtualOrder(ports, { companyName: chosen.connection.companyName, accountId, reference });
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
    const to = { address: caller.address, overrides };
    const [shipments, invoices, found] = await Promise.all([
      byReference(client, withOption(company.address, "$expand", "salesShipmentLines"), {
        service: "salesShipments",
        reference,
      }),
      byReference(client, company.address, { service: "salesInvoices", reference }),
      findByReference(client, to, DOCUMENT_LISTS.order, reference),
    ]);
    if (shipments === null || invoices === null) {
      return null;
    }
    const standing = invoices.flatMap((row) => invoiceOf(row) ?? []);
    const [order, creditMemos] = await Promise.all([
      found === null || found === "notTold" ? null : openOrder(client, company.address, { to, found }),
      askCreditMemos(client, company.address, standing),
    ]);
    return {
      order,
      isOrderTold: found !== "notTold",
      delivered: deliveredOf(shipments),
      shipments: shipments.flatMap((row) => shipmentOf(row) ?? []),
      invoices: standing,
      creditMemos,
      accountId,
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

/** The number of the parcel, with the page that follows it where the agent has one and its page is published. */
async function trackingOf(
  client: Client,
  to: Pick<Parameters<typeof askServices>[0], "address" | "overrides">,
  { Package_Tracking_No: number, Shipping_Agent_Code: agent }: OrderRow,
): Promise<OpenOrder["tracking"]> {
  if (number === "" || agent === "") {
    return number === "" ? null : { number, page: null };
  }
  const { service, shape } = SHIPPING_AGENTS;
  const [answer] = await askServices({ ...client, ...to, knowledge: newKnowledge() }, [
    { service, shape, filter: (name) => `${name("Code")} eq ${stringLiteral(agent)}` },
  ]);
  const read = checkedRows({ name: service, shape }, answer);
  const row = read.ok ? read.rows.find(({ Code }) => Code === agent) : undefined;
  return { number, page: trackingAddress(row?.Internet_Address ?? "", number) };
}

async function openOrder(
  client: Client,
  company: CompanyAddress,
  { to, found }: { readonly to: Parameters<typeof trackingOf>[1]; readonly found: OrderRow },
): Promise<OpenOrder> {
  const [lines, tracking] = await Promise.all([readLines(client, company, found.No), trackingOf(client, to, found)]);
  const isReleased = found.Status === "Released" || found.Status === "Pending Prepayment";
  return { number: found.No, isReleased, tracking, lines };
}

async function readLines(client: Client, company: CompanyAddress, number: string): Promise<OpenOrder["lines"]> {
  const named = await readNamed(
    client,
    {
      address: withOption(company, "$expand", "salesOrderLines"),
      service: "salesOrders",
      options: { $filter: `number eq ${stringLiteral(number)}` },
    },
    { property: "number", asked: number },
  );
  const [row] = named.ok ? named.rows : [];
  return row === undefined ? [] : linesOf(row);
}
