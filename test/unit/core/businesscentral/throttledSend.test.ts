import { within } from "../../../../core/businesscentral/deadline";
import type { Deadline } from "../../../../core/businesscentral/deadline";
import { throttledSend } from "../../../../core/businesscentral/throttledSend";
import { cancellationSource } from "../../../../core/values/cancellation";
import { secret } from "../../../../core/values/secret";
import type { HttpOutcome, HttpRequest } from "../../../../core/ports";
import { clientOf } from "../../../support/client";
import { fakeTransport, response } from "../../../support/fakeTransport";

const REQUEST: Omit<HttpRequest, "cancellation"> = {
  method: "GET",
  url: "https://bc.test/",
  credentials: { kind: "basic", userName: "READER", accessKey: secret("k"), origin: "https://bc.test" },
};

/** Time that passes only by waiting. */
function clock() {
  let now = Date.parse("2026-11-02T09:00:00Z");
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    after: (ms: number, run: () => void) => {
      waits.push(ms);
      let isStopped = false;
      void Promise.resolve().then(() => {
        if (isStopped) {
          return;
        }
        now += ms;
        run();
      });
      return () => {
        isStopped = true;
      };
    },
  };
}

function send(...replies: Parameters<typeof fakeTransport>) {
  const transport = fakeTransport(...replies);
  const time = clock();
  return { transport, time, outcome: throttledSend(clientOf(transport, { clock: time }), REQUEST) };
}

const OK = response(200, "fine");

describe("throttledSend", () => {
  it("sends once when it is answered", async () => {
    const { transport, time, outcome } = send(OK);
    expect(await outcome).toBe(OK);
    expect([transport.requests.length, time.waits]).toEqual([1, []]);
  });

  it.each([
    ["429 with seconds", response(429, "", { "Retry-After": "7" }), [7000]],
    ["503 with seconds", response(503, "", { "Retry-After": "2" }), [2000]],
    ["429 with a date", response(429, "", { "Retry-After": "Mon, 02 Nov 2026 09:00:04 GMT" }), [4000]],
    ["429 without a word", response(429, ""), [1000]],
    ["429 with nonsense", response(429, "", { "Retry-After": "soon" }), [1000]],
    ["a date that has passed", response(429, "", { "Retry-After": "Mon, 02 Nov 2026 08:00:00 GMT" }), []],
  ])("waits as told and asks again after %s", async (_name, busy, waits) => {
    const { transport, time, outcome } = send(busy, OK);
    expect(await outcome).toBe(OK);
    expect([transport.requests.length, time.waits]).toEqual([2, waits]);
  });

  it("gives up after three tries", async () => {
    const busy = response(429, "");
    const { transport, time, outcome } = send(busy);
    expect(await outcome).toBe(busy);
    expect([transport.requests.length, time.waits]).toEqual([3, [1000, 2000]]);
  });

  it("does not wait longer than a person would", async () => {
    const busy = response(503, "", { "Retry-After": "16" });
    const { transport, outcome } = send(busy, OK);
    expect(await outcome).toBe(busy);
    expect(transport.requests).toHaveLength(1);
  });

  it.each([
    ["401", response(401, "")],
    ["404", response(404, "")],
    ["500", response(500, "")],
    ["504", response(504, "")],
    ["a time-out", { kind: "timeout", afterMs: 1 } as const],
    ["no answer", { kind: "unreachable" } as const],
  ])("does not try again after %s", async (_name, reply) => {
    const { transport, outcome } = send(reply, OK);
    expect(await outcome).toBe(reply);
    expect(transport.requests).toHaveLength(1);
  });

  it("has five requests under way at once and sends the others in their turn", async () => {
    const finish: ((outcome: HttpOutcome) => void)[] = [];
    const transport = { send: () => new Promise<HttpOutcome>((resolve) => finish.push(resolve)) };
    const sender = clientOf(transport, { clock: clock() });
    const outcomes = Array.from({ length: 7 }, () => throttledSend(sender, REQUEST));
    await flush();
    expect(finish).toHaveLength(5);
    finish[0]?.(OK);
    await flush();
    expect(finish).toHaveLength(6);
    finish.forEach((each) => each(OK));
    await flush();
    finish.forEach((each) => each(OK));
    expect(await Promise.all(outcomes)).toHaveLength(7);
    expect(sender.server.queue.running).toBe(0);
  });

  it("holds all requests back while the server asks to wait", async () => {
    const transport = fakeTransport(response(429, "", { "Retry-After": "5" }), OK);
    const time = clock();
    const sender = clientOf(transport, { clock: time });
    await throttledSend(sender, REQUEST);
    sender.server.queue.notBefore = time.now().getTime() + 3000;
    await throttledSend(sender, REQUEST);
    expect(time.waits).toEqual([5000, 3000]);
  });

  it("stops waiting when the caller goes, and sends nothing more", async () => {
    const transport = fakeTransport(response(429, "", { "Retry-After": "5" }), OK);
    const cancellation = cancellationSource();
    const stopped: boolean[] = [];
    const time = {
      now: () => new Date(0),
      after: () => () => {
        stopped.push(true);
      },
    };
    const outcome = throttledSend(clientOf(transport, { clock: time, deadline: leaving(cancellation) }), REQUEST);
    await flush();
    cancellation.cancel();
    expect(await outcome).toEqual({ kind: "cancelled" });
    expect([transport.requests.length, stopped]).toEqual([1, [true]]);
  });

  it("sends nothing for a caller who has gone", async () => {
    const transport = fakeTransport(OK);
    const cancellation = cancellationSource();
    cancellation.cancel();
    expect(await throttledSend(clientOf(transport, { deadline: leaving(cancellation) }), REQUEST)).toEqual({
      kind: "cancelled",
    });
    expect(transport.requests).toEqual([]);
  });

  it("gives its place back when a transport breaks its promise", async () => {
    const broken = { send: () => Promise.reject(new Error("broken")) };
    const sender = clientOf(broken);
    await expect(throttledSend(sender, REQUEST)).rejects.toThrow("broken");
    expect(sender.server.queue.running).toBe(0);
  });

  it("leaves the queue when the caller goes, and lets those behind pass", async () => {
    const finish: ((outcome: HttpOutcome) => void)[] = [];
    const transport = { send: () => new Promise<HttpOutcome>((resolve) => finish.push(resolve)) };
    const sender = clientOf(transport);
    const under = Array.from({ length: 5 }, () => throttledSend(sender, REQUEST));
    const cancellation = cancellationSource();
    const leaver = throttledSend({ ...sender, deadline: leaving(cancellation) }, REQUEST);
    const last = throttledSend(sender, REQUEST);
    cancellation.cancel();
    expect(await leaver).toEqual({ kind: "cancelled" });
    finish[0]?.(OK);
    await flush();
    finish.forEach((each) => each(OK));
    expect(await Promise.all([...under, last])).toHaveLength(6);
    expect(sender.server.queue).toMatchObject({ running: 0, waiting: [] });
  });
});

