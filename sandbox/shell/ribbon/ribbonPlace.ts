import type { TableDescription } from "../../contract/tableDescription";
import type { ShellServices } from "../services";

export type FormStateName = "Create" | "Existing" | "ReadOnly";

/** Where a command bar stands, as far as rules and parameters ask. */
export interface RibbonPlace {
  readonly services: ShellServices;
  readonly table: TableDescription;
  /** Null where there is no form. */
  readonly formState: () => FormStateName | null;
  readonly selectedCount: number;
  /** @throws UnsupportedError for parameters that this place does not have */
  readonly crmParameter: (name: string) => unknown;
  /** The saved value of a column of the record; null where there is none. */
  readonly columnValue: (column: string) => unknown;
  /** Runs scripts' functions; `page` holds their global names. */
  readonly page: object;
}
