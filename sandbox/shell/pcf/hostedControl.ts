import type { ReactElement } from "react";

export type Outputs = Readonly<Record<string, unknown>>;

/**
 * A control as its bundle gives it. A virtual control returns what the host's React draws; a standard one draws into the container that it is given
 * at its birth.
 */
export interface HostedControl {
  init: (
    context: unknown,
    notifyOutputChanged: () => void,
    state: Readonly<Record<string, unknown>>,
    container: HTMLDivElement | undefined,
  ) => void;
  updateView: (context: unknown) => ReactElement | void;
  getOutputs?: () => Outputs | undefined;
  destroy: () => void;
}

export type ControlConstructor = new () => HostedControl;
