import type { ServiceRows } from "../businesscentral/askServices";
import type { CompanySetUp, CustomerSetUp } from "./reading/setUp";
import type { AskedLine } from "../documents/availabilityQuestion";
import type { ProductFacts } from "./productFacts";
import type { Ledger } from "./promise/ledger";
import type { DocumentVerdict, LineVerdict } from "./verdict";

/** What is known of each product, by its id. */
export type FactsByProduct = ReadonlyMap<string, ProductFacts>;

/** Everything that is known of what a document asks for; independent of quantities, units and days. */
export interface DocumentFacts {
  readonly products: FactsByProduct;
  /** Null: not read, or not yet. */
  readonly setUp: CompanySetUp | null;
  readonly customer: CustomerSetUp | null;
  /** The location that an administrator named for lines whose own cannot be told. */
  readonly defaultLocation: string | null;
  /** The order by which BC holds the document; null: it holds none, or it was not found. */
  readonly order: HeldOrder | null;
  /** Answers to what was asked along with the document; null: no source was asked that could. */
  readonly along: readonly ServiceRows[] | null;
}

/** BC's order and its lines, as they stand there. */
export interface HeldOrder {
  readonly number: string;
  /** Null: BC did not tell them. */
  readonly lines: readonly HeldOrderLine[] | null;
}

export interface HeldOrderLine {
  readonly lineNumber: number | null;
  readonly itemNumber: string;
  /** In `unit`. */
  readonly quantity: number | null;
  readonly outstanding: number;
  readonly unit: string;
  readonly shipmentDate: LineVerdictDate;
}

type LineVerdictDate = NonNullable<LineVerdict["held"]>["shipmentDate"];

export const NO_FACTS: DocumentFacts = {
  products: new Map(),
  setUp: null,
  customer: null,
  defaultLocation: null,
  order: null,
  along: null,
};

export interface JudgedDocument {
  /** In the order of the document's lines. */
  readonly lines: readonly JudgedLine[];
  readonly verdict: DocumentVerdict;
}

export interface JudgedLine {
  readonly line: AskedLine;
  readonly verdict: LineVerdict;
  /** Null for a write-in line. */
  readonly facts: ProductFacts | null;
  /** What lies, comes and goes where the line is judged, without what the document takes; null where no stock is. */
  readonly ledger: Ledger | null;
}

/** An answer to a question about a document, not judged yet; later answers of the same question know more. */
export interface FactsAnswer {
  /** Keep it: `judgeDocument(facts, document)` judges again without asking, when a quantity, unit or date is typed. */
  readonly facts: DocumentFacts;
  /** More will be told. */
  readonly isAsking: boolean;
  /** When the oldest of the live figures was asked for; null where there is none. */
  readonly askedOn: Date | null;
  /** The company asked; null while no connection is chosen. */
  readonly companyName: string | null;
}

/** The same with a verdict on each line and on the whole. */
export interface DocumentAnswer extends FactsAnswer, JudgedDocument {}
