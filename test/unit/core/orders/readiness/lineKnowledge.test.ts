import type { JudgedLine } from "../../../../../core/availability/document";
import type { ProductFacts } from "../../../../../core/availability/productFacts";
import type { LineVerdict } from "../../../../../core/availability/verdict";
import { lineKnowledge } from "../../../../../core/orders/readiness/lineKnowledge";

const numbers = { unitName: "PCS", lacking: 3 } as Extract<LineVerdict, { kind: "enough" }>["numbers"];
const LIVE = { kind: "live" } as ProductFacts;
const notLive = (why: object): ProductFacts => ({ kind: "notLive", why }) as ProductFacts;
const judged = (verdict: LineVerdict, facts: ProductFacts | null = LIVE): JudgedLine => ({
  line: { id: "l1", productId: "p1", quantity: 1, unit: null, requestedDate: null },
  verdict,
  facts,
  ownDemand: "none",
});
const lacking = (relief: string) => ({ kind: "lacking", quantity: 3, unit: "PCS", relief });
const UNKNOWN = { kind: "unknown", reason: "notLive", numbers: null } as const;

const CASES: readonly (readonly [string, JudgedLine, object])[] = [
  [
    "enough",
    judged({ kind: "enough", numbers }),
    { isKnown: true, isBlocked: false, availability: { kind: "enough" } },
  ],
  [
    "enough elsewhere",
    judged({ kind: "enoughElsewhere", numbers }),
    { isKnown: true, isBlocked: false, availability: lacking("elsewhere") },
  ],
  [
    "enough later",
    judged({ kind: "enoughLater", from: "2026-12-01", isElsewhere: false, numbers }),
    { isKnown: true, isBlocked: false, availability: lacking("later") },
  ],
  [
    "not enough",
    judged({ kind: "notEnough", numbers }),
    { isKnown: true, isBlocked: false, availability: lacking("none") },
  ],
  [
    "no stock item",
    judged({ kind: "notStockItem" }),
    { isKnown: true, isBlocked: false, availability: { kind: "enough" } },
  ],
  ["a blocked item", judged({ kind: "blocked" }), { isKnown: true, isBlocked: true, availability: null }],
  [
    "a line without quantity",
    judged({ kind: "unknown", reason: "noQuantity", numbers }),
    { isKnown: true, isBlocked: false, availability: null },
  ],
  ["a write-in line", judged({ kind: "writeIn" }, null), { isKnown: null, isBlocked: null, availability: null }],
  [
    "an item that BC does not have",
    judged(UNKNOWN, notLive({ from: "businessCentral", problem: { kind: "itemNotFound", itemNumber: "1000" } })),
    { isKnown: false, isBlocked: null, availability: null },
  ],
  [
    "a product that is not coupled",
    judged(UNKNOWN, notLive({ from: "businessCentral", problem: { kind: "notCoupled" } })),
    { isKnown: false, isBlocked: null, availability: null },
  ],
  [
    "a BC that does not answer",
    judged(UNKNOWN, notLive({ from: "businessCentral", problem: { kind: "unreachable", host: "bc.test" } })),
    { isKnown: null, isBlocked: null, availability: null },
  ],
  [
    "no connection",
    judged(UNKNOWN, notLive({ from: "choice", reason: "none" })),
    { isKnown: null, isBlocked: null, availability: null },
  ],
];

describe("what availability tells the readiness of", () => {
  it.each(CASES)("%s", (_name, line, expected) => {
    expect(lineKnowledge(line)).toEqual(expected);
  });
});
