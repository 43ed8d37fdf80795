import type { ServiceCaller } from "../businesscentral/askServices";
import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { UsableConnection } from "../connection/usableConnection";
import type { AbsentServices } from "./absentServices";
import type { ItemReading } from "./reading/itemReading";

/** A product as BC knows it. */
export interface AskedProduct {
  readonly id: string;
  /** BC's item number once the product is coupled; null where Sales has none. */
  readonly number: string | null;
}

export type ReadingOutcome =
  { readonly ok: true; readonly reading: ItemReading } | { readonly ok: false; readonly problem: ItemProblem };

/** What a source says of an item, once it was asked; by item number, or by product id where BC keeps that. */
export type Readings = (key: string) => ReadingOutcome;

export interface SourceCaller extends ServiceCaller {
  readonly connection: UsableConnection;
  /** What the server was found not to publish. */
  readonly absent: AbsentServices;
}

/** BC's item numbers are Code[20]; a longer value makes it refuse the whole question. */
const LONGEST_NUMBER = 20;

/** A product's item number as BC spells it; null where it can have none. */
export function itemNumberOf({ number }: AskedProduct): string | null {
  const spelled = number?.trim().toUpperCase() ?? "";
  return spelled === "" || spelled.length > LONGEST_NUMBER ? null : spelled;
}
