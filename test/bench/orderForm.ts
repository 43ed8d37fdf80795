import type { Page } from "@playwright/test";
import type { Measured } from "./table";

/** What Sales and Business Central take for each request, in milliseconds. */
export const SALES_MS = 100;
export const BUSINESS_CENTRAL_MS = 200;
const RATIO = 1.25;
const MOST_REQUESTS = 8;

/** Requests of the app itself: scripts' dependencies, the form's record, a view's rows. */
const OF_THE_APP = [/\/webresourceset\?/, /[?&]fetchXml=/i, /\/salesorders\([^)]+\)\?\$select=salesorderid,name,/];
/** The first that a control asks of the document. */
const LINES = "/salesorderdetails?$select=salesorderdetailid,";

interface Sent {
  readonly url: string;
  readonly start: number;
  readonly ms: number;
}

/**
 * A cold order form whose verdicts stand at `answeredAt`: one round of Sales, one of Business Central, and little beside. Both rounds count as
 * long as they took: the servers share this machine with the browser.
 */
export async function orderForm(page: Page, answeredAt: number): Promise<readonly Measured[]> {
  const sent = await page.evaluate<readonly Sent[]>(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name, startTime, duration }) => ({ url: name, start: startTime, ms: duration })),
  );
  const ours = sent.filter(({ url }) => url.includes("/api/data/") && OF_THE_APP.every((own) => !own.test(url)));
  const first = ours.find(({ url }) => decodeURIComponent(url).includes(LINES));
  const batch = sent.find(({ url }) => url.endsWith("$batch"));
  const salesRound = Math.max(...ours.filter(({ start }) => start < (batch?.start ?? NaN)).map(({ ms }) => ms));
  return [
    {
      what: `an order form, Sales takes ${SALES_MS} ms and Business Central ${BUSINESS_CENTRAL_MS} ms: time until all verdicts stand there ÷ one round of each`,
      is: (answeredAt - (first?.start ?? NaN)) / (salesRound + (batch?.ms ?? NaN)),
      atMost: RATIO,
    },
    { what: "an order form: requests to Sales that are ours", is: ours.length, atMost: MOST_REQUESTS },
  ];
}
