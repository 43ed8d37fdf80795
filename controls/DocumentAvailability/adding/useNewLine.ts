import * as React from "react";
import type { NewLine } from "../../../core/documents/addLine";
import type { SalesDocument } from "../../../core/documents/salesDocument";
import type { Format } from "../../../core/values/format";
import { parseQuantity } from "../parseQuantity";
import { whyNotSaved } from "../whyNotSaved";
import type { DocumentStrings } from "../strings";
import type { AddingPort } from "./addingPort";
import type { Choice } from "./ProductSearch";

export interface NewLineState {
  /** What stands in the field for the product. */
  readonly text: string;
  /** Null while one is searching. */
  readonly choice: Choice | null;
  readonly quantity: string;
  readonly price: string;
  readonly isSaving: boolean;
  readonly problem: string | null;
  /** The name of what was added last; null where nothing was, or something else has begun. */
  readonly added: string | null;
  readonly typeText: (text: string) => void;
  readonly choose: (choice: Choice) => void;
  readonly typeQuantity: (text: string) => void;
  readonly typePrice: (text: string) => void;
  readonly clear: () => void;
  /** @returns the line is added, and everything is empty for the next one */
  readonly save: () => Promise<boolean>;
}

interface Options {
  readonly document: SalesDocument;
  readonly adding: AddingPort;
  readonly strings: DocumentStrings;
  readonly format: Format;
}

const EMPTY = { text: "", choice: null, quantity: "", price: "", problem: null, added: null };
type Entry = Pick<NewLineState, "text" | "choice" | "quantity" | "price" | "problem" | "added">;

/** The line that is being typed below the others. */
export function useNewLine({ document, adding, strings, format }: Options): NewLineState {
  const [entry, setEntry] = React.useState<Entry>(EMPTY);
  const [isSaving, setIsSaving] = React.useState(false);
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, problem: null, added: null, ...part }));
  const nameOf = (choice: Choice) =>
    choice.kind === "writeIn"
      ? choice.name
      : [choice.listed.product.number, choice.listed.product.name].filter((part) => part !== null).join(" ");

  return {
    ...entry,
    isSaving,
    typeText: (text) => change({ text, choice: null }),
    choose: (choice) => setEntry({ ...EMPTY, text: nameOf(choice), choice, quantity: entry.quantity }),
    typeQuantity: (quantity) => change({ quantity }),
    typePrice: (price) => change({ price }),
    clear: () => setEntry(EMPTY),
    async save() {
      const { choice } = entry;
      const line = lineOf(entry, format);
      if (choice === null || typeof line === "string") {
        change({ problem: strings(typeof line === "string" ? line : "AddProductMissing") });
        return false;
      }
      if (isSaving) {
        return false;
      }
      setIsSaving(true);
      const outcome = await adding.add(document, line);
      setIsSaving(false);
      if (!outcome.ok) {
        change({ problem: whyNotSaved(outcome.problem, strings) });
        return false;
      }
      setEntry({ ...EMPTY, added: nameOf(choice) });
      return true;
    },
  };
}

/** The line as it is typed, or what is missing of it. */
function lineOf(
  { choice, quantity: quantityText, price: priceText }: Entry,
  format: Format,
): NewLine | "AddProductMissing" | "QuantityMissing" | "AddPriceMissing" {
  const quantity = parseQuantity(quantityText, format);
  if (choice === null) {
    return "AddProductMissing";
  }
  if (quantity === null) {
    return "QuantityMissing";
  }
  if (choice.kind === "product") {
    const { product, unit } = choice.listed;
    return { kind: "product", productId: product.id, unitId: unit.id, quantity };
  }
  const price = parseQuantity(priceText, format);
  return price === null ? "AddPriceMissing" : { kind: "writeIn", name: choice.name, quantity, price };
}
