import type { Company } from "../ledger/company";
import { tradeSetup } from "../ledger/trade";
import companyInformationFacts from "./facts/companyInformation.json";
import inventorySetupFacts from "./facts/inventorySetup.json";
import salesSetupFacts from "./facts/salesReceivablesSetup.json";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** Set-ups are tables of one record: the company itself here. */
const only = {
  rows: (company: Company): readonly Company[] => [company],
  rowVersion: (company: Company) => versionOf(company.setup),
};

/** Table 79. */
export const companyInformationTable = tableOf<Company>(companyInformationFacts, {
  ...only,
  values: {
    Name: (company) => company.displayName,
    "Country/Region Code": ({ setup }) => setup.country,
    "Location Code": ({ setup }) => setup.locationCode,
    "Responsibility Center": ({ setup }) => setup.responsibilityCenter,
    "Check-Avail. Period Calc.": ({ setup }) => setup.checkAvailPeriod,
    "Check-Avail. Time Bucket": ({ setup }) => setup.checkAvailBucket,
    "Base Calendar Code": ({ setup }) => setup.baseCalendarCode,
    "Cal. Convergence Time Frame": ({ setup }) => setup.calendarConvergence,
  },
});

/** Table 313. */
export const inventorySetupTable = tableOf<Company>(inventorySetupFacts, {
  ...only,
  values: {
    "Outbound Whse. Handling Time": ({ setup }) => setup.outboundHandlingTime,
    "Inbound Whse. Handling Time": ({ setup }) => setup.inboundHandlingTime,
    "Variant Mandatory if Exists": ({ setup }) => setup.variantMandatory,
    "Location Mandatory": ({ setup }) => setup.locationMandatory,
    "Default Safety Lead Time": ({ setup }) => setup.defaultSafetyLeadTime,
  },
});

/** Table 311. */
export const salesSetupTable = tableOf<Company>(salesSetupFacts, {
  ...only,
  values: {
    "Stockout Warning": ({ setup }) => setup.stockoutWarning,
    "Write-in Product No.": ({ setup }) => setup.writeInProductNo,
    "Freight G/L Acc. No.": ({ setup }) => setup.freightAccountNo,
    "Order Nos.": (company) => tradeSetup(company).orderNos,
    "Quote Nos.": (company) => tradeSetup(company).quoteNos,
  },
});
