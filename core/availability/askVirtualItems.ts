import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { VirtualConnection } from "../connection/usableConnection";
import { askDataverse } from "../connection/virtualTables/askDataverse";
import { openVirtualTables } from "../connection/virtualTables/openVirtualTables";
import { readVirtual } from "../connection/virtualTables/readVirtual";
import type { Cancellation, SalesReader, WireRow } from "../ports";
import { API_ITEM } from "../businesscentral/properties";
import { readRow } from "../businesscentral/rowShape";
import { chunksOf } from "../values/chunksOf";
import { textOf } from "../values/wireValue";
import type { SourceAnswer } from "./askSources";
import type { AskingPorts } from "./askingPorts";
import { itemNumberOf } from "./source";
import type { AskedProduct, ReadingOutcome } from "./source";

/** Item numbers in one query; as many as one load has products. */
const NUMBERS_AT_ONCE = 100;

/**
 * Asks the virtual table of items for products, one query for a hundred. It tells the stock in all and nothing else: no places, no days, not
 * what is promised to others. Never rejects.
 */
export async function askVirtualItems(
  { sales, clock }: Pick<AskingPorts, "sales" | "clock">,
  { companyName }: VirtualConnection,
  products: readonly AskedProduct[],
  cancellation: Cancellation,
): Promise<ReadonlyMap<string, SourceAnswer>> {
  const numbers = [...new Set(products.flatMap((product) => itemNumberOf(product) ?? []))];
  const asked: ItemRows =
    numbers.length === 0
      ? { ok: true, value: [] }
      : await askDataverse(clock, cancellation, () => readItems(sales, companyName, numbers));
  return new Map(products.map((product) => [product.id, answerOf(itemNumberOf(product), asked)]));
}

async function readItems(sales: SalesReader, companyName: string, numbers: readonly string[]): Promise<ItemRows> {
  const opened = await openVirtualTables(sales, companyName, ["item"]);
  if (!opened.ok) {
    return opened;
  }
  const parts = await Promise.all(
    chunksOf(numbers, NUMBERS_AT_ONCE).map((chunk) =>
      readVirtual(sales, opened.value, { entity: "item", where: [{ property: "number", isOneOf: chunk }] }),
    ),
  );
  const failed = parts.find((part) => !part.ok);
  return failed ?? { ok: true, value: parts.flatMap((part) => (part.ok ? part.value : [])) };
}

type ItemRows =
  { readonly ok: true; readonly value: readonly WireRow[] } | { readonly ok: false; readonly problem: ItemProblem };

function answerOf(number: string | null, asked: ItemRows): SourceAnswer {
  const outcome = readingOf(number, asked);
  return outcome.ok
    ? { reading: outcome.reading, passedOver: [] }
    : { reading: null, passedOver: [{ source: "virtualItems", problem: outcome.problem }] };
}

function readingOf(itemNumber: string | null, asked: ItemRows): ReadingOutcome {
  if (itemNumber === null) {
    return { ok: false, problem: { kind: "notCoupled" } };
  }
  if (!asked.ok) {
    return asked;
  }
  const [row, ...others] = asked.value.filter((each) => textOf(each.number)?.toUpperCase() === itemNumber);
  if (row === undefined) {
    return { ok: false, problem: { kind: "itemNotFound", itemNumber } };
  }
  if (others.some((other) => other.inventory !== row.inventory)) {
    return { ok: false, problem: { kind: "contradiction", service: "dyn365bc_item_v2_0", key: itemNumber } };
  }
  // Whether the item has stock at all is known of the product; numbers of enumerations need not be.
  const item = readRow((usual) => (usual === "type" ? undefined : row[usual]), API_ITEM);
  return typeof item === "string"
    ? { ok: false, problem: { kind: "unexpectedProperty", service: "dyn365bc_item_v2_0", property: item } }
    : {
        ok: true,
        reading: {
          basis: "onHand",
          source: "virtualItems",
          itemNumber,
          baseUnit: item.baseUnitOfMeasureCode || null,
          isStockItem: item.type,
          isBlocked: item.blocked,
          onHand: item.inventory,
        },
      };
}
