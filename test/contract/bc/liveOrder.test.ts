import { salesStore } from "../../../core/dataverse/salesStore";
import { askInvoicePdf } from "../../../core/orders/live/askInvoicePdf";
import { askOrder } from "../../../core/orders/live/askOrder";
import { readOrder } from "../../../core/orders/progress/readOrder";
import { dayReader } from "../../../core/values/userDay";
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
async function onForm() {
  const root = `${both.sandbox.sales.url}/api/data/v9.2`;
  const number = String((await both.sales("GET", `${hands.order()}?$select=ordernumber`)).json.ordernumber);
  const sales = salesStore(tokenHttp(root, "sandbox:salesperson"), root);
  return { number, sales, asking: { transport: nodeTransport, clock: nodeClock, memory: newPageMemory() } };
}

async function live() {
  const { number, sales, asking } = await onForm();
  return askOrder({ ...asking, sales }, { accountId: both.accountId(CUSTOMER), number });
}

/** Where Business Central's order is another than the one in Sales. */
async function changes() {
  const { number, sales, asking } = await onForm();
  const id = /\((.*)\)/.exec(hands.order())?.[1] ?? "";
  const read = await readOrder(
    { sales, dayOf: dayReader(() => 60), asking },
    { id, number, revision: 0, companies: null, now: new Date() },
  );
  return read.ok ? read.value.facts.changes : read.problem;
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

test("credit memos are told with the invoice that they are applied to, made by hand or by cancelling", async () => {
  await hands.submit();
  expect(await hands.look()).toBeNull();
  const { no, lines } = await hands.taken();
  const [first] = lines;
  const part = { [String(first?.lineNo)]: 1 };
  await hands.bcPost(`orders/${String(no)}/shipAndInvoice`, { quantities: part });
  const [credited] = (await live())?.invoices ?? [];
  expect(await live()).toMatchObject({ creditMemos: [] });

  const path = `invoices/${String(credited?.number)}`;
  expect((await both.bc("POST", `${path}/credit`, { amount: 10 })).status).toBe(201);
  expect(await live()).toMatchObject({
    invoices: [{ state: "open", remaining: (credited?.remaining ?? 0) - 10 }],
    creditMemos: [{ invoiceNumber: credited?.number, amount: 10, postedOn: both.today() }],
  });

  await hands.bcPost(`orders/${String(no)}/shipAndInvoice`, {});
  const cancelled = (await live())?.invoices.find(({ number }) => number !== credited?.number);
  expect((await both.bc("POST", `invoices/${String(cancelled?.number)}/cancel`)).status).toBe(201);
  const { creditMemos = null } = (await live()) ?? {};
  expect(creditMemos).toHaveLength(2);
  expect(creditMemos).toContainEqual(
    expect.objectContaining({ invoiceNumber: cancelled?.number, amount: cancelled?.remaining }),
  );
}, 60_000);

test("a posted invoice comes as PDF; what is no invoice does not", async () => {
  await hands.submit();
  expect(await hands.look()).toBeNull();
  await hands.bcPost(`orders/${String((await hands.taken()).no)}/shipAndInvoice`, {});
  const [invoice] = (await live())?.invoices ?? [];
  const { sales, asking } = await onForm();
  const ports = { ...asking, sales };
  const question = { accountId: both.accountId(CUSTOMER), invoiceId: invoice?.id ?? "" };
  const file = await askInvoicePdf(ports, question);
  const content = Buffer.from(file.kind === "pdf" ? file.base64 : "", "base64").toString("latin1");
  expect([content.slice(0, 5), content.trimEnd().slice(-5)]).toEqual(["%PDF-", "%%EOF"]);
  const nobody = { ...question, invoiceId: "00000000-0000-4000-8000-000000000009" };
  expect(await askInvoicePdf(ports, nobody)).toEqual({ kind: "failed" });
}, 60_000);

test("what somebody changes in Business Central's order is told beside the order in Sales", async () => {
  await hands.submit();
  expect(await hands.look()).toBeNull();
  const { no, lines } = await hands.taken();
  expect(await changes()).toEqual([]);

  const [first] = lines;
  await hands.bcPost(`orders/${String(no)}/quantities`, { quantities: { [String(first?.lineNo)]: 1 } });
  expect(await changes()).toEqual([
    expect.objectContaining({ what: "quantity", sales: first?.quantity, businessCentral: 1 }),
  ]);
}, 60_000);
