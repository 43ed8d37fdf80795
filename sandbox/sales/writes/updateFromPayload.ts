import type { Row } from "../store/row";
import type { PayloadSource } from "./readPayload";
import type { WriteContext } from "./tableRule";
import type { UpdateOptions } from "./updateRow";
import { notImplemented } from "../errors";
import { readPayload } from "./readPayload";
import { updateRow } from "./updateRow";

/** Updates a row from a request body. Dataverse takes no rows inside of it here, except in a deep update that the sandbox does not have. */
export function updateFromPayload(
  context: WriteContext,
  source: PayloadSource,
  id: string,
  body: unknown,
  options: UpdateOptions,
): Row {
  const { values, nested } = readPayload(source, context.table, body);
  const [first] = nested;
  if (first) {
    throw notImplemented(`rows inside of an update ('${first.property}')`);
  }
  return updateRow(context, id, values, options);
}
