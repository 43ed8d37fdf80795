import type { ItemKnowledge, ItemTraits } from "./itemKnowledge";
import type { JudgedPlace } from "./verdict";

/**
 * What an item is like at a place: where it has a stockkeeping unit there, whatever that one says, blank too, counts instead of the item card
 * (table 37 `IsAsmToOrderRequired`, codeunit 99000855 `AtSKU`). Where that is not known, no lead time is.
 */
export function traitsAt({ traits, stockkeepingUnits }: ItemKnowledge, place: JudgedPlace): ItemTraits {
  if (stockkeepingUnits === null) {
    return { ...traits, leadTime: null };
  }
  const unit = place.kind === "known" ? stockkeepingUnits.find(({ location }) => location === place.code) : undefined;
  return { ...traits, ...unit };
}
