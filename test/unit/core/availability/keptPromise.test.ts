import { delayedTo, linePromise } from "../../../../core/availability/keptPromise";
import type { HeldQuantities, VerdictKind } from "../../../../core/availability/verdict";
import { judgedLine, verdictOf } from "../../controls/shared/availability/build";

const line = (kind: VerdictKind, held: Partial<HeldQuantities> | null) =>
  judgedLine(
    verdictOf(kind, {
      numbers: null,
      held: held === null ? null : { outstanding: 4, shipped: 0, shipmentDate: null, ...held },
    }),
  );
const PROMISED = { promisedLines: new Map([["l1", "2026-12-19"]] as const) };

describe("linePromise", () => {
  it.each([
    ["ships before the day", "inBusinessCentral", { shipmentDate: "2026-12-16" }, null],
    ["ships on the day", "inBusinessCentral", { shipmentDate: "2026-12-19" }, null],
    ["ships after the day", "inBusinessCentral", { shipmentDate: "2026-12-23" }, "2026-12-23"],
    ["has no day of its own", "inBusinessCentral", { shipmentDate: null }, null],
    ["was not told", "inBusinessCentral", null, null],
    ["ships the rest after the day", "partlyDelivered", { shipped: 1, shipmentDate: "2026-12-23" }, "2026-12-23"],
    [
      "has shipped all, whenever that was planned for",
      "delivered",
      { outstanding: 0, shipmentDate: "2026-12-23" },
      null,
    ],
  ] as const)("tells how late Business Central is whose line %s", (_name, kind, held, late) => {
    expect(linePromise(line(kind, held), PROMISED)).toEqual({ day: "2026-12-19", delayedTo: late });
  });

  it("is none where Business Central does not hold the line, nothing was promised of it, or it cannot be read", () => {
    const held = line("inBusinessCentral", { shipmentDate: "2026-12-23" });
    expect(linePromise(line("later", null), PROMISED)).toBeNull();
    expect(linePromise(held, { promisedLines: new Map() })).toBeNull();
    expect(linePromise(held, { promisedLines: null })).toBeNull();
    expect(linePromise(held, null)).toBeNull();
  });
});

describe("delayedTo", () => {
  it("is the last day of what is left, not of what is shipped", () => {
    const lines = [
      line("inBusinessCentral", { shipmentDate: "2026-12-21" }),
      line("partlyDelivered", { shipmentDate: "2026-12-23" }),
      line("delivered", { outstanding: 0, shipmentDate: "2026-12-30" }),
    ];
    expect(delayedTo(lines, "2026-12-19")).toBe("2026-12-23");
    expect(delayedTo(lines, "2026-12-23")).toBeNull();
  });
});
