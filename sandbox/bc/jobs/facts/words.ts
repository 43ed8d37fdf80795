/** BC's words in the languages that its job queue works in here. The Norwegian ones are ours: BC's translations are not published as source. */
export type Language = "en" | "nb";
export type Words = Readonly<Record<Language, string>>;

/** Captions of BC's fields and tables, where they differ by language. */
const NORWEGIAN: Readonly<Record<string, string>> = {
  "Amount Rounding Precision": "Avrundingspresisjon for beløp",
  "Bill-to Country/Region Code": "Fakturer-til lands-/regionkode",
  Blocked: "Sperret",
  "Country/Region": "Land/region",
  "Currency Factor": "Valutafaktor",
  "Customer Posting Group": "Kundebokføringsgruppe",
  "Direct Posting": "Direkte bokføring",
  "Exchange Rate Amount": "Valutakursbeløp",
  "Freight G/L Acc. No.": "Finanskontonr. for frakt",
  "Gen. Bus. Posting Group": "Firmabokføringsgruppe",
  "Gen. Prod. Posting Group": "Produktbokføringsgruppe",
  "Inventory Posting Group": "Lagerbokføringsgruppe",
  "Item Unit of Measure": "Vareenhet",
  "Order Nos.": "Ordrenr.",
  "Qty. per Unit of Measure": "Antall pr. enhet",
  Quantity: "Antall",
  "Quote Nos.": "Tilbudsnr.",
  "Sales & Receivables Setup": "Salgsoppsett",
  "Sales Header": "Salgshode",
  "Sales Line": "Salgslinje",
  "Sell-to Customer No.": "Selg-til kundenr.",
  "Ship-to Country/Region Code": "Lever-til lands-/regionkode",
  Status: "Status",
  Type: "Type",
  "Unit of Measure Code": "Enhetskode",
};

function norwegian(caption: string): string {
  return NORWEGIAN[caption] ?? caption;
}

/** AL's TestField for an empty value. @param record as BC names one: `Item: No.=BORD-1000`. */
export function mustHaveValue(field: string, record: string): Words {
  return {
    en: `${field} must have a value in ${record}. It cannot be zero or empty.`,
    nb: `${norwegian(field)} må ha en verdi i ${record}. Den kan ikke være null eller tom.`,
  };
}

/** AL's TestField for another value than expected. The two spaces are BC's. */
export function mustBe(
  field: string,
  expected: string,
  parts: { readonly record: string; readonly actual: string },
): Words {
  return {
    en: `${field} must be equal to '${expected}'  in ${parts.record}. Current value is '${parts.actual}'.`,
    nb: `${norwegian(field)} må være lik '${expected}'  i ${parts.record}. Gjeldende verdi er '${parts.actual}'.`,
  };
}

/** AL's refusal of a code that its table does not hold. */
export function notInTable(
  field: string,
  value: string,
  parts: { readonly table: string; readonly related: string },
): Words {
  const { table, related } = parts;
  return {
    en: `The field ${field} of table ${table} contains a value (${value}) that cannot be found in the related table (${related}).`,
    nb: `Feltet ${norwegian(field)} i tabellen ${norwegian(table)} inneholder en verdi (${value}) som ikke finnes i den relaterte tabellen (${norwegian(related)}).`,
  };
}

/** AL's error of a Get without result. @param key `Code='USD'` */
export function doesNotExist(record: string, key: string): Words {
  return {
    en: `The ${record} does not exist. Identification fields and values: ${key}`,
    nb: `${norwegian(record)} finnes ikke. Identifikasjonsfelt og -verdier: ${key}`,
  };
}
