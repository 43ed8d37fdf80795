import * as React from "react";
import type { ListedProduct } from "../../../core/documents/searchProducts";
import type { SalesDocument } from "../../../core/documents/salesDocument";
import type { Format } from "../../../core/values/format";
import { parseQuantity } from "../parseQuantity";
import { whyNotSaved } from "../whyNotSaved";
import type { DocumentStrings } from "../strings";
import type { AddingPort } from "./addingPort";
import type { PastedLine } from "./parsePasted";
import { whyNotFound } from "./whyNotFound";

/** A pasted line on its way into the document. */
export interface PastedRow extends PastedLine {
  readonly key: number;
  /** Null: not looked for yet, or not found. */
  readonly listed: ListedProduct | null;
  readonly isLookedFor: boolean;
  /** Why it cannot be added, or was not; null where nothing is known against it. */
  readonly problem: string | null;
}

export interface PastedLines {
  /** Empty: nothing is pasted. */
  readonly rows: readonly PastedRow[];
  readonly ready: number;
  readonly isSaving: boolean;
  readonly begin: (lines: readonly PastedLine[]) => void;
  readonly change: (key: number, change: Partial<PastedLine>) => void;
  /** Looks for the product of a line whose number was changed. */
  readonly lookFor: (key: number) => void;
  readonly remove: (key: number) => void;
  readonly discard: () => void;
  /** Adds the lines that are ready, one after the other; the others stay. @returns how many were added */
  readonly add: () => Promise<number>;
}

interface Options {
  readonly document: SalesDocument;
  readonly priceList: { readonly id: string; readonly name: string } | null;
  readonly adding: AddingPort;
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** Lines from a spreadsheet: looked for together, told apart by what is wrong with each, and kept until they are added or thrown away. */
export function usePastedLines({ document, priceList, adding, strings, format }: Options): PastedLines {
  const [rows, setRows] = React.useState<readonly PastedRow[]>([]);
  const [isSaving, setIsSaving] = React.useState(false);
  const keys = React.useRef(0);
  const put = (of: readonly number[], change: (row: PastedRow) => PastedRow) =>
    setRows((before) => before.map((row) => (of.includes(row.key) ? change(row) : row)));

  const resolve = async (wanted: readonly PastedRow[]) => {
    const of = wanted.map(({ key }) => key);
    if (priceList === null) {
      put(of, (row) => ({ ...row, isLookedFor: false, problem: strings("AddNoPriceList") }));
      return;
    }
    const numbers = wanted.flatMap(({ number }) => (number === "" ? [] : [number]));
    const outcome = await adding.byNumber(priceList.id, numbers);
    put(of, (row) => {
      const listed = outcome.ok ? (outcome.value.get(row.number.toLowerCase()) ?? null) : null;
      const missing = outcome.ok ? strings("PastedNotFound", priceList.name) : whyNotFound(outcome.problem, strings);
      return { ...row, listed, isLookedFor: false, problem: listed === null ? missing : null };
    });
  };
  const quantityOf = (row: PastedRow) => parseQuantity(row.quantity, format);
  const told = rows.map((row) => ({
    ...row,
    problem: row.problem ?? (quantityOf(row) === null ? strings("QuantityMissing") : null),
  }));
  const isReady = (row: PastedRow) => row.listed !== null && quantityOf(row) !== null;
  return {
    rows: told,
    ready: rows.filter(isReady).length,
    isSaving,
    begin(lines) {
      const fresh = lines.map((line) => ({
        ...line,
        key: ++keys.current,
        listed: null,
        isLookedFor: true,
        problem: null,
      }));
      setRows((before) => [...before, ...fresh]);
      void resolve(fresh);
    },
    change: (key, change) =>
      put([key], (row) => ({
        ...row,
        ...change,
        ...(change.number === undefined ? {} : { listed: null }),
        problem: null,
      })),
    lookFor(key) {
      const row = rows.find((each) => each.key === key);
      if (row?.listed === null) {
        put([key], (each) => ({ ...each, isLookedFor: true, problem: null }));
        void resolve([row]);
      }
    },
    remove: (key) => setRows((before) => before.filter((row) => row.key !== key)),
    discard: () => setRows([]),
    async add() {
      setIsSaving(true);
      let added = 0;
      for (const row of rows) {
        const quantity = quantityOf(row);
        if (row.listed === null || quantity === null) {
          continue;
        }
        const { product, unit } = row.listed;
        const line = { kind: "product", productId: product.id, unitId: unit.id, quantity } as const;
        const outcome = await adding.add(document, line);
        if (outcome.ok) {
          added++;
          setRows((before) => before.filter(({ key }) => key !== row.key));
        } else {
          put([row.key], (each) => ({ ...each, problem: whyNotSaved(outcome.problem, strings) }));
        }
      }
      setIsSaving(false);
      return added;
    },
  };
}
