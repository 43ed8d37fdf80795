import { concernsWholeServer } from "../businesscentral/serviceProblem";
import type { LiveSource } from "../connection/availabilitySources";
import type { UsableConnection } from "../connection/usableConnection";
import { askApiItems, askProductItemAvailability } from "./inventories";
import { askItemCards } from "./itemCard";
import type { ItemReading } from "./itemReading";
import type { Capabilities, PassedOver } from "./itemStock";
import { itemNumberOf } from "./source";
import type { AskedProduct, ReadingOutcome, SourceCaller } from "./source";

/** What the sources said of one product: a reading, or nothing, and who gave none before. */
export interface SourceAnswer {
  readonly reading: ItemReading | null;
  /** In the order asked. Its first is the one to mend: the others were only ways around it. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * Asks the connection's sources in their order, each only for the products that the ones before could not tell. A problem of the whole
 * server ends it: the other sources live on the same server.
 */
export async function askSources(
  to: SourceCaller,
  products: readonly AskedProduct[],
): Promise<ReadonlyMap<string, SourceAnswer>> {
  const answers = new Map<string, SourceAnswer>();
  let left = products;
  for (const source of to.connection.sources) {
    if (left.length === 0) break;
    const read = await ask(source, to, left);
    for (const product of left) {
      const outcome = read(product);
      const passedOver = answers.get(product.id)?.passedOver ?? [];
      answers.set(
        product.id,
        outcome.ok
          ? { reading: outcome.reading, passedOver }
          : { reading: null, passedOver: [...passedOver, { source, problem: outcome.problem }] },
      );
    }
    left = left.filter(({ id }) => answers.get(id)?.reading === null);
    if (left.some(({ id }) => answers.get(id)?.passedOver.some(({ problem }) => concernsWholeServer(problem)))) break;
  }
  return answers;
}

async function ask(
  source: LiveSource,
  to: SourceCaller,
  products: readonly AskedProduct[],
): Promise<(product: AskedProduct) => ReadingOutcome> {
  const { itemCard, productItemAvailability } = to.connection.services;
  if (source === "productItemAvailability") {
    const byId = await askProductItemAvailability(
      to,
      productItemAvailability ?? "",
      products.map(({ id }) => id.toUpperCase()),
    );
    return ({ id }) => byId(id.toUpperCase());
  }
  const numbers = products.flatMap((product) => itemNumberOf(product) ?? []);
  const byNumber =
    numbers.length === 0
      ? null
      : await (source === "itemCard" ? askItemCards(to, itemCard ?? "", numbers) : askApiItems(to, numbers));
  return (product) => {
    const number = itemNumberOf(product);
    return number === null || byNumber === null ? { ok: false, problem: { kind: "notCoupled" } } : byNumber(number);
  };
}

/** What each source of a connection could tell, in the order in which they are tried. */
export function capabilitiesOf({ sources, services }: UsableConnection): readonly Capabilities[] {
  return sources.map((source) => {
    const isCard = source === "itemCard";
    return {
      source,
      demand: isCard,
      outgoingDates: isCard && services.salesLines !== null,
      incomingDates: isCard && services.purchaseLines !== null,
      locations: isCard,
      substitutes: isCard && services.itemSubstitutions !== null,
    };
  });
}
