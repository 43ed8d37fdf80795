import { PriceLevelTable } from "../../../tables/PriceLevel.generated";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, rule } from "../rule";

/** A price list that Business Central maintains loses what people change in it, or stops being synchronised. */
export const priceListUntouched = rule({
  source: "IntegrationRecSynchInvoke.Codeunit.al:150",
  reads: ["pricelevel.modifiedby", "productpricelevel.modifiedby"],
  finds: { priceListEdited: "note" },
  check: ({ document: { priceList } }, find) => {
    if (priceList === null || priceList.isMaintained === false) {
      return NOT_APPLICABLE;
    }
    if (priceList.isMaintained === null || priceList.isEdited === null) {
      return NOT_READABLE;
    }
    const { id, name } = priceList;
    const fix = { kind: "record", table: PriceLevelTable.logicalName, id, name } as const;
    return outcomeOf([priceList.isEdited ? find("priceListEdited", [name], fix) : null]);
  },
});
