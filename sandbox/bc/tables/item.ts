import {
  inventory,
  NO_FILTERS,
  quantityInTransit,
  quantityOnLines,
  quantityOnPurchases,
  quantityOnSales,
  quantityOnTransferReceipt,
  quantityOnTransferShipment,
} from "../ledger/figures";
import type { MovementKind } from "../ledger/lineEnd";
import { reservedOnInventory } from "../ledger/reservedFigures";
import type { Item } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { itemTrade } from "../ledger/trade";
import { coupledIn } from "./coupled";
import { NO_ID, systemIdOf, UNIT_OF_MEASURE } from "./systemId";
import { byKey, defineTable, fieldsOf } from "./table";

const { code, text, option, dateFormula, decimal, integer, boolean, yes, date, dateTime, guid } = fieldsOf<Item>();

function profitPercent(item: Item): number {
  return item.unitPrice === 0 ? 0 : Math.round((1 - item.unitCost / item.unitPrice) * 10_000_000) / 100_000;
}

/** What open lines of one kind still bring or take. */
function onLines(kind: MovementKind) {
  return decimal((item, company, filters) =>
    quantityOnLines(company, item.no, filters, (movement) => movement.kind === kind),
  );
}

const CREATE_NEW = "Create New...";

/** Table 27. Sustainability, manufacturing, service and localised fields are left out: other apps add them to the page. */
export const itemTable = defineTable<Item>({
  number: 27,
  name: "Item",
  key: ["No."],
  rows: (company) => [...company.items.values()].sort((a, b) => byKey(a.no, b.no)),
  index: {
    field: "No.",
    rows: (company, numbers) => numbers.flatMap((no) => company.items.get(no) ?? []).sort((a, b) => byKey(a.no, b.no)),
  },
  rowVersion: (item) => item.rowVersion,
  fields: {
    "No.": code(20, (item) => item.no),
    "No. 2": code(20),
    Description: text(100, (item) => item.description),
    "Description 2": text(50, (item) => item.description2),
    "Search Description": code(100, (item) => item.description.toUpperCase()),
    Blocked: boolean((item) => item.blocked),
    "Sales Blocked": boolean((item) => item.salesBlocked),
    "Service Blocked": boolean(),
    "Purchasing Blocked": boolean(),
    Type: option("Inventory", (item) => item.type),
    "Base Unit of Measure": code(10, (item) => item.baseUnit),
    "Sales Unit of Measure": code(10, (item) => item.salesUnit),
    "Purch. Unit of Measure": code(10, (item) => item.purchaseUnit),
    "Put-away Unit of Measure Code": code(10),
    "Last Date Modified": date((item) => item.lastModified),
    GTIN: code(14, (item) => item.gtin),
    "Item Category Code": code(20, (item) => item.category),
    "Manufacturer Code": code(10),
    "Automatic Ext. Texts": boolean(),
    "Common Item No.": code(20),
    "Purchasing Code": code(10, (item) => item.purchasingCode),
    "Variant Mandatory if Exists": option("Default", (item) => item.variantMandatory),
    "Statistics Group": integer(),
    "Alternative Item No.": code(20, (item, company) => company.substitutions.get(item.no)?.[0]?.substituteNo ?? ""),
    "Shelf No.": code(10, (item) => item.shelfNo),
    "Created From Nonstock Item": boolean(),
    "Substitutes Exist": boolean((item, company) => (company.substitutions.get(item.no)?.length ?? 0) > 0),
    "Stockkeeping Unit Exists": boolean((item, company) => (company.stockkeepingUnits.get(item.no)?.length ?? 0) > 0),
    "Coupled to Dataverse": boolean(coupledIn(COUPLED_TABLES.item)),

    Inventory: decimal((item, company, filters) => inventory(company, item.no, filters)),
    "Qty. on Purch. Order": decimal((item, company, filters) => quantityOnPurchases(company, item.no, filters)),
    "Qty. on Sales Order": decimal((item, company, filters) => quantityOnSales(company, item.no, filters)),
    "Qty. on Job Order": onLines("Job planning line"),
    "Qty. on Assembly Order": onLines("Assembly order"),
    "Qty. on Asm. Component": onLines("Assembly component"),
    "Qty. on Prod. Order": onLines("Production order"),
    "Qty. on Component Lines": onLines("Production component"),
    "Qty. on Service Order": onLines("Service line"),
    "Qty. on Blanket Sales Order": decimal((item, company, filters) =>
      quantityOnSales(company, item.no, filters, "Blanket Order"),
    ),
    "Qty. on Blanket Purch. Order": decimal((item, company, filters) =>
      quantityOnPurchases(company, item.no, filters, "Blanket Order"),
    ),
    "Trans. Ord. Receipt (Qty.)": decimal((item, company, filters) =>
      quantityOnTransferReceipt(company, item.no, filters),
    ),
    "Trans. Ord. Shipment (Qty.)": decimal((item, company, filters) =>
      quantityOnTransferShipment(company, item.no, filters),
    ),
    "Qty. in Transit": decimal((item, company, filters) => quantityInTransit(company, item.no, filters)),
    "Reserved Qty. on Inventory": decimal((item, company, filters) => reservedOnInventory(company, item.no, filters)),
    "Net Invoiced Qty.": decimal((item, company, filters) => inventory(company, item.no, filters)),
    "Stockout Warning": option("Default", (item) => item.stockoutWarning),
    "Prevent Negative Inventory": option("Default"),

    "Net Weight": decimal((item) => item.netWeight),
    "Gross Weight": decimal((item) => item.grossWeight),
    "Unit Volume": decimal((item) => item.unitVolume),
    "Over-Receipt Code": code(20),

    "Costing Method": option("FIFO"),
    "Standard Cost": decimal(),
    "Unit Cost": decimal((item) => item.unitCost),
    "Indirect Cost %": decimal(),
    "Overhead Rate": decimal(),
    "Last Direct Cost": decimal((item) => item.unitCost),
    "Cost is Adjusted": yes(),
    "Excluded from Cost Adjustment": boolean(),
    "Cost is Posted to G/L": yes(),
    "Inventory Value Zero": boolean(),
    "GetPurchPriceListsText()": { type: "Text", initial: CREATE_NEW },
    SpecialPurchPricesAndDiscountsTxt: { type: "Text", initial: CREATE_NEW },
    "Gen. Prod. Posting Group": code(20, (item, company) => itemTrade(company, item.no).genProdPostingGroup),
    "VAT Prod. Posting Group": code(20, (item, company) => itemTrade(company, item.no).vatProdPostingGroup),
    "Tax Group Code": code(20),
    "Inventory Posting Group": code(20, (item, company) => itemTrade(company, item.no).inventoryPostingGroup),
    "Default Deferral Template Code": code(10),
    "Tariff No.": code(20),
    "Country/Region of Origin Code": code(10),

    "Unit Price": decimal((item) => item.unitPrice),
    "CalcUnitPriceExclVAT()": decimal((item) => item.unitPrice),
    "Price Includes VAT": boolean((item, company) => itemTrade(company, item.no).priceIncludesVat),
    "Price/Profit Calculation": option("Profit=Price-Cost"),
    "Profit %": decimal(profitPercent),
    "GetSalesPriceListsText()": { type: "Text", initial: CREATE_NEW },
    SpecialPricesAndDiscountsTxt: { type: "Text", initial: CREATE_NEW },
    "Allow Invoice Disc.": boolean((item, company) => itemTrade(company, item.no).allowInvoiceDiscount),
    "Item Disc. Group": code(20, (item, company) => itemTrade(company, item.no).discountGroup),
    "Application Wksh. User ID": code(128),
    "VAT Bus. Posting Gr. (Price)": code(20, (item, company) => itemTrade(company, item.no).priceVatBusPostingGroup),

    ItemReplenishmentSystem: option("Purchase", (item) => item.replenishmentSystem),
    "Replenishment System": option("Purchase", (item) => item.replenishmentSystem),
    "Manufacturing Policy": option("Make-to-Stock"),
    "Flushing Method": option("Manual"),
    "Routing No.": code(20),
    "Production BOM No.": code(20, (item) => (item.replenishmentSystem === "Prod. Order" ? item.no : "")),
    "Rounding Precision": { type: "Decimal", initial: 1 },
    "Scrap %": decimal(),
    "Lot Size": decimal(),
    "Allow Whse. Overpick": boolean(),
    "Production Blocked": option(" "),
    "Service Item Group": code(10),
    "Lead Time Calculation": dateFormula((item) => item.leadTime),
    "Vendor No.": code(20, (item) => item.vendorNo),
    "Vendor Item No.": text(50, (item) => item.vendorItemNo),
    "Assembly Policy": option("Assemble-to-Stock", (item) => item.assemblyPolicy),
    "Assembly BOM": boolean((item) => item.replenishmentSystem === "Assembly"),

    "Reordering Policy": option(" ", (item) => (item.reorderPoint > 0 ? "Fixed Reorder Qty." : " ")),
    Reserve: option("Optional", (item) => item.reserve),
    "Order Tracking Policy": option("None"),
    "Dampener Period": dateFormula(),
    "Dampener Quantity": decimal(),
    Critical: boolean(),
    "Safety Lead Time": dateFormula((item) => item.safetyLeadTime),
    "Safety Stock Quantity": decimal((item) => item.safetyStock),
    "Include Inventory": yes(),
    "Lot Accumulation Period": dateFormula(),
    "Rescheduling Period": dateFormula(),
    "Reorder Point": decimal((item) => item.reorderPoint),
    "Reorder Quantity": decimal(),
    "Maximum Inventory": decimal(),
    "Overflow Level": decimal(),
    "Time Bucket": dateFormula(),
    "Minimum Order Quantity": decimal((item) => item.minimumOrderQuantity),
    "Maximum Order Quantity": decimal(),
    "Order Multiple": decimal((item) => item.orderMultiple),

    "Item Tracking Code": code(10),
    "Serial Nos.": code(20),
    "Lot Nos.": code(20),
    "Expiration Calculation": dateFormula(),
    "Warehouse Class Code": code(10),
    "Special Equipment Code": code(10),
    "Put-away Template Code": code(10),
    "Phys Invt Counting Period Code": code(10),
    "Last Phys. Invt. Date": date(),
    "Last Counting Period Update": date(),
    "Next Counting Start Date": date(),
    "Next Counting End Date": date(),
    "Identifier Code": code(20),
    "Use Cross-Docking": yes(),

    SystemId: guid((item) => item.systemId),
    SystemModifiedAt: dateTime((item) => `${item.lastModified}T00:00:00.000Z`),
    "Item Category Id": guid((item) => (item.category === "" ? NO_ID : systemIdOf(5722, item.category))),
    "Unit of Measure Id": guid((item) => systemIdOf(UNIT_OF_MEASURE, item.baseUnit)),
    "Tax Group Id": guid(),
    "Gen. Prod. Posting Group Id": guid(),
    "Inventory Posting Group Id": guid(),
    /** The API's own sum over all locations. */
    InventoryValue: decimal((item, company) => inventory(company, item.no, NO_FILTERS)),
  },
});
