import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import { submit } from "../../../../core/orders/submit";
import type { DocumentStore } from "../../../../core/orders/submit";
import type { SalesOutcome, SalesProblem, UpdateOutcome, WireRow } from "../../../../core/ports";
import fc from "../../../support/properties";

const { order, quote } = DOCUMENT_TABLES;

/** A server with one row; each call may be interleaved with others, as every call takes a turn. */
function server() {
  const state = { statecode: 0, version: 1, writes: 0 };
  const store: DocumentStore = {
    async row() {
      await Promise.resolve();
      return row(state.statecode, `W/"${state.version}"`);
    },
    async update(_table, _id, { statecode }, etag) {
      await Promise.resolve();
      if (etag !== `W/"${state.version}"`) {
        return { kind: "conflict" };
      }
      Object.assign(state, {
        statecode,
        version: state.version + 1,
        writes: state.writes + 1,
      });
      return { kind: "written" };
    },
  };
  return { state, store };
}

/** Replays answers in order. */
function replay(reads: readonly SalesOutcome<WireRow>[], writes: readonly UpdateOutcome[]): DocumentStore {
  const [nextReads, nextWrites] = [[...reads], [...writes]];
  return {
    row: () => Promise.resolve(nextReads.shift() ?? UNREACHABLE),
    update: () => Promise.resolve(nextWrites.shift() ?? NOT_WRITTEN),
  };
}

function row(statecode: number, etag = 'W/"1"'): SalesOutcome<WireRow> {
  return { ok: true, value: { "@odata.etag": etag, statecode } };
}

const UNREACHABLE = { ok: false, problem: { kind: "unreachable" } } as const;
const NOT_WRITTEN = { kind: "failed", problem: { kind: "unreachable" } } as const;
const DENIED: SalesProblem = { kind: "noPermission", privilege: "prvReadOrder" };
const REFUSED: SalesProblem = { kind: "failed", detail: "Order integration is off." };

describe("handing a document over", () => {
  it("writes the state that BC's job looks for", () => {
    expect(order.submitted).toEqual({ statecode: 1, statuscode: 3 });
    expect(quote.submitted).toEqual({ statecode: 1, statuscode: 2 });
  });

  it("submits an order as it was checked", async () => {
    const { state, store } = server();
    expect(await submit(store, order, "o1", 'W/"1"')).toEqual({ kind: "done" });
    expect(state).toEqual({ statecode: 1, version: 2, writes: 1 });
  });

  it("writes what goes along in the same write, and never instead of the state", async () => {
    const written: unknown[] = [];
    const store: DocumentStore = {
      row: () => Promise.resolve(row(0)),
      update: (_table, _id, values) => {
        written.push(values);
        return Promise.resolve({ kind: "written" });
      },
    };
    await submit(store, order, "o1", null, { bcs_promiseddate: "2026-12-24T23:00:00Z", statecode: 4 });
    expect(written).toEqual([{ bcs_promiseddate: "2026-12-24T23:00:00Z", ...order.submitted }]);
  });

  it.each([
    ["another tab had submitted it", replay([row(1)], []), null, { kind: "already" }],
    ["it was cancelled", replay([row(2)], []), null, { kind: "notOpen" }],
    ["it was changed since it was checked", replay([row(0, 'W/"2"')], []), 'W/"1"', { kind: "changed" }],
    ["it cannot be read", replay([{ ok: false, problem: DENIED }], []), null, { kind: "refused", problem: DENIED }],
    [
      "the answer is no row",
      replay([{ ok: true, value: {} }], []),
      null,
      { kind: "refused", problem: { kind: "failed", detail: "salesorder.statecode" } },
    ],
    ["there is no connection", replay([UNREACHABLE], []), null, { kind: "unreachable" }],
    [
      "the server refuses the state",
      replay([row(0)], [{ kind: "failed", problem: REFUSED }]),
      null,
      { kind: "refused", problem: REFUSED },
    ],
    [
      "it is submitted between read and write",
      replay([row(0), row(1, 'W/"2"')], [{ kind: "conflict" }]),
      null,
      { kind: "already" },
    ],
    [
      "it is changed between read and write",
      replay([row(0), row(0, 'W/"2"')], [{ kind: "conflict" }]),
      null,
      { kind: "changed" },
    ],
    [
      "it is cancelled between read and write",
      replay([row(0), row(2, 'W/"2"')], [{ kind: "conflict" }]),
      null,
      { kind: "notOpen" },
    ],
    [
      "it conflicts and cannot be read again",
      replay([row(0), UNREACHABLE], [{ kind: "conflict" }]),
      null,
      { kind: "changed" },
    ],
    [
      "the answer is lost, but the order is submitted",
      replay([row(0), row(1, 'W/"2"')], [NOT_WRITTEN]),
      null,
      { kind: "done" },
    ],
    ["the write is lost", replay([row(0), row(0)], [NOT_WRITTEN]), null, { kind: "unreachable" }],
    ["the answer is lost and the order cancelled", replay([row(0), row(2)], [NOT_WRITTEN]), null, { kind: "notOpen" }],
    ["the connection stays broken", replay([row(0), UNREACHABLE], [NOT_WRITTEN]), null, { kind: "uncertain" }],
  ] as const)("says so where %s", async (_name, store, checkedEtag, outcome) => {
    expect(await submit(store, order, "o1", checkedEtag)).toEqual(outcome);
  });

  it("happens once, however many tabs and clicks ask for it at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.boolean(), async (clicks, isChecked) => {
        const { state, store } = server();
        const outcomes = await Promise.all(
          Array.from({ length: clicks }, () => submit(store, order, "o1", isChecked ? 'W/"1"' : null)),
        );
        expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
        expect(outcomes.filter(({ kind }) => kind === "already")).toHaveLength(clicks - 1);
        expect(state.writes).toBe(1);
      }),
    );
  });
});
