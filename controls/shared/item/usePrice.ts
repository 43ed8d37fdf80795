import * as React from "react";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import { askPrice } from "../../../core/availability/price/askPrice";
import type { PriceAndSales, PriceQuestion } from "../../../core/availability/price/askPrice";
import { useSame } from "../useSame";

/** Asks for a price and for the last sales while they are looked at; null until they are there. What was told of another quantity or unit stays until then. @param question null: nobody wants them */
export function usePrice(
  ports: AskingPorts,
  question: Omit<PriceQuestion, "cancellation"> | null,
): PriceAndSales | null {
  const [known, setKnown] = React.useState<PriceAndSales | null>(null);
  const asked = useSame(question);
  React.useEffect(() => {
    if (asked === null) {
      return undefined;
    }
    const controller = new AbortController();
    void askPrice(ports, { ...asked, cancellation: controller.signal }).then((answer) => {
      if (!controller.signal.aborted) {
        setKnown(answer);
      }
    });
    return () => controller.abort();
  }, [ports, asked]);
  return known;
}
