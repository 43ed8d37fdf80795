/** jsdom lays nothing out, so there is nothing to tell of sizes, ever. */
class NoLayout implements ResizeObserver {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

globalThis.ResizeObserver = NoLayout;
