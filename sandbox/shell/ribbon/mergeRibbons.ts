import { readRibbonDiff } from "./readRibbonDiff";
import type { RibbonDiff } from "./ribbonDiff";

/** The diffs of all solutions in one, a later solution's definition in place of an earlier one's with the same id. */
export function mergeRibbons(ribbons: readonly string[], table: string): RibbonDiff {
  const diffs = ribbons.map((xml) => readRibbonDiff(xml, table));
  return {
    buttons: [...new Map(diffs.flatMap(({ buttons }) => buttons.map((button) => [button.id, button]))).values()].sort(
      (a, b) => a.sequence - b.sequence,
    ),
    leftOut: diffs.flatMap(({ leftOut }) => leftOut),
    hidden: diffs.flatMap(({ hidden }) => hidden),
    commands: merged(diffs, ({ commands }) => commands),
    enableRules: merged(diffs, ({ enableRules }) => enableRules),
    displayRules: merged(diffs, ({ displayRules }) => displayRules),
    labels: merged(diffs, ({ labels }) => labels),
  };
}

function merged<T>(
  diffs: readonly RibbonDiff[],
  part: (diff: RibbonDiff) => ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  return new Map(diffs.flatMap((diff) => [...part(diff)]));
}
