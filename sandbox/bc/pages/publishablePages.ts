import { purchaseLineTable, salesLineTable } from "../tables/documentLines";
import { itemTable } from "../tables/item";
import { coupledItemTable, itemLedgerEntryTable, itemSubstitutionTable, locationTable } from "../tables/smallTables";
import { stockkeepingUnitTable } from "../tables/stockkeepingUnits";
import { transferHeaderTable, transferLineTable } from "../tables/transfers";
import itemCard from "./itemCard.json";
import itemLedgerEntries from "./itemLedgerEntries.json";
import itemList from "./itemList.json";
import itemSubstitutionEntry from "./itemSubstitutionEntry.json";
import locationList from "./locationList.json";
import type { Page } from "./page";
import { definePage } from "./page";
import productItemAvailability from "./productItemAvailability.json";
import purchaseLines from "./purchaseLines.json";
import salesLines from "./salesLines.json";
import stockkeepingUnitList from "./stockkeepingUnitList.json";
import transferLines from "./transferLines.json";
import transferLinesExtended from "./transferLinesExtended.json";
import transferOrders from "./transferOrders.json";

/** Page 30 as an administrator extends it in BC's Designer: fields of its table that the page itself does not show. */
const itemCardExtended = {
  ...itemCard,
  page: 50030,
  name: "Item Card, extended",
  properties: { ...itemCard.properties, Reserved_Qty_on_Inventory: "Reserved Qty. on Inventory" },
};

/** The pages that the local Business Central has, by page id. Those from 50000 on stand for pages that a customer has extended. */
export const publishablePages: ReadonlyMap<number, Page> = new Map(
  [
    definePage(locationList, locationTable),
    definePage(itemCard, itemTable),
    definePage(itemList, itemTable),
    definePage(itemLedgerEntries, itemLedgerEntryTable),
    definePage(salesLines, salesLineTable),
    definePage(purchaseLines, purchaseLineTable),
    definePage(stockkeepingUnitList, stockkeepingUnitTable),
    definePage(itemSubstitutionEntry, itemSubstitutionTable),
    definePage(transferOrders, transferHeaderTable),
    definePage(transferLines, transferLineTable),
    definePage(productItemAvailability, coupledItemTable),
    definePage(itemCardExtended, itemTable),
    definePage(transferLinesExtended, transferLineTable),
  ].map((page) => [page.id, page]),
);
