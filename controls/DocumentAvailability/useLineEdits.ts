import * as React from "react";
import type { DocumentTable } from "../../core/documents/documentTable";
import type { DocumentLine, LineUnit, NamedRecord, SalesDocument } from "../../core/documents/salesDocument";
import type { SalesOutcome } from "../../core/ports";
import { calendarDate } from "../../core/values/calendarDate";
import type { CalendarDate } from "../../core/values/calendarDate";
import type { Format } from "../../core/values/format";
import { guid } from "../../core/values/guid";
import { midnightOf } from "../../core/values/userDay";
import type { EditRecord, EntryValue } from "./editRecord";
import type { CellPart, ColumnRole, EntryRole, GridColumn } from "./mapping";
import { parseQuantity } from "./parseQuantity";
import { whyNotSaved } from "./whyNotSaved";
import type { DocumentStrings } from "./strings";

/** What has been typed into a line and is not read back yet. */
export interface LineDraft {
  readonly quantity?: number;
  readonly unit?: LineUnit;
  readonly manualDiscount?: number;
  readonly requestedDate?: CalendarDate | null;
}

/** The cell that is being typed in. */
export interface OpenCell {
  readonly id: string;
  readonly column: string;
  readonly role: EntryRole;
  /** For a unit: its id. */
  readonly text: string;
  /** To choose from; empty for what is no unit. */
  readonly units: readonly NamedRecord[];
}

/** Something that can be typed in. */
export interface EditStop {
  /** The grid's column in whose cell it stands, from 0. */
  readonly column: number;
  readonly part: CellPart;
}

export interface LineEdits {
  readonly open: OpenCell | null;
  /** By the document's id of a line. */
  readonly drafts: ReadonlyMap<string, LineDraft>;
  /** What can be typed in a line, in the order of the columns. @param id the grid's own */
  readonly stopsOf: (id: string, columns: readonly GridColumn[]) => readonly EditStop[];
  /** @param id the grid's own */
  readonly begin: (id: string, part: CellPart) => void;
  readonly type: (text: string) => void;
  /** Saves what was typed, if it is anything new. */
  readonly commit: () => void;
  readonly cancel: () => void;
  /** Why what was typed was not saved; null where nothing failed. @param lineId the document's */
  readonly problemOf: (lineId: string) => string | null;
}

interface Options {
  /** Null while it is read. */
  readonly document: SalesDocument | null;
  /** Null where the host's records cannot be changed. */
  readonly edit: EditRecord | null;
  /** Writes a unit: what a record of the platform takes for a lookup is documented one way and done another. */
  readonly writeUnit: (document: DocumentTable, lineId: string, unitId: string) => Promise<SalesOutcome<null>>;
  /** The units of a line's product, as far as they are known. @param lineId the document's */
  readonly unitsOf: (lineId: string) => readonly NamedRecord[];
  readonly isReadOnly: boolean;
  readonly strings: DocumentStrings;
  readonly format: Format;
  readonly onWritten: () => void;
}

/** Typing quantities, units, discounts and days into lines: judged while it is typed, saved line by line, told in the line where it fails. */
export function useLineEdits(renderContext: Options): LineEdits {
  const { document, edit, writeUnit, unitsOf, isReadOnly, strings, format, onWritten } = renderContext;
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
  const mayType = (id: string, role: EntryRole): boolean => {
    switch (role) {
      case "day":
        return mayChange && document.table.lineRequestedDate !== null;
      case "unit":
        return mayChange && unitsOf(guid(id)).length > 1;
      default:
        return mayChange;
    }
  };
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

  const save = async ({ id, column }: OpenCell, { value, draft: { unit } }: Typed) => {
    const outcome = await (unit !== undefined && document !== null
      ? writeUnit(document.table, guid(id), unit.id)
      : edit?.(id, column, value));
    if (outcome?.ok === false) {
      draft(id, null);
      tell(id, whyNotSaved(outcome.problem, strings));
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
      tell(cell.id, strings(MISSING[cell.role]));
      undo(cell.id);
      return;
    }
    tell(cell.id, null);
    if (line !== undefined && storedIn(line, cell.role) === typed.stored) {
      return;
    }
    saving.current.count += 1;
    // One after the other, so that what is typed last is what stands in the end.
    saving.current.last = saving.current.last.then(() => save(cell, typed));
  };
  return {
    open,
    drafts,
    stopsOf: (id, columns) =>
      columns.flatMap((column, at) =>
        [column, column.under].flatMap((part) =>
          part !== null && isEntry(part.role) && mayType(id, part.role) ? [{ column: at, part }] : [],
        ),
      ),
    begin(id, { name, role }) {
      const line = lineOf(id);
      if (line !== undefined && isEntry(role)) {
        prior.current = drafts.get(line.id) ?? null;
        const units = role === "unit" ? unitsOf(line.id) : [];
        setOpen({ id, column: name, role, text: written({ ...line, ...drafts.get(line.id) }, role, format), units });
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
        // What stands there now is what Sales has.
        tell(open.id, null);
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
  /** As `storedIn` tells it. */
  readonly stored: string | number | null;
}

const MISSING = {
  quantity: "QuantityMissing",
  unit: "UnitMissing",
  discount: "DiscountMissing",
  day: "DateMissing",
} as const satisfies Readonly<Record<EntryRole, string>>;

function isEntry(role: ColumnRole): role is EntryRole {
  return role in MISSING;
}

/** What a line holds of what can be typed. */
function storedIn({ quantity, unit, manualDiscount, requestedDate }: DocumentLine, role: EntryRole) {
  switch (role) {
    case "quantity":
      return quantity;
    case "unit":
      return unit?.id ?? null;
    case "discount":
      return manualDiscount;
    case "day":
      return requestedDate;
  }
}

/** The same as it is typed. */
function written(line: DocumentLine, role: EntryRole, format: Format): string {
  const value = storedIn(line, role);
  return typeof value === "number" ? format.quantity(value) : (value ?? "");
}

/** Null: what is typed is none of what belongs there. */
function read({ role, text, units }: OpenCell, format: Format): Typed | null {
  switch (role) {
    case "quantity": {
      const quantity = parseQuantity(text, format);
      return quantity === null ? null : { draft: { quantity }, value: quantity, stored: quantity };
    }
    case "discount": {
      const manualDiscount = text.trim() === "" ? 0 : parseQuantity(text, format);
      return manualDiscount === null || manualDiscount < 0
        ? null
        : { draft: { manualDiscount }, value: manualDiscount, stored: manualDiscount };
    }
    case "unit": {
      const unit = units.find(({ id }) => id === text);
      return unit === undefined
        ? null
        : { draft: { unit: { ...unit, groupId: null, groupName: null } }, value: null, stored: unit.id };
    }
    case "day": {
      const day = calendarDate(text);
      return text !== "" && day === null
        ? null
        : { draft: { requestedDate: day }, value: day === null ? null : midnightOf(day), stored: day };
    }
  }
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
