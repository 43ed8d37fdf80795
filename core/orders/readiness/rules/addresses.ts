import { ADDRESS_COLUMNS } from "../../../documents/addressColumns";
import type { Address } from "../../../documents/salesDocument";
import type { AddressPart, Finding } from "../reason";
import { outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** As soon as one part of an address is filled, Business Central takes all of it over, the empty parts too. */
export const addresses: Rule = ({ document }) =>
  outcomeOf([incomplete("billTo", document.billTo), incomplete("shipTo", document.shipTo)]);

const PARTS: readonly AddressPart[] = ["line1", "postalCode", "city", "country"];

function incomplete(which: "billTo" | "shipTo", address: Address): Finding | null {
  if (Object.values(address).every((value) => value === null)) {
    return null;
  }
  const missing = PARTS.filter((part) => address[part] === null);
  const [first] = missing;
  if (first === undefined) {
    return null;
  }
  return warns(
    { kind: "addressIncomplete", address: which, missing },
    { kind: "field", column: ADDRESS_COLUMNS[which][first] },
  );
}
