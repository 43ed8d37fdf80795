import type { Words } from "./words";

/** What BC does to a document from Sales under one condition. */
export interface Fact<Subject> {
  /** Stable; tests name it. */
  readonly id: string;
  /** Object of BC's base application and what in it says so. */
  readonly source: string;
  /** The condition, in words. */
  readonly when: string;
  readonly then: Refuses<Subject> | Changes<Subject>;
}

export interface Refuses<Subject> {
  readonly effect: "refuses";
  /** BC's words when the condition holds, else null. */
  readonly says: (subject: Subject) => Words | null;
}

export interface Changes<Subject> {
  /** takes = BC takes it as it is, where one would expect a question. */
  readonly effect: "changes" | "cuts" | "drops" | "takes";
  /** Missing where nothing of the document becomes anything else. */
  readonly to?: (subject: Subject) => Subject;
}

/** Which fact refused, and BC's words. */
export interface RefusedBy {
  readonly ok: false;
  readonly fact: string;
  readonly words: Words;
}

export type Judged<Subject> = { readonly ok: true; readonly subject: Subject } | RefusedBy;

/** Lets facts work on a subject one after the other, in BC's order; the first refusal ends it. */
export function judge<Subject>(facts: readonly Fact<Subject>[], subject: Subject): Judged<Subject> {
  let current = subject;
  for (const { id, then } of facts) {
    if (then.effect === "refuses") {
      const words = then.says(current);
      if (words !== null) {
        return { ok: false, fact: id, words };
      }
    } else {
      current = then.to?.(current) ?? current;
    }
  }
  return { ok: true, subject: current };
}

/** A refusal under a condition. */
export function refuses<Subject>(says: (subject: Subject) => Words | null | false): Refuses<Subject> {
  return {
    effect: "refuses",
    says: (subject) => {
      const words = says(subject);
      return words === false ? null : words;
    },
  };
}
