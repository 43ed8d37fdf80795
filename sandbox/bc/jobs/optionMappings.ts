import { createContext } from "../synchronisation/context";
import { describe } from "../synchronisation/jobs";
import { paymentTerms, shipmentMethod, shippingAgent } from "../synchronisation/mappings/options";
import { isOptionMapping, runOptions } from "../synchronisation/options";
import { isOnlyCoupled } from "../synchronisation/settings";
import { isIdle } from "../synchronisation/synchJob";
import type { Job } from "./job";

const NORWEGIAN: Readonly<Record<string, string>> = {
  "PAYMENT TERMS": "BETALINGSBETINGELSER",
  "SHIPMENT METHOD": "LEVERINGSMÅTE",
  "SHIPPING AGENT": "SPEDITØR",
};

/** Codeunit 7204, RecreateOptionJobQueueEntryFromIntTableMapping: a job for each mapping of options. */
export const optionMappings: readonly Job[] = [paymentTerms, shipmentMethod, shippingAgent]
  .filter(isOptionMapping)
  .map((mapping) => ({
    name: mapping.playedBy ?? "",
    codeunit: { id: 5339, name: "Integration Synch. Job Runner" },
    mapping: mapping.name,
    description: `${mapping.name} - Dataverse synchronization job.`,
    norwegian: `${NORWEGIAN[mapping.name] ?? mapping.name} – Dataverse-synkroniseringsjobb`,
    minutes: 30,
    inactivityMinutes: 1440,
    run: async (context) => {
      const job = await runOptions(createContext(context), mapping, {
        onlyCoupled: isOnlyCoupled(context.company, mapping),
      });
      return { messages: [describe(job)], isIdle: isIdle([job]) };
    },
  }));
