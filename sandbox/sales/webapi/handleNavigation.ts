import type { Table } from "../schema/schema";
import type { Navigation } from "../schema/schemaIndex";
import type { Row } from "../store/row";
import type { RequestContext } from "./requestContext";
import type { Segment } from "./resourcePath";
import { badPayload, badQuery, methodNotAllowed, notImplemented, rowNotFound } from "../errors";
import { parseQueryOptions } from "../odata/parseQueryOptions";
import { relatedRows } from "../query/relatedRows";
import { requirePrivilege } from "../security/privileges";
import { keyText, referenceOf } from "../store/row";
import { associate, disassociate } from "../writes/associate";
import { createFromPayload } from "../writes/createFromPayload";
import { readBind } from "../writes/readBind";
import { isObject } from "../writes/readPayload";
import { emptyAnswer, jsonAnswer } from "./answers";
import { rowUrl } from "./rowUrl";
import { collectionAnswer } from "./collectionAnswer";
import { answerWritten } from "./handleCollection";
import { handleRow } from "./handleRow";
import { readExistingKey } from "../query/readKey";
import { readRow } from "./readRow";

interface Place {
  readonly table: Table;
  readonly id: string;
  readonly segment: Segment;
  readonly navigation: Navigation;
  readonly target: Table;
}

function many(context: RequestContext, { table, id, navigation }: Place): Row[] {
  const row = readRow(context.organization, context.caller, table, id);
  return navigation.kind === "single" ? [] : relatedRows(context.organization, context.caller, table, row, navigation);
}

function singleId(context: RequestContext, { table, id, navigation, target }: Place): string | null {
  const row = readRow(context.organization, context.caller, table, id);
  const reference = navigation.kind === "single" ? referenceOf(row[navigation.column.logicalName]) : null;
  return reference?.table === target.logicalName ? reference.id : null;
}

function readReferences(context: RequestContext, place: Place): Response {
  const base = {
    "@odata.context": `${context.root}$metadata#${place.navigation.kind === "single" ? "$ref" : "Collection($ref)"}`,
  };
  if (place.navigation.kind === "single") {
    const id = singleId(context, place);
    return id === null
      ? emptyAnswer(context)
      : jsonAnswer(context, { ...base, "@odata.id": rowUrl(context, place.target, id) });
  }
  return jsonAnswer(context, {
    ...base,
    value: many(context, place).map((row) => ({
      "@odata.id": rowUrl(context, place.target, keyText(row[place.target.primaryId])),
    })),
  });
}

function handleReferences(context: RequestContext, place: Place): Response {
  const { organization, caller } = context;
  const { table, id, segment, navigation } = place;
  const writing = { organization, caller, table };
  if (context.method === "GET") {
    return readReferences(context, place);
  }
  if (context.method === "DELETE") {
    const named = context.url.searchParams.get("$id");
    const other =
      segment.argument !== null
        ? readExistingKey(organization, place.target, segment.argument)
        : named === null
          ? null
          : readBind(organization, "$id", named, context.contentIds).id;
    disassociate(writing, id, segment.name, other);
    return emptyAnswer(context);
  }
  const isRight = context.method === (navigation.kind === "single" ? "PUT" : "POST");
  if (!isRight) {
    throw methodNotAllowed(context.method, `${segment.name}/$ref`);
  }
  const body = context.body();
  if (!isObject(body)) {
    throw badPayload(table.entitySetName, 'The body must be {"@odata.id": "<address of the other row>"}.');
  }
  associate(writing, id, segment.name, readBind(organization, segment.name, body["@odata.id"], context.contentIds));
  return emptyAnswer(context);
}

function handleTarget(context: RequestContext, place: Place): Response {
  const { organization, caller, contentIds } = context;
  const { table, id, segment, navigation, target } = place;
  if (navigation.kind === "single") {
    const other = singleId(context, place);
    if (other === null) {
      if (context.method !== "GET") {
        throw rowNotFound(target.logicalName, "");
      }
      return emptyAnswer(context);
    }
    return handleRow(context, target, other);
  }
  if (segment.argument !== null) {
    const key = readExistingKey(organization, target, segment.argument);
    if (!many(context, place).some((row) => row[target.primaryId] === key)) {
      throw rowNotFound(target.logicalName, key);
    }
    return handleRow(context, target, key);
  }
  if (context.method === "GET") {
    requirePrivilege(organization, caller, target, "Read");
    return collectionAnswer(context, target, many(context, place), parseQueryOptions(context.url.searchParams));
  }
  if (context.method !== "POST") {
    throw methodNotAllowed(context.method, segment.name);
  }
  if (navigation.kind === "manyToMany") {
    throw notImplemented(
      `POST to the many-to-many property '${segment.name}'; create the row and link it with ${segment.name}/$ref`,
    );
  }
  const bound = { [navigation.relationship.referencingColumn]: { table: table.logicalName, id } };
  const row = createFromPayload(
    { organization, caller, table: target },
    { organization, contentIds },
    context.body(),
    bound,
  );
  return answerWritten(context, target, row, true);
}

function targetOf(context: RequestContext, navigation: Navigation): Table {
  const { schema } = context.organization;
  if (navigation.kind === "single") {
    return schema.tableOf(navigation.target.table);
  }
  return schema.tableOf(
    navigation.kind === "collection" ? navigation.relationship.referencingTable : navigation.otherTable,
  );
}

/** Everything behind a navigation property of one row: the other row or rows, or the links to them ($ref). */
export function handleNavigation(
  context: RequestContext,
  table: Table,
  id: string,
  navigation: Navigation,
  path: readonly Segment[],
): Response {
  const [segment, next, ...rest] = path;
  if (!segment) {
    throw badQuery("A navigation property is missing in the request URI.");
  }
  const place: Place = { table, id, segment, navigation, target: targetOf(context, navigation) };
  if (next?.name === "$ref" && rest.length === 0) {
    return handleReferences(context, place);
  }
  if (next) {
    throw notImplemented(`the path '${path.map((each) => each.name).join("/")}'`);
  }
  return handleTarget(context, place);
}
