import { concernsWholeServer } from "../businesscentral/serviceProblem";
import type { NamedSource } from "../connection/availabilitySources";
import { askApiItems, askProductItemAvailability } from "./inventories";
import { askItemCards } from "./itemCard";
import type { ServiceQuestion, ServiceRows } from "../businesscentral/askServices";
import type { PassedOver } from "./passedOver";
import { askPresent } from "./askPresent";
import type { ItemReading } from "./reading/itemReading";
import { itemNumberOf } from "./source";
import type { AskedProduct, ReadingOutcome, SourceCaller } from "./source";

/** What the sources said of one product: a reading, or nothing, and who gave none before. */
export interface SourceAnswer {
  readonly reading: ItemReading | null;
  /** In the order asked. Its first is the one to mend: the others were only ways around it. */
  readonly passedOver: readonly PassedOver[];
}

export interface SourceAnswers {
  readonly products: ReadonlyMap<string, SourceAnswer>;
  /** Answers to what was asked along with the item cards; null where those were not asked. */
  readonly others: readonly ServiceRows[] | null;
}

/**
 * Asks the connection's sources in their order, each only for the products that the ones before could not tell. A problem of the whole
 * server ends it: the other sources live on the same server.
 * @param others questions about the document, asked along with the item cards: no other source knows places
 */
export async function askSources(
  to: SourceCaller,
  products: readonly AskedProduct[],
  others: readonly ServiceQuestion[],
): Promise<SourceAnswers> {
  const answers = new Map<string, SourceAnswer>();
  let left = products;
  let told: readonly ServiceRows[] | null = null;
  for (const source of to.connection.sources) {
    if (source === "itemCard" && others.length > 0 && products.length === 0) {
      told = await askPresent(to, others);
    }
    if (left.length === 0) {
      break;
    }
    const { read, alongside } = await ask(source, to, left, others);
    told ??= alongside;
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
    if (left.some(({ id }) => answers.get(id)?.passedOver.some(({ problem }) => concernsWholeServer(problem)))) {
      break;
    }
  }
  return { products: answers, others: told };
}

interface Asked {
  readonly read: (product: AskedProduct) => ReadingOutcome;
  readonly alongside: readonly ServiceRows[] | null;
}

async function ask(
  source: NamedSource,
  to: SourceCaller,
  products: readonly AskedProduct[],
  others: readonly ServiceQuestion[],
): Promise<Asked> {
  const { itemCard, productItemAvailability } = to.connection.services;
  if (source === "productItemAvailability") {
    const byId = await askProductItemAvailability(
      to,
      productItemAvailability ?? "",
      products.map(({ id }) => id.toUpperCase()),
    );
    return { read: ({ id }) => byId(id.toUpperCase()), alongside: null };
  }
  const numbers = products.flatMap((product) => itemNumberOf(product) ?? []);
  if (numbers.length === 0) {
    return { read: () => ({ ok: false, problem: { kind: "notCoupled" } }), alongside: null };
  }
  const cards = source === "itemCard" ? await askItemCards(to, itemCard ?? "", numbers, others) : null;
  const byNumber = cards?.readings ?? (await askApiItems(to, numbers));
  return {
    alongside: cards?.others ?? null,
    read: (product) => {
      const number = itemNumberOf(product);
      return number === null ? { ok: false, problem: { kind: "notCoupled" } } : byNumber(number);
    },
  };
}
