import type { FormSession } from "../form/formSession";

export type Handler = (context: object, ...parameters: readonly unknown[]) => unknown;

/** `executionContext.getFormContext()`. */
export interface FormContext {
  readonly data: { readonly entity: object };
  readonly ui: object;
}

/** How a handler is called. */
export interface ScriptCall {
  readonly name: string;
  readonly source: object | null;
  readonly args?: object | null;
  readonly parameters?: readonly unknown[];
  readonly passesContext?: boolean;
}

type Named = readonly (readonly [name: string, item: object])[];

/** The client API of one opened form: gives scripts their objects and runs their handlers. */
export interface ClientApi {
  readonly session: FormSession;
  readonly formContext: FormContext;
  attribute(name: string): object | null;
  attributes(): Named;
  control(id: string): object | null;
  controls(): Named;
  controlsOf(column: string): Named;
  /** Registers a handler that a script added; `connect` ties its run to the event and returns how to untie it. */
  listen(event: string, handler: Handler, connect: (run: () => void) => () => void, source: () => object): void;
  unlisten(event: string, handler: Handler): void;
  addOnSave(handler: Handler): void;
  /** Runs a handler; what it throws is shown to the person, and the form goes on. */
  run(handler: Handler, call: ScriptCall): void;
  reportScriptError(name: string, error: unknown): void;
  /** Saves for a script. @returns false when it was not saved */
  saveFor(option: unknown): Promise<boolean>;
  refresh(save: boolean): Promise<void>;
}
