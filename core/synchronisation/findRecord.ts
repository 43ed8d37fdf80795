import { askServices, newKnowledge } from "../businesscentral/askServices";
import type { ServiceRows } from "../businesscentral/askServices";
import { checkedRows } from "../businesscentral/checkedRows";
import type { Client } from "../businesscentral/client";
import { optionName } from "../businesscentral/optionName";
import type { Shape } from "../businesscentral/rowShape";
import { referenceOf } from "../orders/live/documentLists";
import { sameCode } from "../values/sameCode";
import { stringLiteral } from "../values/stringLiteral";
import { pagesOf } from "./couplingPages";
import type { CouplingPage, LocalRuleId } from "./couplingPages";
import type { RecordKind } from "./recordMapping";

/** What Business Central says of its record. */
export type FoundCoupling =
  | {
      readonly kind: "record";
      readonly number: string;
      /** Null: its list does not show it. */
      readonly isCoupled: boolean | null;
      readonly isBlocked: boolean;
      /** The filter on BC's side that it does not pass; null where it passes, and where the list does not show it. */
      readonly outside: LocalRuleId | null;
      readonly by: CouplingPage["by"];
    }
  | { readonly kind: "none"; readonly by: CouplingPage["by"] }
  /** The page is not published, may not be read, or does not answer; null: there is no page that tells. */
  | { readonly kind: "notTold"; readonly service: string | null };

const FLAG_SHAPE = { Blocked: "flagIfShown?" } as const satisfies Shape;

/**
 * Asks the lists of a kind for the one record that Sales knows by a number or name. Never rejects.
 * @param known of an order, its number in Sales; of an opportunity, its name; null where Sales knows none
 */
export async function findRecord(
  client: Client,
  to: Pick<Parameters<typeof askServices>[0], "address" | "overrides">,
  kind: RecordKind,
  known: string | null,
): Promise<FoundCoupling> {
  const pages = pagesOf(kind);
  if (known === null || known === "" || pages.length === 0) {
    return { kind: "notTold", service: null };
  }
  const asked = kind === "order" ? referenceOf(known) : known;
  const able = pages.filter(({ longest }) => asked.length <= longest);
  const answers = await askServices(
    { ...client, ...to, knowledge: newKnowledge() },
    able.map(({ service, shape, key }) => ({
      service,
      shape,
      filter: (name) => `${name(key)} eq ${stringLiteral(asked)}`,
    })),
  );
  return mostTelling(
    pages.map((page) =>
      able.includes(page) ? foundIn(answers[able.indexOf(page)], page, asked) : { kind: "none", by: page.by },
    ),
  );
}

/** The record that an answer is about; one about another, or about several, tells nothing. */
export function foundIn(answer: ServiceRows | undefined, page: CouplingPage, asked: string): FoundCoupling {
  const { service, shape, key, number, by, rule } = page;
  const read = checkedRows<Shape>({ name: service, shape }, answer);
  const flags = checkedRows({ name: service, shape: FLAG_SHAPE }, answer);
  if (!read.ok || !flags.ok) {
    return { kind: "notTold", service };
  }
  const [row, ...others] = read.rows;
  if (row === undefined) {
    return { kind: "none", by };
  }
  if (others.length > 0 || !sameCode(textIn(row[key]), asked)) {
    return { kind: "notTold", service };
  }
  const coupled = row.Coupled_to_Dataverse;
  const shown = rule === undefined ? null : row[rule.property];
  return {
    kind: "record",
    number: textIn(row[number]),
    isCoupled: typeof coupled === "boolean" ? coupled : null,
    isBlocked: flags.rows[0]?.Blocked === true || optionName(textIn(row.Blocked)) !== "",
    outside:
      rule !== undefined && typeof shown === "string" && !rule.values.includes(optionName(shown)) ? rule.id : null,
    by,
  };
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Where several lists are asked, one that shows a pair counts, then one that has the record; "none" takes all of them. */
function mostTelling(found: readonly FoundCoupling[]): FoundCoupling {
  const rank = (each: FoundCoupling): number => {
    if (each.kind !== "record") {
      return each.kind === "notTold" ? 3 : 4;
    }
    return each.isCoupled === true ? 0 : each.isCoupled === null ? 1 : 2;
  };
  const [best] = [...found].sort((left, right) => rank(left) - rank(right));
  return best ?? { kind: "notTold", service: null };
}
