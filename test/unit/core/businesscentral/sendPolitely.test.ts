import { newTraffic, sendPolitely } from "../../../../core/businesscentral/sendPolitely";
import { cancellationSource } from "../../../../core/values/cancellation";
import { secret } from "../../../../core/values/secret";
import type { HttpOutcome, HttpRequest } from "../../../../core/ports";
import { fakeTransport, response } from "../../../support/fakeTransport";

const REQUEST: HttpRequest = {
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
        if (isStopped) return;
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
  return { transport, time, outcome: sendPolitely({ transport, clock: time, traffic: newTraffic() }, REQUEST) };
}

const OK = response(200, "fine");

describe("sendPolitely", () => {
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
    const sender = { transport, clock: clock(), traffic: newTraffic() };
    const outcomes = Array.from({ length: 7 }, () => sendPolitely(sender, REQUEST));
    await flush();
    expect(finish).toHaveLength(5);
    finish[0]?.(OK);
    await flush();
    expect(finish).toHaveLength(6);
    finish.forEach((each) => each(OK));
    await flush();
    finish.forEach((each) => each(OK));
    expect(await Promise.all(outcomes)).toHaveLength(7);
    expect(sender.traffic.running).toBe(0);
  });

  it("holds all requests back while the server asks to wait", async () => {
    const transport = fakeTransport(response(429, "", { "Retry-After": "5" }), OK);
    const time = clock();
    const sender = { transport, clock: time, traffic: newTraffic() };
    await sendPolitely(sender, REQUEST);
    sender.traffic.notBefore = time.now().getTime() + 3000;
    await sendPolitely(sender, REQUEST);
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
    const outcome = sendPolitely({ transport, clock: time, traffic: newTraffic() }, { ...REQUEST, cancellation });
    await flush();
    cancellation.cancel();
    expect(await outcome).toEqual({ kind: "cancelled" });
    expect([transport.requests.length, stopped]).toEqual([1, [true]]);
  });

  it("sends nothing for a caller who has gone", async () => {
    const transport = fakeTransport(OK);
    const cancellation = cancellationSource();
    cancellation.cancel();
    expect(
      await sendPolitely({ transport, clock: clock(), traffic: newTraffic() }, { ...REQUEST, cancellation }),
    ).toEqual({ kind: "cancelled" });
    expect(transport.requests).toEqual([]);
  });

  it("gives its place back when a transport breaks its promise", async () => {
    const traffic = newTraffic();
    const broken = { send: () => Promise.reject(new Error("broken")) };
    await expect(sendPolitely({ transport: broken, clock: clock(), traffic }, REQUEST)).rejects.toThrow("broken");
    expect(traffic.running).toBe(0);
  });
});

async function flush(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
