import type { Coupling, ItemSubstitution } from "../ledger/rows";
import type { Company } from "../ledger/company";
import type { FlowFilters } from "../ledger/figures";
import { inventory } from "../ledger/figures";
import { byKey, defineTable, fieldsOf } from "./table";

const substitution = fieldsOf<ItemSubstitution>();
const pair = fieldsOf<CoupledItem>();

/** Table 5715. */
export const itemSubstitutionTable = defineTable<ItemSubstitution>({
  number: 5715,
  name: "Item Substitution",
  key: ["Type", "No.", "Variant Code", "Substitute Type", "Substitute No.", "Substitute Variant Code"],
  rows: (company) =>
    [...company.substitutions.values()]
      .flat()
      .sort((a, b) => byKey(a.itemNo, b.itemNo) || byKey(a.substituteNo, b.substituteNo)),
  index: {
    field: "No.",
    rows: (company, numbers) =>
      numbers
        .flatMap((no) => company.substitutions.get(no) ?? [])
        .sort((a, b) => byKey(a.itemNo, b.itemNo) || byKey(a.substituteNo, b.substituteNo)),
  },
  rowVersion: (row) => row.rowVersion,
  fields: {
    Type: substitution.option("Item"),
    "No.": substitution.code(20, (row) => row.itemNo),
    "Variant Code": substitution.code(10),
    "Substitute Type": substitution.option("Item"),
    "Substitute No.": substitution.code(20, (row) => row.substituteNo),
    "Substitute Variant Code": substitution.code(10),
    Description: substitution.text(100, (row, company) => company.items.get(row.substituteNo)?.description ?? ""),
    Interchangeable: substitution.boolean((row) => row.interchangeable),
    Condition: substitution.boolean(),
  },
});

interface CoupledItem {
  readonly coupling: Coupling;
  /** undefined when the item was deleted after it had been coupled. */
  readonly itemNo: string | undefined;
}

function coupledItems(company: Company): readonly CoupledItem[] {
  const numbers = new Map([...company.items.values()].map((item) => [item.systemId, item.no]));
  return [...company.couplings.values()]
    .filter((coupling) => coupling.tableId === 27)
    .sort((a, b) => byKey(a.crmId, b.crmId))
    .map((coupling) => ({ coupling, itemNo: numbers.get(coupling.integrationId) }));
}

function inventoryOf(row: CoupledItem, company: Company, filters: FlowFilters): number {
  return row.itemNo === undefined ? 0 : inventory(company, row.itemNo, filters);
}

/**
 * Table 5331 "CRM Integration Record" as page 5390 shows it: pairs of items only, with the item's fields computed per row
 * by the page. They are page variables, not fields, hence the names without blanks.
 */
export const coupledItemTable = defineTable<CoupledItem>({
  number: 5331,
  name: "CRM Integration Record",
  key: ["CRM ID", "Integration ID"],
  rows: coupledItems,
  rowVersion: (row) => row.coupling.rowVersion,
  fields: {
    "CRM ID": pair.guid((row) => row.coupling.crmId),
    "Integration ID": pair.guid((row) => row.coupling.integrationId),
    "Table ID": pair.integer((row) => row.coupling.tableId),
    ItemNo: pair.code(20, (row) => row.itemNo ?? ""),
    UOM: pair.code(10, (row, company) =>
      row.itemNo === undefined ? "" : (company.items.get(row.itemNo)?.baseUnit ?? ""),
    ),
    Inventory: pair.decimal(inventoryOf),
  },
});
