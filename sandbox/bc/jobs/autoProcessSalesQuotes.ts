import type { JsonObject } from "../../control/json";
import { findCompanyColumn } from "./companyColumn";
import { columnsOf, QUOTES } from "./documentKind";
import type { Job, JobContext } from "./job";
import { forgetRefusals, keepRefusal } from "./refusals";
import { lookupIn, numberIn, textIn } from "./salesRows";
import type { Processed } from "./takeQuote";
import { takeActiveQuote, takeWonQuote } from "./takeQuote";

const ACTIVE = 1;

/** Codeunit 5354: every active and won quote, each for itself. BC writes nothing to the quote in Sales. */
export const autoProcessSalesQuotes: Job = {
  name: "autoProcessSalesQuotes",
  codeunit: { id: 5354, name: "Auto Process Sales Quotes" },
  mapping: null,
  description: "Automatically process sales quotes from sales quotes that are activated in Dynamics 365 Sales.",
  norwegian: "Behandle salgstilbud automatisk fra salgstilbud som er aktivert i Dynamics 365 Sales.",
  minutes: 30,
  run: async (context) => {
    const { company, sales, now } = context;
    const companyColumn = await findCompanyColumn(sales, "quote");
    const columns = columnsOf(QUOTES) + (companyColumn === null ? "" : ",_bcbi_companyid_value");
    const rows = await sales.rows(
      `quotes?$select=${columns}&$filter=${encodeURIComponent("statecode eq 1 or statecode eq 2")}&$orderby=createdon`,
    );
    const own = rows.filter((row) => [null, company.id.toLowerCase()].includes(lookupIn(row, "bcbi_companyid")));
    forgetRefusals(company, "quote", new Set(own.map((row) => textIn(row, "quoteid"))));
    const messages: string[] = [];
    for (const row of own) {
      const id = textIn(row, "quoteid");
      const number = textIn(row, "quotenumber");
      const processed = await attempt(context, row);
      if (!processed.ok) {
        keepRefusal(company, id, {
          kind: "quote",
          number,
          name: textIn(row, "name"),
          message: processed.reason,
          fact: processed.fact ?? "",
          now: now(),
        });
        messages.push(`${number}: ${processed.reason}`);
      } else {
        company.integration.refusals.delete(id);
        messages.push(...(processed.message === null ? [] : [processed.message]));
      }
    }
    return messages.length === 0 ? ["No quote is waiting."] : messages;
  },
};

async function attempt(context: JobContext, row: JsonObject): Promise<Processed> {
  try {
    return await (numberIn(row, "statecode") === ACTIVE ? takeActiveQuote(context, row) : takeWonQuote(context, row));
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
