import { chargedPercent } from "../../businesscentral/trade/setups";
import type { VatSetup } from "../../businesscentral/trade/setups";
import type { Trade } from "../trade/trade";

/** The VAT of a line in percent. `least` and `most` differ where its group is not known: then they are the lowest and highest of the payer's. */
export interface Rates {
  readonly identifier: string;
  readonly least: number;
  readonly most: number;
}

/**
 * The VAT that Business Central charges by the payer's and the line's posting groups.
 * @param product the line's VAT group; null where it is not known
 * @returns null where nothing is known: no payer, no VAT posting setup, no row for the groups, or a rate that does not stand there
 */
export function ratesOf({ payer, vat }: Pick<Trade, "payer" | "vat">, product: string | null): Rates | null {
  if (payer === null || vat === null) {
    return null;
  }
  const ofPayer = vat.filter(({ business }) => business === payer.vatGroup);
  if (product !== null) {
    const [setup, ...others] = ofPayer.filter((each) => each.product === product);
    return setup === undefined || others.length > 0 ? null : exactly(setup);
  }
  const percents = ofPayer.map(chargedPercent);
  if (percents.length === 0 || !percents.every((percent) => percent !== null)) {
    return null;
  }
  const [least, most] = [Math.min(...percents), Math.max(...percents)];
  return { identifier: least === most ? (ofPayer[0]?.identifier ?? "") : "", least, most };
}

function exactly(setup: VatSetup): Rates | null {
  const percent = chargedPercent(setup);
  const { identifier } = setup;
  return percent === null ? null : { identifier, least: percent, most: percent };
}
