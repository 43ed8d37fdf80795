import type { SalesAnswer } from "../../../../core/dataverse/salesHttp";
import { politeHttp } from "../../../../solution/deploy/environment/politeHttp";
import { answer, refusal } from "../../../support/fakeStore";

const RUNNING = answer(400, { error: { code: "0x80071151", message: "another one running" } });
const POST = { method: "POST", path: "ImportSolutionAsync" } as const;

/** Sends one request to an environment that gives these answers in turn, the last one again and again. */
async function sent(...answers: readonly (SalesAnswer | null)[]) {
  const waits: number[] = [];
  const told: string[] = [];
  let asked = 0;
  const http = politeHttp(
    { send: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? null) },
    {
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      tell: (reason) => told.push(reason),
    },
  );
  const end = await http.send(POST);
  return { status: end?.status ?? null, waits, told, asked };
}

describe("an environment that is busy is asked again", () => {
  test.each([
    ["too many requests", answer(429), "The environment has had too many requests"],
    ["overload", answer(503), "The environment is busy"],
    ["another import, since no two may run at once", RUNNING, "Another import or publishing is running"],
  ])("after %s, twice as late each time", async (_name, busy, reason) => {
    expect(await sent(busy, busy, busy, answer(200))).toEqual({
      status: 200,
      waits: [2_000, 4_000, 8_000],
      told: [reason, reason, reason],
      asked: 4,
    });
  });

  test.each([
    ["30", 30_000],
    ["9999", 120_000],
    ["Wed, 21 Oct 2026 07:28:00 GMT", 2_000],
  ])("as late as Retry-After %s says, two minutes at most", async (seconds, ms) => {
    expect((await sent(answer(429, {}, { "Retry-After": seconds }), answer(200))).waits).toEqual([ms]);
  });

  test("eight times in all, and then told as it is", async () => {
    expect(await sent(RUNNING)).toMatchObject({ status: 400, asked: 8 });
  });

  test.each([
    ["a refusal", refusal(400, "no"), 400],
    ["no answer", null, null],
    ["an answer", answer(204), 204],
  ])("not after %s", async (_name, once, status) => {
    expect(await sent(once)).toEqual({ status, waits: [], told: [], asked: 1 });
  });
});
