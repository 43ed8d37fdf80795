import { askAvailability } from "../../core/availability/askAvailability";
import type { Transport } from "../../core/ports";
import { fakeSales, rows } from "../support/fakeSales";
import { odata } from "../support/fakeTransport";

const LATENCY_MS = 50;
const ROUNDS = 20;
const PRODUCT_ID = "6f0b5f6e-1111-4c11-8c11-000000000001";

const CARD = odata({ No: "1000", Type: "Inventory", Base_Unit_of_Measure: "PCS", Inventory: 32, Qty_on_Sales_Order: 12, Qty_on_Purch_Order: 40 });

/** A Business Central that takes its time and answers the same. */
const slow: Transport = { send: () => new Promise((resolve) => setTimeout(() => resolve(CARD), LATENCY_MS)) };

const SALES = fakeSales({
  product: rows({ productid: PRODUCT_ID, name: "Desk", productnumber: "1000", producttypecode: 1, quantitydecimal: 0, _defaultuomscheduleid_value: "g" }),
  uom: rows({ uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null }),
  bcs_connection: rows({
    bcs_connectionid: "c1", bcs_name: "Skarvholm Kontor AS", bcs_itemavailabilityenabled: true, bcs_odataurl: "https://bc.test/BC/ODataV4",
    bcs_authentication: 727000000, bcs_username: "READER", bcs_accesskey: "k", bcs_itemcardservice: "ItemCard",
  }),
});

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return times.sort((left, right) => left - right)[ROUNDS / 2] ?? NaN;
}

/** Times that we promise, as ratios within one run: machines differ, ratios less. */
async function main(): Promise<void> {
  const bare = await median(() => slow.send({ method: "GET", url: "https://bc.test/", credentials: { kind: "basic", userName: "", accessKey: { reveal: () => "", toString: () => "", toJSON: () => "" } } }));
  const asked = await median(() => askAvailability({ sales: SALES, transport: slow, now: () => new Date() }, { productId: PRODUCT_ID, companyId: null }));
  process.stdout.write(`| what | bare request | ours | ratio |\n|---|---|---|---|\n| one line's availability | ${bare.toFixed(1)} ms | ${asked.toFixed(1)} ms | ${(asked / bare).toFixed(2)} |\n`);
}

void main();
