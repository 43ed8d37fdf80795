import type { CalendarDate } from "../../core/values/calendarDate";
import type { SalesOutcome } from "../../core/ports";
import { beginningOf } from "../shared/calendarDay";
import { salesOutcome } from "../../core/dataverse/salesOutcome";
import type { OffsetMinutes } from "../shared/calendarDay";
import type { SalesDocument } from "../shared/document/salesDocument";

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
  readonly writeRequestedDate: (document: SalesDocument, id: string, day: CalendarDate) => Promise<SalesOutcome<null>>;
  /** Opens the document's form anew, with what is saved. The platform asks first where something is not. */
  readonly reopen: (document: SalesDocument, id: string) => void;
}

type Platform = Pick<ComponentFramework.Context<unknown>, "navigation" | "webAPI">;

export function documentActions({ navigation, webAPI }: Platform, offsetMinutes: OffsetMinutes): DocumentActions {
  return {
    confirm: async (texts) => (await navigation.openConfirmDialog(texts)).confirmed,
    writeRequestedDate: ({ table, requestedDate }, id, day) =>
      salesOutcome(async () => {
        if (requestedDate === null)
          throw new Error(`The table ${table} has no requested delivery date. Offer the date only where there is one.`);
        await webAPI.updateRecord(table, id, { [requestedDate]: beginningOf(day, offsetMinutes) });
        return null;
      }),
    reopen: ({ table }, id) => void navigation.openForm({ entityName: table, entityId: id }),
  };
}
