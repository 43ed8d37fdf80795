import { isQuoteOver, quoteProgress } from "../../../../../core/orders/progress/quoteProgress";
import type { LiveQuote } from "../../../../../core/orders/live/liveQuote";
import type { QuoteFacts } from "../../../../../core/orders/progress/quoteProgress";

const ACTIVATED = new Date("2026-11-02T08:00:00Z");
const at = (minutes: number) => new Date(ACTIVATED.getTime() + minutes * 60_000);
const quote = (change: Partial<QuoteFacts> = {}): QuoteFacts => ({
  statecode: 1,
  statuscode: 2,
  modifiedOn: ACTIVATED,
  revision: 0,
  order: null,
  isTakenAutomatically: true,
  live: null,
  ...change,
});
const live = (number: string | null): LiveQuote => ({
  quote: number === null ? null : { number, isReleased: false },
  companyName: "Skarvholm",
  askedOn: ACTIVATED,
});
const ORDER = { id: "o1", number: "ORD-01", statecode: 1, isInBusinessCentral: false };

function states(change: Partial<QuoteFacts>, minutes = 10): readonly string[] | string {
  const progress = quoteProgress(quote(change), at(minutes));
  return progress.stage === "underway" ? progress.steps.map(({ id, state }) => `${id} ${state}`) : progress.stage;
}

describe("a quote", () => {
  it.each([
    ["is a draft", { statecode: 0, statuscode: 1 }, 10, "draft"],
    ["waits for the job", {}, 29.9, ["activated done", "inBusinessCentral open", "won open", "ordered open"]],
    [
      "is in BC as far as anyone can tell once the job had its round",
      {},
      30,
      ["activated done", "inBusinessCentral assumed", "won open", "ordered open"],
    ],
    [
      "waits for a person for ever",
      { isTakenAutomatically: false },
      600,
      ["activated done", "inBusinessCentral open", "won open", "ordered open"],
    ],
    [
      "is won without an order yet",
      { statecode: 2, statuscode: 4 },
      60,
      ["activated done", "inBusinessCentral assumed", "won done", "ordered open"],
    ],
    [
      "is won and its order in BC",
      { statecode: 2, order: { ...ORDER, isInBusinessCentral: true } },
      5,
      ["activated done", "inBusinessCentral done", "won done", "ordered done"],
    ],
    [
      "is in BC, which says so itself",
      { live: live("TB-1") },
      5,
      ["activated done", "inBusinessCentral done", "won open", "ordered open"],
    ],
    [
      "is not in BC, which says so itself, though the job had its round",
      { live: live(null) },
      40,
      ["activated done", "inBusinessCentral open", "won open", "ordered open"],
    ],
    [
      "is won, and BC has archived its own",
      { statecode: 2, live: live(null) },
      60,
      ["activated done", "inBusinessCentral assumed", "won done", "ordered open"],
    ],
  ] as const)("%s", (_name, change, minutes, expected) => {
    expect(states(change, minutes)).toEqual(expected);
  });

  it.each([
    ["lost", 5],
    ["cancelled", 6],
    ["revised", 7],
  ])("is closed as %s", (as, statuscode) => {
    expect(quoteProgress(quote({ statecode: 3, statuscode }), at(1))).toEqual({ stage: "closed", as, on: ACTIVATED });
  });

  it("waits until the job is due, and is then not said to wait any more", () => {
    expect(quoteProgress(quote(), at(29))).toMatchObject({
      waiting: { since: ACTIVATED, dueBy: at(30), takenBy: "job" },
    });
    expect(quoteProgress(quote(), at(31))).toMatchObject({ waiting: null });
    expect(quoteProgress(quote({ isTakenAutomatically: false }), at(600))).toMatchObject({
      waiting: { takenBy: "hand" },
    });
  });

  it("waits on, and late, where Business Central says that it has none", () => {
    expect(quoteProgress(quote({ live: live(null) }), at(61))).toMatchObject({ waiting: { isLate: true } });
    expect(quoteProgress(quote({ live: live("TB-1") }), at(61))).toMatchObject({ waiting: null });
  });

  it("of a later revision may be the former one in BC, which bears the same number", () => {
    const before = quoteProgress(quote({ revision: 1, live: live("TB-1") }), at(5));
    expect(before).toMatchObject({ waiting: { takenBy: "job" }, live: null });
    expect(states({ revision: 1, live: live("TB-1") }, 40)).toContain("inBusinessCentral assumed");
    expect(states({ revision: 1, live: live(null) }, 40)).toContain("inBusinessCentral open");
  });

  it("that is won asks for its order to be submitted while that is active", () => {
    expect(quoteProgress(quote({ statecode: 2, order: { ...ORDER, statecode: 0 } }), at(60))).toMatchObject({
      isOrderToBeSubmitted: true,
    });
    expect(quoteProgress(quote({ statecode: 2, order: ORDER }), at(60))).toMatchObject({ isOrderToBeSubmitted: false });
  });

  it("of a later revision replaces the one in BC", () => {
    expect(quoteProgress(quote({ revision: 1 }), at(1))).toMatchObject({ isRevision: true });
    expect(quoteProgress(quote(), at(1))).toMatchObject({ isRevision: false });
  });

  it.each([
    ["once it is closed", { statecode: 3, statuscode: 5 }, true],
    ["once its order is in BC", { statecode: 2, order: { ...ORDER, isInBusinessCentral: true } }, true],
    ["not while it is open", {}, false],
  ])("is over %s", (_name, change, expected) => {
    expect(isQuoteOver(quoteProgress(quote(change), at(1)))).toBe(expected);
  });
});
