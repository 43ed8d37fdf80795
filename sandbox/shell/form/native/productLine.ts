import { showError } from "../../errorText";
import type { LookupReference } from "../../record/columnValue";
import { isLookupReference } from "../../record/columnValue";
import { equal } from "../../query/viewRequest";
import { readColumn } from "../../record/wire";
import type { FormSession } from "../formSession";

const PRODUCT = "productid";
const UNIT = "uomid";
const DEFAULT_UNIT = "defaultuomid";
const UNIT_GROUP = "defaultuomscheduleid";

/**
 * What the Sales app does by itself on lines of opportunities, quotes, orders and invoices: a product chosen brings its default
 * unit, and only units of its unit group can be chosen.
 */
export function connectProductLine(session: FormSession): void {
  const { record, services } = session;
  if (!record.has(PRODUCT) || !record.has(UNIT)) {
    return;
  }
  session.lookupConditions.set(UNIT, async () => {
    const product = productOf(session);
    const group = product === null ? null : (await readUnits(session, product)).group;
    return group === null ? null : equal("uomscheduleid", group.id);
  });
  record.onChange(PRODUCT, () => {
    const product = productOf(session);
    if (product === null) {
      record.enterValue(UNIT, null);
      return;
    }
    readUnits(session, product).then(
      ({ unit }) => {
        // Another product may have been chosen meanwhile.
        if (productOf(session)?.id === product.id) {
          record.enterValue(UNIT, unit);
        }
      },
      (error: unknown) => showError(services.dialogs, error),
    );
  });
}

function productOf({ record }: FormSession): LookupReference | null {
  const value = record.value(PRODUCT);
  return isLookupReference(value) ? value : null;
}

async function readUnits(
  { services: { webApi, tables } }: FormSession,
  { id }: LookupReference,
): Promise<{ readonly unit: LookupReference | null; readonly group: LookupReference | null }> {
  const { columns } = await tables.describe("product");
  const row = await webApi.retrieve("product", id, `?$select=_${DEFAULT_UNIT}_value,_${UNIT_GROUP}_value`);
  const read = (name: string) => {
    const column = columns.find(({ logicalName }) => logicalName === name);
    const value = column === undefined ? null : readColumn(row, column).value;
    return value !== null && isLookupReference(value) ? value : null;
  };
  return { unit: read(DEFAULT_UNIT), group: read(UNIT_GROUP) };
}
