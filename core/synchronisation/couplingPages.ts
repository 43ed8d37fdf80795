import type { Shape } from "../businesscentral/rowShape";
import { KNOWN_MAPPINGS } from "./knownMappings";
import type { RecordKind } from "./recordMapping";

/** A filter that a mapping has on Business Central's side and that its list shows, by the name of its words. */
export type LocalRuleId = "orderIsReleased" | "opportunityIsOpen" | "listDefinesPrices";

interface LocalRule {
  readonly id: LocalRuleId;
  readonly property: string;
  readonly values: readonly string[];
}

/** A list of Business Central that tells of one record. */
export interface CouplingPage {
  /** Under which an administrator publishes it. */
  readonly service: string;
  readonly page: number;
  /** What holds that by which Sales knows the record, and what numbers it. */
  readonly key: "No" | "Your_Reference" | "Code" | "Description";
  readonly number: "No" | "Code";
  /** So long its key can be: a longer one has no record, and a filter with it would be refused. */
  readonly longest: number;
  readonly shape: Shape;
  /** A name is no key: both sides may have several, and one that was changed on one side finds nothing. */
  readonly by: "number" | "name";
  readonly rule?: LocalRule;
}

/** A customer is blocked by an option, an item by a flag of the same name. */
const NUMBERED = { No: "code", Coupled_to_Dataverse: "flag", Blocked: "textIfShown?" } as const satisfies Shape;
const BY_NUMBER = { key: "No", number: "No", longest: 20, shape: NUMBERED, by: "number" } as const;
const BY_CODE = { key: "Code", number: "Code", by: "number" } as const;

/**
 * The lists that show of each record whether it is coupled (field *Coupled to Dataverse*, which asks table 5331), under the names that an administrator
 * publishes them by. A list of sales prices (7015) shows everything but that, a price group of the pricing before (7) that too. Page 5346, *Price List -
 * Microsoft Dynamics 365 Sales*, looks for price groups alone and would say no of every price list.
 */
export const COUPLING_PAGES: Readonly<Record<Exclude<RecordKind, "vendor">, readonly CouplingPage[]>> = {
  customer: [{ ...KNOWN_MAPPINGS.customers.list, ...BY_NUMBER }],
  item: [{ ...KNOWN_MAPPINGS.items.list, ...BY_NUMBER }],
  resource: [{ ...KNOWN_MAPPINGS.resources.list, ...BY_NUMBER }],
  invoice: [{ ...KNOWN_MAPPINGS.invoices.list, ...BY_NUMBER }],
  order: [
    {
      ...KNOWN_MAPPINGS.releasedOrders.list,
      key: "Your_Reference",
      number: "No",
      longest: 35,
      shape: { ...NUMBERED, Your_Reference: "text?", Status: "textIfShown?" },
      by: "number",
      rule: { id: "orderIsReleased", property: "Status", values: ["Released"] },
    },
  ],
  priceList: [
    {
      ...KNOWN_MAPPINGS.priceGroups.list,
      ...BY_CODE,
      longest: 10,
      shape: { Code: "code", Coupled_to_Dataverse: "flag" },
    },
    {
      service: "SalesPriceLists",
      page: 7015,
      ...BY_CODE,
      longest: 20,
      shape: { Code: "code", Defines: "textIfShown?" },
      rule: { id: "listDefinesPrices", property: "Defines", values: ["Price"] },
    },
  ],
  opportunity: [
    {
      ...KNOWN_MAPPINGS.opportunities.list,
      key: "Description",
      number: "No",
      longest: 100,
      shape: { No: "code", Coupled_to_Dataverse: "flag", Description: "text", Status: "textIfShown?" },
      by: "name",
      rule: { id: "opportunityIsOpen", property: "Status", values: ["Not Started", "In Progress"] },
    },
  ],
};

/** Nothing tells of vendors: Sales knows them by no number. */
export function pagesOf(kind: RecordKind): readonly CouplingPage[] {
  return kind === "vendor" ? [] : COUPLING_PAGES[kind];
}

export function goesByName(kind: RecordKind): boolean {
  return pagesOf(kind).some(({ by }) => by === "name");
}
