import type { Company } from "./company";
import type { Customer } from "./rows";
import type {
  AccountTrade,
  CurrencyTrade,
  CustomerTrade,
  ItemTrade,
  ResourceTrade,
  TradeSetup,
  UnitTrade,
  VatTrade,
} from "./tradeTables";
import { PLAIN_TRADE } from "./tradeTables";

export function customerTrade(company: Company, customer: Pick<Customer, "no" | "country">): CustomerTrade {
  const kept = { ...PLAIN_TRADE.customers, ...company.trade.customers.get(customer.no) };
  const byCountry = customer.country === company.setup.country ? "INNENLAND" : "UTLAND";
  return { ...kept, vatBusPostingGroup: kept.vatBusPostingGroup === "" ? byCountry : kept.vatBusPostingGroup.trim() };
}

export function itemTrade(company: Company, no: string): ItemTrade {
  const isStocked = (company.items.get(no)?.type ?? "Inventory") === "Inventory";
  const byType = isStocked ? {} : { genProdPostingGroup: "TJENESTER", inventoryPostingGroup: "" };
  return { ...PLAIN_TRADE.items, ...byType, ...company.trade.items.get(no) };
}

export function resourceTrade(company: Company, no: string): ResourceTrade {
  return { ...PLAIN_TRADE.resources, ...company.trade.resources.get(no) };
}

export function accountTrade(company: Company, no: string): AccountTrade {
  return { ...PLAIN_TRADE.accounts, ...company.trade.accounts.get(no) };
}

export function currencyTrade(company: Company, code: string): CurrencyTrade {
  return { ...PLAIN_TRADE.currencies, ...company.trade.currencies.get(code) };
}

export function unitTrade(company: Company, itemNo: string, code: string): UnitTrade {
  return { ...PLAIN_TRADE.units, ...company.trade.units.get(`${itemNo}/${code}`) };
}

export function tradeSetup(company: Company): TradeSetup {
  return { ...PLAIN_TRADE.setup, ...company.trade.setup.get("company") };
}

/** VAT Posting Setup of two groups; null when BC has no such row. INNENLAND and UTLAND with HØY are there from the start. */
export function vatSetup(company: Company, busGroup: string, prodGroup: string): VatTrade | null {
  const kept = company.trade.vat.get(`${busGroup}/${prodGroup}`);
  const isPlain = prodGroup === "HØY" && (busGroup === "INNENLAND" || busGroup === "UTLAND");
  if ((kept === undefined && !isPlain) || kept?.exists === false) {
    return null;
  }
  const percent = isPlain ? (busGroup === "INNENLAND" ? company.setup.domesticVatPercent : 0) : PLAIN_TRADE.vat.percent;
  return { ...PLAIN_TRADE.vat, percent, ...kept };
}

/** All of table 325, by its key. */
export function vatSetups(
  company: Company,
): readonly (VatTrade & { readonly busGroup: string; readonly prodGroup: string })[] {
  const keys = new Set(["INNENLAND/HØY", "UTLAND/HØY", ...company.trade.vat.keys()]);
  return [...keys].sort().flatMap((key) => {
    const [busGroup = "", prodGroup = ""] = key.split("/");
    const setup = vatSetup(company, busGroup, prodGroup);
    return setup === null ? [] : [{ ...setup, busGroup, prodGroup }];
  });
}

/** VAT Prod. Posting Group of what a line sells. */
export function vatProdPostingGroup(
  company: Company,
  line: { readonly type: "Item" | "Resource" | "G/L Account" | " "; readonly no: string },
): string {
  switch (line.type) {
    case "Item":
      return itemTrade(company, line.no).vatProdPostingGroup;
    case "Resource":
      return resourceTrade(company, line.no).vatProdPostingGroup;
    case "G/L Account":
      return accountTrade(company, line.no).vatProdPostingGroup;
    case " ":
      return "";
  }
}

/**
 * The VAT that a line bears, by the payer's and the item's groups: the payer's, for that is what General Ledger Setup says when nobody has
 * changed it. The buyer pays none of a reverse charge.
 */
export function vatPercentOf(
  company: Company,
  billTo: Pick<Customer, "no" | "country">,
  line: Parameters<typeof vatProdPostingGroup>[1],
): number {
  const setup = vatSetup(
    company,
    customerTrade(company, billTo).vatBusPostingGroup,
    vatProdPostingGroup(company, line),
  );
  return setup?.calculationType === "Normal VAT" ? setup.percent : 0;
}
