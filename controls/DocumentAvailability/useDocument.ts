import * as React from "react";
import type { DocumentReading } from "../../core/documents/readDocument";
import type { SalesDocument } from "../../core/documents/salesDocument";
import { useSalesReading } from "../shared/useSalesReading";
import type { Reading } from "../shared/useSalesReading";
import { aTurn, breath } from "../shared/afterBreath";
import { isOutdated } from "./isOutdated";
import type { LoadedLine } from "./mapping";
import { readPlace } from "./readPlace";
import type { DocumentPlace } from "./readPlace";

export interface DocumentState {
  readonly document: Reading<SalesDocument>;
  readonly readAgain: () => void;
}

export interface GridContents {
  readonly loaded: readonly LoadedLine[];
  /** Lines of the document, as far as the grid knows. */
  readonly total: number | null;
}

/**
 * Reads the document beside its grid, and again when the grid shows that its lines are others than those read.
 * @param onRead called with each reading before it is drawn
 */
export function useDocument(
  reading: DocumentReading,
  place: DocumentPlace | null,
  grid: GridContents,
  onRead: (document: SalesDocument) => void,
): DocumentState {
  const [round, setRound] = React.useState(0);
  const readAgain = React.useCallback(() => {
    reading.sales.forget();
    setRound((current) => current + 1);
  }, [reading]);
  const aLineId = grid.loaded[0]?.id ?? null;
  const document = useSalesReading({
    of: place === null ? null : identityOf(place, aLineId),
    round,
    read: async () => {
      if (place === null) {
        return { ok: false, problem: { kind: "notFound" } };
      }
      const outcome = await readPlace(reading, place, aLineId);
      if (outcome.ok) {
        await breath(outcome.value.lines.length);
        onRead(outcome.value);
        // The question goes out before the lines are drawn, which takes the page some tens of milliseconds.
        await aTurn();
      }
      return outcome;
    },
  });

  const contents = React.useMemo(() => JSON.stringify(grid), [grid]);
  const compared = React.useRef({ contents, total: grid.total });
  React.useEffect(() => {
    const before = compared.current;
    if (document.kind !== "read" || before.contents === contents) {
      return;
    }
    // Each state of the grid is compared once, so that a view with fewer lines than the document never reads for ever.
    compared.current = { contents, total: grid.total };
    const isOtherNumber = before.total !== null && grid.total !== null && before.total !== grid.total;
    if (isOtherNumber || isOutdated(document.value.lines, grid.loaded)) {
      readAgain();
    }
  }, [document, contents, grid, readAgain]);

  return { document, readAgain };
}

function identityOf({ document, documentId }: DocumentPlace, aLineId: string | null): string | null {
  const id = documentId ?? aLineId;
  return id === null ? null : `${document.kind} ${id}`;
}
