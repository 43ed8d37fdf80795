import { askCounts, COUNTED_LISTS } from "../../../../core/synchronisation/askCounts";
import { newPageMemory } from "../../../../core/values/pageMemory";
import { fakeSales, rows } from "../../../support/fakeSales";
import { fakeTransport, response } from "../../../support/fakeTransport";
import { CONNECTION } from "../availability/scene";

interface Part {
  readonly id: string;
  readonly url: string;
}

/** A Business Central that counts 18 coupled and 2 other customers, and has published nothing else. */
function ports(changed: object = {}, connection: object = {}) {
  const answer = ({ id, url }: Part) => {
    const isCoupled = url.includes("true%20") || /eq(%20|\+| )true/.test(url);
    const value = [{ Coupled_to_Dataverse: isCoupled }];
    const body = { "@odata.context": "x", "@odata.count": isCoupled ? 18 : 2, value, ...changed };
    return url.includes("CustomerList") ? { id, status: 200, body } : { id, status: 404, body: {} };
  };
  const transport = fakeTransport(({ body }) => {
    const { requests } = JSON.parse(body ?? "{}") as { readonly requests: readonly Part[] };
    return response(200, JSON.stringify({ responses: requests.map(answer) }));
  });
  return {
    transport,
    sales: fakeSales({ bcs_connection: rows({ ...CONNECTION, ...connection }) }),
    clock: { now: () => new Date(), after: () => () => undefined },
    memory: newPageMemory(),
  };
}

describe("how many records are coupled", () => {
  it("is counted by Business Central, all of it in one request", async () => {
    const own = ports();
    const counts = (await askCounts(own)).get("Skarvholm Kontor AS");
    expect(counts?.get("CUSTOMER")).toEqual({ coupled: 18, uncoupled: 2 });
    expect(own.transport.requests).toHaveLength(1);
    const unknown = COUNTED_LISTS.filter(({ mapping }) => mapping !== "CUSTOMER");
    expect(unknown.map(({ mapping }) => counts?.get(mapping))).toEqual(
      unknown.map(() => ({ coupled: null, uncoupled: null })),
    );
  });

  it.each([
    ["without a count", { "@odata.count": undefined }],
    ["for a filter that was left aside", { value: [{ Coupled_to_Dataverse: "neither" }] }],
  ])("is unknown, not zero, in an answer %s", async (_name, changed) => {
    expect((await askCounts(ports(changed))).get("Skarvholm Kontor AS")?.get("CUSTOMER")).toEqual({
      coupled: null,
      uncoupled: null,
    });
  });

  it("is zero where none is", async () => {
    const none = { "@odata.count": 0, value: [] };
    expect((await askCounts(ports(none))).get("Skarvholm Kontor AS")?.get("CUSTOMER")).toEqual({
      coupled: 0,
      uncoupled: 0,
    });
  });

  it("is not asked of a connection that is not whole", async () => {
    const own = ports({}, { bcs_odataurl: null });
    expect((await askCounts(own)).get("Skarvholm Kontor AS")?.size).toBe(0);
    expect(own.transport.requests).toEqual([]);
  });
});
