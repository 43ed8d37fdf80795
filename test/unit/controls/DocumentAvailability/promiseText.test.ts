import { promiseText } from "../../../../controls/DocumentAvailability/promiseText";
import type { JudgedDocument } from "../../../../core/availability/document";
import { verdict } from "../../../../core/availability/judgeLine";
import type { LineVerdict } from "../../../../core/availability/verdict";
import { LINE } from "../../core/orders/builders";
import { askedLine, days, judgedLine, numbers, verdictOf } from "../shared/availability/build";

const NAMES = ["Desk <Vik>", "Chair", "Assembly", "Lamp", "Shelf"];
const VERDICTS: readonly LineVerdict[] = [
  verdictOf("partly", {
    promise: [{ quantity: 2.5, date: "2026-12-01" }],
    numbers: numbers({ missing: 1.5, days: days({ arrivals: ["2026-12-03"] }) }),
  }),
  verdictOf("later", {
    promise: [
      { quantity: 3, date: "2026-12-01" },
      { quantity: 1, date: "2026-12-24" },
    ],
    numbers: numbers({ days: days({ arrivals: ["2026-12-01", "2026-12-28"] }) }),
  }),
  verdict("writeIn"),
  verdict("delivered"),
  verdict("unknown", { reason: "notLive" }),
];

const letter = {
  document: { number: "ORD-1", name: null, lines: NAMES.map((name, at) => ({ ...LINE, id: `l${at}`, name })) },
  judged: {
    lines: VERDICTS.map((each, at) => judgedLine(each, { line: askedLine({ id: `l${at}` }), facts: null })),
  } as unknown as JudgedDocument,
  today: "2026-11-28",
} as const;

describe("the text of a promise", () => {
  it("tells each line's days in English, and that they are no commitment", () => {
    expect(promiseText(letter, "en-GB")).toBe(
      [
        "Delivery of ORD-1, as of 28 November 2026",
        "",
        "- Desk <Vik>: 2.5 PCS on 3 December 2026, 1.5 PCS without a known date yet",
        "- Chair: 3 PCS on 1 December 2026, 1 PCS on 28 December 2026",
        "- Assembly: 4 PCS, not delivered from stock",
        "- Lamp: delivered",
        "- Shelf: 4 PCS without a known date yet",
        "",
        "The dates say when you can have the goods by today's stock and orders. They are an estimate and no commitment until we confirm the order.",
      ].join("\n"),
    );
  });

  it("tells them in Norwegian, whatever the person's own language is", () => {
    const text = promiseText({ ...letter, document: { ...letter.document, number: null } }, "nb");
    expect(text.split("\n").slice(0, 4)).toEqual([
      "Levering, per 28. november 2026",
      "",
      "- Desk <Vik>: 2,5 PCS den 3. desember 2026, 1,5 PCS uten kjent dato ennå",
      "- Chair: 3 PCS den 1. desember 2026, 1 PCS den 28. desember 2026",
    ]);
    expect(text).toContain("De er et anslag og ikke bindende");
  });
});
