import type { TableDescription } from "../../contract/tableDescription";
import type { RowSelection } from "../grid/rowSelection";
import { Observable } from "../observable";
import type { FetchFilter } from "../query/fetchXml";
import type { FormRecord } from "../record/formRecord";
import type { ShellServices } from "../services";
import { FormState } from "./formState";
import type { ControlCell } from "./formDefinition";
import type { MainForm } from "./mainForms";
import { cellsOf } from "./readFormXml";

export interface SaveEvent {
  readonly mode: number;
  isPrevented: boolean;
}

/** A subgrid as it stands on the form. */
export interface OpenGrid {
  /** Reads its rows again. */
  readonly refresh: () => void;
  readonly selection: RowSelection;
}

/** Lets scripts ask for the command bar's rules to be evaluated again. */
class CommandBarRefresh extends Observable {
  refresh(): void {
    this.changed();
  }
}

export interface OpenedForm {
  readonly services: ShellServices;
  readonly table: TableDescription;
  /** All forms the person may use on the table. */
  readonly forms: readonly MainForm[];
  readonly form: MainForm;
  readonly record: FormRecord;
  /** A form inside another one, to look at only. */
  readonly isQuickView?: boolean;
  /** A form over the page, for a record made beside what the person does. */
  readonly isQuickCreate?: boolean;
}

/** One form opened on one record. */
export class FormSession {
  readonly services: ShellServices;
  readonly table: TableDescription;
  readonly forms: readonly MainForm[];
  readonly form: MainForm;
  readonly record: FormRecord;
  readonly isQuickView: boolean;
  /** What the ids of its elements in the page begin with. */
  readonly #idPrefix: string;
  readonly state = new FormState();
  /** Called before a save is sent; may set `isPrevented`. */
  readonly saveHandlers = new Set<(event: SaveEvent) => void>();
  /** Called after the record was read: at opening, after saving, at a refresh. */
  readonly loadHandlers = new Set<() => void>();
  /** The subgrids drawn now, by the control's id. */
  readonly grids = new Map<string, OpenGrid>();
  /** By lookup column: gives the condition that records to choose from meet, null for none. */
  readonly lookupConditions = new Map<string, () => Promise<FetchFilter | null>>();
  /** Evaluates the rules of the command bar again. */
  readonly commandBar = new CommandBarRefresh();
  readonly #cells: ReadonlyMap<string, ControlCell>;

  constructor({ services, table, forms, form, record, isQuickView = false, isQuickCreate = false }: OpenedForm) {
    this.services = services;
    this.table = table;
    this.forms = forms;
    this.form = form;
    this.record = record;
    this.isQuickView = isQuickView;
    this.#idPrefix = isQuickView || isQuickCreate ? `control-${table.logicalName}-` : "control-";
    this.#cells = new Map(
      cellsOf(form.definition).flatMap((cell) =>
        cell.control === null ? [] : [[cell.control.id, { ...cell, control: cell.control }]],
      ),
    );
  }

  /** The cells that hold a control, in the form's order. */
  get controlCells(): readonly ControlCell[] {
    return [...this.#cells.values()];
  }

  /** Id in the page of the element that takes the focus; quick views and quick create may repeat a control of the form beside them. */
  inputId(controlId: string): string {
    return `${this.#idPrefix}${controlId}`;
  }

  controlCell(id: string): ControlCell | null {
    return this.#cells.get(id) ?? null;
  }
}
