import type { TableDescription } from "../../contract/tableDescription";
import type { RowSelection } from "../grid/rowSelection";
import type { LookupReference } from "../record/columnValue";
import type { ShellServices } from "../services";
import { strict } from "../unsupported";
import { bracedId } from "../xrm/bracedId";
import { commonParameter } from "./commonParameter";
import type { RibbonPlace } from "./ribbonPlace";

interface GridPlaceOptions {
  readonly services: ShellServices;
  readonly table: TableDescription;
  readonly page: object;
  readonly selection: RowSelection;
  /** The client API's grid control; null while there is none. */
  readonly gridControl: () => object | null;
  /** The form around a subgrid; a list stands for itself. */
  readonly formContext?: object;
}

/** The command bar of a list or subgrid. */
export function gridPlace({
  services,
  table,
  page,
  selection,
  gridControl,
  formContext,
}: GridPlaceOptions): RibbonPlace {
  return {
    services,
    table,
    page,
    get selectedCount() {
      return selection.ids.length;
    },
    formState: () => null,
    columnValue: () => null,
    crmParameter: (name) => {
      switch (name) {
        case "SelectedControlSelectedItemIds":
          return selection.ids.map(bracedId);
        case "SelectedControlSelectedItemReferences":
          return selection.references.map(itemReference);
        case "SelectedControlSelectedItemCount":
          return selection.ids.length;
        case "FirstSelectedItemId":
          return selection.ids[0] === undefined ? null : bracedId(selection.ids[0]);
        case "SelectedControl":
          return gridControl();
        case "PrimaryControl":
          return formContext ?? gridControl();
        default:
          return commonParameter(name, services, table.logicalName);
      }
    },
  };
}

function itemReference({ id, name, entityType }: LookupReference): object {
  return strict("SelectedControlSelectedItemReferences[…]", { Id: bracedId(id), Name: name, TypeName: entityType });
}
