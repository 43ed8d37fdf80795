import * as React from "react";
import { RowSelection } from "../../grid/rowSelection";

/** A selection that lives as long as its grid is drawn. */
export function useRowSelection(): RowSelection {
  const [selection] = React.useState(() => new RowSelection());
  return selection;
}
