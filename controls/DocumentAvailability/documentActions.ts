import type { CalendarDate } from "../../core/values/calendarDate";
import type { SalesOutcome } from "../../core/ports";
import type { DocumentTable } from "../../core/documents/documentTable";
import type { SalesReader } from "../../core/ports";
import type { OffsetMinutes } from "../../core/values/userDay";
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
  /** Opens the document's form anew, with what is saved. The platform asks first where something is not. */
  readonly reopen: (document: DocumentTable, id: string) => void;
}

type Platform = Pick<ComponentFramework.Context<unknown>, "navigation" | "webAPI">;

/** @param sales what it keeps of the document is forgotten once that is written */
export function documentActions(
  { navigation, webAPI }: Platform,
  offsetMinutes: OffsetMinutes,
  sales: Pick<SalesReader, "forget">,
): DocumentActions {
  const writer = clientApiWriter(webAPI);
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
    reopen: ({ table }, id) => void navigation.openForm({ entityName: table.logicalName, entityId: id }),
  };
}
