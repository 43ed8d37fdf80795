import type { ClientWriter } from "../../../../core/dataverse/clientApi";
import { documentTable } from "../../../../core/documents/documentTable";
import { splitLine, writeLineDate } from "../../../../core/documents/splitLine";
import type { LineSplit } from "../../../../core/documents/splitLine";
import type { SalesProblem, WireRow } from "../../../../core/ports";
import { fakeSales, rows } from "../../../support/fakeSales";

const ORDER = documentTable("salesorder") ?? fail();
const OPPORTUNITY = documentTable("opportunity") ?? fail();
const SPLIT: LineSplit = { first: { quantity: 6, day: null }, rest: { quantity: 4, day: "2026-12-28" } };
const LINE: WireRow = {
  salesorderdetailid: "l1",
  _productid_value: "11111111-0000-4000-8000-000000000001",
  _uomid_value: "11111111-0000-4000-8000-000000000002",
  quantity: 10,
  requestdeliveryby: "2026-12-11T23:00:00Z",
  ispriceoverridden: false,
  priceperunit: 100,
  manualdiscountamount: null,
  tax: null,
};
const PROBLEM: SalesProblem = { kind: "failed", detail: "A plug-in says no." };

function fail(): never {
  throw new Error("The table is known.");
}

interface Fails {
  readonly create?: boolean;
  readonly update?: boolean;
  readonly remove?: boolean;
}

async function split(change: WireRow = {}, fails: Fails = {}, wanted = SPLIT) {
  const calls: (readonly [string, ...unknown[]])[] = [];
  const outcome = <Value>(fail: boolean | undefined, value: Value) =>
    Promise.resolve(fail === true ? { ok: false as const, problem: PROBLEM } : { ok: true as const, value });
  const writer: ClientWriter = {
    create: ({ logicalName }, values) => {
      calls.push(["create", logicalName, values]);
      return outcome(fails.create, "l2");
    },
    update: ({ logicalName }, id, values) => {
      calls.push(["update", logicalName, id, values]);
      return outcome(fails.update, null);
    },
    remove: ({ logicalName }, id) => {
      calls.push(["remove", logicalName, id]);
      return outcome(fails.remove, null);
    },
  };
  const sales = fakeSales({ salesorderdetail: rows({ ...LINE, ...change }) });
  const answer = await splitLine(
    { sales, writer },
    { table: ORDER, documentId: "o1", lineId: "l1", quantity: 10, split: wanted, offsetMinutes: () => 60 },
  );
  return { answer, calls };
}

describe("splitting a line", () => {
  it("makes a line for the rest on its day, and lowers the first", async () => {
    const { answer, calls } = await split();
    expect(answer).toEqual({ kind: "done" });
    expect(calls).toEqual([
      [
        "create",
        "salesorderdetail",
        {
          "salesorderid@odata.bind": "/salesorders(o1)",
          "productid@odata.bind": "/products(11111111-0000-4000-8000-000000000001)",
          "uomid@odata.bind": "/uoms(11111111-0000-4000-8000-000000000002)",
          quantity: 4,
          requestdeliveryby: "2026-12-27T23:00:00.000Z",
        },
      ],
      ["update", "salesorderdetail", "l1", { quantity: 6 }],
    ]);
  });

  it("gives the first a day of its own where it has one, and leaves the rest's where none can be named", async () => {
    const { calls } = await split(
      {},
      {},
      { first: { quantity: 6, day: "2026-12-24" }, rest: { quantity: 4, day: null } },
    );
    expect(calls).toMatchObject([
      ["create", "salesorderdetail", { quantity: 4, requestdeliveryby: "2026-12-11T23:00:00Z" }],
      ["update", "salesorderdetail", "l1", { quantity: 6, requestdeliveryby: "2026-12-23T23:00:00.000Z" }],
    ]);
  });

  it("keeps what somebody wrote on the line on both", async () => {
    const { calls } = await split({ description: "Tredje etasje" });
    expect(calls).toMatchObject([
      ["create", "salesorderdetail", { description: "Tredje etasje" }],
      ["update", "salesorderdetail", "l1", { quantity: 6 }],
    ]);
  });

  it("keeps a price that somebody wrote, and shares the line's discount and tax to the last decimal", async () => {
    const { calls } = await split({ ispriceoverridden: true, priceperunit: 90, manualdiscountamount: 10.01, tax: 25 });
    expect(calls).toMatchObject([
      ["create", "salesorderdetail", { ispriceoverridden: true, priceperunit: 90, manualdiscountamount: 4, tax: 10 }],
      ["update", "salesorderdetail", "l1", { manualdiscountamount: 6.01, tax: 15 }],
    ]);
  });

  it.each<readonly [string, WireRow, Fails, object, readonly string[]]>([
    ["somebody changed the quantity meanwhile", { quantity: 12 }, {}, { kind: "changed" }, []],
    ["the rest is refused", {}, { create: true }, { kind: "failed", problem: PROBLEM }, ["create"]],
    [
      "the first is refused: the rest is taken back",
      {},
      { update: true },
      { kind: "failed", problem: PROBLEM },
      ["create", "update", "remove"],
    ],
    [
      "the rest cannot be taken back either",
      {},
      { update: true, remove: true },
      { kind: "doubled", problem: PROBLEM },
      ["create", "update", "remove"],
    ],
  ])("loses nothing where %s", async (_name, change, fails, expected, made) => {
    const { answer, calls } = await split(change, fails);
    expect(answer).toEqual(expected);
    expect(calls.map(([call]) => call)).toEqual(made);
  });

  it("is not asked for where lines have no day", async () => {
    const sales = fakeSales({});
    const writer = {} as ClientWriter;
    const question = { table: OPPORTUNITY, lineId: "l1", day: null, offsetMinutes: () => 0 };
    await expect(writeLineDate({ sales, writer }, question)).rejects.toThrow(
      "The table opportunityproduct has no requested delivery date.",
    );
  });
});
