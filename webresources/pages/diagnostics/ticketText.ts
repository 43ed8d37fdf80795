import type { DiagnosticEntry } from "../../../core/orders/diagnostics/readEntries";

const COLUMNS = [
  "when",
  "person",
  "type",
  "number",
  "id",
  "outcome",
  "readiness",
  "found",
  "not checked",
  "version",
  "language",
];

/**
 * The entries as text for a ticket: one a line, parts parted by tabs, moments in UTC. People are told by their id in Sales and documents by number and
 * id, so that whoever gets the text learns neither names nor what is sold to whom.
 * @param version of the product that writes the text
 */
export function ticketText(entries: readonly DiagnosticEntry[], at: Date, version: string): string {
  const lines = entries.map((entry) =>
    [
      entry.at?.toISOString(),
      entry.person?.id,
      entry.documentKind,
      entry.number,
      entry.documentId,
      entry.outcome,
      entry.readiness,
      entry.rules,
      entry.notChecked,
      entry.version,
      entry.languageId,
    ]
      .map((part) => String(part ?? "-").replace(/\s+/g, " "))
      .join("\t"),
  );
  return [`Business Central for Sales ${version}, ${at.toISOString()}`, COLUMNS.join("\t"), ...lines].join("\n");
}
