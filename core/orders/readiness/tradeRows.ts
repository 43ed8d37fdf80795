import type { ServiceRows } from "../../businesscentral/askServices";
import type { RowOf } from "../../businesscentral/rowShape";
import { optionName } from "../../businesscentral/optionName";
import { checkedRows } from "../../businesscentral/checkedRows";
import type { CustomerSetUp } from "../../availability/reading/setUp";
import type { ProductFacts } from "../../availability/productFacts";
import type { CalendarDate } from "../../values/calendarDate";
import type { AccountTerms, CurrencyTerms, CustomerTerms, ItemTerms, ResourceTerms } from "./trade";
import { TRADE_SERVICES } from "./tradeServices";
import type { TradeServiceId } from "./tradeServices";

type Rows<Id extends TradeServiceId> = readonly RowOf<(typeof TRADE_SERVICES)[Id]["shape"]>[];

/** Rows of a page, checked; null where it told none to rely on. */
export function rowsOf<Id extends TradeServiceId>(id: Id, answer: ServiceRows | undefined): Rows<Id> | null {
  const read = checkedRows(TRADE_SERVICES[id] as { name: string; shape: (typeof TRADE_SERVICES)[Id]["shape"] }, answer);
  return read.ok ? read.rows : null;
}

export function currenciesOf(
  rows: {
    readonly codes: Rows<"currencies"> | null;
    readonly rates: Rows<"rates"> | null;
    readonly setup: Rows<"ledgerSetup"> | null;
  },
  today: CalendarDate,
): CurrencyTerms {
  const begun = rows.rates
    ?.flatMap((row) => (row.Starting_Date !== null && row.Starting_Date > today ? [] : [row]))
    .sort((left, right) => (left.Starting_Date ?? "").localeCompare(right.Starting_Date ?? ""));
  return {
    local: rows.setup?.[0]?.LCY_Code ?? null,
    codes: rows.codes === null ? null : new Set(rows.codes.map(({ Code }) => Code)),
    rates:
      begun === undefined
        ? null
        : new Map(
            begun.map((row) => [
              row.Currency_Code,
              row.Exchange_Rate_Amount === 0 ? 0 : row.Relational_Exch_Rate_Amount / row.Exchange_Rate_Amount,
            ]),
          ),
  };
}

type CustomerRow = Extract<CustomerSetUp["card"], { readonly ok: true }>["rows"][number];

export function customerOf(row: CustomerRow): CustomerTerms {
  return {
    number: row.No,
    name: row.Name,
    blocked: row.Blocked === null ? null : optionName(row.Blocked),
    isPrivacyBlocked: row.Privacy_Blocked,
    generalGroup: row.Gen_Bus_Posting_Group,
    postingGroup: row.Customer_Posting_Group,
    vatGroup: row.VAT_Bus_Posting_Group,
    pricesIncludeVat: row.Prices_Including_VAT,
    billTo: row.Bill_to_Customer_No,
    prepaymentPercent: row.Prepayment_Percent,
    currency: row.Currency_Code,
  };
}

export function accountOf(rows: Rows<"account"> | null, number: string): AccountTerms | "missing" | null {
  if (rows === null) {
    return null;
  }
  const row = rows.find(({ No }) => No === number);
  return row === undefined
    ? "missing"
    : {
        isBlocked: row.Blocked,
        isForDirectPosting: row.Direct_Posting,
        vatGroup: row.VAT_Prod_Posting_Group,
      };
}

export function resourcesOf(rows: Rows<"resources"> | null): ReadonlyMap<string, ResourceTerms> | null {
  return rows === null
    ? null
    : new Map(
        rows.map((row) => [
          row.No,
          {
            kind: "resource",
            isBlocked: row.Blocked,
            isPrivacyBlocked: row.Privacy_Blocked,
            generalGroup: row.Gen_Prod_Posting_Group,
            vatGroup: row.VAT_Prod_Posting_Group,
          },
        ]),
      );
}

/** Null where the item's card was not read. */
export function itemOf(facts: ProductFacts | null): ItemTerms | null {
  if (facts?.kind !== "live" || facts.item.trade === null) {
    return null;
  }
  const { trade, baseUnit, isStockItem, unitFactors } = facts.item;
  return { kind: "item", ...trade, baseUnit, isStockItem, units: unitFactors };
}
