import * as React from "react";
import { askAvailability } from "../../core/availability/askAvailability";
import type { Availability, AvailabilityPorts } from "../../core/availability/askAvailability";

export interface AvailabilityState {
  /** Null while nothing is known of the product yet. */
  readonly availability: Availability | null;
  readonly isAsking: boolean;
  readonly askAgain: () => void;
}

interface Answer {
  readonly productId: string;
  readonly availability: Availability | null;
  readonly isAsking: boolean;
}

/** Asks when the product changes and when told to; an answer that comes after the product changed is dropped and its call cancelled. */
export function useAvailability(ports: AvailabilityPorts, productId: string | null): AvailabilityState {
  const [answer, setAnswer] = React.useState<Answer | null>(null);
  const [round, setRound] = React.useState(0);

  React.useEffect(() => {
    if (productId === null) return undefined;
    const controller = new AbortController();
    // What is known of this product stays on the screen while it is asked for again.
    setAnswer((former) => ({ productId, availability: former?.productId === productId ? former.availability : null, isAsking: true }));
    void askAvailability(ports, { productId, companyId: null, cancellation: controller.signal }).then((availability) => {
      if (!controller.signal.aborted) setAnswer({ productId, availability, isAsking: false });
    });
    return () => controller.abort();
  }, [ports, productId, round]);

  const askAgain = React.useCallback(() => setRound((current) => current + 1), []);
  const isCurrent = answer !== null && answer.productId === productId;
  return { availability: isCurrent ? answer.availability : null, isAsking: productId !== null && (!isCurrent || answer.isAsking), askAgain };
}
