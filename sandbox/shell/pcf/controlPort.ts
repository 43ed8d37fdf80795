import type { ControlProperty } from "./parameters";

/** What a hosted control sees of its surroundings at one moment. */
export interface ControlSurroundings {
  readonly parameters: Readonly<Record<string, ControlProperty>>;
  readonly isDisabled: boolean;
  readonly isVisible: boolean;
  readonly label: string;
  readonly isDark: boolean;
  readonly record: { readonly id: string | null; readonly table: string; readonly name: string };
  /** Changes when the record is read again, whether or not a value differs. */
  readonly loads: number;
}
