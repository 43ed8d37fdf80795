import { readQuotes } from "../../../../core/synchronisation/readQuotes";
import { newPageMemory } from "../../../../core/values/pageMemory";
import { fakeSales, rows } from "../../../support/fakeSales";
import { fakeTransport, response } from "../../../support/fakeTransport";
import { CONNECTION } from "../availability/scene";

const DAY = "2026-11-01T23:00:00Z";
const CLOSED = { ok: false, problem: { kind: "noPermission", privilege: "prvReadQuote", detail: "" } } as const;
const quote = (quotenumber: string, modifiedon = "2026-11-02T08:00:00Z") => ({
  quoteid: quotenumber,
  quotenumber,
  modifiedon,
  effectiveto: "2026-10-31T00:00:00Z",
});
const there = (reference: string) => ({ No: "T-1", Status: "Open", Your_Reference: reference });

/** @param list what Business Central's list of quotes answers; null where it is not published */
function ports(list: readonly object[] | null, tables: Readonly<Record<string, ReturnType<typeof rows>>> = {}) {
  const transport = fakeTransport(() =>
    list === null
      ? response(404, "{}")
      : response(200, JSON.stringify({ "@odata.context": "https://bc.test/$metadata#S", value: list })),
  );
  return {
    transport,
    sales: fakeSales({ quote: rows(quote("QUO-1"), quote("QUO-2")), bcs_connection: rows(CONNECTION), ...tables }),
    clock: { now: () => new Date(), after: () => () => undefined },
    memory: newPageMemory(),
  };
}

describe("how quotes stand", () => {
  it("counts those that Business Central has none of, asked in one request", async () => {
    const own = ports([there("QUO-2")]);
    expect(await readQuotes(own, DAY)).toMatchObject({
      waiting: { count: 1, since: [new Date("2026-11-02T08:00:00Z")] },
      isTold: true,
      expired: { count: 2, since: [new Date("2026-10-31T00:00:00Z"), new Date("2026-10-31T00:00:00Z")] },
    });
    expect(own.transport.requests).toHaveLength(1);
    expect(own.transport.requests[0]?.url).toContain("QUO-1");
    expect(own.sales.asked).toContain(`quote?statecode eq 1 and effectiveto lt ${DAY}`);
  });

  it.each<readonly [string, readonly object[] | null, Readonly<Record<string, ReturnType<typeof rows>>>]>([
    ["its list is not published", null, {}],
    ["its list has no such property", [{ No: "T-1" }], {}],
    ["nothing is connected", [], { bcs_connection: rows() }],
    ["the connection reads virtual tables", [], { bcs_connection: rows({ ...CONNECTION, bcs_way: 727000002 }) }],
    [
      "one of two companies does not tell",
      [],
      { bcs_connection: rows(CONNECTION, { ...CONNECTION, bcs_connectionid: "c2", bcs_odataurl: null }) },
    ],
  ])("counts all activated ones and says so, where %s", async (_name, list, tables) => {
    expect(await readQuotes(ports(list, tables), DAY)).toMatchObject({ waiting: { count: 2 }, isTold: false });
  });

  it("does not know what may not be read", async () => {
    expect(await readQuotes(ports([], { quote: CLOSED }), DAY)).toMatchObject({ waiting: null, expired: null });
  });
});
