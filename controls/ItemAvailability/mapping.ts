import type { AskedLine } from "../../core/documents/availabilityQuestion";
import { ProductTable } from "../../core/tables/Product.generated";
import type { DocumentTable } from "../../core/documents/documentTable";
import type { DayOf } from "../../core/values/userDay";
import { documentTable } from "../../core/documents/documentTable";
import { guid } from "../../core/values/guid";
import type { HostRecord } from "../shared/hostRecord";
import type { IInputs } from "./generated/ManifestTypes";

/** What the control is about. */
export interface ItemSubject {
  /** `line`: what a line of a document wants. `product`: the product of its own form, which nobody wants yet. */
  readonly kind: "line" | "product";
  /** `productId` null where no product is chosen, as on write-in lines, and on the form of a product that is not saved yet. */
  readonly line: AskedLine;
  /** Null where the form does not tell, and for a product. */
  readonly document: { readonly table: DocumentTable; readonly id: string } | null;
  /** The form lets the person choose another product. */
  readonly canReplace: boolean;
  /** The form lets the person choose another day for the line. */
  readonly canUseDay: boolean;
}

export interface FormState {
  /** The form's record. */
  readonly record: HostRecord | null;
  readonly isDisabled: boolean;
  readonly dayOf: DayOf;
}

/** What the form holds now, saved or not. */
export function mapInputs(
  { product, quantity, unit, requestedDate, document }: IInputs,
  { record, isDisabled, dayOf }: FormState,
): ItemSubject {
  const chosenUnit = firstOf(unit.raw);
  const isLine = record?.table !== ProductTable.logicalName;
  const chosen = firstOf(product.raw);
  const line: AskedLine = {
    id: record?.id ?? "",
    // A product's own form has no lookup to itself: there the control is bound to another one, and the record says which product it is.
    productId: isLine ? (chosen === null ? null : guid(chosen.id)) : record.id,
    quantity: quantity.raw,
    unit: chosenUnit === null ? null : { id: guid(chosenUnit.id), name: chosenUnit.name ?? "" },
    requestedDate: dayOf(requestedDate.raw),
  };
  if (!isLine) {
    return { kind: "product", line, document: null, canReplace: false, canUseDay: false };
  }
  const belongsTo = documentOf(firstOf(document.raw));
  const hasDay = (belongsTo?.table.lineRequestedDate ?? null) !== null;
  return {
    kind: "line",
    line,
    document: belongsTo,
    canReplace: !isDisabled && product.security?.editable !== false,
    canUseDay: !isDisabled && hasDay && requestedDate.security?.editable !== false,
  };
}

function documentOf(chosen: ComponentFramework.LookupValue | null): ItemSubject["document"] {
  const table = chosen === null ? null : documentTable(chosen.entityType);
  return chosen === null || table === null ? null : { table, id: guid(chosen.id) };
}

/** The typings promise an array; an empty lookup comes as null from some hosts and as an empty array from others. */
function firstOf(values: readonly ComponentFramework.LookupValue[] | null): ComponentFramework.LookupValue | null {
  return values?.[0] ?? null;
}
