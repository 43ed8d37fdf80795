import type { UnsupportedError } from "../unsupported";
import type { Labels } from "../xml/labels";

/** What one RibbonDiffXml does to a table's command bars. */
export interface RibbonDiff {
  readonly buttons: readonly RibbonButton[];
  /** What cannot be drawn here, each with its reason; everything else is. */
  readonly leftOut: readonly LeftOut[];
  /** Ids of elements taken away. */
  readonly hidden: readonly string[];
  readonly commands: ReadonlyMap<string, CommandDefinition>;
  readonly enableRules: ReadonlyMap<string, readonly Rule[]>;
  readonly displayRules: ReadonlyMap<string, readonly Rule[]>;
  readonly labels: ReadonlyMap<string, Labels>;
}

export interface LeftOut {
  readonly id: string;
  readonly error: UnsupportedError;
}

export interface RibbonButton {
  readonly id: string;
  /** Empty for what only opens a menu. */
  readonly commandId: string;
  /** What a flyout, a split button or a menu opens; none for a plain button. */
  readonly menu: readonly RibbonButton[];
  readonly place: RibbonPlaceName;
  /** Group of the main tab: Save, Management, Actions, Collaborate. */
  readonly group: string;
  readonly sequence: number;
  /** Text, or `$LocLabels:Id`. */
  readonly label: string;
  readonly tooltip: string;
  /** Web resource, or null. */
  readonly image: string | null;
}

export type RibbonPlaceName = "form" | "list" | "subgrid";

export interface CommandDefinition {
  readonly enableRules: readonly string[];
  readonly displayRules: readonly string[];
  readonly actions: readonly FunctionCall[];
  /** Actions that are not played, such as Url; the command then says so instead of doing half. */
  readonly unplayable: readonly UnsupportedError[];
}

export interface FunctionCall {
  readonly functionName: string;
  readonly library: string | null;
  readonly parameters: readonly RibbonParameter[];
}

export type RibbonParameter =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** A value that the place knows, for instance PrimaryControl. */
  | { readonly kind: "crm"; readonly name: string };

/** All of a rule's conditions must hold. */
export interface Rule {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isInverted: boolean;
  /** CustomRule: what to call, or why that is not played. */
  readonly call: FunctionCall | UnsupportedError | null;
  /** OrRule: one of these lists must hold. */
  readonly alternatives: readonly (readonly Rule[])[];
}
