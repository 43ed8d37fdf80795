import { formsOf } from "../model/forms";
import { tablesOf } from "../model/tables";
import { viewsOf } from "../model/views";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

const ALL: readonly string[] = ["column", "form", "view"];

/** What tables of Sales take from nobody: CanCreateAttributes, CanCreateForms and CanCreateViews in Microsoft's entity metadata. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  organization: ALL,
  productpricelevel: ALL,
  transactioncurrency: ALL,
  uom: ALL,
  uomschedule: ["column", "form"],
};

/** The whole import fails for one column, form or view of a table that does not let others add it. */
export const tablesTakeWhatIsAdded: SolutionCheck = ({ solution }) =>
  [
    ...tablesOf(solution).flatMap(({ logicalName: table, columns }) =>
      columns.map(({ logicalName: id, element }) => ({ table, what: "column", id, element })),
    ),
    ...formsOf(solution).map(({ table, id, form: element }) => ({ table, what: "form", id, element })),
    ...viewsOf(solution).map(({ table, id, element }) => ({ table, what: "view", id, element })),
  ]
    .filter(({ table, what }) => CLOSED[table]?.includes(what) === true)
    .map(({ table, what, id, element }) =>
      refuse(
        element,
        `${what} ${id}`,
        `is added to the table ${table}, to which Sales lets nobody add a ${what}. Remove it.`,
      ),
    );
