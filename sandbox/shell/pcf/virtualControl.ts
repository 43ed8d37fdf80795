import type { ReactElement } from "react";

export type Outputs = Readonly<Record<string, unknown>>;

/** A virtual control as its bundle gives it: the context is the host's, its element is drawn by the host's React. */
export interface VirtualControl {
  init: (context: unknown, notifyOutputChanged: () => void, state: Readonly<Record<string, unknown>>) => void;
  updateView: (context: unknown) => ReactElement;
  getOutputs?: () => Outputs | undefined;
  destroy: () => void;
}

export type VirtualControlConstructor = new () => VirtualControl;
