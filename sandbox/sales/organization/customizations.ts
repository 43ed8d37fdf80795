import type { Labels } from "../schema/schema";
import type { Row } from "../store/row";

/** One table's RibbonDiffXml as one solution brought it. */
export interface RibbonPart {
  readonly solution: string;
  /** Logical name; null for the application ribbon. */
  readonly table: string | null;
  readonly xml: string;
}

/** A file of a custom control, Base64. */
export interface ControlFile {
  readonly path: string;
  readonly content: string;
}

/** A row that stands for a component: a form, a site map. */
export interface ComponentRow {
  readonly table: string;
  readonly id: string;
}

/** A form, view, site map or the like that was written or came unmanaged, and waits for PublishXml or PublishAllXml. */
export interface UnpublishedRow extends ComponentRow {
  readonly row: Row;
}

/**
 * Something that a solution holds, for upgrading and uninstalling. Parts kept as rows name their table and id, parts of the schema their logical names.
 */
export type SolutionPart =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  | { readonly kind: "key"; readonly table: string; readonly key: string }
  | { readonly kind: "relationship"; readonly table: string; readonly column: string; readonly name: string }
  | { readonly kind: "optionSet"; readonly name: string }
  | { readonly kind: "row"; readonly table: string; readonly id: string }
  | { readonly kind: "control"; readonly name: string; readonly id: string };

/** A component that somebody changed in this environment, and what the solutions below say that it is. */
export interface ChangedComponent extends ComponentRow {
  readonly below: Row;
}

export interface Customizations {
  readonly ribbons: readonly RibbonPart[];
  readonly unpublishedRibbons: readonly RibbonPart[];
  /** By full control name. */
  readonly controlFiles: Readonly<Record<string, readonly ControlFile[]>>;
  readonly unpublishedRows: readonly UnpublishedRow[];
  /** Components that somebody changed in this environment, which gives them a layer above all solutions, `Active`. */
  readonly changed: readonly ChangedComponent[];
  /** Names of forms and views in all languages, by row id. */
  readonly rowLabels: Readonly<Record<string, Labels>>;
  /** By unique name of the solution. */
  readonly parts: Readonly<Record<string, readonly SolutionPart[]>>;
  /** The ZIP that each solution was imported from last, by its unique name. */
  readonly packages: Readonly<Record<string, Uint8Array>>;
}

export const NO_CUSTOMIZATIONS: Customizations = {
  ribbons: [],
  unpublishedRibbons: [],
  controlFiles: {},
  unpublishedRows: [],
  changed: [],
  rowLabels: {},
  parts: {},
  packages: {},
};
