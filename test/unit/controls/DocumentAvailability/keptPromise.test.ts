import { keptPromise } from "../../../../controls/DocumentAvailability/keptPromise";
import { summarise } from "../../../../controls/DocumentAvailability/summarise";
import { documentVerdict } from "../../../../core/availability/documentVerdict";
import type { CalendarDate } from "../../../../core/values/calendarDate";
import { stringsOf } from "../../../support/strings";
import { ORDER } from "../../core/orders/builders";
import { judgedLine, SURROUNDINGS, verdictOf } from "../shared/availability/build";

const WRITING = { ...SURROUNDINGS, strings: stringsOf("DocumentAvailability") };
const held = (shipmentDate: CalendarDate | null) =>
  judgedLine(verdictOf("inBusinessCentral", { held: { outstanding: 1, shipped: 0, shipmentDate } }));
const judged = (...lines: ReturnType<typeof held>[]) => ({ lines, verdict: documentVerdict(lines) });
const promise = (promisedDate: CalendarDate | null, ...lines: ReturnType<typeof held>[]) =>
  keptPromise({ promisedDate }, judged(...lines), WRITING);

describe("a promise that was handed over", () => {
  it.each([
    ["ships before it", "2026-12-20", "Promised by 20.12.2026.", false],
    ["ships on that very day", "2026-12-25", "Promised by 25.12.2026.", false],
    ["tells no day of its own", null, "Promised by 25.12.2026.", false],
    [
      "ships after it",
      "2026-12-27",
      "Promised by 25.12.2026, but Business Central ships the last of it on 27.12.2026.",
      true,
    ],
  ] as const)("is told beside what Business Central does where it %s", (_name, day, text, isSlipping) => {
    expect(promise(day === "2026-12-20" ? "2026-12-20" : "2026-12-25", held("2026-12-02"), held(day))).toEqual({
      text,
      isSlipping,
    });
  });

  it("is none where none was made, and where Business Central does not hold the lines", () => {
    expect(promise(null, held("2026-12-27"))).toBeNull();
    const open = judgedLine(verdictOf("notPlanned"));
    expect(keptPromise({ promisedDate: "2026-12-25" }, judged(open), WRITING)).toBeNull();
  });

  it("stands first above the lines, in the tone of what is late where it slips", () => {
    const document = { kind: "read", value: { ...ORDER, priceList: null, promisedDate: "2026-12-25" } } as const;
    const summary = summarise({ document, judged: judged(held("2026-12-27")), isAsking: false }, WRITING);
    expect([summary.tone, summary.headline, summary.details[0]]).toEqual([
      "later",
      "Business Central holds the order and its dates.",
      "Promised by 25.12.2026, but Business Central ships the last of it on 27.12.2026.",
    ]);
  });
});
