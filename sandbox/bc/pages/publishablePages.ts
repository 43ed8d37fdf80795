import { purchaseLineTable, salesLineTable } from "../tables/documentLines";
import { itemTable } from "../tables/item";
import { coupledItemTable, itemLedgerEntryTable, itemSubstitutionTable, locationTable } from "../tables/smallTables";
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

/** The pages that the local Business Central has, by page id. */
export const publishablePages: ReadonlyMap<number, Page> = new Map(
  [
    definePage(locationList, locationTable),
    definePage(itemCard, itemTable),
    definePage(itemList, itemTable),
    definePage(itemLedgerEntries, itemLedgerEntryTable),
    definePage(salesLines, salesLineTable),
    definePage(purchaseLines, purchaseLineTable),
    definePage(itemSubstitutionEntry, itemSubstitutionTable),
    definePage(productItemAvailability, coupledItemTable),
  ].map((page) => [page.id, page]),
);
