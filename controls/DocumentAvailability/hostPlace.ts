import { documentTableOfLines } from "../../core/documents/documentTable";
import { hostRecord } from "../shared/hostRecord";
import type { DocumentPlace } from "./readPlace";

/** Below this the columns of a grid no longer fit beside each other. */
const NARROW_PX = 600;

/** Rows become cards; a host that does not tell the width gets a grid. */
export function isNarrow({ allocatedWidth }: ComponentFramework.Mode): boolean {
  return allocatedWidth > 0 && allocatedWidth < NARROW_PX;
}

/** The document whose lines the grid lists; null on the form of anything else, where lines of several documents stand together. */
export function placeOf(
  lines: ComponentFramework.PropertyTypes.DataSet,
  mode: ComponentFramework.Mode,
): DocumentPlace | null {
  const document = documentTableOfLines(lines.getTargetEntityType());
  const record = hostRecord(mode);
  if (document === null || (record !== null && record.table !== document.table.logicalName)) {
    return null;
  }
  return { document, documentId: record?.id ?? null };
}
