import type { JsonObject } from "../../../control/json";
import { lookupIn } from "../../jobs/salesRows";
import { COUPLED_TABLES } from "../../ledger/rows";
import { tradeSetup } from "../../ledger/trade";
import type { SynchContext } from "../context";
import { SynchFailure } from "../failures";
import type { LocalValue } from "../local/localTable";
import { takesUnits } from "../takesUnits";
import type { Conversion } from "./conversion";
import { coupledKey } from "./coupled";

/** The base unit of an item or resource: coupled by itself, or in the model before unit groups the only unit of its group. */
export function toUnit(kind: "Item" | "Resource"): Conversion {
  const tableId = kind === "Item" ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit;
  return {
    lookup: { entitySet: "uoms" },
    toSales: (value, context, record) => {
      if (value === "") {
        throw new SynchFailure(
          `Base Unit of Measure must have a value in ${kind}: No.=${record.key}. It cannot be zero or empty.`,
        );
      }
      return unitRow(context, kind, { no: record.key, code: String(value) });
    },
    toLocal: (value, context, taken) => {
      if (value === null) {
        return "";
      }
      if (!tradeSetup(context.company).unitGroupMapping) {
        return unitOfGroup(context, taken.row);
      }
      const coupling = context.pairs.ofRow(tableId, String(value));
      const unit = coupling === undefined ? undefined : context.recordById(tableId, coupling.integrationId);
      if (unit !== undefined) {
        return unit.read("Code");
      }
      if (taken.isNew && takesUnits(context.company, kind === "Item" ? "ITEM UOM" : "RESOURCE UOM")) {
        return newBaseUnit(context, String(value), taken.row);
      }
      throw new SynchFailure(`DefaultUoMId ${String(value)} must be coupled to a Dynamics 365 Sales record.`);
    },
  };
}

/** In the model before unit groups a product's group stands for the unit. */
function unitOfGroup(context: SynchContext, row: JsonObject): LocalValue {
  const groupId = lookupIn(row, "defaultuomscheduleid");
  return groupId === null
    ? ""
    : coupledKey(context, COUPLED_TABLES.unitOfMeasure, { column: "DefaultUoMScheduleId", id: groupId });
}

/** Codeunit 5342, ConvertUomIdToBaseUnitOfMeasure, of a record that BC is about to make: the unit of the same name, in a group of one product. */
async function newBaseUnit(context: SynchContext, unitId: string, row: JsonObject): Promise<LocalValue> {
  const groupId = lookupIn(row, "defaultuomscheduleid") ?? "";
  const [group, products] = await Promise.all([
    context.sales.get(`uomschedules(${groupId})?$select=name`),
    context.sales.rows(`products?$select=productid&$filter=_defaultuomscheduleid_value eq ${groupId}&$top=2`),
  ]);
  if (products.length > 1) {
    throw new SynchFailure(
      `Unit group ${String(group.name)} is assigned to multiple products. You cannot use the same unit group for multiple products.`,
    );
  }
  const name = (await context.unitsOf(groupId)).find(({ id }) => id === unitId)?.name ?? "";
  const unit = context.recordByKey(COUPLED_TABLES.unitOfMeasure, name.trim().toUpperCase());
  if (unit === undefined) {
    throw new SynchFailure(`Unit of measure ${name} does not exist.`);
  }
  return unit.key;
}

/** Id of the unit in Sales. @param unit.code "" is the base unit. @throws SynchFailure when it is not there. */
export async function unitRow(
  context: SynchContext,
  kind: "Item" | "Resource",
  unit: { readonly no: string; readonly code: string },
): Promise<string> {
  const { company, pairs } = context;
  const source = kind === "Item" ? company.items.get(unit.no) : company.resources.get(unit.no);
  const code = unit.code === "" ? (source?.baseUnit ?? "") : unit.code;
  if (!tradeSetup(company).unitGroupMapping) {
    return (await onlyUnit(context, code)).id;
  }
  const tableId = kind === "Item" ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit;
  const systemId = context.recordByKey(tableId, `${unit.no},${code}`)?.systemId;
  const coupling = systemId === undefined ? undefined : pairs.ofRecord(tableId, systemId);
  if (coupling === undefined) {
    throw new SynchFailure(
      `${kind} Unit of Measure (${unit.no}, ${code}) must be coupled to a Dynamics 365 Sales record.`,
    );
  }
  return coupling.crmId;
}

/** Codeunit 5342, GetValidCRMUnitOfMeasureRecords: group `NAV <code>` with its one unit. */
export async function onlyUnit(
  context: SynchContext,
  code: string,
): Promise<{ readonly id: string; readonly groupId: string }> {
  const { sales } = context;
  const group = `NAV ${code}`;
  const [row] = await sales.rows(
    `uomschedules?$select=uomscheduleid&$filter=${encodeURIComponent(`name eq '${group.replaceAll("'", "''")}'`)}`,
  );
  if (row === undefined) {
    throw new SynchFailure(`Cannot find the unit group '${group}' in Dataverse.`);
  }
  const groupId = String(row.uomscheduleid).toLowerCase();
  const [unit, another] = await context.unitsOf(groupId);
  if (unit === undefined) {
    throw new SynchFailure(`Cannot find any unit of measure inside the unit group '${group}' in Dataverse.`);
  }
  if (another !== undefined) {
    throw new SynchFailure(`Multiple units of measure were found in the unit group '${group}' in Dataverse.`);
  }
  if (unit.name !== code) {
    throw new SynchFailure(
      `The unit of measure in the unit group '${group}' has an incorrect name: expected name '${code}', found name '${unit.name}'.`,
    );
  }
  if (unit.quantity !== 1) {
    throw new SynchFailure(`The quantity on the unit of measure '${code}' should be 1.`);
  }
  return { id: unit.id, groupId };
}
