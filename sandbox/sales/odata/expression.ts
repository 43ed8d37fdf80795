/** A literal as written in a query, already read; guids and enum members are text. */
export type Literal = string | number | boolean | null;

export type Operand =
  | { readonly kind: "path"; readonly path: readonly string[] }
  | { readonly kind: "literal"; readonly value: Literal }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Operand[] };

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** What $filter says, independent of the parser that read it. */
export type Expression =
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly part: Expression }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "test"; readonly operand: Operand }
  /** Microsoft.Dynamics.CRM.<name>(PropertyName=..., PropertyValue=...), and the `in` operator as its In. */
  | {
      readonly kind: "query";
      readonly name: string;
      readonly path: readonly string[];
      readonly values: readonly Literal[];
    }
  | {
      readonly kind: "lambda";
      readonly quantifier: "any" | "all";
      readonly path: readonly string[];
      readonly variable: string;
      readonly part: Expression | null;
    };
