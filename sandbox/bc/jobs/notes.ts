import { COUPLED_TABLES } from "../ledger/rows";
import type { DocumentNote, SalesHeader } from "../ledger/salesDocuments";
import { documentKey, putHeader } from "../ledger/salesDocumentStore";
import { couplingOfRecord } from "./couplings";
import type { Job, JobContext } from "./job";
import { readNotes } from "./readNotes";

/** Codeunit 5355: notes of coupled orders both ways; Sales wins where a note stands on both sides. */
export const notes: Job = {
  name: "notes",
  codeunit: { id: 5355, name: "CRM Notes Synch Job" },
  mapping: null,
  description: "Sales Order Notes - Dynamics 365 Sales synchronization job",
  norwegian: "Salgsordrenotater – Dynamics 365 Sales-synkroniseringsjobb",
  minutes: 5,
  run: async (context) => {
    const { company } = context;
    for (const header of [...company.salesHeaders.values()].filter(({ documentType }) => documentType === "Order")) {
      const coupling = couplingOfRecord(company, header.systemId, COUPLED_TABLES.salesHeader);
      if (coupling !== undefined) {
        await synchronise(context, header, coupling.crmId);
      }
    }
    return ["The notes on coupled sales orders have been synchronized."];
  },
};

async function synchronise({ company, sales, now }: JobContext, header: SalesHeader, orderId: string): Promise<void> {
  const sent: DocumentNote[] = [];
  for (const note of header.notes.filter(({ annotationId }) => annotationId === "")) {
    const annotationId = await sales.create("annotations", {
      subject: note.description,
      notetext: note.text,
      "objectid_salesorder@odata.bind": `/salesorders(${orderId})`,
    });
    sent.push({ ...note, annotationId });
  }
  const inSales = await readNotes(sales, orderId);
  const known = header.notes.filter(({ annotationId }) => annotationId !== "");
  const kept = known.map((note) => inSales.find(({ annotationId }) => annotationId === note.annotationId) ?? note);
  const added = inSales.filter(
    ({ annotationId }) => ![...known, ...sent].some((note) => note.annotationId === annotationId),
  );
  const all = [...kept, ...sent, ...added];
  const present = company.salesHeaders.get(documentKey(header));
  if (present !== undefined && JSON.stringify(all) !== JSON.stringify(present.notes)) {
    putHeader(company, { ...present, notes: all }, now());
  }
}
