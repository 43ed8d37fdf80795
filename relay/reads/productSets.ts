import { ITEM_PRICE, PRICE_SERVICES } from "../../core/availability/price/priceServices";
import { PROMISE_SERVICES } from "../../core/availability/reading/services";
import type { PromiseServiceId } from "../../core/availability/reading/services";
import { SET_UP_SERVICES } from "../../core/availability/reading/setUp";
import {
  AgeingProperties,
  CompanySet,
  CurrencySet,
  CustomerSet,
  ExchangeRateSet,
  FinancialDetailProperties,
  InvoiceSet,
} from "../../core/businesscentral/apiProperties";
import { API_ITEM, LOCATION_FILTER } from "../../core/businesscentral/properties";
import type { Shape } from "../../core/businesscentral/rowShape";
import { LIVE_SERVICES, LIVE_SETS } from "../../core/orders/live/liveSets";
import type { ReadSet } from "../../core/orders/live/liveSets";
import { TRADE_SERVICES, WHOLE_TRADE_SERVICES } from "../../core/orders/readiness/tradeServices";
import type { TradeServiceId } from "../../core/orders/readiness/tradeServices";
import { COUPLING_SETS, JOB_SETS, MAPPING_PAGES } from "../../core/synchronisation/readSets";
import { SERVICE_PAGES } from "../../core/setup/health/servicePages";
import type { ServiceId } from "../../core/setup/health/servicePages";
import { apiSet, serviceSet } from "./readableSet";
import type { ReadableSet } from "./readableSet";

const PROMISE_IDS = Object.keys(PROMISE_SERVICES) as readonly PromiseServiceId[];

const TRADE_IDS = Object.keys(TRADE_SERVICES) as readonly TradeServiceId[];

type PageId = ServiceId | PromiseServiceId | TradeServiceId;

/** Filters beside the properties that are read: FlowFilters, which choose what a page sums over, and which of its rows count. */
const MORE_FILTERS: Readonly<Partial<Record<PageId, readonly string[]>>> = {
  itemCard: [LOCATION_FILTER],
  salesLines: ["Type"],
  purchaseLines: ["Type"],
  salesOrderLines: ["Type"],
  itemLedgerEntries: ["Open"],
  reservationEntries: ["Reservation_Status"],
  assemblyLines: ["Type"],
  jobPlanningLines: ["Type"],
  serviceLines: ["Type"],
};

/** Small tables and headers of transfers, which the product reads whole. */
const READ_WHOLE: ReadonlySet<PageId> = new Set<PageId>([
  ...SET_UP_SERVICES,
  ...WHOLE_TRADE_SERVICES,
  "locations",
  "transferOrders",
]);

/**
 * Every published page that the product reads: those that a connection names under its name for them, those that the promise is read from
 * under the one name that they have.
 */
export function productServices(
  names: Readonly<Partial<Record<ServiceId, string | null | undefined>>>,
  propertyNames: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly ReadableSet[] {
  const readable = (id: PageId, name: string, shape: Shape): ReadPage => ({
    name,
    properties: Object.keys(shape),
    filters: MORE_FILTERS[id] ?? [],
    isReadWhole: READ_WHOLE.has(id),
  });
  const pages = [
    ...SERVICE_PAGES.flatMap(({ id, usualName, shape }) => {
      const name = names[id] === undefined ? usualName : names[id];
      const page = name === null ? [] : [readable(id, name, shape)];
      return id === "itemCard"
        ? page.flatMap((each) => [each, { ...each, properties: Object.keys(ITEM_PRICE) }])
        : page;
    }),
    ...Object.values(PRICE_SERVICES).map(({ name, shape }) => ({
      ...ONLY_FILTERED,
      name,
      properties: Object.keys(shape),
    })),
    ...PROMISE_IDS.map((id) => readable(id, PROMISE_SERVICES[id].name, PROMISE_SERVICES[id].shape)),
    ...TRADE_IDS.map((id) => readable(id, TRADE_SERVICES[id].name, TRADE_SERVICES[id].shape)),
    ...LIVE_SERVICES.map(({ service, shape }) => ({ ...ONLY_FILTERED, name: service, properties: Object.keys(shape) })),
    ...COUPLING_SETS.map((list) => ({ ...ONLY_FILTERED, ...list })),
    ...MAPPING_PAGES.map((page) => ({ ...page, filters: [], isReadWhole: true })),
  ];
  return byName(pages).map(([name, same]) =>
    serviceSet(
      name,
      same.flatMap(({ properties }) => properties),
      {
        filters: same.flatMap(({ filters }) => filters),
        overrides: propertyNames[name] ?? {},
        isReadWhole: same.some(({ isReadWhole }) => isReadWhole),
      },
    ),
  );
}

/** What is read of one name for one purpose and another. */
function byName<T extends { readonly name: string }>(all: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  return [...new Set(all.map(({ name }) => name))].map((name) => [name, all.filter((each) => each.name === name)]);
}

/** One page that the product reads for one purpose; for another it may read it by other properties. */
interface ReadPage {
  readonly name: string;
  readonly properties: readonly string[];
  readonly filters: readonly string[];
  readonly isReadWhole: boolean;
}

const ONLY_FILTERED = { filters: [], isReadWhole: false } as const;

const API_SETS: readonly ReadSet[] = [
  { name: "items", properties: Object.keys(API_ITEM), parts: {} },
  ...[CurrencySet, ExchangeRateSet, InvoiceSet].map(({ name, properties }) => ({
    name,
    properties: Object.values(properties),
    parts: {},
  })),
  {
    name: CustomerSet.name,
    properties: Object.values(CustomerSet.properties),
    parts: {
      [CustomerSet.parts.financialDetail]: Object.values(FinancialDetailProperties),
      [CustomerSet.parts.ageing]: [
        AgeingProperties.balanceDue,
        AgeingProperties.currentAmount,
        AgeingProperties.agedAsOfDate,
        ...AgeingProperties.periods.flatMap(({ label, amount }) => [label, amount]),
      ],
    },
  },
  ...LIVE_SETS,
  ...JOB_SETS.map((set) => ({ ...set, parts: {} })),
];

/** Every set of API v2.0 that the product reads. */
export const PRODUCT_API_SETS: readonly ReadableSet[] = byName(API_SETS).map(([name, same]) =>
  apiSet(
    name,
    same.flatMap(({ properties }) => properties),
    Object.assign({}, ...same.map(({ parts }) => parts)) as ReadSet["parts"],
  ),
);

/** The lists of companies: of OData V4 and of the API. Only the connection's own company is ever answered. */
export const ODATA_COMPANIES = apiSet("Company", ["Name", "Display_Name", "Id"]);
export const API_COMPANIES = apiSet(CompanySet.name, Object.values(CompanySet.properties));
