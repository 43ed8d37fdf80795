/** A node of @odata/parser's tree; its own types say `any`, this says what is known. */
export interface Token {
  readonly type: string;
  readonly raw: string;
  readonly value: unknown;
}

export function isToken(value: unknown): value is Token {
  return typeof value === "object" && value !== null && "type" in value && "raw" in value;
}

/** The token under a name inside a token's value, or null. */
export function childOf(token: Token, name: string): Token | null {
  const { value } = token;
  if (typeof value !== "object" || value === null) {
    return null;
  }
  const child = (value as Readonly<Record<string, unknown>>)[name];
  return isToken(child) ? child : null;
}

export function childrenOf(token: Token, name?: string): readonly Token[] {
  const { value } = token;
  const list =
    name === undefined || typeof value !== "object" || value === null
      ? value
      : (value as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(list) ? list.filter(isToken) : [];
}

/** A text under a name inside a token's value, such as an identifier's name. */
export function textIn(token: Token, name: string): string {
  const { value } = token;
  if (typeof value !== "object" || value === null) {
    return "";
  }
  const text = (value as Readonly<Record<string, unknown>>)[name];
  return typeof text === "string" ? text : "";
}
