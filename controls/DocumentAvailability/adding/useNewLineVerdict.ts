import * as React from "react";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { JudgedLine } from "../../../core/availability/document";
import type { ListedProduct } from "../../../core/documents/searchProducts";
import type { SalesDocument } from "../../../core/documents/salesDocument";
import type { CalendarDate } from "../../../core/values/calendarDate";
import { useAvailability } from "../../shared/availability/useAvailability";
import { documentQuestion } from "../documentQuestion";

/** No line of Sales has this id. */
const NEW_LINE = "new";

/** The verdict of a line before it is added: judged as the document's last one. Null while no product is chosen. @param quantity null: none is typed */
export function useNewLineVerdict(
  ports: AskingPorts,
  document: SalesDocument,
  listed: ListedProduct | null,
  quantity: number | null,
  today: CalendarDate,
): JudgedLine | null {
  const question = React.useMemo(() => {
    const asked = listed === null ? null : documentQuestion(document, today);
    if (listed === null || asked === null) {
      return null;
    }
    const { product, unit } = listed;
    const line = { id: NEW_LINE, productId: product.id, quantity, unit, requestedDate: null };
    return {
      ...asked,
      document: { ...asked.document, lines: [...asked.document.lines, line] },
      products: new Map([...(asked.products ?? []), [product.id, product] as const]),
    };
  }, [document, listed, quantity, today]);
  const { judged } = useAvailability(ports, question);
  return question === null ? null : (judged?.lines.find(({ line }) => line.id === NEW_LINE) ?? null);
}
