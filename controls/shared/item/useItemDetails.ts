import * as React from "react";
import { askItem } from "../../../core/availability/askItem";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { ItemDetails } from "../../../core/availability/itemDetails";

/** Asks for an item's places and substitutes while they are looked at; null until they are there. @param askedOn asks again with each new answer about its stock */
export function useItemDetails(
  ports: AskingPorts,
  productId: string,
  companyId: string | null,
  askedOn: Date,
): ItemDetails | null {
  const [details, setDetails] = React.useState<ItemDetails | null>(null);
  const moment = askedOn.getTime();
  React.useEffect(() => {
    const controller = new AbortController();
    void askItem(ports, { productId, companyId, cancellation: controller.signal }).then((answer) => {
      if (!controller.signal.aborted) {
        setDetails(answer);
      }
    });
    return () => controller.abort();
  }, [ports, productId, companyId, moment]);
  return details;
}
