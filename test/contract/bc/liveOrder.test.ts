import { salesStore } from "../../../core/dataverse/salesStore";
import { askOrder } from "../../../core/orders/live/askOrder";
import { newPageMemory } from "../../../core/values/pageMemory";
import { nodeClock, nodeTransport } from "../../../solution/deploy/health/nodeTransport";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";
import { CUSTOMER, handsOn } from "./factsSandbox";
import type { BothSides } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
});
beforeEach(() => both.reset());
afterAll(() => both.close());
const hands = handsOn(() => both);

/** The product as a salesperson has it on the form. */
async function live() {
  const root = `${both.sandbox.sales.url}/api/data/v9.2`;
  const number = (await both.sales("GET", `${hands.order()}?$select=ordernumber`)).json.ordernumber;
  return askOrder(
    {
      sales: salesStore(tokenHttp(root, "sandbox:salesperson"), root),
      transport: nodeTransport,
      clock: nodeClock,
      memory: newPageMemory(),
    },
    { accountId: both.accountId(CUSTOMER), number: String(number) },
  );
}

test("what was shipped of an order is still known when Business Central has dropped the rest and given it back", async () => {
  await hands.submit();
  expect(await hands.look()).toBeNull();
  const { no, lines } = await hands.taken();
  expect(await live()).toMatchObject({ order: { number: no, isReleased: false }, delivered: [], invoices: [] });

  const quantities = { [String(lines[0]?.lineNo)]: 1 };
  await hands.bcPost(`orders/${String(no)}/shipAndInvoice`, { quantities });
  expect(await live()).toMatchObject({
    order: { number: no },
    delivered: [{ number: lines[0]?.no, quantity: 1 }],
    invoices: [{ state: "open" }],
  });

  expect((await both.bc("DELETE", `orders/${String(no)}`)).status).toBeLessThan(300);
  expect(await live()).toMatchObject({
    order: null,
    isOrderTold: true,
    delivered: [{ number: lines[0]?.no, quantity: 1 }],
  });
}, 60_000);
