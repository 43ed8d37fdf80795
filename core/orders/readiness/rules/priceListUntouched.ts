import { PriceLevelTable } from "../../../tables/PriceLevel.generated";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** A price list that Business Central maintains loses what people change in it, or stops being synchronised. */
export const priceListUntouched: Rule = ({ document: { priceList } }) => {
  if (priceList === null || priceList.isMaintained === false) {
    return NOT_APPLICABLE;
  }
  if (priceList.isMaintained === null || priceList.isEdited === null) {
    return NOT_READABLE;
  }
  const { id, name } = priceList;
  return outcomeOf([
    priceList.isEdited
      ? warns(
          { kind: "priceListEdited", priceList: name },
          { kind: "record", table: PriceLevelTable.logicalName, id, name },
        )
      : null,
  ]);
};
