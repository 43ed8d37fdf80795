import { CUSTOMER, handsOn, ORDER } from "./factsSandbox";
import type { BothSides } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";

let both: BothSides;
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const hands = handsOn(() => both);
const { order, change } = hands;

describe("Auto Create Sales Orders", () => {
  test("shows a reason as text on the page of the person in BC's place", async () => {
    await both.bc("POST", `customers/${CUSTOMER}`, { blocked: "All" });
    await hands.submit();
    const reason = await hands.look();
    const page = await (await fetch(`${both.sandbox.bc.url}/?tab=jobs`)).text();
    expect(page).toContain(String(reason).replaceAll("&", "&amp;").replaceAll("'", "&#39;"));
  }, 30_000);

  test("a contact's order goes to the customer of its account, whatever the account's type", async () => {
    await hands.newContact({ "parentcustomerid_account@odata.bind": `/accounts(${both.accountId("K10100")})` });
    await change(`accounts(${both.accountId("K10100")})`, { customertypecode: 8 });
    await change(order(), SUBMITTED, "salesperson");
    await both.run("autoCreateSalesOrders");
    expect((await both.bc("GET", "orders")).rows).toContainEqual(
      expect.objectContaining({ externalDocumentNo: ORDER, customerNo: "K10100" }),
    );
  }, 30_000);

  test("a reason is forgotten when the order is taken, and the job fails as a whole only without a connection", async () => {
    await both.bc("POST", "customers/K10020", { blocked: "Ship" });
    await change(order(), SUBMITTED, "salesperson");
    await both.run("autoCreateSalesOrders");
    await both.bc("POST", "customers/K10020", { blocked: " " });
    await both.run("autoCreateSalesOrders");
    expect((await both.bc("GET", "refusals")).rows).toEqual([]);
    await both.bc("POST", "connection", { enabled: false });
    expect((await both.bc("POST", "jobs/autoCreateSalesOrders/run")).json).toMatchObject({
      result: "Error",
      messages: ["The Dynamics 365 Sales connection is not enabled."],
    });
  }, 30_000);
});
