import type { DraftAddress } from "../../ledger/salesDraft";
import { textIn } from "../salesRows";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { HeaderSubject } from "./subjects";
import { notInTable } from "./words";

/** Table 36's lengths of an address. */
const LONGEST = { address: 100, address2: 50, postCode: 20, city: 30, country: 10, county: 30 } as const;
const COLUMN = {
  address: "line1",
  address2: "line2",
  postCode: "postalcode",
  city: "city",
  country: "country",
  county: "stateorprovince",
} as const satisfies Record<keyof DraftAddress, string>;
const PARTS = ["address", "address2", "postCode", "city", "country", "county"] as const;
/** Fields of AL's type Code: capitals, no blanks at the ends. */
const CODES: readonly string[] = ["postCode", "country"];

/** The address of the bill or of the goods, as codeunit 5343's Copy…InformationIfNotEmpty writes it. */
export function addressFacts(prefix: "billto" | "shipto"): readonly Fact<HeaderSubject>[] {
  const side = prefix === "billto" ? "billTo" : "shipTo";
  const field = prefix === "billto" ? "Bill-to Country/Region Code" : "Ship-to Country/Region Code";
  const source = `Codeunit 5343, Copy${prefix === "billto" ? "BillTo" : "ShipTo"}InformationIfNotEmpty`;
  return [
    {
      id: `${side}.ownWhenEmpty`,
      source,
      when: "all six parts are empty: BC's own address stays",
      then: {
        effect: "changes",
        to: (subject) => {
          const { row } = subject.document;
          const parts = PARTS.map((part) => [part, textIn(row, `${prefix}_${COLUMN[part]}`)] as const);
          const address = parts.every(([, text]) => text === "")
            ? null
            : (Object.fromEntries(parts) as unknown as DraftAddress);
          return { ...subject, header: { ...subject.header, [side]: address } };
        },
      },
    },
    {
      id: `${side}.cut`,
      source,
      when: "a part is longer than BC's field",
      then: {
        effect: "cuts",
        to: (subject) => {
          const address = subject.header[side];
          return address === null ? subject : { ...subject, header: { ...subject.header, [side]: cut(address) } };
        },
      },
    },
    {
      id: `${side}.unknownCountry`,
      source: "Table 36 Sales Header, table relation of the country",
      when: "the country, cut and in capitals, is none of BC's countries",
      then: refuses(({ company, header }) => {
        const country = header[side]?.country ?? "";
        return (
          country !== "" &&
          !company.countries.has(country) &&
          notInTable(field, country, { table: "Sales Header", related: "Country/Region" })
        );
      }),
    },
  ];
}

function cut(address: DraftAddress): DraftAddress {
  const part = (name: keyof DraftAddress): string => {
    const text = address[name].slice(0, LONGEST[name]);
    return CODES.includes(name) ? text.trim().toUpperCase() : text;
  };
  return {
    address: part("address"),
    address2: part("address2"),
    postCode: part("postCode"),
    city: part("city"),
    country: part("country"),
    county: part("county"),
  };
}
