/** What a company decides once: of the tables Company Information, Inventory Setup, Sales & Receivables Setup and VAT Posting Setup. */
export interface CompanySetup {
  /** Code of table Country/Region. */
  readonly country: string;
  /** For customers of the same country; others buy without VAT. */
  readonly domesticVatPercent: number;
  /** Sales & Receivables Setup, Write-in Product No.: an item or a resource; "" when none is chosen. */
  readonly writeInProductNo: string;
  /** Sales & Receivables Setup, Freight G/L Acc. No. */
  readonly freightAccountNo: string;
  readonly defaultPaymentTermsCode: string;
  /** Sales & Receivables Setup, Stockout Warning. */
  readonly stockoutWarning: boolean;

  /** Company Information from here on. */
  readonly locationCode: string;
  readonly responsibilityCenter: string;
  readonly baseCalendarCode: string;
  /** Date formula; "" = no limit. */
  readonly checkAvailPeriod: string;
  readonly checkAvailBucket: TimeBucket;
  /** Date formula: how far BC looks for a working day. */
  readonly calendarConvergence: string;

  /** Inventory Setup from here on. */
  readonly locationMandatory: boolean;
  readonly variantMandatory: boolean;
  /** Of the blank location. Date formulas. */
  readonly outboundHandlingTime: string;
  readonly inboundHandlingTime: string;
  readonly defaultSafetyLeadTime: string;

  /** The BC user as whom the job queue runs. */
  readonly jobUserId: string;
}

export const TIME_BUCKETS = ["Day", "Week", "Month", "Quarter", "Year"] as const;
export type TimeBucket = (typeof TIME_BUCKETS)[number];

/** As a company is right after it was made. */
export const DEFAULT_SETUP: CompanySetup = {
  country: "NO",
  domesticVatPercent: 25,
  writeInProductNo: "",
  freightAccountNo: "",
  defaultPaymentTermsCode: "",
  stockoutWarning: true,
  locationCode: "",
  responsibilityCenter: "",
  baseCalendarCode: "",
  checkAvailPeriod: "",
  checkAvailBucket: "Day",
  calendarConvergence: "1Y",
  locationMandatory: false,
  variantMandatory: false,
  outboundHandlingTime: "",
  inboundHandlingTime: "",
  defaultSafetyLeadTime: "1D",
  jobUserId: "ADMIN",
};
