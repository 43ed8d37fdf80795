/** A browser tells by an event that a page's content security policy has stopped a call; the call itself fails like any other. */
export interface PolicyWatch {
  /** Whether a call to the server of an address was stopped since. */
  readonly hasStopped: (url: string) => Promise<boolean>;
  readonly end: () => void;
}

const EVENT = "securitypolicyviolation";

export function watchPolicy(
  target: Pick<Document, "addEventListener" | "removeEventListener"> | undefined = globalThis.document,
): PolicyWatch {
  const stopped = new Set<string>();
  const listen = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    try {
      stopped.add(new URL(blockedURI).host);
    } catch {
      // "inline" and the like are no addresses and no calls.
    }
  };
  target?.addEventListener(EVENT, listen);
  return {
    async hasStopped(url) {
      // The call fails first; the event that says why comes as a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      return stopped.has(new URL(url).host);
    },
    end: () => target?.removeEventListener(EVENT, listen),
  };
}
