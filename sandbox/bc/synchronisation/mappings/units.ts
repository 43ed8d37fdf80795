import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { UNIT, UNIT_GROUP } from "../mapping";
import { toSales } from "./fields";

const TO_SALES = {
  direction: "toSales",
  onlyCoupled: true,
  localFilter: {},
  salesFilter: "",
  byCompany: false,
} as const;

/**
 * Codeunit 5334, ResetUnitGroupUoMScheduleMapping: the group's own base unit, which Sales makes with it, is named as the group (codeunit 5342,
 * PrefixUnitGroupCode).
 */
export const unitGroup: TableMapping = {
  ...TO_SALES,
  name: "UNIT GROUP",
  tableId: COUPLED_TABLES.unitGroup,
  table: "Unit Group",
  sales: UNIT_GROUP,
  dependsOn: [],
  createWithoutMatch: true,
  fields: [
    toSales("Source No.", "name", undefined, { matches: true }),
    toSales("Source No.", "baseuomname", "onlyNew"),
  ],
  job: {
    name: "unitGroups",
    minutes: 30,
    inactivityMinutes: 720,
    norwegian: "ENHETSGRUPPE",
    product: "Dynamics 365 Sales",
  },
  model: "unitGroups",
};

/** Codeunit 5334, ResetItemUnitOfMeasureUoMMapping. */
export const itemUnit: TableMapping = {
  ...TO_SALES,
  name: "ITEM UOM",
  tableId: COUPLED_TABLES.itemUnit,
  table: "Item Unit of Measure",
  sales: UNIT,
  dependsOn: ["UNIT GROUP"],
  createWithoutMatch: true,
  fields: [toSales("Code", "name", undefined, { matches: true }), toSales("Qty. per Unit of Measure", "quantity")],
  job: {
    name: "itemUnits",
    minutes: 30,
    inactivityMinutes: 720,
    norwegian: "VAREENHET",
    product: "Dynamics 365 Sales",
  },
  model: "unitGroups",
};

/** Codeunit 5334, ResetResourceUnitOfMeasureUoMMapping. */
export const resourceUnit: TableMapping = {
  ...itemUnit,
  name: "RESOURCE UOM",
  tableId: COUPLED_TABLES.resourceUnit,
  table: "Resource Unit of Measure",
  job: {
    name: "resourceUnits",
    minutes: 30,
    inactivityMinutes: 720,
    norwegian: "RESSURSENHET",
    product: "Dynamics 365 Sales",
  },
};

/** Codeunit 5334, ResetUnitOfMeasureUoMScheduleMapping: the model before unit groups. */
export const unitOfMeasure: TableMapping = {
  ...TO_SALES,
  name: "UNIT OF MEASURE",
  tableId: COUPLED_TABLES.unitOfMeasure,
  table: "Unit of Measure",
  sales: UNIT_GROUP,
  dependsOn: [],
  fields: [toSales("Code", "baseuomname", "onlyNew")],
  job: { name: "units", minutes: 30, inactivityMinutes: 720, norwegian: "MÅLEENHET", product: "Dynamics 365 Sales" },
  model: "unitsOfMeasure",
};
