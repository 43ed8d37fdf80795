import type { Company } from "./company";

/** First numbers of BC's number series here; "" has no prefix. */
const SERIES = {
  order: { prefix: "", before: 9000 },
  quote: { prefix: "SQ-", before: 5000 },
  invoice: { prefix: "SI-", before: 6000 },
  shipment: { prefix: "PS-", before: 2000 },
  postedInvoice: { prefix: "PI-", before: 3000 },
  creditMemo: { prefix: "PK-", before: 4000 },
  payment: { prefix: "PAY-", before: 7000 },
  customerEntry: { prefix: "", before: 0 },
  detailedCustomerEntry: { prefix: "", before: 0 },
  rowVersion: { prefix: "", before: 1_000_000 },
  modification: { prefix: "", before: 0 },
  synchError: { prefix: "", before: 0 },
  customer: { prefix: "KS", before: 90_000 },
  contact: { prefix: "KT", before: 100_000 },
  salesperson: { prefix: "", before: 0 },
  opportunity: { prefix: "SM", before: 1_000 },
  item: { prefix: "V", before: 70_000 },
  resource: { prefix: "R", before: 500 },
} as const;

export type Series = keyof typeof SERIES;

/** Takes the next number of a series; a number once given is never given again. */
export function nextNumber(company: Company, series: Series): number {
  const number = (company.numberSeries.get(series) ?? SERIES[series].before) + 1;
  company.numberSeries.set(series, number);
  return number;
}

/** As nextNumber, with the series' prefix: PI-3001. */
export function nextDocumentNo(company: Company, series: Series): string {
  return `${SERIES[series].prefix}${nextNumber(company, series)}`;
}
