import type { Rule } from "./rule";
import { accountCoupled } from "./rules/accountCoupled";
import { accountIsCustomer } from "./rules/accountIsCustomer";
import { addresses } from "./rules/addresses";
import { availability } from "./rules/availability";
import { companyNamed } from "./rules/companyNamed";
import { countries } from "./rules/countries";
import { creditLimit } from "./rules/creditLimit";
import { currencyKnown } from "./rules/currencyKnown";
import { customerNotBlocked } from "./rules/customerNotBlocked";
import { customerPresent } from "./rules/customerPresent";
import { discount } from "./rules/discount";
import { documentOpen } from "./rules/documentOpen";
import { hasLines } from "./rules/hasLines";
import { integrationOn } from "./rules/integrationOn";
import { itemsNotBlocked } from "./rules/itemsNotBlocked";
import { nameFits } from "./rules/nameFits";
import { ordinaryUser } from "./rules/ordinaryUser";
import { overdue } from "./rules/overdue";
import { priceListUntouched } from "./rules/priceListUntouched";
import { productsActive } from "./rules/productsActive";
import { productsCoupled } from "./rules/productsCoupled";
import { productTypes } from "./rules/productTypes";
import { takenAutomatically } from "./rules/takenAutomatically";
import { unitsInGroup } from "./rules/unitsInGroup";
import { writeIns } from "./rules/writeIns";

/** Every check by its id, in the order in which people read them: the document, the customer, the lines, the terms. Ids never change. */
export const RULES = {
  open: documentOpen,
  integration: integrationOn,
  user: ordinaryUser,
  automatic: takenAutomatically,
  company: companyNamed,
  customer: customerPresent,
  relationship: accountIsCustomer,
  coupled: accountCoupled,
  blocked: customerNotBlocked,
  credit: creditLimit,
  overdue,
  lines: hasLines,
  writeIn: writeIns,
  productActive: productsActive,
  productType: productTypes,
  productCoupled: productsCoupled,
  itemBlocked: itemsNotBlocked,
  unit: unitsInGroup,
  availability,
  currency: currencyKnown,
  priceList: priceListUntouched,
  discount,
  address: addresses,
  country: countries,
  name: nameFits,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS: readonly RuleId[] = Object.keys(RULES).filter((id): id is RuleId => id in RULES);
