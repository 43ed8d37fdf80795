import { askServices, newKnowledge } from "../businesscentral/askServices";
import type { ServiceRows } from "../businesscentral/askServices";
import { checkedRows } from "../businesscentral/checkedRows";
import type { Client } from "../businesscentral/client";
import { optionName } from "../businesscentral/optionName";
import type { Shape } from "../businesscentral/rowShape";
import { referenceOf } from "../orders/live/documentLists";
import { sameCode } from "../values/sameCode";
import { stringLiteral } from "../values/stringLiteral";
import { KNOWN_MAPPINGS } from "./knownMappings";
import type { RecordKind } from "./recordMapping";

/**
 * The lists of Business Central that show of each record whether it is coupled (field *Coupled to Dataverse*, which asks its table of pairs), under
 * the names that an administrator publishes them by. Vendors, opportunities and price lists go by nothing that Sales knows of them.
 */
export const COUPLING_PAGES = {
  customer: { ...KNOWN_MAPPINGS.customers.list, key: "No" },
  item: { ...KNOWN_MAPPINGS.items.list, key: "No" },
  resource: { ...KNOWN_MAPPINGS.resources.list, key: "No" },
  order: { ...KNOWN_MAPPINGS.releasedOrders.list, key: "Your_Reference" },
  invoice: { ...KNOWN_MAPPINGS.invoices.list, key: "No" },
} as const satisfies Readonly<
  Partial<Record<RecordKind, { readonly service: string; readonly page: number; readonly key: string }>>
>;

type CouplingPage = keyof typeof COUPLING_PAGES;

/** Every page shows the number and the pair; a customer is blocked by an option. */
export const COUPLING_SHAPE = {
  No: "code",
  Coupled_to_Dataverse: "flag",
  Your_Reference: "text?",
  Blocked: "textIfShown?",
} as const satisfies Shape;

/** Items have a flag of the same name. */
const BLOCKED_SHAPE = { No: "code", Blocked: "flagIfShown?" } as const satisfies Shape;

/** What Business Central says of its record. */
export type FoundCoupling =
  | {
      readonly kind: "record";
      readonly number: string;
      readonly isCoupled: boolean;
      readonly isBlocked: boolean;
    }
  | { readonly kind: "none" }
  /** The page is not published, may not be read, or does not answer; null: there is no page that tells. */
  | { readonly kind: "notTold"; readonly service: string | null };

function isCouplingPage(kind: RecordKind): kind is CouplingPage {
  return kind in COUPLING_PAGES;
}

/**
 * Asks the list of a kind for the one record of a number. Never rejects.
 * @param number of the record; of an order, its number in Sales
 */
export async function findRecord(
  client: Client,
  to: Pick<Parameters<typeof askServices>[0], "address" | "overrides">,
  kind: RecordKind,
  number: string | null,
): Promise<FoundCoupling> {
  if (number === null || !isCouplingPage(kind)) {
    return { kind: "notTold", service: null };
  }
  const { service, key } = COUPLING_PAGES[kind];
  const asked = kind === "order" ? referenceOf(number) : number;
  const [answer] = await askServices({ ...client, ...to, knowledge: newKnowledge() }, [
    { service, shape: COUPLING_SHAPE, filter: (name) => `${name(key)} eq ${stringLiteral(asked)}` },
  ]);
  return foundIn(answer, { service, key, asked });
}

/** The record that an answer is about; one about another, or about several, tells nothing. */
export function foundIn(
  answer: ServiceRows | undefined,
  { service, key, asked }: { readonly service: string; readonly key: "No" | "Your_Reference"; readonly asked: string },
): FoundCoupling {
  const read = checkedRows({ name: service, shape: COUPLING_SHAPE }, answer);
  const flags = checkedRows({ name: service, shape: BLOCKED_SHAPE }, answer);
  if (!read.ok || !flags.ok) {
    return { kind: "notTold", service };
  }
  const [row, ...others] = read.rows;
  if (row === undefined) {
    return { kind: "none" };
  }
  return others.length > 0 || !sameCode(row[key], asked)
    ? { kind: "notTold", service }
    : {
        kind: "record",
        number: row.No,
        isCoupled: row.Coupled_to_Dataverse,
        isBlocked: flags.rows[0]?.Blocked === true || optionName(row.Blocked ?? "") !== "",
      };
}
