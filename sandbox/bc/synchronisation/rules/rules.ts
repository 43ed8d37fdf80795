import { contactRules, customerRules } from "./accounts";
import { currencyRules } from "./currencies";
import { opportunityRules } from "./opportunities";
import { orderLineRules } from "./orderLines";
import { orderRules } from "./orders";
import { priceGroupRules, priceListLineRules, priceListRules, salesPriceRules } from "./prices";
import { itemRules, resourceRules } from "./products";
import type { MappingRules } from "../run";
import { itemUnitRules, resourceUnitRules, unitGroupRules, unitOfMeasureRules } from "./units";

const RULES: Readonly<Record<string, MappingRules>> = {
  CURRENCY: currencyRules,
  CUSTOMER: customerRules,
  CONTACT: contactRules,
  "UNIT GROUP": unitGroupRules,
  "ITEM UOM": itemUnitRules,
  "RESOURCE UOM": resourceUnitRules,
  "UNIT OF MEASURE": unitOfMeasureRules,
  "ITEM-PRODUCT": itemRules,
  "RESOURCE-PRODUCT": resourceRules,
  "PLHEADER-PRICE": priceListRules,
  "PLLINE-PRODPRICE": priceListLineRules,
  "CUSTPRCGRP-PRICE": priceGroupRules,
  "SALESPRC-PRODPRICE": salesPriceRules,
  OPPORTUNITY: opportunityRules,
  "SALESORDER-ORDER": orderRules,
  "SOLINE-ORDERDETAIL": orderLineRules,
};

/** What a mapping does beside its fields; nothing for most. */
export function rulesOf(mapping: string): MappingRules {
  return RULES[mapping] ?? {};
}
