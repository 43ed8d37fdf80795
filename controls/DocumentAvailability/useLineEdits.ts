import * as React from "react";
import type { SalesDocument } from "../../core/documents/salesDocument";
import { calendarDate } from "../../core/values/calendarDate";
import type { CalendarDate } from "../../core/values/calendarDate";
import type { Format } from "../../core/values/format";
import { guid } from "../../core/values/guid";
import { midnightOf } from "../../core/values/userDay";
import type { EditRecord, EntryValue } from "./editRecord";
import type { GridColumn } from "./mapping";
import { parseQuantity } from "./parseQuantity";
import { whyNotSaved } from "./whyNotSaved";
import type { DocumentWords } from "./words";

/** What has been typed into a line and is not read back yet. */
export interface LineDraft {
  readonly quantity?: number;
  readonly requestedDate?: CalendarDate | null;
}

/** The cell that is being typed in. */
export interface OpenCell {
  readonly id: string;
  readonly column: string;
  readonly role: "quantity" | "day";
  readonly text: string;
}

export interface LineEdits {
  readonly open: OpenCell | null;
  /** By the document's id of a line. */
  readonly drafts: ReadonlyMap<string, LineDraft>;
  readonly canEdit: (column: GridColumn) => boolean;
  /** @param id the grid's own */
  readonly begin: (id: string, column: GridColumn) => void;
  readonly type: (text: string) => void;
  /** Saves what was typed, if it is anything new. */
  readonly commit: () => void;
  readonly cancel: () => void;
  /** Why what was typed was not saved; null where nothing failed. @param lineId the document's */
  readonly problemOf: (lineId: string) => string | null;
}

interface Surroundings {
  /** Null while it is read. */
  readonly document: SalesDocument | null;
  /** Null where the host's records cannot be changed. */
  readonly edit: EditRecord | null;
  readonly isReadOnly: boolean;
  readonly words: DocumentWords;
  readonly format: Format;
  readonly onWritten: () => void;
}

/** Typing quantities and days into lines: judged while it is typed, saved line by line, told in the line where it fails. */
export function useLineEdits(surroundings: Surroundings): LineEdits {
  const { document, edit, isReadOnly, words, format, onWritten } = surroundings;
  const [open, setOpen] = React.useState<OpenCell | null>(null);
  const [drafts, setDrafts] = React.useState<ReadonlyMap<string, LineDraft>>(new Map());
  const [problems, setProblems] = React.useState<ReadonlyMap<string, string>>(new Map());
  const saving = React.useRef<{ count: number; last: Promise<void> }>({ count: 0, last: Promise.resolve() });
  // The focus may leave a cell before the key that ends its typing arrives: only the first of the two counts.
  const current = React.useRef(open);
  current.current = open;
  // What was saved stands in the document once that is read again.
  React.useEffect(() => {
    if (saving.current.count === 0) {
      const openLine = current.current === null ? null : guid(current.current.id);
      setDrafts((before) => new Map([...before].filter(([lineId]) => lineId === openLine)));
    }
  }, [document]);

  const mayChange = edit !== null && !isReadOnly && document?.isEditable === true;
  const lineOf = (id: string) => document?.lines.find((line) => line.id === guid(id));
  /** What was typed into the line before, and saved. */
  const prior = React.useRef<LineDraft | null>(null);
  const draft = (id: string, change: LineDraft | null) =>
    setDrafts((before) => {
      const next = new Map(before);
      next.delete(guid(id));
      return change === null ? next : next.set(guid(id), { ...before.get(guid(id)), ...change });
    });
  const undo = (id: string) => {
    draft(id, null);
    if (prior.current !== null) {
      draft(id, prior.current);
    }
  };
  const tell = (id: string, problem: string | null) =>
    setProblems((before) => {
      const next = new Map(before);
      next.delete(guid(id));
      return problem === null ? next : next.set(guid(id), problem);
    });

  const save = async ({ id, column }: OpenCell, value: EntryValue) => {
    const outcome = await (edit === null ? null : edit(id, column, value));
    if (outcome?.ok === false) {
      draft(id, null);
      tell(id, whyNotSaved(outcome.problem, words));
    }
    saving.current.count -= 1;
    if (saving.current.count === 0) {
      onWritten();
    }
  };
  const commit = () => {
    const cell = current.current;
    if (cell === null) {
      return;
    }
    current.current = null;
    setOpen(null);
    const typed = read(cell, format);
    const line = lineOf(cell.id);
    if (typed === null) {
      tell(cell.id, words(cell.role === "quantity" ? "QuantityMissing" : "DateMissing"));
      undo(cell.id);
      return;
    }
    tell(cell.id, null);
    const before = cell.role === "quantity" ? line?.quantity : line?.requestedDate;
    if (before === typed.stored) {
      return;
    }
    saving.current.count += 1;
    // One after the other, so that what is typed last is what stands in the end.
    saving.current.last = saving.current.last.then(() => save(cell, typed.value));
  };
  return {
    open,
    drafts,
    canEdit: ({ role }) =>
      mayChange && (role === "quantity" || (role === "day" && document.table.lineRequestedDate !== null)),
    begin(id, { name, role }) {
      const line = lineOf(id);
      if (line !== undefined && (role === "quantity" || role === "day")) {
        const { quantity, requestedDate } = { ...line, ...drafts.get(line.id) };
        prior.current = drafts.get(line.id) ?? null;
        const written = quantity === null ? "" : format.quantity(quantity);
        setOpen({ id, column: name, role, text: role === "quantity" ? written : (requestedDate ?? "") });
      }
    },
    type(text) {
      if (open !== null) {
        const next = { ...open, text };
        setOpen(next);
        const typed = read(next, format);
        if (typed !== null) {
          draft(open.id, typed.draft);
        }
      }
    },
    commit,
    cancel() {
      if (open !== null) {
        undo(open.id);
        current.current = null;
        setOpen(null);
      }
    },
    problemOf: (lineId) => problems.get(lineId) ?? null,
  };
}

interface Typed {
  readonly draft: LineDraft;
  readonly value: EntryValue;
  /** As the document has it. */
  readonly stored: number | CalendarDate | null;
}

/** Null: what is typed is no quantity or no day. */
function read({ role, text }: OpenCell, format: Format): Typed | null {
  if (role === "quantity") {
    const quantity = parseQuantity(text, format);
    return quantity === null ? null : { draft: { quantity }, value: quantity, stored: quantity };
  }
  const day = calendarDate(text);
  if (text !== "" && day === null) {
    return null;
  }
  return { draft: { requestedDate: day }, value: day === null ? null : midnightOf(day), stored: day };
}

/** The document as it will be once what is typed is saved. */
export function withDrafts(
  document: SalesDocument | null,
  drafts: ReadonlyMap<string, LineDraft>,
): SalesDocument | null {
  return document === null || drafts.size === 0
    ? document
    : { ...document, lines: document.lines.map((line) => ({ ...line, ...drafts.get(line.id) })) };
}
