import { deliveredOf } from "../../../../../core/orders/live/liveRows";

const shipped = (...lines: readonly (readonly [number: string, quantity: number, unit?: string])[]) => ({
  salesShipmentLines: lines.map(([lineObjectNumber, quantity, unitOfMeasureCode = "PCS"]) => ({
    lineObjectNumber,
    description: `Item ${lineObjectNumber}`,
    quantity,
    unitOfMeasureCode,
  })),
});

describe("what was shipped", () => {
  it.each([
    ["is summed exactly", [shipped(["1", 0.1]), shipped(["1", 0.2])], [["1", 0.3]]],
    [
      "is told by unit",
      [shipped(["1", 1], ["1", 1, "BOX"])],
      [
        ["1", 1],
        ["1", 1],
      ],
    ],
    ["leaves out what was undone", [shipped(["1", 4], ["2", 1]), shipped(["1", -4])], [["2", 1]]],
    ["leaves out texts", [shipped(["", 1], ["1", 0])], []],
  ])("%s", (_what, shipments, told) => {
    expect(deliveredOf(shipments).map(({ number, quantity }) => [number, quantity])).toEqual(told);
  });
});
