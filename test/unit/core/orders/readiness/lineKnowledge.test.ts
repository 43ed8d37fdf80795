import type { JudgedLine } from "../../../../../core/availability/document";
import type { ProductFacts } from "../../../../../core/availability/productFacts";
import { verdict } from "../../../../../core/availability/judgeLine";
import type { LineVerdict, VerdictKind } from "../../../../../core/availability/verdict";
import { lineKnowledge } from "../../../../../core/orders/readiness/lineKnowledge";

const LIVE = { kind: "live" } as ProductFacts;
const notLive = (why: object): ProductFacts => ({ kind: "notLive", why }) as ProductFacts;
const judged = (of: LineVerdict, facts: ProductFacts | null = LIVE): JudgedLine => ({
  line: { id: "l1", productId: "p1", quantity: 1, unit: null, requestedDate: null },
  verdict: of,
  facts,
  ledger: null,
});
const UNKNOWN = verdict("unknown", { reason: "notLive" });
const isSure = (kind: VerdictKind) =>
  [
    kind,
    judged(verdict(kind)),
    { isKnown: true, isBlocked: false, availability: { kind: "enough", verdict: verdict(kind) } },
  ] as const;
const isNotSure = (kind: VerdictKind) =>
  [
    kind,
    judged(verdict(kind)),
    { isKnown: true, isBlocked: false, availability: { kind: "notSure", verdict: verdict(kind) } },
  ] as const;
const isNotKnown = (kind: VerdictKind) =>
  [kind, judged(verdict(kind)), { isKnown: true, isBlocked: false, availability: null }] as const;

const CASES: readonly (readonly [string, JudgedLine, object])[] = [
  ...(["enough", "notStockItem", "delivered", "partlyDelivered", "inBusinessCentral", "dropShipment"] as const).map(
    isSure,
  ),
  ...(
    ["acrossLocations", "later", "partly", "notPlanned", "dependsOnOverdue", "datePassed", "variantMissing"] as const
  ).map(isNotSure),
  ...(["onHandOnly", "madeToOrder", "unknown"] as const).map(isNotKnown),
  ["a blocked item", judged(verdict("blocked")), { isKnown: true, isBlocked: true, availability: null }],
  ["a write-in line", judged(verdict("writeIn"), null), { isKnown: null, isBlocked: null, availability: null }],
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
