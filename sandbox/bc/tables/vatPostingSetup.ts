import type { VatTrade } from "../ledger/tradeTables";
import { vatSetups } from "../ledger/trade";
import vatPostingSetupFacts from "./facts/vatPostingSetup.json";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** Table 325. */
export const vatPostingSetupTable = tableOf<VatTrade & { readonly busGroup: string; readonly prodGroup: string }>(
  vatPostingSetupFacts,
  {
    rows: vatSetups,
    rowVersion: versionOf,
    values: {
      "VAT Bus. Posting Group": (row) => row.busGroup,
      "VAT Prod. Posting Group": (row) => row.prodGroup,
      "VAT Identifier": (row) => row.prodGroup,
      "VAT %": (row) => row.percent,
      "VAT Calculation Type": (row) => row.calculationType,
    },
  },
);
