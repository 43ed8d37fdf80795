import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import { handOver } from "../../../../core/orders/handOver";
import type { DocumentWriter, StateReading, WriteOutcome } from "../../../../core/orders/handOver";
import fc from "../../../support/properties";

const { order, quote } = DOCUMENT_TABLES;

/** A server with one row; each call may be interleaved with others, as every call takes a turn. */
function server(row = { statecode: 0, version: 1 }) {
  const state = { ...row, writes: 0 };
  const writer: DocumentWriter = {
    async read() {
      await Promise.resolve();
      return { kind: "row", statecode: state.statecode, etag: `W/"${state.version}"` };
    },
    async write(table, _id, etag) {
      await Promise.resolve();
      if (etag !== `W/"${state.version}"`) return { kind: "conflict" };
      Object.assign(state, {
        statecode: table.handedOver.statecode,
        version: state.version + 1,
        writes: state.writes + 1,
      });
      return { kind: "written" };
    },
  };
  return { state, writer };
}

/** Replays answers in order. */
function replay(reads: readonly StateReading[], writes: readonly WriteOutcome[]): DocumentWriter {
  const [nextReads, nextWrites] = [[...reads], [...writes]];
  return {
    read: () => Promise.resolve(nextReads.shift() ?? { kind: "unreachable" }),
    write: () => Promise.resolve(nextWrites.shift() ?? { kind: "unreachable" }),
  };
}

const row = (statecode: number, etag = 'W/"1"'): StateReading => ({ kind: "row", statecode, etag });

describe("handing a document over", () => {
  it("writes the state that BC's job looks for", () => {
    expect(order.handedOver).toEqual({ statecode: 1, statuscode: 3 });
    expect(quote.handedOver).toEqual({ statecode: 1, statuscode: 2 });
  });

  it("submits an order as it was checked", async () => {
    const { state, writer } = server();
    expect(await handOver(writer, order, "o1", 'W/"1"')).toEqual({ kind: "done" });
    expect(state).toEqual({ statecode: 1, version: 2, writes: 1 });
  });

  it.each([
    ["another tab had submitted it", replay([row(1)], []), null, { kind: "already" }],
    ["it was cancelled", replay([row(2)], []), null, { kind: "notOpen" }],
    ["it was changed since it was checked", replay([row(0, 'W/"2"')], []), 'W/"1"', { kind: "changed" }],
    [
      "it cannot be read",
      replay([{ kind: "refused", detail: "Principal user is missing prvReadOrder" }], []),
      null,
      { kind: "refused", detail: "Principal user is missing prvReadOrder" },
    ],
    ["there is no connection", replay([{ kind: "unreachable" }], []), null, { kind: "unreachable" }],
    [
      "the server refuses the state",
      replay([row(0)], [{ kind: "refused", detail: "Order integration is off." }]),
      null,
      { kind: "refused", detail: "Order integration is off." },
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
      replay([row(0), { kind: "unreachable" }], [{ kind: "conflict" }]),
      null,
      { kind: "changed" },
    ],
    [
      "the answer is lost, but the order is submitted",
      replay([row(0), row(1, 'W/"2"')], [{ kind: "unreachable" }]),
      null,
      { kind: "done" },
    ],
    ["the write is lost", replay([row(0), row(0)], [{ kind: "unreachable" }]), null, { kind: "unreachable" }],
    [
      "the answer is lost and the order cancelled",
      replay([row(0), row(2)], [{ kind: "unreachable" }]),
      null,
      { kind: "notOpen" },
    ],
    [
      "the connection stays broken",
      replay([row(0), { kind: "unreachable" }], [{ kind: "unreachable" }]),
      null,
      { kind: "uncertain" },
    ],
  ] as const)("says so where %s", async (_name, writer, checkedEtag, outcome) => {
    expect(await handOver(writer, order, "o1", checkedEtag)).toEqual(outcome);
  });

  it("happens once, however many tabs and clicks ask for it at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.boolean(), async (clicks, isChecked) => {
        const { state, writer } = server();
        const outcomes = await Promise.all(
          Array.from({ length: clicks }, () => handOver(writer, order, "o1", isChecked ? 'W/"1"' : null)),
        );
        expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
        expect(outcomes.filter(({ kind }) => kind === "already")).toHaveLength(clicks - 1);
        expect(state.writes).toBe(1);
      }),
    );
  });
});
