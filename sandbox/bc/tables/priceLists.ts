import type { Company } from "../ledger/company";
import type { CustomerPriceGroup, PriceListHeader, PriceListLine } from "../ledger/relations";
import { COUPLED_TABLES } from "../ledger/rows";
import { coupledIn } from "./coupled";
import groupFacts from "./facts/customerPriceGroup.json";
import headerFacts from "./facts/priceListHeader.json";
import lineFacts from "./facts/priceListLine.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

interface LineOfList extends PriceListLine {
  readonly list: PriceListHeader;
}

/** Table 7000: lists of sales prices. */
export const priceListHeaderTable = tableOf<PriceListHeader>(headerFacts, {
  rows: ({ relations }) => [...relations.priceLists.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: {
    Code: (row) => row.code,
    Description: (row) => row.description,
    SourceType: (row) => row.sourceType,
    "Source No.": (row) => row.sourceNo,
    "Assign-to No.": (row) => row.sourceNo,
    "VAT Bus. Posting Gr. (Price)": (row) => row.vatBusPostingGroup,
    "Price Includes VAT": (row) => row.priceIncludesVat,
    ViewAmountType: (row) => row.amountType,
    "Amount Type": (row) => row.amountType,
    "Source Group": () => "Customer",
    Status: (row) => row.status,
    "Currency Code": (row) => row.currencyCode,
    "Starting Date": (row) => row.startingDate,
    "Ending Date": (row) => row.endingDate,
    "Allow Updating Defaults": (row) => row.allowUpdatingDefaults,
  },
});

/** Table 6, of the pricing before. */
export const customerPriceGroupTable = tableOf<CustomerPriceGroup>(groupFacts, {
  rows: ({ relations }) => [...relations.customerPriceGroups.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: {
    Code: (row) => row.code,
    Description: (row) => row.description,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.customerPriceGroup),
  },
});

/** Table 7001. */
export const priceListLineTable = tableOf<LineOfList>(lineFacts, {
  rows: linesOfLists,
  rowVersion: versionOf,
  values: {
    "Price List Code": (row) => row.listCode,
    "Line No.": (row) => row.lineNo,
    "GetPriceListDescription()": ({ list }) => list.description,
    Status: ({ list }) => list.status,
    "Source Type": ({ list }) => list.sourceType,
    "Source No.": ({ list }) => list.sourceNo,
    "Asset Type": (row) => row.assetType,
    "Asset No.": (row) => row.assetNo,
    Description: (row, company) =>
      company.items.get(row.assetNo)?.description ?? company.resources.get(row.assetNo)?.name ?? "",
    "Unit of Measure Code": (row) => row.unitCode,
    "Minimum Quantity": (row) => row.minimumQuantity,
    "Amount Type": (row) => row.amountType,
    "Currency Code": (row) => row.currencyCode,
    "Unit Price": (row) => row.unitPrice,
    "Starting Date": ({ list }) => list.startingDate,
    "Ending Date": ({ list }) => list.endingDate,
    "Allow Line Disc.": (row) => row.allowLineDiscount,
    "Line Discount %": (row) => row.lineDiscount,
    "Allow Invoice Disc.": () => true,
  },
});

function linesOfLists({ relations }: Company): readonly LineOfList[] {
  return [...relations.priceListLines.values()]
    .flatMap((line): readonly LineOfList[] => {
      const list = relations.priceLists.get(line.listCode);
      return list === undefined ? [] : [{ ...line, list }];
    })
    .sort((a, b) => byKey(a.listCode, b.listCode) || a.lineNo - b.lineNo);
}
