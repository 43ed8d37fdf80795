import type { ControlProperty } from "./parameters";

/** A data-set at one moment. */
export interface DataSetMoment {
  /** Differs when the data-set does. */
  readonly version: number;
  /** Whether rows had arrived before; their first arrival is not announced in updatedProperties, as in model-driven apps. */
  readonly isPopulated: boolean;
  readonly members: object;
}

/** What a hosted control sees of its surroundings at one moment. */
export interface ControlSurroundings {
  readonly parameters: Readonly<Record<string, ControlProperty>>;
  readonly dataSets: Readonly<Record<string, DataSetMoment>>;
  readonly isDisabled: boolean;
  readonly isVisible: boolean;
  readonly label: string;
  readonly isDark: boolean;
  readonly record: { readonly id: string | null; readonly table: string; readonly name: string };
  /** Changes when the record is read again, whether or not a value differs. */
  readonly loads: number;
}
