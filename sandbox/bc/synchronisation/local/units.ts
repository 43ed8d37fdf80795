import type { Company } from "../../ledger/company";
import { COUPLED_TABLES } from "../../ledger/rows";
import { systemIdOf, UNIT_OF_MEASURE } from "../../tables/systemId";
import { defineLocal, localFieldsOf } from "./localTable";

/** A row of table 5400: BC makes one for each item and each resource. */
export interface UnitGroup {
  readonly sourceType: "Item" | "Resource";
  readonly sourceNo: string;
  readonly systemId: string;
}

/** A unit of an item or a resource. */
export interface SourceUnit {
  readonly sourceNo: string;
  readonly code: string;
  readonly quantityPerUnit: number;
  readonly systemId: string;
}

const group = localFieldsOf<UnitGroup>();
const unit = localFieldsOf<SourceUnit>();
const code = localFieldsOf<{ readonly code: string; readonly systemId: string }>();

function unitGroupId(sourceType: UnitGroup["sourceType"], sourceSystemId: string): string {
  return systemIdOf(COUPLED_TABLES.unitGroup, sourceType, sourceSystemId);
}

/** SystemId of the unit group of an item or a resource; "" when there is no such. */
export function groupSystemId({ items, resources }: Company, kind: UnitGroup["sourceType"], no: string): string {
  const source = kind === "Item" ? items.get(no) : resources.get(no);
  return source === undefined ? "" : unitGroupId(kind, source.systemId);
}

/** Table 5400, procedure GetCode. */
function unitGroupCode({ sourceType, sourceNo }: Pick<UnitGroup, "sourceType" | "sourceNo">): string {
  return `${sourceType === "Item" ? "ITEM" : "RESOURCE"} ${sourceNo} UOM GR`;
}

function groupsOf({ items, resources }: Company): readonly UnitGroup[] {
  const ofItems = [...items.values()].map(({ no, systemId }): UnitGroup => ({
    sourceType: "Item",
    sourceNo: no,
    systemId: unitGroupId("Item", systemId),
  }));
  const ofResources = [...resources.values()].map(({ no, systemId }): UnitGroup => ({
    sourceType: "Resource",
    sourceNo: no,
    systemId: unitGroupId("Resource", systemId),
  }));
  return [...ofItems, ...ofResources];
}

export const unitGroups = defineLocal<UnitGroup>({
  number: COUPLED_TABLES.unitGroup,
  name: "Unit Group",
  rows: groupsOf,
  key: (row) => unitGroupCode(row),
  fields: {
    "Source No.": group.computed((row) => unitGroupCode(row)),
    "Source Type": group.computed(({ sourceType }) => sourceType),
    Number: group.computed(({ sourceNo }) => sourceNo),
  },
});

/** Table 5404. */
export const itemUnits = defineLocal<SourceUnit>({
  number: COUPLED_TABLES.itemUnit,
  name: "Item Unit of Measure",
  rows: (company) =>
    [...company.itemUnits.values()]
      .flat()
      .map(({ itemNo, ...each }): SourceUnit => ({ ...each, sourceNo: itemNo }))
      .filter(({ sourceNo }) => company.items.has(sourceNo)),
  key: ({ sourceNo, code: unitCode }) => `${sourceNo},${unitCode}`,
  fields: {
    "Item No.": unit.computed(({ sourceNo }) => sourceNo),
    Code: unit.computed(({ code: unitCode }) => unitCode),
    "Qty. per Unit of Measure": unit.computed(({ quantityPerUnit }) => quantityPerUnit),
  },
});

/** Table 205. The sandbox's resources have one unit. */
export const resourceUnits = defineLocal<SourceUnit>({
  number: COUPLED_TABLES.resourceUnit,
  name: "Resource Unit of Measure",
  rows: ({ resources }) =>
    [...resources.values()].map(({ no, baseUnit, unitSystemId }): SourceUnit => ({
      sourceNo: no,
      code: baseUnit,
      quantityPerUnit: 1,
      systemId: unitSystemId,
    })),
  key: ({ sourceNo, code: unitCode }) => `${sourceNo},${unitCode}`,
  fields: {
    "Resource No.": unit.computed(({ sourceNo }) => sourceNo),
    Code: unit.computed(({ code: unitCode }) => unitCode),
    "Qty. per Unit of Measure": unit.computed(({ quantityPerUnit }) => quantityPerUnit),
  },
});

/** Table 204, as far as the company uses it. */
export const unitsOfMeasure = defineLocal<{ readonly code: string; readonly systemId: string }>({
  number: COUPLED_TABLES.unitOfMeasure,
  name: "Unit of Measure",
  rows: (company) =>
    [
      ...new Set([
        ...[...company.itemUnits.values()].flat().map((each) => each.code),
        ...[...company.resources.values()].map(({ baseUnit }) => baseUnit),
      ]),
    ].map((each) => ({ code: each, systemId: systemIdOf(UNIT_OF_MEASURE, each) })),
  key: (row) => row.code,
  fields: { Code: code.code("code", 10) },
});
