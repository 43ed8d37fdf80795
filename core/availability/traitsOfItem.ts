import { optionName } from "../businesscentral/optionName";
import { sameCode } from "../values/sameCode";
import type { Caveats } from "./caveats";
import { dateFormula } from "./dates/dateFormula";
import type { DateFormula } from "./dates/dateFormula";
import type { ItemTraits, StockkeepingUnit } from "./itemKnowledge";
import type { ItemRows } from "./reading/itemReading";
import { rowsOf } from "./reading/setUp";
import type { CompanySetUp } from "./reading/setUp";

/** Of an item of which only the stock is known. */
export const PLAIN_TRAITS: ItemTraits = {
  isBlocked: false,
  isDropShipment: false,
  isMadeToOrder: false,
  needsVariant: false,
  leadTime: null,
  safetyLeadTime: null,
};

const NOTHING = { ok: true, rows: [] } as const;

/** Of the item card. */
export function traitsOf({ card, variants }: ItemRows, setUp: CompanySetUp | null, caveats: Caveats): ItemTraits {
  const purchasing = rowsOf(setUp?.purchasingCodes ?? NOTHING).find(({ Code }) => sameCode(Code, card.Purchasing_Code));
  const mandatory = optionName(card.VariantMandatoryDefaultYes || card.VariantMandatoryDefaultNo);
  const isMandatory =
    mandatory === "Yes" ||
    (mandatory !== "No" && rowsOf(setUp?.inventorySetup ?? NOTHING)[0]?.Variant_Mandatory_if_Exists === true);
  if (isMandatory && variants?.ok !== true) {
    caveats.add("variants", variants?.ok === false ? variants.problem : { kind: "notNamed" });
  }
  return {
    isBlocked: card.Blocked || card.Sales_Blocked,
    isDropShipment: purchasing?.Drop_Shipment === true,
    isMadeToOrder: isAssembledToOrder(card),
    needsVariant: isMandatory && variants?.ok === true && variants.rows.length > 0,
    leadTime: dateFormula(card.Lead_Time_Calculation),
    safetyLeadTime: safetyLeadTimeOf(card),
  };
}

function isAssembledToOrder({ Assembly_Policy }: { readonly Assembly_Policy: string }): boolean {
  return /^Assemble.to.Order$/i.test(optionName(Assembly_Policy));
}

function safetyLeadTimeOf({ Safety_Lead_Time }: { readonly Safety_Lead_Time: string }): DateFormula | null {
  return Safety_Lead_Time === "" ? null : dateFormula(Safety_Lead_Time);
}

/** Without variant; null where the card says that there are some, and nothing tells them. */
export function stockkeepingUnitsOf(
  { card, stockkeepingUnits }: ItemRows,
  caveats: Caveats,
): readonly StockkeepingUnit[] | null {
  if (!card.Stockkeeping_Unit_Exists) {
    return [];
  }
  if (stockkeepingUnits?.ok !== true) {
    caveats.add(
      "stockkeepingUnits",
      stockkeepingUnits?.ok === false ? stockkeepingUnits.problem : { kind: "notNamed" },
    );
    return null;
  }
  return stockkeepingUnits.rows
    .filter(({ Variant_Code }) => Variant_Code === "")
    .map((row) => ({
      location: row.Location_Code,
      isMadeToOrder: isAssembledToOrder(row),
      leadTime: dateFormula(row.Lead_Time_Calculation),
      safetyLeadTime: safetyLeadTimeOf(row),
    }));
}
