import { errorWords } from "../errorText";
import type { FormSession } from "../form/formSession";
import { readRecord } from "../form/openForm";
import { SaveMode, saveForm } from "../form/saveForm";
import { createAttribute } from "./attribute";
import type { ClientApi, FormContext, Handler, ScriptCall } from "./clientApi";
import { createControl } from "./control";
import { createExecutionContext, createSaveArgs } from "./executionContext";
import { createFormContext } from "./formContext";
import { saveModeOf } from "./saveMode";

/** The client API of one opened form: gives scripts their objects and runs their handlers. */
export class FormClientApi implements ClientApi {
  readonly formContext: FormContext;
  readonly #attributes = new Map<string, object>();
  readonly #controls = new Map<string, object>();
  readonly #listening = new Map<string, Map<Handler, () => void>>();
  #depth = 0;

  constructor(readonly session: FormSession) {
    this.formContext = createFormContext(this);
  }

  attribute(name: string): object | null {
    return this.session.record.has(name) ? cached(this.#attributes, name, () => createAttribute(this, name)) : null;
  }

  attributes(): readonly (readonly [string, object])[] {
    return this.session.record.columnNames.map((name) => [
      name,
      cached(this.#attributes, name, () => createAttribute(this, name)),
    ]);
  }

  control(id: string): object | null {
    const cell = this.session.controlCell(id);
    return cell === null ? null : cached(this.#controls, id, () => createControl(this, cell));
  }

  controls(): readonly (readonly [string, object])[] {
    return this.session.controlCells.map((cell) => [
      cell.control.id,
      cached(this.#controls, cell.control.id, () => createControl(this, cell)),
    ]);
  }

  controlsOf(column: string): readonly (readonly [string, object])[] {
    return this.controls().filter(([id]) => this.session.controlCell(id)?.control.column === column);
  }

  listen(event: string, handler: Handler, connect: (run: () => void) => () => void, source: () => object): void {
    const disconnect = connect(() => {
      this.run(handler, { name: event, source: source() });
    });
    const handlers = this.#listening.get(event) ?? new Map<Handler, () => void>();
    handlers.get(handler)?.();
    this.#listening.set(event, handlers.set(handler, disconnect));
  }

  unlisten(event: string, handler: Handler): void {
    this.#listening.get(event)?.get(handler)?.();
    this.#listening.get(event)?.delete(handler);
  }

  addOnSave(handler: Handler): void {
    this.unlisten("onsave", handler);
    const { saveHandlers } = this.session;
    const onSave = (event: { readonly mode: number; isPrevented: boolean }) => {
      this.run(handler, { name: "onsave", source: this.formContext.data.entity, args: createSaveArgs(event) });
    };
    saveHandlers.add(onSave);
    const handlers = this.#listening.get("onsave") ?? new Map<Handler, () => void>();
    this.#listening.set(
      "onsave",
      handlers.set(handler, () => saveHandlers.delete(onSave)),
    );
  }

  run(handler: Handler, { name, source, args = null, parameters = [], passesContext = true }: ScriptCall): void {
    this.#depth += 1;
    try {
      const context = createExecutionContext({
        formContext: this.formContext,
        source,
        args,
        depth: this.#depth,
        shared: new Map(),
      });
      const result = passesContext
        ? handler(context, ...parameters)
        : (handler as (...all: readonly unknown[]) => unknown)(...parameters);
      if (result instanceof Promise) {
        result.catch((error: unknown) => {
          this.reportScriptError(name, error);
        });
      }
    } catch (error) {
      this.reportScriptError(name, error);
    } finally {
      this.#depth -= 1;
    }
  }

  reportScriptError(name: string, error: unknown): void {
    console.error(error);
    const {
      dialogs,
      culture: { words },
    } = this.session.services;
    const details = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
    void dialogs.show({
      kind: "error",
      title: words.scriptErrorTitle,
      message: `${words.scriptError} ${name}: ${errorWords(error).message}`,
      details,
    });
  }

  async saveFor(option: unknown): Promise<boolean> {
    const mode = saveModeOf(option);
    const isSaved = await saveForm(this.session, mode);
    if (isSaved && mode === SaveMode.saveAndClose) {
      await this.session.services.navigator.close({ kind: "list", table: this.session.table.logicalName });
    }
    return isSaved;
  }

  async refresh(save: boolean): Promise<void> {
    if (!save || (await saveForm(this.session))) {
      await readRecord(this.session);
    }
  }
}

function cached<T>(store: Map<string, T>, key: string, create: () => T): T {
  const known = store.get(key);
  if (known !== undefined) {
    return known;
  }
  const created = create();
  store.set(key, created);
  return created;
}
