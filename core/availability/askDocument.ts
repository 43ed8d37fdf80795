import type { AvailabilityQuestion } from "../documents/availabilityQuestion";
import type { Cancellation } from "../ports";
import { askProducts } from "./askProducts";
import type { ProductAvailability } from "./askProducts";
import type { AskingPorts } from "./askingPorts";
import type { DocumentAnswer, FactsAnswer } from "./document";
import { judgeDocument } from "./judgeDocument";
import type { ProductFacts } from "./productFacts";
import type { Along, DocumentSubject } from "./reading/documentSources";

export interface DocumentQuestion extends AvailabilityQuestion {
  /** What else is wanted of Business Central in the same go; its answers stand in the facts. */
  readonly along?: Along;
  /** A person asked for it: leave aside what is kept. */
  readonly refresh?: boolean;
  readonly cancellation?: Cancellation;
}

/**
 * Finds out what decides whether a document can be delivered. One question to Business Central for every hundred products, shared with whatever
 * else on the page asks the same; none for what was asked within the last minute.
 * @param onAnswer called whenever more is known; the first time as soon as Sales has told the products
 * @returns the last answer, of the same facts as the one told last; after cancellation what was known until then. Never rejects for anything that Sales or Business Central may answer.
 */
export async function askFacts(
  ports: AskingPorts,
  question: DocumentQuestion,
  onAnswer: (answer: FactsAnswer) => void = () => undefined,
): Promise<FactsAnswer> {
  const { document, along, ...rest } = question;
  const productIds = document.lines.flatMap(({ productId }) => productId ?? []);
  const subject: DocumentSubject = {
    customerNumber: document.customerNumber,
    order: document.held === null ? null : { number: document.held.orderNumber, salesNumber: document.number },
    ...(along === undefined ? {} : { along }),
  };
  const known = await askProducts(ports, { ...rest, productIds, subject }, (more) => onAnswer(answerOf(more)));
  return answerOf(known);
}

/** Can a document be delivered? `askFacts`, and each answer judged. */
export async function askDocument(
  ports: AskingPorts,
  question: DocumentQuestion,
  onAnswer: (answer: DocumentAnswer) => void = () => undefined,
): Promise<DocumentAnswer> {
  const judged = (answer: FactsAnswer) => ({ ...answer, ...judgeDocument(answer.facts, question.document) });
  return judged(await askFacts(ports, question, (answer) => onAnswer(judged(answer))));
}

function answerOf({ facts, isAsking, companyName }: ProductAvailability): FactsAnswer {
  return { facts, isAsking, companyName, askedOn: oldest([...facts.products.values()]) };
}

function oldest(facts: readonly ProductFacts[]): Date | null {
  return facts.reduce<Date | null>(
    (first, each) => (each.kind === "live" && (first === null || each.askedOn < first) ? each.askedOn : first),
    null,
  );
}
