const OPEN = "([{";
const CLOSE = ")]}";

/** Splits at a separator that stands outside of quotes and of brackets of any kind. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let current = "";
  for (const character of text) {
    if (quote !== "") {
      quote = character === quote ? "" : quote;
    } else if (character === "'" || character === '"') {
      quote = character;
    } else if (OPEN.includes(character)) {
      depth++;
    } else if (CLOSE.includes(character)) {
      depth--;
    }
    if (character === separator && quote === "" && depth === 0) {
      parts.push(current);
      current = "";
    } else {
      current += character;
    }
  }
  return [...parts, current];
}
