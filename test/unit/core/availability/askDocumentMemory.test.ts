import { askDocument } from "../../../../core/availability/askDocument";
import { rows } from "../../../support/fakeSales";
import { response } from "../../../support/fakeTransport";
import { PAGES } from "./deskPages";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import { keptBy } from "./keptBy";
import { CHAIR, clockAt, CONNECTION, DESK, document, line, NOW, ports, TABLES } from "./scene";

describe("the memory of answers", () => {
  it("asks nothing again within a minute, then again", async () => {
    let now = NOW;
    const bc = fakeBusinessCentral(PAGES);
    const asking = ports(bc, TABLES, { clock: clockAt(() => now) });
    const askAgain = (refresh = false) =>
      askDocument(asking, { document: document([line("a", DESK, 6)]), companyId: null, refresh });
    await askAgain();
    now = new Date(NOW.getTime() + 59_000);
    expect((await askAgain()).askedOn).toEqual(NOW);
    expect(bc.requests).toHaveLength(1);
    now = new Date(NOW.getTime() + 60_000);
    expect((await askAgain()).askedOn).toEqual(now);
    expect(bc.requests).toHaveLength(2);
    await askAgain(true);
    expect(bc.requests).toHaveLength(3);
  });

  it("keeps a failure for five seconds only", async () => {
    let now = NOW;
    const bc = fakeBusinessCentral(PAGES, { instead: () => response(500, "{}") });
    const asking = ports(
      bc,
      { ...TABLES, bcs_connection: rows({ ...CONNECTION, bcs_availabilitysources: "itemCard" }) },
      { clock: clockAt(() => now) },
    );
    const askAgain = () => askDocument(asking, { document: document([line("a", DESK, 6)]), companyId: null });
    await askAgain();
    const first = bc.requests.length;
    await askAgain();
    expect(bc.requests).toHaveLength(first);
    now = new Date(NOW.getTime() + 5_000);
    await askAgain();
    expect(bc.requests.length).toBeGreaterThan(first);
  });

  it("shares one request between a document and a line that are asked for at once", async () => {
    const bc = fakeBusinessCentral(PAGES);
    const asking = ports(bc);
    const [whole, one] = await Promise.all([
      askDocument(asking, { document: document([line("a", DESK, 6), line("b", CHAIR, 1)]), companyId: null }),
      askDocument(asking, { document: document([line("a", DESK, 6)]), companyId: null }),
    ]);
    expect(bc.requests).toHaveLength(1);
    expect([whole.lines[0]?.verdict.kind, one.lines[0]?.verdict.kind]).toEqual(["enough", "enough"]);
  });

  it("gathers single questions of a page into one request", async () => {
    const bc = fakeBusinessCentral(PAGES);
    const asking = ports(bc);
    await Promise.all(
      [DESK, CHAIR].map((id) => askDocument(asking, { document: document([line("a", id, 1)]), companyId: null })),
    );
    expect(bc.requests).toHaveLength(1);
  });

  it("lets a document not wait for others", async () => {
    const standing = { now: () => NOW, after: () => () => undefined };
    const asking = ports(fakeBusinessCentral(PAGES), TABLES, { clock: standing });
    const answer = await askDocument(asking, {
      document: document([line("a", DESK, 1), line("b", CHAIR, 1)]),
      companyId: null,
    });
    expect(answer.verdict.kind).toBe("onTime");
  });

  it("forgets what is too old to be of use", async () => {
    let now = NOW;
    const asking = ports(fakeBusinessCentral(PAGES), TABLES, { clock: clockAt(() => now) });
    await askDocument(asking, { document: document([line("a", DESK, 1)]), companyId: null });
    now = new Date(NOW.getTime() + 60_000);
    await askDocument(asking, { document: document([line("a", CHAIR, 1)]), companyId: null });
    expect([...keptBy(asking).values()].flatMap(({ loads }) => [...loads.keys()])).toEqual(
      expect.not.arrayContaining([DESK]),
    );
  });

  it("keeps what users and settings told apart", async () => {
    const bc = fakeBusinessCentral(PAGES);
    const asking = ports(bc);
    const as = (change: object) =>
      askDocument(
        { ...asking, sales: ports(bc, { ...TABLES, bcs_connection: rows({ ...CONNECTION, ...change }) }).sales },
        { document: document([line("a", DESK, 6)]), companyId: null },
      );
    await as({});
    await as({ bcs_username: "OTHER" });
    await as({ bcs_defaultlocation: "EAST" });
    expect(bc.requests).toHaveLength(3);
  });

  it("cancels a question when the last caller goes, and not before", async () => {
    const asked: { aborted: boolean }[] = [];
    const bc = fakeBusinessCentral(PAGES);
    const waiting = {
      ...bc,
      send: (request: { cancellation?: { aborted: boolean } }) => {
        if (request.cancellation !== undefined) {
          asked.push(request.cancellation);
        }
        return new Promise<never>(() => undefined);
      },
    };
    const asking = ports(waiting);
    const callers = [caller(), caller()];
    const answers = callers.map((cancellation) =>
      askDocument(asking, { document: document([line("a", DESK, 6)]), companyId: null, cancellation }),
    );
    while (asked.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    callers[0]?.go();
    await answers[0];
    expect(asked.map(({ aborted }) => aborted)).toEqual([false]);
    callers[1]?.go();
    await answers[1];
    expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

function caller() {
  let listeners: (() => void)[] = [];
  return {
    aborted: false,
    addEventListener(_type: "abort", listener: () => void) {
      listeners.push(listener);
    },
    removeEventListener(_type: "abort", listener: () => void) {
      listeners = listeners.filter((each) => each !== listener);
    },
    go() {
      this.aborted = true;
      listeners.forEach((listener) => listener());
    },
  };
}
