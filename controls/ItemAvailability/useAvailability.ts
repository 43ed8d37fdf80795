import * as React from "react";
import { askAvailability } from "../../core/availability/askAvailability";
import type { Availability, AvailabilityPorts } from "../../core/availability/askAvailability";

export interface AvailabilityState {
  /** Null while nothing is known of the product yet. */
  readonly availability: Availability | null;
  readonly isAsking: boolean;
  readonly askAgain: () => void;
}

/** Asks when the product changes and when told to; an answer that comes after the product changed is dropped and its call cancelled. */
export function useAvailability(ports: AvailabilityPorts, productId: string | null): AvailabilityState {
  const [answer, setAnswer] = React.useState<{ readonly productId: string; readonly availability: Availability } | null>(null);
  const [isAsking, setIsAsking] = React.useState(false);
  const [round, setRound] = React.useState(0);

  React.useEffect(() => {
    if (productId === null) return undefined;
    const controller = new AbortController();
    setIsAsking(true);
    void askAvailability(ports, { productId, companyId: null, cancellation: controller.signal }).then((availability) => {
      if (controller.signal.aborted) return;
      setAnswer({ productId, availability });
      setIsAsking(false);
    });
    return () => controller.abort();
  }, [ports, productId, round]);

  const askAgain = React.useCallback(() => setRound((current) => current + 1), []);
  return { availability: answer?.productId === productId ? answer.availability : null, isAsking: isAsking && productId !== null, askAgain };
}
