import type { IInputs } from "../../../../controls/OrderProgress/generated/ManifestTypes";
import { mapInputs } from "../../../../controls/OrderProgress/mapping";
import { pollDelay } from "../../../../controls/OrderProgress/pollDelay";

const inputs = (values: object): IInputs =>
  ({
    documentNumber: { raw: null },
    document: { raw: "order" },
    revision: { raw: null },
    changedOn: { raw: null },
    ...values,
  }) as unknown as IInputs;
const AT = new Date("2026-11-02T08:00:00Z");

describe("the subject of the control", () => {
  it.each([
    [
      "an order",
      { documentNumber: { raw: " ORD-01 " }, changedOn: { raw: AT } },
      { kind: "order", number: "ORD-01", revision: 0, changedOn: AT },
    ],
    [
      "a quote",
      { documentNumber: { raw: "QUO-01" }, document: { raw: "quote" }, revision: { raw: 2 } },
      { kind: "quote", number: "QUO-01", revision: 2, changedOn: null },
    ],
    ["nothing saved", { documentNumber: { raw: "" } }, { kind: "order", number: null, revision: 0, changedOn: null }],
    ["an empty column", {}, { kind: "order", number: null, revision: 0, changedOn: null }],
    [
      "a form that does not say what it shows",
      { documentNumber: { raw: "ORD-01" }, document: { raw: null } },
      { kind: "order", number: "ORD-01", revision: 0, changedOn: null },
    ],
  ])("is %s", (_name, values, expected) => {
    expect(mapInputs(inputs(values), null)).toEqual({ id: null, ...expected });
  });
});

describe("the record of the subject", () => {
  it.each([
    ["told by the form of an order", "order", { table: "salesorder", id: "o1" }, "o1"],
    ["told by the form of a quote", "quote", { table: "quote", id: "q1" }, "q1"],
    ["not that of another table", "order", { table: "account", id: "a1" }, null],
    ["none while it is not saved", "order", { table: "salesorder", id: null }, null],
  ])("is %s", (_name, kind, host, id) => {
    expect(mapInputs(inputs({ document: { raw: kind } }), host).id).toBe(id);
  });
});

describe("the wait before looking again", () => {
  it("begins with half a minute and grows to five minutes while nothing happens", () => {
    const waits = [null, ...Array<null>(8).fill(null)].reduce<number[]>(
      (done) => [...done, pollDelay(done[done.length - 1] ?? null, false)],
      [],
    );
    expect(waits.map((ms) => ms / 1000)).toEqual([30, 45, 67.5, 101.25, 151.875, 227.8125, 300, 300, 300]);
  });

  it("begins anew when something happened", () => {
    expect(pollDelay(300_000, true)).toBe(30_000);
  });
});
