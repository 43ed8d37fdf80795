import * as React from "react";
import type { EditRecord } from "./editRecord";
import type { GridData, LoadedLine } from "./mapping";
import type { DocumentPlace } from "./readPlace";

interface HostRows {
  readonly grid: GridData;
  readonly loaded: readonly LoadedLine[];
  readonly edit: EditRecord | null;
}

/**
 * The rows as the host tells them. While it reads them again it may tell none, as after each save of a form: those told before stay then, or what
 * is being typed in one of them would go with them.
 */
export function useKeptRows(now: HostRows, place: DocumentPlace | null): HostRows {
  const key = place?.documentId ?? null;
  const before = React.useRef<{ readonly key: string; readonly rows: HostRows } | null>(null);
  const { grid } = now;
  const isBetween = grid.isLoading && grid.ids.length === 0 && grid.error === null;
  if (isBetween && key !== null && before.current?.key === key) {
    const { rows } = before.current;
    return { ...rows, grid: { ...rows.grid, isLoading: true } };
  }
  before.current = key === null || grid.ids.length === 0 ? null : { key, rows: now };
  return now;
}
