import { readConnections } from "../connection/readConnections";
import { resolveConnection } from "../connection/resolveConnection";
import { isVirtual, usableConnection } from "../connection/usableConnection";
import type { UsableConnection, VirtualConnection } from "../connection/usableConnection";
import type { SalesProduct } from "../documents/product";
import type { Cancellation } from "../ports";
import type { AskingPorts } from "./askingPorts";
import type { SourceAnswer } from "./askSources";
import type { DocumentFacts } from "./document";
import { NO_FACTS } from "./document";
import { knowledgeOfReading } from "./knowledgeOfReading";
import { loadsFor } from "./load";
import { waitFor } from "./loadState";
import { serverMemory } from "./memory";
import type { NotLive, ProductFacts } from "./productFacts";
import type { Product } from "./readProduct";
import { readProducts } from "./readProducts";
import { subjectKey } from "./reading/documentSources";
import type { DocumentSubject } from "./reading/documentSources";
import type { CompanySetUp } from "./reading/setUp";

export interface ProductsQuestion {
  readonly productIds: readonly string[];
  /** The document's BC company; null where the document or the environment has none. */
  readonly companyId: string | null;
  /** Products that are known already, by id. */
  readonly products?: ReadonlyMap<string, SalesProduct>;
  /** What the document is asked by; null where products are asked for alone. */
  readonly subject: DocumentSubject | null;
  /** Ask again though an answer is kept. */
  readonly refresh?: boolean;
  readonly cancellation?: Cancellation;
}

/** What is known of some products so far. */
export interface ProductAvailability {
  readonly facts: DocumentFacts;
  /** More will be told. */
  readonly isAsking: boolean;
  readonly companyName: string | null;
  /** The connection whose Business Central was asked; null where none can be. */
  readonly connection: UsableConnection | null;
}

type Choice =
  | { readonly ok: true; readonly connection: UsableConnection | VirtualConnection }
  | { readonly ok: false; readonly why: NotLive; readonly companyName: string | null };

/**
 * Finds out what can be known of some products: from Sales who they are and which company to ask, from Business Central their stock. Tells
 * what is known whenever it is more than before. Never rejects for anything that Sales or Business Central may answer; once
 * cancelled it tells nothing more and resolves with what was known.
 */
export async function askProducts(
  ports: AskingPorts,
  question: ProductsQuestion,
  tell: (known: ProductAvailability) => void,
): Promise<ProductAvailability> {
  const { cancellation } = question;
  const ids = [...new Set(question.productIds)];
  const facts = new Map<string, ProductFacts>(ids.map((id) => [id, { kind: "asking", product: null }]));
  let about: Omit<DocumentFacts, "products"> = NO_FACTS;
  let known: ProductAvailability = {
    facts: { ...about, products: facts },
    isAsking: true,
    companyName: null,
    connection: null,
  };
  const publish = (change: Partial<ProductAvailability> = {}) => {
    if (cancellation?.aborted === true) {
      return;
    }
    known = { ...known, ...change, facts: { ...about, products: new Map(facts) } };
    tell(known);
  };

  const [read, choice] = await Promise.all([
    readProducts(ports.sales, ids, question.products),
    chooseConnection(ports, question.companyId),
  ]);
  const stockItems: Product[] = [];
  for (const [id, outcome] of read.products) {
    if (!outcome.ok) {
      facts.set(id, { kind: "noProduct", problem: outcome.problem });
    } else if (!outcome.product.isStockItem) {
      facts.set(id, { kind: "notStockItem", product: outcome.product });
    } else {
      facts.set(id, { kind: "asking", product: outcome.product });
      stockItems.push(outcome.product);
    }
  }
  const companyName = choice.ok ? choice.connection.companyName : choice.companyName;
  const isAsking = stockItems.length > 0 || question.subject?.along !== undefined;
  publish({
    isAsking,
    companyName,
    ...(choice.ok ? { connection: isVirtual(choice.connection) ? null : choice.connection } : {}),
  });
  if (cancellation?.aborted === true || !isAsking) {
    return known;
  }

  let waitingFor = 1;
  const settle = async (products: Iterable<Product>, factsOf: (product: Product) => ProductFacts) => {
    const withUnits = await read.withUnits;
    for (const product of products) {
      facts.set(product.id, factsOf(withUnits.get(product.id) ?? product));
    }
    waitingFor -= 1;
    publish({ isAsking: waitingFor > 0 });
  };
  if (!choice.ok) {
    await settle(stockItems, (product) => ({ kind: "notLive", product, why: choice.why, passedOver: [] }));
    return known;
  }
  const { connection } = choice;
  const { subject } = question;
  const server = serverMemory(ports.memory, connection);
  about = { ...about, defaultLocation: isVirtual(connection) ? null : connection.defaultLocation };
  const loads = loadsFor(ports, server, {
    connection,
    products: stockItems,
    subject,
    refresh: question.refresh === true,
  });
  waitingFor = loads.length;
  await Promise.all(
    loads.map(async (load) => {
      const answers = await waitFor(load, cancellation);
      if (answers === null) {
        return;
      }
      const own = subject === null ? undefined : answers.subjects.get(subjectKey(subject));
      const setUp = answers.setUp ?? server.setUp?.read ?? null;
      about = { ...about, setUp: about.setUp ?? setUp, ...(own ?? {}) };
      const told = stockItems.filter(({ id }) => load.products.has(id));
      await settle(told, (product) =>
        factsOf(product, answers.products.get(product.id), {
          companyName: connection.companyName,
          askedOn: load.askedOn ?? ports.clock.now(),
          setUp,
        }),
      );
    }),
  );
  return known;
}

async function chooseConnection({ sales }: AskingPorts, companyId: string | null): Promise<Choice> {
  const connections = await readConnections(sales);
  if (!connections.ok) {
    return { ok: false, why: { from: "connections", problem: connections.problem }, companyName: null };
  }
  const choice = resolveConnection(connections.value, companyId);
  if (!choice.ok) {
    return { ok: false, why: { from: "choice", reason: choice.reason }, companyName: null };
  }
  const { companyName } = choice.connection;
  const outcome = usableConnection(choice.connection);
  return outcome.ok
    ? { ok: true, connection: outcome.usable }
    : { ok: false, why: { from: "connection", problem: outcome.problem, companyName }, companyName };
}

function factsOf(
  product: Product,
  answer: SourceAnswer | undefined,
  { setUp, ...asked }: { readonly companyName: string; readonly askedOn: Date; readonly setUp: CompanySetUp | null },
): ProductFacts {
  const { reading = null, passedOver = [] } = answer ?? {};
  if (reading !== null) {
    return { kind: "live", product, item: knowledgeOfReading(reading, setUp, product.units), passedOver, ...asked };
  }
  const problem = passedOver[0]?.problem ?? { kind: "notCoupled" };
  return {
    kind: "notLive",
    product,
    why: { from: "businessCentral", problem, companyName: asked.companyName },
    passedOver,
  };
}
