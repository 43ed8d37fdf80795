import type { ServiceQuestion, ServiceRows } from "../businesscentral/askServices";
import { stringLiteral } from "../values/stringLiteral";
import { SUBSTITUTION } from "../businesscentral/properties";
import { readRow } from "../businesscentral/rowShape";
import type { RowOf } from "../businesscentral/rowShape";
import { idOf, textOf } from "../values/wireValue";
import type { SalesReader } from "../ports";
import { ProductFields, ProductStatecode, ProductTable } from "../tables/Product.generated";
import { askByKey, unexpected } from "./askByKey";
import { findCard } from "./itemCard";
import { cardQuestion } from "./reading/itemQuestions";
import type { Substitute, Told } from "./itemDetails";
import { availableOf, totalsOf } from "./cardTotals";
import type { SourceCaller } from "./source";

/** Page 5716. */
export function substitutionsQuestion(service: string, itemNumber: string): ServiceQuestion {
  return { service, shape: SUBSTITUTION, filter: (name) => `${name("No")} eq ${stringLiteral(itemNumber)}` };
}

/** The substitutes that entries tell of, with their own stock at the location that counts and the products in Sales that stand for them. */
export async function askSubstitutes(
  to: SourceCaller,
  sales: SalesReader,
  itemCard: string,
  entries: { readonly service: string; readonly answer: ServiceRows },
): Promise<Told<Substitute>> {
  const askedOn = to.clock.now();
  const { service, answer } = entries;
  if (!answer.ok) {
    return { kind: "notTold", problem: answer.problem };
  }
  const byNumber = new Map<string, RowOf<typeof SUBSTITUTION>>();
  for (const entry of answer.rows) {
    const row = readRow(entry, SUBSTITUTION);
    if (typeof row === "string") {
      return { kind: "notTold", problem: unexpected(service, row).problem };
    }
    // A catalogue item ("Nonstock Item" in BC) is no item yet. One substitute may stand there once for each variant.
    if (row.Substitute_Type === "" || row.Substitute_Type === "Item") {
      byNumber.set(row.Substitute_No, row);
    }
  }
  const numbers = [...byNumber.keys()];
  const card = cardQuestion(itemCard, to.connection.defaultLocation);
  const [lookup, products] = await Promise.all([askByKey(to, [card], numbers), readCounterparts(sales, numbers)]);
  const rows = [...byNumber].map(([itemNumber, entry]): Substitute => {
    const found = findCard(lookup, card, itemNumber);
    const totals = found.ok ? totalsOf(found.card) : null;
    return {
      itemNumber,
      description: entry.Description,
      hasConditions: entry.Condition,
      product: products.get(itemNumber) ?? null,
      figures:
        !found.ok || totals === null
          ? null
          : {
              baseUnit: found.card.Base_Unit_of_Measure || null,
              onHand: totals.onHand,
              available: availableOf(totals),
              isBlocked: found.card.Blocked || found.card.Sales_Blocked,
            },
    };
  });
  return { kind: "told", askedOn, rows };
}

const COUNTERPART_COLUMNS = [ProductFields.productid, ProductFields.name, ProductFields.productnumber] as const;

/** Active products by number, the only ones that can be put on a line. None where Sales does not tell. */
async function readCounterparts(
  sales: SalesReader,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<Substitute["product"]>>> {
  if (numbers.length === 0) {
    return new Map();
  }
  const isOne = numbers.map((number) => `${ProductFields.productnumber} eq ${stringLiteral(number)}`).join(" or ");
  const outcome = await sales.rows(ProductTable, {
    select: COUNTERPART_COLUMNS,
    filter: `${ProductFields.statecode} eq ${ProductStatecode.Active} and (${isOne})`,
  });
  const rows = outcome.ok ? outcome.value : [];
  return new Map(
    rows.flatMap((row) => {
      const id = idOf(row[ProductFields.productid]);
      const number = textOf(row[ProductFields.productnumber])?.toUpperCase();
      return id === null || number === undefined ? [] : [[number, { id, name: textOf(row[ProductFields.name]) ?? "" }]];
    }),
  );
}
