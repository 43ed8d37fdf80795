import { BoundedMap } from "../boundedMap";
import type { Answer } from "./answer";

interface Entry {
  readonly answer: Promise<Answer>;
  /** Moment until which it serves; while it is under way there is none. */
  until: number;
}

const MOST_KEPT = 5_000;

/**
 * Equal questions are asked once: who asks while one is under way waits for its answer, and who asks within seconds after it gets the same. Only
 * answers with figures are kept; a refusal is asked anew.
 */
export class JoinedAnswers {
  private readonly entries = new BoundedMap<string, Entry>(MOST_KEPT);

  constructor(private readonly now: () => number) {}

  /**
   * @param keys one for each question; equal for equal questions that may share an answer
   * @param ask sends what nobody has asked yet, named by their places in the list; one answer for each
   * @returns the answers, and how many questions were sent
   */
  async ask(
    keys: readonly string[],
    keepMs: number,
    ask: (places: readonly number[]) => Promise<readonly Answer[]>,
  ): Promise<{ readonly answers: readonly Answer[]; readonly sent: number }> {
    const serving = new Map<string, Promise<Answer>>();
    const first = new Map<string, number>();
    keys.forEach((key, place) => {
      const entry = this.entries.get(key);
      if (entry !== undefined && entry.until > this.now()) {
        serving.set(key, entry.answer);
      } else if (!first.has(key)) {
        first.set(key, place);
      }
    });
    const places = [...first.values()];
    if (places.length > 0) {
      const asked = ask(places);
      [...first.keys()].forEach((key, at) => serving.set(key, this.keep(key, keepMs, asked, at)));
    }
    const answers = await Promise.all(keys.flatMap((key) => serving.get(key) ?? []));
    return { answers, sent: places.length };
  }

  private keep(key: string, keepMs: number, asked: Promise<readonly Answer[]>, at: number): Promise<Answer> {
    const answer = asked.then((answers) => {
      const own = answers[at];
      if (own === undefined) {
        throw new TypeError("A question was left without an answer.");
      }
      return own;
    });
    const entry: Entry = { answer, until: Infinity };
    this.entries.set(key, entry);
    const forget = () => {
      if (this.entries.get(key) === entry) {
        this.entries.delete(key);
      }
    };
    answer.then(({ status }) => {
      entry.until = this.now() + keepMs;
      if (status !== 200 || keepMs === 0) {
        forget();
      }
    }, forget);
    return answer;
  }
}
