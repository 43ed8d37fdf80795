import {
  AgeingProperties,
  CompanySet,
  CurrencySet,
  CustomerSet,
  FinancialDetailProperties,
  InvoiceSet,
} from "../../core/businesscentral/apiProperties";
import { API_ITEM, LOCATION_FILTER } from "../../core/businesscentral/properties";
import { SERVICE_PAGES } from "../../core/setup/health/servicePages";
import type { ServiceId } from "../../core/setup/health/servicePages";
import { apiSet, serviceSet } from "./readableSet";
import type { ReadableSet } from "./readableSet";

/** Filters beside the properties that are read: FlowFilters, which choose what a page sums over, and what lines are of. */
const MORE_FILTERS: Readonly<Partial<Record<ServiceId, readonly string[]>>> = {
  itemCard: [LOCATION_FILTER],
  salesLines: ["Type"],
  purchaseLines: ["Type"],
};

/** Every published page that the product reads, under the name that its connection gives it. */
export function productServices(
  names: Readonly<Partial<Record<ServiceId, string | null | undefined>>>,
  propertyNames: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly ReadableSet[] {
  return SERVICE_PAGES.flatMap(({ id, usualName, shape }) => {
    const name = names[id] === undefined ? usualName : names[id];
    return name === null
      ? []
      : [serviceSet(name, Object.keys(shape), MORE_FILTERS[id] ?? [], propertyNames[name] ?? {})];
  });
}

/** Every set of API v2.0 that the product reads. */
export const PRODUCT_API_SETS: readonly ReadableSet[] = [
  apiSet("items", Object.keys(API_ITEM)),
  apiSet(CurrencySet.name, Object.values(CurrencySet.properties)),
  apiSet(InvoiceSet.name, Object.values(InvoiceSet.properties)),
  apiSet(CustomerSet.name, Object.values(CustomerSet.properties), {
    [CustomerSet.parts.financialDetail]: Object.values(FinancialDetailProperties),
    [CustomerSet.parts.ageing]: [
      AgeingProperties.currencyCode,
      AgeingProperties.balanceDue,
      AgeingProperties.currentAmount,
      AgeingProperties.agedAsOfDate,
      ...AgeingProperties.periods.flatMap(({ label, amount }) => [label, amount]),
    ],
  }),
];

/** The lists of companies: of OData V4 and of the API. Only the connection's own company is ever answered. */
export const ODATA_COMPANIES = apiSet("Company", ["Name", "Display_Name", "Id"]);
export const API_COMPANIES = apiSet(CompanySet.name, Object.values(CompanySet.properties));
