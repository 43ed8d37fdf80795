import type { ReadinessFacts } from "./facts";
import type { ReadinessFinding, Fix, Severity, Value } from "./reason";

export type CheckOutcome<Text extends string = string> =
  | { readonly kind: "passed" }
  | { readonly kind: "found"; readonly findings: readonly ReadinessFinding<Text>[] }
  /** `notReadable`: this user may not read what it takes. `notAsked`: Business Central was not asked, or did not tell. */
  | { readonly kind: "notChecked"; readonly why: "notReadable" | "notAsked" }
  /** There is nothing to check, such as products on a document without lines. */
  | { readonly kind: "notApplicable" };

/** Makes a finding of a rule's own. @param values in the order of the words' placeholders */
export type Find<Text extends string> = (
  text: Text,
  values?: readonly Value[],
  fix?: Fix | null,
) => ReadinessFinding<Text>;

/** One thing that Business Central looks at, as it is written down. */
export interface RuleFacts<Text extends string> {
  /** Where Business Central does it: file of its base application (W1, 29.0) and line. */
  readonly source: string;
  /** What of Sales it goes by, as Dataverse spells it. */
  readonly reads: readonly string[];
  /** What Business Central is asked: published pages, by the names of `services.ts`, or sets of its API. */
  readonly asks?: readonly string[];
  /** Everything that it may find: names of words, and how much each weighs. */
  readonly finds: Readonly<Record<Text, Severity>>;
  readonly check: (facts: ReadinessFacts, find: Find<Text>) => CheckOutcome<Text>;
}

export interface Rule<Text extends string = string> extends Omit<RuleFacts<Text>, "check"> {
  readonly check: (facts: ReadinessFacts) => CheckOutcome<Text>;
}

export function rule<const Text extends string>(written: RuleFacts<Text>): Rule<Text> {
  const find: Find<Text> = (text, values = [], fix = null) => ({
    text,
    severity: written.finds[text],
    values,
    fix,
  });
  return { ...written, check: (facts) => written.check(facts, find) };
}

export const PASSED = { kind: "passed" } as const;
export const NOT_APPLICABLE = { kind: "notApplicable" } as const;
export const NOT_READABLE = { kind: "notChecked", why: "notReadable" } as const;
export const NOT_ASKED = { kind: "notChecked", why: "notAsked" } as const;

/** Passed when nothing was found. */
export function outcomeOf<Text extends string>(
  findings: readonly (ReadinessFinding<Text> | null)[],
): CheckOutcome<Text> {
  const real = findings.filter((finding) => finding !== null);
  return real.length === 0 ? PASSED : { kind: "found", findings: real };
}
