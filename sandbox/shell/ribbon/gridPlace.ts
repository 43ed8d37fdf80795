import type { TableDescription } from "../../contract/tableDescription";
import type { ShellServices } from "../services";
import { commonParameter } from "./commonParameter";
import type { RibbonPlace } from "./ribbonPlace";

interface GridPlaceOptions {
  readonly services: ShellServices;
  readonly table: TableDescription;
  readonly page: object;
  /** The client API's grid control and form context, where the grid stands on a form. */
  readonly onForm?: { readonly gridControl: () => object | null; readonly formContext: object };
}

/** The command bar of a list or subgrid. Rows are opened here, not selected, so that nothing is ever selected. */
export function gridPlace({ services, table, page, onForm }: GridPlaceOptions): RibbonPlace {
  return {
    services,
    table,
    page,
    selectedCount: 0,
    formState: () => null,
    columnValue: () => null,
    crmParameter: (name) => {
      switch (name) {
        case "SelectedControlSelectedItemIds":
        case "SelectedControlSelectedItemReferences":
          return [];
        case "SelectedControlSelectedItemCount":
          return 0;
        case "SelectedControl":
          return onForm === undefined ? commonParameter(name, services, table.logicalName) : onForm.gridControl();
        case "PrimaryControl":
          return onForm === undefined ? commonParameter(name, services, table.logicalName) : onForm.formContext;
        default:
          return commonParameter(name, services, table.logicalName);
      }
    },
  };
}
