import { Limiter } from "../../../../../sandbox/bc/limits/limiter";
import type { Admission } from "../../../../../sandbox/bc/limits/limiter";
import { DEFAULT_LIMITS, ONLINE_LIMITS } from "../../../../../sandbox/bc/limits/settings";
import { Clock } from "../../../../../sandbox/control/clock";

const START = Date.parse("2026-11-23T10:00:00Z");

function limiterWith(settings: Partial<typeof DEFAULT_LIMITS>) {
  const clock = new Clock(new Date(START));
  const limiter = new Limiter(clock, { ...DEFAULT_LIMITS, ...settings });
  return { limiter, at: (seconds: number) => clock.set(new Date(START + seconds * 1000)) };
}

/** Whether a promise is settled already. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  const waiting = Symbol("waiting");
  const first = await Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve(waiting), 0))]);
  return first !== waiting;
}

describe("the settings", () => {
  test("are BC online's documented limits, requests not counted at start", () => {
    expect(ONLINE_LIMITS).toMatchObject({
      rate: { requests: 6000, seconds: 300 },
      concurrency: { running: 5, queued: 95 },
      maxPageSize: 20000,
    });
    expect(DEFAULT_LIMITS).toEqual({ ...ONLINE_LIMITS, rate: null });
  });
});

describe("requests at once", () => {
  test("as many as may run, then others wait in the order of their coming", async () => {
    const { limiter } = limiterWith({ concurrency: { running: 2, queued: 5 } });
    const running = [await limiter.enter("A"), await limiter.enter("A")];
    const order: string[] = [];
    const third = limiter.enter("A").then((admission) => (order.push("third"), admission));
    const fourth = limiter.enter("A").then((admission) => (order.push("fourth"), admission));
    expect(await isDone(third)).toBe(false);
    expect(limiter.traffic()).toEqual([{ user: "A", running: 2, waiting: 2, inWindow: 0 }]);
    running[0]?.leave();
    (await third).leave();
    (await fourth).leave();
    running[1]?.leave();
    expect(order).toEqual(["third", "fourth"]);
    expect(limiter.traffic()).toEqual([{ user: "A", running: 0, waiting: 0, inWindow: 0 }]);
  });

  test("a place that is handed over cannot be taken by who comes later", async () => {
    const { limiter } = limiterWith({ concurrency: { running: 1, queued: 5 } });
    const running = await limiter.enter("A");
    const second = limiter.enter("A");
    running.leave();
    const late = limiter.enter("A");
    expect(await isDone(late)).toBe(false);
    (await second).leave();
    expect(await isDone(late)).toBe(true);
  });

  test("one more than may run and wait is refused with 429", async () => {
    const { limiter } = limiterWith({ concurrency: { running: 1, queued: 1 } });
    await limiter.enter("A");
    void limiter.enter("A");
    const { refusal } = await limiter.enter("A");
    expect([refusal?.status, refusal?.message, refusal?.headers]).toEqual([
      429,
      "Too many requests reached. Actual (3). Maximum of requests at once (2).",
      { "Retry-After": "10" },
    ]);
    expect((await limiter.enter("B")).refusal).toBeNull();
  });

  test("who has gone waits no more and takes no place", async () => {
    const { limiter } = limiterWith({ concurrency: { running: 1, queued: 5 } });
    const running = await limiter.enter("A");
    const gone = new AbortController();
    const left = limiter.enter("A", gone.signal);
    const staying = limiter.enter("A");
    gone.abort();
    (await left).leave();
    expect(await isDone(staying)).toBe(false);
    running.leave();
    expect(await isDone(staying)).toBe(true);
  });

  test("without the limit everybody runs", async () => {
    const { limiter } = limiterWith({ concurrency: null });
    const all: Admission[] = [];
    for (let number = 0; number < 200; number += 1) {
      all.push(await limiter.enter("A"));
    }
    expect(all.every(({ refusal }) => refusal === null)).toBe(true);
    all.forEach(({ leave }) => leave());
  });
});

describe("requests within a window", () => {
  test("are counted by user, and the window slides with BC's clock", async () => {
    const { limiter, at } = limiterWith({ rate: { requests: 2, seconds: 60 }, concurrency: null });
    const statusOf = async (user: string) => (await limiter.enter(user)).refusal?.status ?? 200;
    expect([await statusOf("A"), (at(30), await statusOf("A")), await statusOf("A"), await statusOf("B")]).toEqual([
      200, 200, 429, 200,
    ]);
    at(59);
    expect(await statusOf("A")).toBe(429);
    at(60);
    expect([await statusOf("A"), await statusOf("A")]).toEqual([200, 429]);
    at(90);
    expect(await statusOf("A")).toBe(200);
  });

  test("say how many, and when to come again if told to say so", async () => {
    const { limiter } = limiterWith({ rate: { requests: 1, seconds: 300 }, retryAfterSeconds: null });
    await limiter.enter("A");
    const { refusal } = await limiter.enter("A");
    expect([refusal?.code, refusal?.message, refusal?.headers]).toEqual([
      "Application_TooManyRequests",
      "Too many requests reached. Actual (2). Maximum within 300 seconds (1).",
      {},
    ]);
    limiter.forget();
    expect((await limiter.enter("A")).refusal).toBeNull();
  });
});

test("a server that is not available refuses everybody with 503", async () => {
  const { limiter } = limiterWith({ isAvailable: false, retryAfterSeconds: 7 });
  const { refusal, leave } = await limiter.enter("A");
  expect([refusal?.status, refusal?.message, refusal?.headers]).toEqual([
    503,
    "The service is temporarily unavailable.",
    { "Retry-After": "7" },
  ]);
  leave();
});
