import { defaultParser, TokenType } from "@odata/parser";

import type { Page } from "../pages/page";
import type { Property } from "../pages/property";
import type { Comparison, Condition, TextSearch } from "./condition";
import { TEXT_SEARCHES } from "./condition";
import { badSyntax, incompatibleTypes, notInFilters, notOperator, orOverFields } from "./failure";
import { hasList, writeListsOut } from "./listOperator";
import { unquote, valueFor } from "./literal";
import { noSuchProperty } from "./noSuchProperty";

/** What the parser's tokens look like; its own types leave most of them open. */
interface ParserToken {
  readonly type: TokenType;
  readonly raw: string;
  readonly value?: unknown;
}

const COMPARISON_TOKENS: Readonly<Partial<Record<TokenType, Comparison>>> = {
  [TokenType.EqualsExpression]: "eq",
  [TokenType.NotEqualsExpression]: "ne",
  [TokenType.GreaterThanExpression]: "gt",
  [TokenType.GreaterOrEqualsExpression]: "ge",
  [TokenType.LesserThanExpression]: "lt",
  [TokenType.LesserOrEqualsExpression]: "le",
};
const WRAPPERS: readonly TokenType[] = [
  TokenType.BoolParenExpression,
  TokenType.CommonExpression,
  TokenType.ParenExpression,
];
const TEXT_LITERAL = /'(?:[^']|'')*'/g;
const CASE_FUNCTIONS: readonly string[] = ["tolower", "toupper"];

/** Schema version from which `in` and functions inside functions work; a real BC answers 501 below it. */
const LISTS_AND_NESTED_CALLS = 2.1;

/**
 * Parses a $filter, binds it to a page's properties and checks BC's restrictions: no `not`, no `or` over different fields, no `in` and no
 * nested functions below $schemaversion 2.1, no arithmetic, only functions that an AL filter can express.
 * @param text percent-decoded.
 * @throws ODataFailure 400 or 501, as BC answers.
 */
export function parseFilter(text: string, page: Page, { typeName, schemaVersion }: FilterScope): Condition {
  const isRecent = schemaVersion >= LISTS_AND_NESTED_CALLS;
  if (!isRecent && hasList(text)) {
    throw notInFilters("The 'In' operator is not supported below $schemaversion=2.1.");
  }
  return new FilterBinder(page, typeName, isRecent).bind(parse(writeListsOut(text)));
}

export interface FilterScope {
  /** Qualified, for the words of a refusal: NAV.ItemCard. */
  readonly typeName: string;
  readonly schemaVersion: number;
}

function parse(text: string): ParserToken {
  try {
    // The parser reads a URL's characters only, and %27 as a quote. The text is decoded already, so texts in it are encoded again.
    return defaultParser.filter(
      text.replace(TEXT_LITERAL, (literal) => `'${encodeURIComponent(literal.slice(1, -1))}'`),
    );
  } catch {
    throw badSyntax(`The filter ${JSON.stringify(text)} cannot be parsed.`);
  }
}

class FilterBinder {
  constructor(
    private readonly page: Page,
    private readonly typeName: string,
    private readonly mayNest: boolean,
  ) {}

  bind(token: ParserToken): Condition {
    if (WRAPPERS.includes(token.type) && isToken(token.value)) {
      return this.bind(token.value);
    }
    if (token.type === TokenType.NotExpression) {
      throw notOperator();
    }
    if (token.type === TokenType.AndExpression || token.type === TokenType.OrExpression) {
      return this.bindJunction(token);
    }
    const comparison = COMPARISON_TOKENS[token.type];
    if (comparison !== undefined) {
      return this.bindComparison(token, comparison);
    }
    if (token.type === TokenType.MethodCallExpression) {
      return this.bindSearch(token);
    }
    throw notInFilters(`The expression '${show(token)}' is not supported on an OData filter.`);
  }

