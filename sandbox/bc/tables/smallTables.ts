import type { Coupling, ItemLedgerEntry, ItemSubstitution, Location } from "../ledger/rows";
import type { Company } from "../ledger/company";
import type { FlowFilters } from "../ledger/figures";
import { inventory, roundQuantity } from "../ledger/figures";
import { roundMoney, times } from "../ledger/money";
import { liveReservations } from "../ledger/reservation";
import { LOCATION, systemIdOf } from "./systemId";
import { byKey, defineTable, fieldsOf } from "./table";

const location = fieldsOf<Location>();
const substitution = fieldsOf<ItemSubstitution>();
const entry = fieldsOf<ItemLedgerEntry>();
const pair = fieldsOf<CoupledItem>();

/** Table 14. */
export const locationTable = defineTable<Location>({
  number: 14,
  name: "Location",
  key: ["Code"],
  rows: (company) => [...company.locations.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: (row) => row.rowVersion,
  fields: {
    Code: location.code(10, (row) => row.code),
    Name: location.text(100, (row) => row.name),
    Contact: location.text(100),
    Address: location.text(100),
    "Address 2": location.text(50),
    City: location.text(30),
    County: location.text(30),
    "Country/Region Code": location.code(10),
    "Post Code": location.code(20),
    "Phone No.": location.text(30),
    "E-Mail": location.text(80),
    "Home Page": location.text(90),
    SystemId: location.guid((row) => systemIdOf(LOCATION, row.code)),
    SystemModifiedAt: location.dateTime(),
  },
});

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

/** Table 32, the columns that its list shows and the sandbox knows. */
export const itemLedgerEntryTable = defineTable<ItemLedgerEntry>({
  number: 32,
  name: "Item Ledger Entry",
  key: ["Entry No."],
  rows: (company) => [...company.itemEntries.values()].flat().sort((a, b) => a.entryNo - b.entryNo),
  rowVersion: (row) => row.entryNo,
  index: {
    field: "Item No.",
    rows: (company, numbers) =>
      numbers.flatMap((no) => company.itemEntries.get(no) ?? []).sort((a, b) => a.entryNo - b.entryNo),
  },
  fields: {
    "Entry No.": entry.integer((row) => row.entryNo),
    "Posting Date": entry.date((row) => row.postingDate),
    "Entry Type": entry.option("Purchase", (row) => row.entryType),
    "Document Type": entry.option(" "),
    "Document No.": entry.code(20, (row) => row.documentNo),
    "Document Line No.": entry.integer(),
    "Item No.": entry.code(20, (row) => row.itemNo),
    "Item Description": entry.text(100, (row, company) => company.items.get(row.itemNo)?.description ?? ""),
    "Variant Code": entry.code(10, (row) => row.variantCode),
    Description: entry.text(100, (row) => row.description),
    "Location Code": entry.code(10, (row) => row.locationCode),
    Quantity: entry.decimal((row) => row.quantity),
    "Invoiced Quantity": entry.decimal((row) => row.quantity),
    "Unit of Measure Code": entry.code(10, (row, company) => company.items.get(row.itemNo)?.baseUnit ?? ""),
    "Qty. per Unit of Measure": { type: "Decimal", initial: 1 },
    "Lot No.": entry.code(50),
    "Serial No.": entry.code(50),
    "Order No.": entry.code(20),
    "Reserved Quantity": entry.decimal(reservedOf),
    Open: entry.boolean((row) => row.quantity > 0),
    "Drop Shipment": entry.boolean(),
    "Source No.": entry.code(20),
    "Source Type": entry.option(" "),
    "Sales Amount (Actual)": entry.decimal(),
    "Cost Amount (Actual)": entry.decimal((row, company) =>
      roundMoney(times(row.quantity, company.items.get(row.itemNo)?.unitCost ?? 0)),
    ),
    SystemId: entry.guid((row) => systemIdOf(32, row.entryNo)),
    SystemModifiedAt: entry.dateTime((row) => row.modifiedAt),
  },
});

/** What is reserved at an entry's location lies on its oldest incoming entries first. */
function reservedOf(row: ItemLedgerEntry, company: Company): number {
  const here = (company.itemEntries.get(row.itemNo) ?? []).filter(
    (each) => each.quantity > 0 && each.locationCode === row.locationCode && each.variantCode === row.variantCode,
  );
  const reserved = liveReservations(company, row.itemNo)
    .filter(
      ({ from, locationCode, variantCode }) =>
        from.kind === "inventory" && locationCode === row.locationCode && variantCode === row.variantCode,
    )
    .reduce((sum, each) => sum + each.quantity, 0);
  const before = here.filter((each) => each.entryNo < row.entryNo).reduce((sum, each) => sum + each.quantity, 0);
  return row.quantity > 0 ? roundQuantity(Math.max(0, Math.min(row.quantity, reserved - before))) : 0;
}

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
