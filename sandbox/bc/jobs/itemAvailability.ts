import { SalesRefusal } from "../../client/salesClient";
import { inventory, NO_FILTERS } from "../ledger/figures";
import { COUPLED_TABLES } from "../ledger/rows";
import { couplingOfRecord } from "./couplings";
import type { Job } from "./job";

/** Codeunit 5356: the inventory of coupled items with new ledger entries goes to Sales, all locations together; below zero as zero. */
export const itemAvailability: Job = {
  name: "itemAvailability",
  codeunit: { id: 5356, name: "CRM Item Availability Job" },
  mapping: null,
  description: "Item Availability - Dynamics 365 Sales synchronization job",
  norwegian: "Varetilgjengelighet – Dynamics 365 Sales-synkroniseringsjobb",
  minutes: 30,
  run: async ({ company, sales, now }) => {
    const since = company.integration.itemAvailabilitySynchronisedAt;
    const startedAt = now().toISOString();
    // BC compares with "later than"; here the clock may stand still, so the same moment counts too.
    const changed = [...company.items.values()].filter(({ no }) =>
      (company.itemEntries.get(no) ?? []).some(({ modifiedAt }) => modifiedAt >= since),
    );
    const messages: string[] = [];
    for (const item of changed) {
      const coupling = couplingOfRecord(company, item.systemId, COUPLED_TABLES.item);
      if (coupling === undefined || coupling.skipped === true) {
        continue;
      }
      const quantity = Math.max(0, inventory(company, item.no, NO_FILTERS));
      try {
        await sales.update("products", coupling.crmId, { quantityonhand: quantity });
        messages.push(`${item.no}: ${quantity}`);
      } catch (error) {
        if (!(error instanceof SalesRefusal)) {
          throw error;
        }
        messages.push(error.message);
      }
    }
    company.integration.itemAvailabilitySynchronisedAt = startedAt;
    return messages.length === 0 ? ["No coupled item has new ledger entries."] : messages;
  },
};
