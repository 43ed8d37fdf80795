import { oneWay } from "./orderMode";
import type { Rule } from "./rule";
import { accountCoupled } from "./rules/accountCoupled";
import { accountIsCustomer } from "./rules/accountIsCustomer";
import { addresses } from "./rules/addresses";
import { availability } from "./rules/availability";
import { cashDiscount } from "./rules/cashDiscount";
import { companyNamed } from "./rules/companyNamed";
import { countries } from "./rules/countries";
import { creditLimit } from "./rules/creditLimit";
import { currencyKnown } from "./rules/currencyKnown";
import { customerGroups } from "./rules/customerGroups";
import { customerNotBlocked } from "./rules/customerNotBlocked";
import { customerPresent } from "./rules/customerPresent";
import { documentOpen } from "./rules/documentOpen";
import { freight } from "./rules/freight";
import { hasLines } from "./rules/hasLines";
import { integrationOn } from "./rules/integrationOn";
import { invoiceDiscounts } from "./rules/invoiceDiscounts";
import { itemGroups } from "./rules/itemGroups";
import { itemsNotBlocked } from "./rules/itemsNotBlocked";
import { lineAddress } from "./rules/lineAddress";
import { lineDates } from "./rules/lineDates";
import { lineDiscounts } from "./rules/lineDiscounts";
import { lineTexts } from "./rules/lineTexts";
import { nameFits } from "./rules/nameFits";
import { numberFits } from "./rules/numberFits";
import { numberSeries } from "./rules/numberSeries";
import { ordinaryUser } from "./rules/ordinaryUser";
import { overdue } from "./rules/overdue";
import { payerNotBlocked } from "./rules/payerNotBlocked";
import { prepayment } from "./rules/prepayment";
import { priceListUntouched } from "./rules/priceListUntouched";
import { prices } from "./rules/prices";
import { pricesWithVat } from "./rules/pricesWithVat";
import { productsActive } from "./rules/productsActive";
import { productsCoupled } from "./rules/productsCoupled";
import { productTypes } from "./rules/productTypes";
import { quantities } from "./rules/quantities";
import { requestedDate } from "./rules/requestedDate";
import { shipTo } from "./rules/shipTo";
import { soldBefore } from "./rules/soldBefore";
import { takenAutomatically } from "./rules/takenAutomatically";
import { terms } from "./rules/terms";
import { twoWay } from "./rules/twoWay";
import { units } from "./rules/units";
import { vat } from "./rules/vat";
import { writeIns } from "./rules/writeIns";

/** Every check by its id, in the order in which people read them: the document, the customer, the lines, the terms. Ids never change. */
export const RULES = {
  open: documentOpen,
  soldBefore,
  integration: integrationOn,
  twoWay,
  user: ordinaryUser,
  automatic: oneWay(takenAutomatically),
  company: companyNamed,
  numberSeries,
  customer: customerPresent,
  relationship: accountIsCustomer,
  coupled: accountCoupled,
  blocked: customerNotBlocked,
  payer: payerNotBlocked,
  customerGroups,
  credit: creditLimit,
  overdue,
  prepayment,
  lines: hasLines,
  writeIn: writeIns,
  productActive: oneWay(productsActive),
  productType: oneWay(productTypes),
  productCoupled: productsCoupled,
  itemBlocked: itemsNotBlocked,
  itemGroups,
  unit: units,
  quantity: quantities,
  price: prices,
  priceVat: oneWay(pricesWithVat),
  lineDiscount: oneWay(lineDiscounts),
  lineDate: oneWay(lineDates),
  lineAddress,
  lineText: oneWay(lineTexts),
  availability,
  currency: currencyKnown,
  vat,
  priceList: priceListUntouched,
  discount: invoiceDiscounts,
  cashDiscount,
  freight,
  date: requestedDate,
  address: addresses,
  shipTo,
  country: countries,
  terms,
  name: oneWay(nameFits),
  number: numberFits,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** Names of everything that the rules may find. */
export type FindingText = { [Id in RuleId]: keyof (typeof RULES)[Id]["finds"] }[RuleId];

export const RULE_IDS: readonly RuleId[] = Object.keys(RULES).filter((id): id is RuleId => id in RULES);
