import type { ServiceQuestion } from "../businesscentral/askServices";
import { askPresent } from "./askPresent";
import { askSources } from "./askSources";
import type { Answers, Load, SubjectAnswer } from "./loadState";
import type { ServerMemory } from "./memory";
import {
  customerCompanion,
  orderLinesCompanion,
  orderNumberCompanion,
  setUpCompanion,
} from "./reading/documentSources";
import type { Companion, DocumentSubject } from "./reading/documentSources";
import type { SourceCaller } from "./source";

const KEEP_SET_UP_MS = 5 * 60_000;

/**
 * Asks for everything that waits: products, customers, orders, and the company's set-up where it is not known. One go; a second only for the
 * lines of an order whose number the first one told.
 */
export async function askAll(
  to: SourceCaller,
  server: ServerMemory,
  { products, subjects }: Pick<Load, "products" | "subjects">,
): Promise<Answers> {
  const now = to.clock.now().getTime();
  const kept = server.setUp !== null && now - server.setUp.readOn < KEEP_SET_UP_MS ? server.setUp.read : null;
  const gathered = new Gathered();
  const readSetUp = kept === null ? gathered.add(setUpCompanion(to.connection.services.locations)) : () => kept;
  const { salesLines } = to.connection.services;
  const read = [...subjects].map(([key, subject]) => [key, askSubject(subject, salesLines, gathered)] as const);

  const told = await askSources(to, [...products.values()], gathered.questions);
  if (told.others === null) {
    return { products: told.products, setUp: null, subjects: new Map() };
  }
  gathered.answered(told.others);
  const setUp = readSetUp();
  if (setUp.companyInformation.ok || setUp.locationCards.ok) {
    server.setUp ??= { readOn: now, read: setUp };
  }
  const answers = await Promise.all(
    read.map(async ([key, { answer, numberLater }]) => {
      const number = numberLater?.() ?? null;
      return [key, number === null ? answer() : await withOrder(to, answer(), number)] as const;
    }),
  );
  return { products: told.products, setUp, subjects: new Map(answers) };
}

interface AskedSubject {
  readonly answer: () => SubjectAnswer;
  /** The number of the order, where its lines must be asked for once it is known. */
  readonly numberLater: (() => string | null) | null;
}

function askSubject(subject: DocumentSubject, salesLines: string | null, gathered: Gathered): AskedSubject {
  const { order } = subject;
  const customerNumber = codeOf(subject.customerNumber);
  const customer = customerNumber === null ? () => null : gathered.add(customerCompanion(customerNumber));
  const along = gathered.add({ questions: subject.along?.questions ?? [], read: (answers) => answers });
  const number = codeOf(order?.number ?? null);
  if (number !== null && salesLines !== null) {
    const held = gathered.add(orderLinesCompanion(salesLines, number));
    return { answer: () => ({ customer: customer(), order: held(), along: along() }), numberLater: null };
  }
  const salesNumber = order?.salesNumber ?? null;
  const numberLater =
    order === null || salesNumber === null ? null : gathered.add(orderNumberCompanion(salesNumber, customerNumber));
  return {
    answer: () => ({ customer: customer(), order: number === null ? null : { number, lines: null }, along: along() }),
    numberLater,
  };
}

async function withOrder(to: SourceCaller, answer: SubjectAnswer, number: string): Promise<SubjectAnswer> {
  const { salesLines } = to.connection.services;
  if (salesLines === null) {
    return { ...answer, order: { number, lines: null } };
  }
  const companion = orderLinesCompanion(salesLines, number);
  return { ...answer, order: companion.read(await askPresent(to, companion.questions)) };
}

/** BC's codes hold so many characters; a longer value makes it refuse the whole question. */
const LONGEST_CODE = 20;

function codeOf(value: string | null): string | null {
  const code = value?.trim().toUpperCase() ?? "";
  return code === "" || code.length > LONGEST_CODE ? null : code;
}

/** Questions that go out together, and their answers for whoever gave them. */
class Gathered {
  public readonly questions: ServiceQuestion[] = [];
  private answers: Parameters<Companion<unknown>["read"]>[0] = [];

  /** @returns what reads the answers, once they are there */
  public add<Result>({ questions, read }: Companion<Result>): () => Result {
    const from = this.questions.length;
    this.questions.push(...questions);
    return () => read(this.answers.slice(from, from + questions.length));
  }

  public answered(answers: typeof this.answers): void {
    this.answers = answers;
  }
}
