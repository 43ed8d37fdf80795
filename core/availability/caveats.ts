import type { Caveat, Term } from "./itemKnowledge";

/** Each term once, with the first reason. */
export class Caveats {
  private readonly found = new Map<string, Caveat>();

  public add(term: Term, problem: Caveat["problem"]): void {
    const key = problem.kind === "unitUnknown" ? `${term}/${problem.unit}` : term;
    if (!this.found.has(key)) {
      this.found.set(key, { term, problem });
    }
  }

  public all(): readonly Caveat[] {
    return [...this.found.values()];
  }
}
