import { defaultParser, TokenType } from "@odata/parser";
import { badRequest } from "../problem";

/** Longer than any question of the product: 25 keys of 20 characters with their property's name take some 1,500. */
const LONGEST = 8_000;
const MOST_COMPARISONS = 200;
const DEEPEST = 4;
/** Decoded once already: what is still encoded would be read by some as it stands, and by others as what it stands for. */
const ENCODED = /%[0-9a-f]{2}/i;
const TEXT = /'(?:[^']|'')*'/g;

const OPERATORS: Readonly<Partial<Record<TokenType, string>>> = {
  [TokenType.EqualsExpression]: "eq",
  [TokenType.NotEqualsExpression]: "ne",
  [TokenType.LesserThanExpression]: "lt",
  [TokenType.LesserOrEqualsExpression]: "le",
  [TokenType.GreaterThanExpression]: "gt",
  [TokenType.GreaterOrEqualsExpression]: "ge",
};

/**
 * Reads a `$filter` of the form that the product sends: comparisons of a listed property with a literal, joined by `and`, in parentheses by
 * `or` over one property. What is sent on is written anew from what was read, so no text of the caller reaches Business Central unread.
 * @throws RelayProblem 400 for everything else that OData allows, and for what it does not.
 */
export function readFilter(text: string, mayFilter: (property: string) => boolean): string {
  if (text.length > LONGEST) {
    throw badRequest(`$filter is longer than ${LONGEST} characters.`);
  }
  if (ENCODED.test(text)) {
    throw badRequest("$filter is encoded twice.");
  }
  if (depthOf(text) > DEEPEST) {
    throw badRequest(`$filter has more than ${DEEPEST} parentheses inside one another.`);
  }
  const written = new FilterWriter(mayFilter).write(parse(text));
  if (written.comparisons > MOST_COMPARISONS) {
    throw badRequest(`$filter holds more than ${MOST_COMPARISONS} comparisons.`);
  }
  return written.text;
}

interface Written {
  readonly text: string;
  readonly properties: readonly string[];
  readonly comparisons: number;
}

interface Token {
  readonly type: TokenType;
  readonly raw: string;
  readonly value?: unknown;
}

class FilterWriter {
  constructor(private readonly mayFilter: (property: string) => boolean) {}

  write(token: Token): Written {
    if (token.type === TokenType.BoolParenExpression && isToken(token.value)) {
      const inner = this.write(token.value);
      return { ...inner, text: `(${inner.text})` };
    }
    if (token.type === TokenType.AndExpression || token.type === TokenType.OrExpression) {
      return this.join(token.type, partsOf(token));
    }
    const operator = OPERATORS[token.type];
    if (operator === undefined) {
      throw notTheForm();
    }
    return this.compare(token, operator);
  }

  private join(type: TokenType, tokens: readonly Token[]): Written {
    // The parser gives `and` and `or` no precedence, so they may not stand side by side.
    if (tokens.some((token) => token.type === TokenType.AndExpression || token.type === TokenType.OrExpression)) {
      throw badRequest("$filter mixes 'and' and 'or' without parentheses.");
    }
    const parts = tokens.map((token) => this.write(token));
    const properties = [...new Set(parts.flatMap((part) => part.properties))];
    const isOr = type === TokenType.OrExpression;
    if (isOr && properties.length > 1) {
      throw badRequest("$filter has 'or' over different properties, which Business Central does not allow.");
    }
    return {
      text: parts.map((part) => part.text).join(isOr ? " or " : " and "),
      properties,
      comparisons: parts.reduce((sum, part) => sum + part.comparisons, 0),
    };
  }

  private compare(token: Token, operator: string): Written {
    const [left, right] = sidesOf(token);
    const property = left.type === TokenType.FirstMemberExpression ? left.raw : "";
    if (!/^\w+$/.test(property) || right.type !== TokenType.Literal) {
      throw notTheForm();
    }
    if (!this.mayFilter(property)) {
      throw badRequest(`$filter may not use the property '${property}' on this connection.`);
    }
    return { text: `${property} ${operator} ${decodeURIComponent(right.raw)}`, properties: [property], comparisons: 1 };
  }
}

/** The parser reads a URL's characters only, so texts are encoded first; they come back as they were. */
function parse(text: string): Token {
  try {
    const token: unknown = defaultParser.filter(
      text.replace(TEXT, (literal) => `'${encodeURIComponent(literal.slice(1, -1)).replace(/'/g, "%27")}'`),
    );
    if (isToken(token)) {
      return token;
    }
  } catch {
    // The parser's own text quotes what was sent.
  }
  throw notTheForm();
}

/** `a and b and c` comes as `a and (b and c)`, without parentheses of its own. */
function partsOf(token: Token): readonly Token[] {
  const [left, right] = sidesOf(token);
  return [left, right].flatMap((side) => (side.type === token.type ? partsOf(side) : [side]));
}

function sidesOf({ value }: Token): readonly [Token, Token] {
  if (typeof value === "object" && value !== null && "left" in value && "right" in value) {
    const { left, right } = value;
    if (isToken(left) && isToken(right)) {
      return [left, right];
    }
  }
  throw notTheForm();
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text.replace(TEXT, "")) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isToken(value: unknown): value is Token {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    "raw" in value &&
    typeof value.raw === "string"
  );
}

function notTheForm() {
  return badRequest("$filter is not of the form: property eq value, joined by 'and', in parentheses by 'or'.");
}