  private bindJunction(token: ParserToken): Condition {
    const [left, right] = operands(token);
    const condition: Condition = {
      kind: token.type === TokenType.OrExpression ? "or" : "and",
      left: this.bind(left),
      right: this.bind(right),
    };
    if (condition.kind === "or" && new Set(propertiesOf(condition)).size > 1) {
      throw orOverFields();
    }
    return condition;
  }

  private bindComparison(token: ParserToken, comparison: Comparison): Condition {
    const [left, right] = operands(token);
    if (right.type !== TokenType.Literal) {
      throw notInFilters(
        `The expression '${show(token)}' is not supported on an OData filter: compare a field with a value.`,
      );
    }
    const { property, anyCase } = this.bindSubject(left);
    const literal = { edmType: String(right.value), raw: show(right) };
    return {
      kind: "compare",
      property,
      comparison,
      anyCase,
      value: valueFor(literal, property, this.page.table.name, comparison),
    };
  }

  private bindSearch(token: ParserToken): Condition {
    const { method, parameters } = callOf(token);
    const search = TEXT_SEARCHES.find((known): known is TextSearch => known === method);
    const [subject, sought] = parameters;
    if (search === undefined || subject === undefined || sought === undefined) {
      throw notInFilters(`The function '${method}' is not supported on an OData filter.`);
    }
    if (!this.mayNest && subject.type === TokenType.MethodCallExpression) {
      throw notInFilters(
        `The function '${callOf(subject).method}' inside '${method}' is not supported below $schemaversion=2.1.`,
      );
    }
    const { property, anyCase } = this.bindSubject(subject);
    if (sought.type !== TokenType.Literal || sought.value !== "Edm.String") {
      throw incompatibleTypes("Edm.String", String(sought.value), search);
    }
    return { kind: "search", property, search, anyCase, text: unquote(show(sought)) };
  }

  /** A property, or tolower/toupper of one. */
  private bindSubject(token: ParserToken): { readonly property: Property; readonly anyCase: boolean } {
    if (token.type === TokenType.MethodCallExpression) {
      const { method, parameters } = callOf(token);
      const [inner] = parameters;
      if (!CASE_FUNCTIONS.includes(method) || inner === undefined) {
        throw notInFilters(`The function '${method}' is not supported on an OData filter.`);
      }
      return { ...this.bindSubject(inner), anyCase: true };
    }
    if (token.type !== TokenType.FirstMemberExpression) {
      throw notInFilters(
        `The expression '${show(token)}' is not supported on an OData filter: compare a field with a value.`,
      );
    }
    const name = show(token);
    const flowFilter = this.page.flowFilters.get(name);
    const property: Property | undefined =
      flowFilter === undefined ? this.page.properties.get(name) : { name, field: flowFilter, type: "Text" };
    if (property === undefined) {
      throw noSuchProperty(this.page, name, this.typeName);
    }
    return { property, anyCase: false };
  }
}

function propertiesOf(condition: Condition): readonly string[] {
  return "left" in condition
    ? [...propertiesOf(condition.left), ...propertiesOf(condition.right)]
    : [condition.property.name];
}

function show(token: ParserToken): string {
  return decodeURIComponent(token.raw);
}

function operands(token: ParserToken): readonly [ParserToken, ParserToken] {
  const value = token.value;
  if (
    typeof value === "object" &&
    value !== null &&
    "left" in value &&
    "right" in value &&
    isToken(value.left) &&
    isToken(value.right)
  ) {
    return [value.left, value.right];
  }
  throw badSyntax(`'${show(token)}' lacks a side.`);
}

function callOf(token: ParserToken): { readonly method: string; readonly parameters: readonly ParserToken[] } {
  const value = token.value;
  if (
    typeof value === "object" &&
    value !== null &&
    "method" in value &&
    "parameters" in value &&
    Array.isArray(value.parameters)
  ) {
    return { method: String(value.method), parameters: value.parameters.filter(isToken) };
  }
  throw badSyntax(`'${show(token)}' is no call.`);
}

function isToken(value: unknown): value is ParserToken {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    "raw" in value &&
    typeof value.raw === "string"
  );
}
