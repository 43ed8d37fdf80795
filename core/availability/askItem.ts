import { askServices } from "../businesscentral/askServices";
import { withClient } from "../businesscentral/client";
import type { Cancellation } from "../ports";
import { askLocations, locationsQuestion, placesOf } from "./askLocations";
import { askProducts } from "./askProducts";
import type { AskingPorts } from "./askingPorts";
import { askSubstitutes, substitutionsQuestion } from "./askSubstitutes";
import type { ItemDetails } from "./itemDetails";
import { sourceCaller } from "./load";
import { serverMemory } from "./memory";
import type { ProductFacts } from "./productFacts";
import type { SourceCaller } from "./source";

export interface ItemQuestion {
  readonly productId: string;
  /** The document's BC company; null where the document or the environment has none. */
  readonly companyId: string | null;
  /** A person asked for it: leave aside what is kept. */
  readonly refresh?: boolean;
  readonly cancellation?: Cancellation;
}

const NOT_TOLD = { kind: "notTold", problem: null } as const;

/**
 * What is worth knowing of one product when somebody looks closer: stock by location, substitutes. Its figures come from what was asked
 * lately; the rest takes two steps: first the lists of locations and substitutes, then the item card for each of them. Only where the item
 * card told the figures, for no other source knows places. Never rejects for anything that Sales or Business Central may answer.
 */
export async function askItem(ports: AskingPorts, question: ItemQuestion): Promise<ItemDetails> {
  const { productId, ...rest } = question;
  const { facts, connection } = await askProducts(
    ports,
    { ...rest, productIds: [productId], subject: null },
    () => undefined,
  );
  const own: ProductFacts = facts.products.get(productId) ?? { kind: "asking", product: null };
  const itemCard = connection?.services.itemCard ?? null;
  if (own.kind !== "live" || own.item.source !== "itemCard" || connection === null || itemCard === null) {
    return { facts: own, locations: NOT_TOLD, substitutes: NOT_TOLD };
  }

  return withClient(ports, connection.credentials, question.cancellation, (client) =>
    askDetails(ports, sourceCaller(client, serverMemory(ports.memory, connection), connection), own, itemCard),
  );
}

async function askDetails(
  { sales }: AskingPorts,
  caller: SourceCaller,
  own: Extract<ProductFacts, { kind: "live" }>,
  itemCard: string,
): Promise<ItemDetails> {
  const { connection } = caller;
  const { locations, itemSubstitutions } = connection.services;
  const lists = await askServices(caller, [
    ...(locations === null ? [] : [locationsQuestion(locations)]),
    ...(itemSubstitutions === null ? [] : [substitutionsQuestion(itemSubstitutions, own.item.itemNumber)]),
  ]);
  const listed = locations === null ? undefined : lists[0];
  const answer = lists[lists.length - 1];

  const [byLocation, substitutes] = await Promise.all([
    askLocations(
      caller,
      itemCard,
      { itemNumber: own.item.itemNumber, defaultLocation: connection.defaultLocation },
      placesOf(listed, own.item, connection.defaultLocation),
    ),
    itemSubstitutions === null || answer === undefined
      ? NOT_TOLD
      : askSubstitutes(caller, sales, itemCard, { service: itemSubstitutions, answer }),
  ]);
  return { facts: own, locations: byLocation, substitutes };
}
