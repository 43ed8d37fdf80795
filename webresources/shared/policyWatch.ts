/**
 * Notes which hosts the page's content security policy has stopped calls to: a browser tells it by an event, and the call itself fails like
 * any other.
 * @returns whether a call to the host was stopped since
 */
export function watchPolicy(target: Pick<Document, "addEventListener">): (host: string) => Promise<boolean> {
  const blocked = new Set<string>();
  target.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
    try {
      blocked.add(new URL(blockedURI).host);
    } catch {
      // "inline" and the like are no addresses and no calls.
    }
  });
  return async (host) => {
    // The call fails first; the event that says why comes as a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    return blocked.has(host);
  };
}
