import type { Company } from "../bc/ledger/company";
import type { PriceListHeader } from "../bc/ledger/relations";
import { PRICE_SOURCE_TYPES } from "../bc/ledger/relations";
import { addDays } from "./addDays";
import { idOf } from "./idOf";
import prices from "./prices.json";

interface DemoList {
  readonly code: string;
  readonly description: string;
  readonly sourceType: string;
  readonly sourceNo: string;
  readonly endsInDays?: number;
  readonly lines: readonly DemoPrice[];
}

/** A line that has a price, or only a discount in per cent. */
interface DemoPrice {
  readonly item: string;
  readonly price?: number;
  readonly discount?: number;
  readonly unit?: string;
  readonly minimumQuantity?: number;
}

const lists: readonly DemoList[] = prices.lists;
const LINE_STEP = 10_000;

/** What some of the demo's customers pay other than what items' cards say. @param today ISO date. */
export function addPrices({ relations, trade }: Company, today: string): void {
  for (const { code, description, customers } of prices.groups) {
    relations.customerPriceGroups.set(code, { code, description, systemId: idOf("price group", code) });
    customers.forEach((no) => trade.customers.set(no, { ...trade.customers.get(no), priceGroup: code }));
  }
  for (const list of lists) {
    addList(list);
  }

  function addList({ code, description, sourceType, sourceNo, endsInDays, lines }: DemoList): void {
    relations.priceLists.set(code, {
      code,
      description,
      sourceType: sourceTypeOf(sourceType),
      sourceNo,
      amountType: "Any",
      priceIncludesVat: false,
      vatBusPostingGroup: "",
      currencyCode: "",
      startingDate: "",
      endingDate: endsInDays === undefined ? "" : addDays(today, endsInDays),
      status: "Active",
      allowUpdatingDefaults: false,
      systemId: idOf("price list", code),
    });
    lines.forEach(({ item, price, discount, unit, minimumQuantity }, at) => {
      const lineNo = (at + 1) * LINE_STEP;
      relations.priceListLines.set(`${code}/${lineNo}`, {
        listCode: code,
        lineNo,
        assetType: "Item",
        assetNo: item,
        // Lines that define nothing but a price go to Sales, with lists that are coupled; these stay in Business Central.
        amountType: price === undefined ? "Discount" : "Any",
        unitCode: unit ?? "",
        minimumQuantity: minimumQuantity ?? 0,
        unitPrice: price ?? 0,
        allowLineDiscount: true,
        lineDiscount: discount ?? 0,
        currencyCode: "",
        systemId: idOf("price list line", `${code}/${lineNo}`),
      });
    });
  }
}

function sourceTypeOf(name: string): PriceListHeader["sourceType"] {
  const type = PRICE_SOURCE_TYPES.find((each) => each === name);
  if (type === undefined) {
    throw new Error(`The demo has prices for ${JSON.stringify(name)}, which is nobody that prices are for.`);
  }
  return type;
}
