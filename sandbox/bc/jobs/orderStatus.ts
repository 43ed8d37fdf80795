import { COUPLED_TABLES } from "../ledger/rows";
import type { OrderEvent } from "../ledger/integration";
import { findHeaderById } from "../ledger/salesDocumentStore";
import { couplingOfRecord } from "./couplings";
import type { Job } from "./job";

/** BC's fixed texts; they are not translated. */
const TEXTS: Readonly<Record<OrderEvent, string>> = {
  Released: "The order status has changed to Released.",
  ShipmentCreated: "A shipment has been created for the order.",
  InvoiceCreated: "An invoice has been created for the order.",
};

/**
 * Codeunit 5352: a post on the order in Sales for each event. As in BC, an event whose order is gone by then (posted in full and deleted, or
 * deleted by a person) is dropped without a post, and a post that Sales refuses is only noted.
 */
export const orderStatus: Job = {
  name: "orderStatus",
  runs: "Codeunit 5352 CRM Order Status Update Job",
  description: "Sales Order Status - Dynamics 365 Sales synchronization job",
  minutes: 7,
  run: async ({ company, sales }) => {
    const messages = ["Sent messages about status change of sales orders."];
    for (const entry of company.integration.postBuffer.splice(0)) {
      const header = findHeaderById(company, entry.orderId);
      const coupling =
        header === undefined ? undefined : couplingOfRecord(company, header.systemId, COUPLED_TABLES.salesHeader);
      if (header === undefined || coupling === undefined) {
        continue;
      }
      try {
        await sales.create("posts", {
          text: TEXTS[entry.event],
          "regardingobjectid_salesorder@odata.bind": `/salesorders(${coupling.crmId})`,
        });
        messages.push(`${header.no}: ${TEXTS[entry.event]}`);
      } catch (error) {
        messages.push(`${header.no}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return messages;
  },
};
