import type { QueryOptions } from "../odata/queryOptions";
import type { Table } from "../schema/schema";
import type { Row } from "../store/row";
import type { RequestContext } from "./requestContext";
import type { JsonObject } from "./serializeRow";
import { contextOf } from "../query/contextOf";
import { selectRows } from "../query/selectRows";
import { tableScope } from "../query/tableScope";
import { jsonAnswer } from "./answers";
import { contextUrl } from "./contextUrl";
import { MAX_PAGE_SIZE, pageOf } from "./paging";
import { serializeRow } from "./serializeRow";
import { shapeOf } from "./shape";

/** Dataverse does not count further than a page's maximum. */
function counts(context: RequestContext, total: number): JsonObject {
  const { includes } = context.preferences;
  const isTooMany = total > MAX_PAGE_SIZE;
  return {
    "@odata.count": isTooMany ? MAX_PAGE_SIZE : total,
    ...(includes("Microsoft.Dynamics.CRM.totalrecordcount")
      ? { "@Microsoft.Dynamics.CRM.totalrecordcount": isTooMany ? MAX_PAGE_SIZE : total }
      : {}),
    ...(includes("Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")
      ? { "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": isTooMany }
      : {}),
  };
}

/** Filters, sorts, pages and shows rows of one table that the caller may read. */
export function collectionAnswer(
  context: RequestContext,
  table: Table,
  rows: Iterable<Row>,
  options: QueryOptions,
): Response {
  const { organization, caller } = context;
  const shape = shapeOf(context, table, options);
  const found = selectRows(rows, options, tableScope(organization, caller, table), contextOf(organization, caller));
  const { items, nextLink } = pageOf(context, found, options.top);
  return jsonAnswer(context, {
    "@odata.context": contextUrl(context, table.entitySetName, options, false),
    ...(options.count ? counts(context, found.length) : {}),
    value: items.map((row) => serializeRow(context, shape, row)),
    ...(nextLink === null ? {} : { "@odata.nextLink": nextLink }),
  });
}
