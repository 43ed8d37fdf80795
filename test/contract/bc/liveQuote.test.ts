import { salesStore } from "../../../core/dataverse/salesStore";
import { askQuote } from "../../../core/orders/live/askQuote";
import { newPageMemory } from "../../../core/values/pageMemory";
import { nodeClock, nodeTransport } from "../../../solution/deploy/health/nodeTransport";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";
import type { BothSides } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
});
afterAll(() => both.close());

test("a quote of Business Central is known by its number in Sales, until it is not published any more", async () => {
  const { id } = both.sandbox.demo.documents.quotes[0] ?? { id: "" };
  const quote = `quotes(${id})`;
  const root = `${both.sandbox.sales.url}/api/data/v9.2`;
  const sales = salesStore(tokenHttp(root, "sandbox:salesperson"), root);
  const row = (await both.sales("GET", `${quote}?$select=quotenumber,_customerid_value`)).json;
  const ask = () =>
    askQuote(
      { sales, transport: nodeTransport, clock: nodeClock, memory: newPageMemory() },
      { accountId: String(row._customerid_value), number: String(row.quotenumber) },
    );
  expect(await ask()).toMatchObject({ quote: null, companyName: "Skarvholm Kontor AS" });

  await both.sales("PATCH", quote, { statecode: 1, statuscode: 2 });
  await both.bc("POST", "jobs/autoProcessSalesQuotes/run");
  const taken = (await both.bc("GET", "quotes")).rows.find(({ yourReference }) => yourReference === row.quotenumber);
  expect(await ask()).toMatchObject({ quote: { number: taken?.no, isReleased: false } });

  await both.bc("POST", "services", { name: "SalesQuotes", published: false });
  expect(await ask()).toBeNull();
}, 60_000);
