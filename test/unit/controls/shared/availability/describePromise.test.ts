import { describeChip } from "../../../../../controls/DocumentAvailability/describeChip";
import { describeLine } from "../../../../../controls/shared/availability/describeLine";
import { withPromise } from "../../../../../controls/shared/availability/describePromise";
import { stringsOf } from "../../../../support/strings";
import { judgedLine, SURROUNDINGS, verdictOf } from "./build";

const HELD = judgedLine(
  verdictOf("inBusinessCentral", { numbers: null, held: { outstanding: 4, shipped: 0, shipmentDate: "2026-12-23" } }),
);
const WRITING = { ...SURROUNDINGS, strings: stringsOf("DocumentAvailability") };

describe("what was promised of a line", () => {
  it("stands first below a verdict that keeps its tone", () => {
    const described = withPromise(
      describeLine(HELD, SURROUNDINGS),
      { day: "2026-12-24", delayedTo: null },
      SURROUNDINGS,
    );
    expect([described.tone, described.lines[0]]).toEqual(["neutral", "Promised by 24.12.2026."]);
  });

  it("is told with Business Central's day, and as late, where that is later", () => {
    const promise = { day: "2026-12-19", delayedTo: "2026-12-23" } as const;
    const described = withPromise(describeLine(HELD, SURROUNDINGS), promise, SURROUNDINGS);
    expect([described.tone, described.lines[0]]).toEqual([
      "later",
      "Promised by 19.12.2026, but Business Central ships it on 23.12.2026.",
    ]);
    expect(described.attributes).toEqual({ "data-verdict": "inBusinessCentral", "data-promise": "[]" });
    expect(describeChip(HELD, WRITING, promise)).toEqual({
      tone: "later",
      label: "Delayed to",
      number: WRITING.format.briefDay("2026-12-23"),
    });
  });

  it("is not told where there is none", () => {
    const described = describeLine(HELD, SURROUNDINGS);
    expect(withPromise(described, null, SURROUNDINGS)).toBe(described);
    expect(describeChip(HELD, WRITING, { day: "2026-12-24", delayedTo: null })).toEqual(describeChip(HELD, WRITING));
  });
});
