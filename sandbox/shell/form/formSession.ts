import type { TableDescription } from "../../contract/tableDescription";
import { Observable } from "../observable";
import type { FormRecord } from "../record/formRecord";
import type { ShellServices } from "../services";
import { FormState } from "./formState";
import type { FormCell, FormControl } from "./formDefinition";
import type { MainForm } from "./mainForms";
import { cellsOf } from "./readFormXml";

export interface SaveEvent {
  readonly mode: number;
  isPrevented: boolean;
}

/** Lets scripts ask for the command bar's rules to be evaluated again. */
class CommandBarRefresh extends Observable {
  refresh(): void {
    this.changed();
  }
}

/** One form opened on one record. */
export class FormSession {
  readonly state = new FormState();
  /** Called before a save is sent; may set `isPrevented`. */
  readonly saveHandlers = new Set<(event: SaveEvent) => void>();
  /** Called after the record was read: at opening, after saving, at a refresh. */
  readonly loadHandlers = new Set<() => void>();
  /** Called to read the rows of a subgrid again, by the control's id. */
  readonly gridRefreshers = new Map<string, () => void>();
  /** Evaluates the rules of the command bar again. */
  readonly commandBar = new CommandBarRefresh();
  readonly #cells: ReadonlyMap<string, FormCell & { readonly control: FormControl }>;

  constructor(
    readonly services: ShellServices,
    readonly table: TableDescription,
    /** All forms the person may use on the table. */
    readonly forms: readonly MainForm[],
    readonly form: MainForm,
    readonly record: FormRecord,
  ) {
    this.#cells = new Map(
      cellsOf(form.definition).flatMap((cell) => (cell.control === null ? [] : [[cell.control.id, { ...cell, control: cell.control }]])),
    );
  }

  /** The cells that hold a control, in the form's order. */
  get controlCells(): readonly (FormCell & { readonly control: FormControl })[] {
    return [...this.#cells.values()];
  }

  controlCell(id: string): (FormCell & { readonly control: FormControl }) | null {
    return this.#cells.get(id) ?? null;
  }
}
