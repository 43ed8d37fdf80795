import { CUSTOMER_FACTS } from "./customerFacts";
import type { Fact } from "./fact";
import { FINISHED_FACTS } from "./finishedFacts";
import { HEADER_FACTS } from "./headerFacts";
import { LINE_FACTS } from "./lineFacts";
import { PRODUCT_FACTS } from "./productFacts";
import { REVISION_FACTS } from "./revisionFacts";

export interface ListedFact {
  readonly id: string;
  readonly source: string;
  readonly when: string;
  readonly effect: Fact<never>["then"]["effect"];
}

/** Every fact of taking an order or a quote, in the order in which BC comes to it. */
export const FACTS: readonly ListedFact[] = [
  ...CUSTOMER_FACTS.map(listed),
  {
    id: "customer.gone",
    source: "Table 36 Sales Header, GetCust; table 37 Sales Line, InitHeaderDefaults",
    when: "the customer that the account is coupled to, or the one who pays, is deleted",
    effect: "refuses",
  },
  ...HEADER_FACTS.map(listed),
  ...PRODUCT_FACTS.map(listed),
  {
    id: "writeIn.gone",
    source: "Table 37 Sales Line, No. OnValidate",
    when: "a write-in line, and the write-in product is deleted",
    effect: "refuses",
  },
  ...LINE_FACTS.map(listed),
  ...FINISHED_FACTS.map(listed),
  ...REVISION_FACTS.map(listed),
];

function listed<Subject>({ id, source, when, then }: Fact<Subject>): ListedFact {
  return { id, source, when, effect: then.effect };
}
