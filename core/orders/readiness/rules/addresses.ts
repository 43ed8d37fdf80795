import { ADDRESS_COLUMNS } from "../../../documents/addressColumns";
import type { Address } from "../../../documents/salesDocument";
import type { AddressPart } from "../reason";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Parts without which an address is hardly one. */
const NEEDED = ["line1", "postalCode", "city", "country"] as const;
/** Lengths of BC's fields; a country that is too long is another rule's. */
const LONGEST = { line1: 100, line2: 50, postalCode: 20, city: 30, state: 30 } as const;
const SIDES = ["billTo", "shipTo"] as const;

/** As soon as one part is filled Business Central takes all six, empty ones too, each cut to the length of its field. */
export const addresses = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:152, 178",
  reads: SIDES.flatMap((side) => Object.values(ADDRESS_COLUMNS[side]).map((column) => `salesorder.${column}`)),
  finds: { addressIncomplete: "serious", addressCut: "serious" },
  check: ({ document }, find) => {
    const filled = SIDES.filter((side) => Object.values(document[side]).some((part) => part !== null));
    if (filled.length === 0) {
      return NOT_APPLICABLE;
    }
    return outcomeOf(
      filled.flatMap((address) => {
        const fixOf = (part: AddressPart) => ({ kind: "field", column: ADDRESS_COLUMNS[address][part] }) as const;
        const missing = NEEDED.filter((part) => document[address][part] === null);
        const [first] = missing;
        return [
          first === undefined ? null : find("addressIncomplete", [{ address }, { parts: missing }], fixOf(first)),
          ...tooLong(document[address]).map(({ part, kept }) =>
            find("addressCut", [{ address }, { parts: [part] }, kept], fixOf(part)),
          ),
        ];
      }),
    );
  },
});

function tooLong(address: Address): readonly { readonly part: AddressPart; readonly kept: string }[] {
  return (["line1", "line2", "postalCode", "city", "state"] as const).flatMap((part) => {
    const text = address[part] ?? "";
    return text.length > LONGEST[part] ? [{ part, kept: text.slice(0, LONGEST[part]) }] : [];
  });
}
