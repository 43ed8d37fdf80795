import { ADDRESS_COLUMNS } from "../../../documents/addressColumns";
import type { Address } from "../../../documents/salesDocument";
import type { Finding } from "../reason";
import { blocks, NOT_APPLICABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central's country/region codes have at most ten characters; as delivered they are the two letters of ISO 3166. */
export const countries: Rule = ({ document }) =>
  document.billTo.country === null && document.shipTo.country === null
    ? NOT_APPLICABLE
    : outcomeOf([country("billTo", document.billTo), country("shipTo", document.shipTo)]);

const CODE_LENGTH = 10;
const ISO_CODE = /^[A-Z]{2}$/i;

function country(address: "billTo" | "shipTo", { country: value }: Address): Finding | null {
  if (value === null || ISO_CODE.test(value)) {
    return null;
  }
  const fix = { kind: "field", column: ADDRESS_COLUMNS[address].country } as const;
  return value.length > CODE_LENGTH
    ? blocks({ kind: "countryTooLong", address, country: value }, fix)
    : warns({ kind: "countryNotACode", address, country: value }, fix);
}
