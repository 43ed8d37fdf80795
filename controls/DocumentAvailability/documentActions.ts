import type { CalendarDate } from "../../core/values/calendarDate";
import type { SalesOutcome } from "../../core/ports";
import type { DocumentTable } from "../../core/documents/documentTable";
import type { SalesReader } from "../../core/ports";
import type { OffsetMinutes } from "../../core/values/userDay";
import { replaceProduct, writeLineUnit } from "../../core/documents/replaceProduct";
import { splitLine, writeLineDate } from "../../core/documents/splitLine";
import type { LineSplit, SplitOutcome } from "../../core/documents/splitLine";
import { clientApiWriter } from "../../core/dataverse/clientApi";
import { beginningOf } from "../../core/values/userDay";

export interface ConfirmTexts {
  readonly title: string;
  readonly text: string;
  readonly confirmButtonLabel: string;
  readonly cancelButtonLabel: string;
}

/** What the control does to the document, through the platform. */
export interface DocumentActions {
  readonly confirm: (texts: ConfirmTexts) => Promise<boolean>;
  /** Writes the day the customer wants everything. */
  readonly writeRequestedDate: (document: DocumentTable, id: string, day: CalendarDate) => Promise<SalesOutcome<null>>;
  /** Writes the day the customer wants one line. */
  readonly writeLineDate: (document: DocumentTable, lineId: string, day: CalendarDate) => Promise<SalesOutcome<null>>;
  /** Writes in which unit a line counts. */
  readonly writeLineUnit: (document: DocumentTable, lineId: string, unitId: string) => Promise<SalesOutcome<null>>;
  /** Puts another product on a line; the quantity stays. */
  readonly replaceProduct: (
    document: DocumentTable,
    line: { readonly id: string; readonly unitName: string | null },
    productId: string,
  ) => Promise<SalesOutcome<null>>;
  /** Makes two lines of one. @param quantity what the line holds */
  readonly split: (
    document: { readonly table: DocumentTable; readonly id: string },
    line: { readonly id: string; readonly quantity: number },
    split: LineSplit,
  ) => Promise<SplitOutcome>;
  /** Puts a text on the clipboard; false where the browser does not let it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Opens the document's form anew, with what is saved. The platform asks first where something is not. */
  readonly reopen: (document: DocumentTable, id: string) => void;
}

type Platform = Pick<ComponentFramework.Context<unknown>, "navigation" | "webAPI">;

/** @param sales what it keeps of the document is forgotten once that is written */
export function documentActions(
  { navigation, webAPI }: Platform,
  offsetMinutes: OffsetMinutes,
  sales: Pick<SalesReader, "row" | "rows" | "forget">,
): DocumentActions {
  const writer = clientApiWriter(webAPI);
  const ports = { sales, writer };
  return {
    confirm: async (texts) => (await navigation.openConfirmDialog(texts)).confirmed,
    async writeRequestedDate({ table, requestedDate }, id, day) {
      if (requestedDate === null) {
        throw new Error(
          `The table ${table.logicalName} has no requested delivery date. Offer the date only where there is one.`,
        );
      }
      const outcome = await writer.update(table, id, { [requestedDate]: beginningOf(day, offsetMinutes) });
      sales.forget();
      return outcome;
    },
    writeLineDate: (table, lineId, day) => writeLineDate(ports, { table, lineId, day, offsetMinutes }),
    writeLineUnit: (table, lineId, unitId) => writeLineUnit(ports, { table, lineId, unitId }),
    replaceProduct: (table, { id: lineId, unitName }, productId) =>
      replaceProduct(ports, { table, lineId, productId, unitName }),
    split: ({ table, id: documentId }, { id: lineId, quantity }, split) =>
      splitLine(ports, { table, documentId, lineId, quantity, split, offsetMinutes }),
    async copy(text) {
      try {
        await window.navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    reopen: ({ table }, id) => void navigation.openForm({ entityName: table.logicalName, entityId: id }),
  };
}
