import { COUPLED_TABLES } from "../ledger/rows";
import type { OrderEvent } from "../ledger/integration";
import { findHeaderById } from "../ledger/salesDocumentStore";
import { couplingOfRecord } from "./couplings";
import type { Words } from "./facts/words";
import type { Job } from "./job";

/** Labels of BC that are translated: the job writes in its user's language. */
const TEXTS: Readonly<Record<OrderEvent, Words>> = {
  Released: { en: "The order status has changed to Released.", nb: "Ordrestatusen er endret til Frigitt." },
  ShipmentCreated: {
    en: "A shipment has been created for the order.",
    nb: "Det er opprettet en levering for ordren.",
  },
  InvoiceCreated: { en: "An invoice has been created for the order.", nb: "Det er opprettet en faktura for ordren." },
};

/**
 * Codeunit 5352: a post on the order in Sales for each event. As in BC, an event whose order is gone by then (posted in full and deleted, or
 * deleted by a person) is dropped without a post, and a post that Sales refuses is only noted.
 */
export const orderStatus: Job = {
  name: "orderStatus",
  codeunit: { id: 5352, name: "CRM Order Status Update Job" },
  mapping: null,
  description: "Sales Order Status - Dynamics 365 Sales synchronization job",
  norwegian: "Salgsordrestatus – Dynamics 365 Sales-synkroniseringsjobb",
  isIn: ({ integration }) => !integration.ordersGoBothWays,
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
      const text = TEXTS[entry.event][company.integration.language];
      try {
        await sales.create("posts", {
          text,
          "regardingobjectid_salesorder@odata.bind": `/salesorders(${coupling.crmId})`,
        });
        messages.push(`${header.no}: ${text}`);
      } catch (error) {
        messages.push(`${header.no}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return messages;
  },
};
