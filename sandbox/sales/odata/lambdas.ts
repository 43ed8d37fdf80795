import { mask } from "./rewriteFilter";

/** `any` or `all` with a condition: `contacts/any(c:c/lastname eq 'Dahl')`. */
export interface LambdaText {
  readonly quantifier: "any" | "all";
  readonly variable: string;
  /** The condition, itself a filter. */
  readonly body: string;
}

const LAMBDA = /\/(any|all)\(\s*(\w+)\s*:/;
const NAME = /^lambda__(\d+)$/;

function endOf(masked: string, from: number): number {
  let depth = 1;
  for (let at = from; at < masked.length; at++) {
    depth += masked[at] === "(" ? 1 : masked[at] === ")" ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return -1;
}

/**
 * Takes the conditions of lambdas out of a filter: @odata/parser cannot read one inside of another. Each leaves `lambda__<index>/any()` in its place;
 * one without an end stays, for the parser to refuse.
 */
export function takeLambdas(filter: string): { readonly text: string; readonly lambdas: readonly LambdaText[] } {
  const lambdas: LambdaText[] = [];
  let text = "";
  let rest = filter;
  for (;;) {
    const match = LAMBDA.exec(mask(rest));
    const start = match ? match.index + match[0].length : 0;
    const end = match ? endOf(mask(rest), start) : -1;
    if (!match || end < 0) {
      return { text: text + rest, lambdas };
    }
    text += `${rest.slice(0, match.index)}/lambda__${lambdas.length}/any()`;
    lambdas.push({
      quantifier: match[1] === "all" ? "all" : "any",
      variable: match[2] ?? "",
      body: rest.slice(start, end),
    });
    rest = rest.slice(end + 1);
  }
}

/** Which lambda a name stands for; null for names of other things. */
export function lambdaNamed(name: string | undefined, lambdas: readonly LambdaText[]): LambdaText | null {
  const index = NAME.exec(name ?? "")?.[1];
  return index === undefined ? null : (lambdas[Number(index)] ?? null);
}