describe("the time for a whole question", () => {
  /** Runs what waits when told to. */
  function handClock() {
    const waiting = new Map<number, () => void>();
    return {
      now: () => new Date(0),
      after: (ms: number, run: () => void) => {
        waiting.set(ms, run);
        return () => void waiting.delete(ms);
      },
      pass: (ms: number) => waiting.get(ms)?.(),
      waiting,
    };
  }
  const slow = (): Promise<HttpOutcome> => new Promise(() => undefined);
  /** Answers "cancelled" once it is given up, as a browser does. */
  const abandoned = ({ cancellation }: HttpRequest): Promise<HttpOutcome> =>
    new Promise((resolve) => cancellation?.addEventListener("abort", () => resolve({ kind: "cancelled" })));

  it("ends a request that is under way", async () => {
    const time = handClock();
    const outcome = within(time, 30_000, undefined, (deadline) =>
      throttledSend(clientOf({ send: abandoned }, { clock: time, deadline }), REQUEST),
    );
    await flush();
    time.pass(30_000);
    expect(await outcome).toEqual({ kind: "deadline", afterMs: 30_000 });
  });

  it("ends a request that waits for its turn", async () => {
    const time = handClock();
    const sender = clientOf({ send: slow }, { clock: time });
    for (let at = 0; at < 5; at++) {
      void throttledSend(sender, REQUEST);
    }
    const outcome = within(time, 30_000, undefined, (deadline) => throttledSend({ ...sender, deadline }, REQUEST));
    await flush();
    time.pass(30_000);
    expect(await outcome).toEqual({ kind: "deadline", afterMs: 30_000 });
  });

  it("ends a wait that the server asked for", async () => {
    const time = handClock();
    const transport = fakeTransport(response(429, "", { "Retry-After": "14" }));
    const outcome = within(time, 30_000, undefined, (deadline) =>
      throttledSend(clientOf(transport, { clock: time, deadline }), REQUEST),
    );
    await flush();
    time.pass(30_000);
    expect([await outcome, transport.requests.length]).toEqual([{ kind: "deadline", afterMs: 30_000 }, 1]);
  });

  it("is told apart from a caller who goes", async () => {
    const time = handClock();
    const cancellation = cancellationSource();
    const outcome = within(time, 30_000, cancellation, (deadline) =>
      throttledSend(clientOf({ send: abandoned }, { clock: time, deadline }), REQUEST),
    );
    await flush();
    cancellation.cancel();
    expect(await outcome).toEqual({ kind: "cancelled" });
  });

  it("leaves no clock running behind", async () => {
    const time = handClock();
    await within(time, 30_000, undefined, () => Promise.resolve());
    expect(time.waiting.size).toBe(0);
  });
});

/** A question whose caller may go. */
function leaving(cancellation: ReturnType<typeof cancellationSource>): Deadline {
  return Object.assign(cancellation, { afterMs: 30_000, isOver: () => false });
}

async function flush(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}
