import { brokenRules } from "../../../core/synchronisation/judgeRow";
import { RECORD_MAPPINGS } from "../../../core/synchronisation/recordMapping";
import type { RecordMapping } from "../../../core/synchronisation/recordMapping";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
beforeEach(() => both.reset(), 30_000);
afterAll(() => both.close());

const cardsOf = async (kind: string): Promise<ReadonlyMap<unknown, Row>> =>
  new Map((await both.bc("GET", `cards/${kind}`)).rows.map((row) => [row.no, row]));

/** Every combination of the values of two columns. */
function combinations(left: readonly unknown[], right: readonly unknown[]): readonly (readonly [unknown, unknown])[] {
  return left.flatMap((one) => right.map((other) => [one, other] as const));
}

/** The rule of the panel on the row as it stands in Sales. */
async function isKeptOut(mapping: RecordMapping, path: string): Promise<boolean> {
  const columns = mapping.rules.map(({ column }) => column).join(",");
  return brokenRules(mapping, await hands.row(`${path}?$select=${columns}`), null).length > 0;
}

const ACCOUNTS = combinations([0, 1], [3, 11, 8, null]);
const NUMBERS = ["K10010", "K10020", "K10030", "K10040", "K10050", "K10060", "K10070", "K10080"];

describe("what the panel says keeps a row out is what the engine leaves alone", () => {
  test("for coupled accounts of every state and type", async () => {
    await both.run("customers");
    await both.passMinutes(1);
    const told = new Map<string, boolean>();
    for (const [at, number] of NUMBERS.entries()) {
      const [statecode, customertypecode] = ACCOUNTS[at] ?? [];
      const path = `accounts(${both.accountId(number)})`;
      await hands.change(path, { telephone1: `+47 ${at}`, customertypecode });
      await hands.change(path, { statecode });
      told.set(number, await isKeptOut(RECORD_MAPPINGS.customer, path));
    }
    await both.run("customers");
    const cards = await cardsOf("customers");
    const left = NUMBERS.filter((number, at) => cards.get(number)?.phone !== `+47 ${at}`);
    expect(left).toEqual(NUMBERS.filter((number) => told.get(number)));
    expect(left).toHaveLength(7);
  });

  test("for accounts without a partner, where uncoupled ones are taken", async () => {
    await hands.mapping("CUSTOMER", { onlyCoupled: false });
    await both.run("customers");
    await both.passMinutes(1);
    const told: (readonly [string, boolean])[] = [];
    for (const [at, [statecode, customertypecode]] of ACCOUNTS.entries()) {
      const accountid = `aaaaaaaa-0000-4000-8000-00000000000${at}`;
      const { status } = await both.sales(
        "POST",
        "accounts",
        { accountid, name: `Row ${at}`, customertypecode },
        "admin",
      );
      expect(status).toBe(204);
      const path = `accounts(${accountid})`;
      await hands.change(path, { statecode });
      told.push([accountid, await isKeptOut(RECORD_MAPPINGS.customer, path)]);
    }
    await both.run("customers");
    const coupled = new Set((await both.bc("GET", "couplings")).rows.map(({ crmId }) => crmId));
    expect(told.map(([id]) => !coupled.has(id))).toEqual(told.map(([, isOut]) => isOut));
    expect(told.filter(([, isOut]) => !isOut)).toHaveLength(1);
  });

  test("for coupled products of every state and type", async () => {
    await both.run("itemProducts");
    await both.passMinutes(1);
    const items = [...(await cardsOf("items")).keys()].map(String).filter((no) => both.productId(no) !== "");
    const cases = combinations([0, 1], [1, 2, 3, 4]);
    const numbers = items.slice(0, cases.length);
    expect(numbers).toHaveLength(cases.length);
    const told: boolean[] = [];
    for (const [at, [statecode, producttypecode]] of cases.entries()) {
      const path = `products(${both.productId(numbers[at] ?? "")})`;
      await hands.change(path, { name: `Row ${at}`, producttypecode });
      await hands.change(path, { statecode });
      told.push(await isKeptOut(RECORD_MAPPINGS.item, path));
    }
    await both.run("itemProducts");
    const cards = await cardsOf("items");
    expect(numbers.map((number, at) => cards.get(number)?.description !== `Row ${at}`)).toEqual(told);
    expect(told.filter((isOut) => !isOut)).toHaveLength(1);
  });

  test("for orders, of which only those are taken that it lets through", async () => {
    const orders = await both.sales(
      "GET",
      "salesorders?$select=salesorderid,statecode&$filter=lastbackofficesubmit eq null",
      undefined,
      "admin",
    );
    const ids = orders.rows.map(({ salesorderid }) => String(salesorderid));
    const told = new Map<string, boolean>();
    for (const [at, id] of ids.entries()) {
      if (at % 2 === 0) {
        await hands.change(`salesorders(${id})`, SUBMITTED);
      }
      told.set(id, await isKeptOut(RECORD_MAPPINGS.order, `salesorders(${id})`));
    }
    await both.run("autoCreateSalesOrders");
    const after = await both.sales(
      "GET",
      "salesorders?$select=salesorderid&$filter=lastbackofficesubmit ne null",
      undefined,
      "admin",
    );
    const taken = after.rows.map(({ salesorderid }) => String(salesorderid)).filter((id) => told.has(id));
    expect(taken.filter((id) => told.get(id) === true)).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
    expect([...told.values()]).toContain(true);
  });
});
