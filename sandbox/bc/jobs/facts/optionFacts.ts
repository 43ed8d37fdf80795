import type { Company } from "../../ledger/company";
import { numberIn } from "../salesRows";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { HeaderSubject } from "./subjects";
import { doesNotExist } from "./words";

/** Only payment terms are kept by this BC's documents; options of the two others are looked up and refused all the same. */
const COLUMNS = {
  shippingmethodcode: { table: "Shipping Agent", isKnown: () => true },
  paymenttermscode: {
    table: "Payment Terms",
    isKnown: (company: Company, code: string) => company.paymentTerms.has(code),
  },
  freighttermscode: { table: "Shipment Method", isKnown: () => true },
} as const;
type Column = keyof typeof COLUMNS;
const NAMES: readonly Column[] = ["shippingmethodcode", "paymenttermscode", "freighttermscode"];

/** Codeunit 5343, CopyCRMOptionFields. */
export const OPTION_FACTS: readonly Fact<HeaderSubject>[] = [
  {
    id: "option.recordGone",
    source: "Table 5334 CRM Option Mapping, GetRecordKeyValue",
    when: "an option is mapped to a record that BC has deleted",
    then: refuses((subject) => {
      for (const column of NAMES) {
        const code = mappedCode(subject, column);
        if (code !== null && !COLUMNS[column].isKnown(subject.company, code)) {
          return doesNotExist(COLUMNS[column].table, `Code='${code}'`);
        }
      }
      return null;
    }),
  },
  {
    id: "option.mapped",
    source: "Codeunit 5343, CopyCRMOptionFields",
    when: "payment terms are chosen whose option is mapped: they replace the payer's",
    then: {
      effect: "changes",
      to: (subject) => ({
        ...subject,
        header: { ...subject.header, paymentTermsCode: mappedCode(subject, "paymenttermscode") },
      }),
    },
  },
  {
    id: "option.notMapped",
    source: "Codeunit 5343, CopyCRMOptionFields",
    when: "shipping method, payment terms or freight terms are chosen whose option is mapped to nothing",
    then: { effect: "drops" },
  },
];

function mappedCode({ company, document }: HeaderSubject, column: Column): string | null {
  return company.trade.options.get(`${column}/${String(numberIn(document.row, column))}`)?.code ?? null;
}
