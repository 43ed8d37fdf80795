import type { Labels } from "../xml/labels";

/** One form as FormXml defines it; ids as written there, lower case. */
export interface FormDefinition {
  readonly header: readonly FormCell[];
  readonly tabs: readonly FormTab[];
  readonly libraries: readonly string[];
  readonly events: readonly FormEvent[];
  /** By unique id of the control they replace. */
  readonly customControls: ReadonlyMap<string, readonly CustomControl[]>;
  readonly display: DisplayConditions;
}

export interface FormTab {
  readonly name: string;
  readonly labels: Labels;
  readonly isVisible: boolean;
  readonly columns: readonly FormColumn[];
}

export interface FormColumn {
  /** CSS width, for instance 50%. */
  readonly width: string;
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly name: string;
  readonly labels: Labels;
  readonly isVisible: boolean;
  readonly showsLabel: boolean;
  readonly columnCount: number;
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormCell {
  readonly id: string;
  readonly labels: Labels;
  readonly isVisible: boolean;
  readonly showsLabel: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Null in a cell that only takes up room. */
  readonly control: FormControl | null;
}

/** A cell that holds a control. */
export type ControlCell = FormCell & { readonly control: FormControl };

export interface FormControl {
  readonly id: string;
  /** Without braces. */
  readonly classId: string;
  readonly column: string | null;
  readonly isDisabled: boolean;
  /** Without braces; what a control description points to. */
  readonly uniqueId: string | null;
  readonly parameters: ReadonlyMap<string, string>;
}

export interface CustomControl {
  /** 0 phone, 1 tablet, 2 web; null for all. */
  readonly formFactor: number | null;
  /** Full name of the custom control; null where the native control stands. */
  readonly name: string | null;
  readonly properties: readonly BoundProperty[];
  readonly dataSets: readonly BoundDataSet[];
}

/** Rows given to a data-set of a custom control; the parameters are those of a native subgrid. */
export interface BoundDataSet {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export interface BoundProperty {
  readonly name: string;
  /** Logical name of the column, or the value itself when static. */
  readonly value: string;
  readonly isStatic: boolean;
  readonly type: string | null;
}

export interface FormEvent {
  readonly name: string;
  readonly column: string | null;
  readonly control: string | null;
  readonly handlers: readonly FormHandler[];
}

export interface FormHandler {
  readonly functionName: string;
  readonly library: string;
  readonly isEnabled: boolean;
  readonly passesContext: boolean;
  /** Comma-separated literals as an administrator typed them. */
  readonly parameters: string;
}

export interface DisplayConditions {
  readonly order: number;
  readonly isFallback: boolean;
  readonly isForEveryone: boolean;
  readonly roleIds: readonly string[];
}
