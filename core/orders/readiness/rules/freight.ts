import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import type { TradeFacts } from "../trade";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";
import { vatSetupOf } from "../sold";

/** Freight becomes a line of a G/L account, beside others; less than nothing is not taken. */
export const freight = rule({
  source: "SalesLine.Table.al:10003, 4771",
  reads: ["salesorder.freightamount"],
  asks: ["SalesSetup", "GLAccount", "VATPostingSetup", "Customer"],
  finds: {
    freightNegative: "serious",
    freightAlone: "blocks",
    freightWithoutAccount: "blocks",
    freightAccountBlocked: "blocks",
    freightAccountVat: "blocks",
  },
  check: ({ document: { freightAmount, lines }, businessCentral: { trade } }, find) => {
    if (freightAmount === 0) {
      return NOT_APPLICABLE;
    }
    const fix = { kind: "field", column: SalesOrderFields.freightamount } as const;
    if (freightAmount < 0) {
      return outcomeOf([find("freightNegative", [], fix)]);
    }
    if (lines.length === 0) {
      return outcomeOf([find("freightAlone", [], fix)]);
    }
    const state = accountState(trade);
    if (state === "unknown") {
      return NOT_ASKED;
    }
    return outcomeOf([state === "good" ? null : find(state, [trade?.salesSetup?.freightAccount ?? ""])]);
  },
});

function accountState(
  trade: TradeFacts | null,
): "good" | "unknown" | "freightWithoutAccount" | "freightAccountBlocked" | "freightAccountVat" {
  const setup = trade?.salesSetup ?? null;
  if (trade === null || setup === null) {
    return "unknown";
  }
  if (setup.freightAccount === "") {
    return "freightWithoutAccount";
  }
  const account = trade.freightAccount;
  if (account === null) {
    return "unknown";
  }
  if (account === "missing" || account.isBlocked || !account.isForDirectPosting) {
    return "freightAccountBlocked";
  }
  const vat = vatSetupOf(trade, account.vatGroup);
  return vat === "unknown" ? "unknown" : vat === null ? "freightAccountVat" : "good";
}
