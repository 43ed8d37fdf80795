import { availableToPromise, factBoxAvailability, isShort } from "../../../../../core/availability/promise/bcAvailable";
import { earliestByBusinessCentral } from "../../../../../core/availability/promise/bcEarliest";
import { promisePool } from "../../../../../core/availability/promise/promisePool";
import { day, EXAMPLES, ledgerOf, partsOf, settingsOf, shipmentOf, TODAY } from "./examples";
import type { Example } from "./examples";

const rows = EXAMPLES.map((example) => [example.row, example] as const);

function questionOf(example: Example) {
  return {
    shipmentDate: shipmentOf(example),
    needed: example.need[0],
    unitFactor: example.unitFactor ?? 1,
    held: example.own ?? null,
    settings: settingsOf(example),
  };
}

describe("Business Central's own answer", () => {
  it.each(rows)("%s: what is available, the warning, and the earliest date", (_row, example) => {
    const ledger = ledgerOf(example);
    const question = questionOf(example);
    expect({
      factBox: factBoxAvailability(ledger, question),
      available: availableToPromise(ledger, question),
      isShort: isShort(ledger, question),
      earliest: earliestByBusinessCentral(ledger, question),
    }).toEqual({
      factBox: example.factBox,
      available: example.available,
      isShort: example.isShort,
      earliest: day(example.earliest),
    });
  });

  it("rounds each term of the check in the unit of the line", () => {
    const ledger = {
      inventory: 4,
      reservedOnInventory: 0,
      receipts: [{ date: TODAY, quantity: 1, reserved: 0, kind: "order" as const }],
      requirements: [{ date: TODAY, quantity: 2, reserved: 0 }],
    };
    const question = { ...questionOf(EXAMPLES[0] ?? never()), needed: 1, unitFactor: 3 };
    expect([availableToPromise(ledger, question), isShort(ledger, question)]).toEqual([0.99999, true]);
    expect(factBoxAvailability(ledger, question)).toBe(1);
  });

  it("hears of requisition lines in the look-ahead and the earliest date, but not in the sum", () => {
    const planned = { date: "2026-12-03", quantity: 20, reserved: 0, kind: "planned", isRequisition: true } as const;
    const ledger = {
      inventory: 10,
      reservedOnInventory: 0,
      receipts: [planned],
      requirements: [{ date: "2026-12-03", quantity: 8, reserved: 0 } as const],
    };
    const question = { ...questionOf(EXAMPLES[0] ?? never()), needed: 5 };
    // Without the requisition line 10 − 8 would be too little for 5.
    expect(isShort({ ...ledger, receipts: [] }, question)).toBe(true);
    expect(isShort(ledger, question)).toBe(false);
    expect(availableToPromise(ledger, { ...question, shipmentDate: "2026-12-04" })).toBe(2);
    expect(earliestByBusinessCentral(ledger, { ...question, needed: 15 })).toBe("2026-12-03");
  });

  it("leaves drop shipments out of everything", () => {
    const ledger = {
      inventory: 0,
      reservedOnInventory: 0,
      receipts: [{ date: TODAY, quantity: 10, reserved: 0, kind: "dropShipment" as const }],
      requirements: [],
    };
    const question = questionOf(EXAMPLES[0] ?? never());
    expect(availableToPromise(ledger, question)).toBe(0);
    expect(earliestByBusinessCentral(ledger, question)).toBeNull();
  });
});

function never(): never {
  throw new Error("There are examples.");
}

describe("what may be promised", () => {
  it.each(rows)("%s", (_row, example) => {
    const promised = promisePool(ledgerOf(example), TODAY).promise({ ...questionOf(example), decimals: 0 });
    expect(promised).toEqual({ parts: partsOf(example), missing: example.missing ?? 0 });
  });
});
