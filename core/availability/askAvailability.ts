import { readItemCard, readProductItemAvailability } from "../businesscentral/readItem";
import type { ItemOutcome } from "../businesscentral/readItem";
import { concernsWholeServer } from "../businesscentral/serviceProblem";
import { readConnections } from "../connection/readConnections";
import { resolveConnection } from "../connection/resolveConnection";
import { usableConnection } from "../connection/usableConnection";
import type { UsableConnection } from "../connection/usableConnection";
import type { Cancellation, SalesProblem, SalesReader, Transport } from "../ports";
import type { ItemFigures } from "./itemFigures";
import type { NotLive } from "./productFacts";
import { readProduct } from "./readProduct";
import type { Product } from "./readProduct";

export type { NotLive } from "./productFacts";

export interface AvailabilityQuestion {
  readonly productId: string;
  /** The document's BC company; null where the document or the environment has none. */
  readonly companyId: string | null;
  readonly cancellation?: Cancellation;
}

export interface AvailabilityPorts {
  readonly sales: SalesReader;
  readonly transport: Transport;
  readonly now: () => Date;
}

export type Availability =
  | { readonly kind: "noProduct"; readonly problem: SalesProblem }
  | { readonly kind: "notStockItem"; readonly product: Product }
  | { readonly kind: "live"; readonly product: Product; readonly figures: ItemFigures; readonly companyName: string; readonly askedOn: Date }
  | { readonly kind: "notLive"; readonly product: Product; readonly why: NotLive };

/**
 * What can be known of a product's availability now. Asks the item card where it is published and, where that fails, `ProductItemAvailability`.
 * Never rejects for anything that Sales or Business Central may answer.
 */
export async function askAvailability(ports: AvailabilityPorts, question: AvailabilityQuestion): Promise<Availability> {
  const [product, connections] = await Promise.all([readProduct(ports.sales, question.productId), readConnections(ports.sales)]);
  if (!product.ok) return { kind: "noProduct", problem: product.problem };
  if (!product.value.isStockItem) return { kind: "notStockItem", product: product.value };

  const notLive = (why: NotLive): Availability => ({ kind: "notLive", product: product.value, why });
  if (!connections.ok) return notLive({ from: "connections", problem: connections.problem });
  const choice = resolveConnection(connections.value, question.companyId);
  if (!choice.ok) return notLive({ from: "choice", reason: choice.reason });
  const { companyName } = choice.connection;
  const connection = usableConnection(choice.connection);
  if (!connection.ok) return notLive({ from: "connection", problem: connection.problem, companyName });
  const { itemCard, productItemAvailability } = connection.usable.services;
  if (itemCard === null && productItemAvailability === null) return notLive({ from: "connection", problem: { kind: "noService" }, companyName });

  const item = await askItem(ports.transport, connection.usable, product.value, question.cancellation);
  return item.ok
    ? { kind: "live", product: product.value, figures: item.figures, companyName, askedOn: ports.now() }
    : notLive({ from: "businessCentral", problem: item.problem, companyName });
}

async function askItem(
  transport: Transport,
  connection: UsableConnection,
  product: Product,
  cancellation: Cancellation | undefined,
): Promise<ItemOutcome> {
  const { itemCard, productItemAvailability } = connection.services;
  const request = { address: connection.address, credentials: connection.credentials, ...(cancellation === undefined ? {} : { cancellation }) };

  const card = itemCard !== null && product.number !== null ? await readItemCard(transport, { ...request, service: itemCard }, product.number) : null;
  if (card !== null && (card.ok || productItemAvailability === null || concernsWholeServer(card.problem))) return card;
  if (productItemAvailability === null) return { ok: false, problem: { kind: "notCoupled" } };
  const counted = await readProductItemAvailability(transport, { ...request, service: productItemAvailability }, product.id);
  // The item card's reason is the one to mend; the simpler service was only the way around it.
  return counted.ok || card === null ? counted : card;
}
