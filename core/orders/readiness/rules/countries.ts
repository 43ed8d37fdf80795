import { ADDRESS_COLUMNS } from "../../../documents/addressColumns";
import { eachOf } from "../lineFindings";
import { rule } from "../rule";

const CODE_LENGTH = 10;
const ISO_CODE = /^[A-Z]{2}$/i;

/** The country, cut to ten characters and in capitals, must be one of Business Central's countries. */
export const countries = rule({
  source: "SalesHeader.Table.al:1791, 1923",
  reads: ["salesorder.billto_country", "salesorder.shipto_country"],
  asks: ["CountriesRegions"],
  finds: { countryUnknown: "blocks", countryTooLong: "blocks", countryNotACode: "serious" },
  check: ({ document, businessCentral }, find) => {
    const known = businessCentral.trade?.countries ?? null;
    const filled = (["billTo", "shipTo"] as const).flatMap((address) => {
      const { country } = document[address];
      return country === null ? [] : [{ address, country }];
    });
    return eachOf(filled, ({ address, country }) => {
      const values = [country, { address }];
      const fix = { kind: "field", column: ADDRESS_COLUMNS[address].country } as const;
      if (known !== null) {
        const code = country.slice(0, CODE_LENGTH).trim().toUpperCase();
        return known.has(code) ? null : find("countryUnknown", values, fix);
      }
      if (ISO_CODE.test(country)) {
        return "unknown";
      }
      return find(country.length > CODE_LENGTH ? "countryTooLong" : "countryNotACode", values, fix);
    });
  },
});
