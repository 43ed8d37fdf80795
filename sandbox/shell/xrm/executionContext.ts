import { strict } from "../unsupported";

export interface EventDetails {
  readonly formContext: object;
  readonly source: object | null;
  readonly args: object | null;
  readonly depth: number;
  /** Shared by the handlers of one event. */
  readonly shared: Map<string, unknown>;
}

/** What a handler is given. */
export function createExecutionContext({ formContext, source, args, depth, shared }: EventDetails): object {
  return strict("executionContext", {
    getFormContext: () => formContext,
    getEventSource: () => source,
    getEventArgs: () => args,
    getDepth: () => depth,
    getSharedVariable: (key: string) => shared.get(key),
    setSharedVariable: (key: string, value: unknown) => {
      shared.set(key, value);
    },
  });
}

/** `getEventArgs()` of a save. */
export function createSaveArgs(event: { readonly mode: number; isPrevented: boolean }): object {
  return strict("executionContext.getEventArgs()", {
    getSaveMode: () => event.mode,
    isDefaultPrevented: () => event.isPrevented,
    preventDefault: () => {
      event.isPrevented = true;
    },
  });
}

/** `getEventArgs()` of a load: 1 at opening, 2 at saving, 3 at a refresh. */
export function createLoadArgs(loadState: number): object {
  return strict("executionContext.getEventArgs()", { getDataLoadState: () => loadState });
}
