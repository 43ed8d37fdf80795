import type { JudgedLine } from "../../core/availability/document";
import type { DocumentLine } from "../../core/documents/salesDocument";

/** What a line is called: its product, or what was written instead of one. @param lines of the document; none while it is read */
export function lineName({ line, facts }: JudgedLine, lines: readonly Pick<DocumentLine, "id" | "name">[]): string {
  const product = facts !== null && "product" in facts ? facts.product : null;
  return product?.name ?? lines.find(({ id }) => id === line.id)?.name ?? "";
}
