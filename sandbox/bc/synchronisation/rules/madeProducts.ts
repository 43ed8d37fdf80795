import type { JsonObject } from "../../../control/json";
import { lookupIn } from "../../jobs/salesRows";
import { COUPLED_TABLES } from "../../ledger/rows";
import { systemIdOf } from "../../tables/systemId";
import { groupSystemId } from "../local/units";
import type { Run } from "../run";
import { takesUnits } from "../takesUnits";

const ITEM_UNIT = COUPLED_TABLES.itemUnit;

/**
 * Codeunit 5341, CreateUnitGroupAndItemUnitOfMeasure: the group of the product becomes that of the new item and takes its name, and the product's
 * default unit the item's base unit.
 */
export async function coupleUnitsOfItem(run: Run, row: JsonObject, no: string): Promise<void> {
  const { context } = run;
  if (!takesUnits(context.company, "ITEM UOM")) {
    return;
  }
  await coupleGroup(run, row, groupSystemId(context.company, "Item", no));
  const { company, pairs } = context;
  const code = company.items.get(no)?.baseUnit ?? "";
  const units = company.itemUnits.get(no) ?? [];
  const unitId = lookupIn(row, "defaultuomid");
  if (unitId === null || code === "" || units.some((unit) => unit.code === code)) {
    return;
  }
  const systemId = systemIdOf(ITEM_UNIT, company.name, no, code);
  company.itemUnits.set(no, [...units, { itemNo: no, code, quantityPerUnit: 1, systemId }]);
  pairs.put({ crmId: unitId, integrationId: systemId, tableId: ITEM_UNIT });
  await run.also("ITEM UOM", [systemId]);
}

/**
 * Codeunit 5341, CreateUnitGroupAndResourceUnitOfMeasure. A new resource has no base unit, for that field goes to Sales only: BC would couple a unit
 * without a code next, which cannot be written to Sales, and which is left out here.
 */
export async function coupleGroupOfResource(run: Run, row: JsonObject, no: string): Promise<void> {
  if (takesUnits(run.context.company, "RESOURCE UOM")) {
    await coupleGroup(run, row, groupSystemId(run.context.company, "Resource", no));
  }
}

async function coupleGroup(run: Run, row: JsonObject, systemId: string): Promise<void> {
  const groupId = lookupIn(row, "defaultuomscheduleid");
  if (groupId === null || systemId === "") {
    return;
  }
  run.context.pairs.put({ crmId: groupId, integrationId: systemId, tableId: COUPLED_TABLES.unitGroup });
  await run.also("UNIT GROUP", [systemId]);
}
