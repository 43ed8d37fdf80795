import type { Property } from "../pages/property";
import { fromMemberName, toEdmType } from "../pages/page";
import type { FieldValue } from "../tables/table";
import { badOption, badSyntax, incompatibleTypes, invalidFilterValue } from "./failure";

const NUMBER_TYPES = [
  "Edm.SByte",
  "Edm.Byte",
  "Edm.Int16",
  "Edm.Int32",
  "Edm.Int64",
  "Edm.Decimal",
  "Edm.Double",
  "Edm.Single",
];
const OPERATOR_KINDS: Readonly<Record<string, string>> = {
  eq: "Equal",
  ne: "NotEqual",
  gt: "GreaterThan",
  ge: "GreaterThanOrEqual",
  lt: "LessThan",
  le: "LessThanOrEqual",
};
const BLANK_DATE = "0001-01-01";

/** A literal as it stands in a URL, with the type that its form gives it. */
export interface Literal {
  readonly edmType: string;
  /** Percent-decoded, quotes still around a text. */
  readonly raw: string;
}

/** The content of a quoted literal, doubled quotes made single. */
export function unquote(raw: string): string {
  return raw.slice(1, -1).replaceAll("''", "'");
}

/**
 * The value of a literal compared with a property.
 * @throws ODataFailure 400 when their types differ or the value is longer than the field.
 */
export function valueFor(literal: Literal, property: Property, tableName: string, operator = "eq"): FieldValue {
  const expected = toEdmType(property.type);
  const fitting =
    literal.edmType === expected || (NUMBER_TYPES.includes(literal.edmType) && NUMBER_TYPES.includes(expected));
  if (!fitting) {
    throw incompatibleTypes(expected, literal.edmType, OPERATOR_KINDS[operator] ?? operator);
  }
  if (property.isEnumeration === true) {
    return optionFor(unquote(literal.raw));
  }
  if (expected === "Edm.String") {
    const text = unquote(literal.raw);
    if (property.length !== undefined && text.length > property.length) {
      throw invalidFilterValue({
        value: `='${text}'`,
        field: property.field,
        table: tableName,
        reason: `The length of the string is ${text.length}, but it must be less than or equal to ${property.length} characters. Value: ${text}.`,
      });
    }
    return text;
  }
  if (expected === "Edm.Boolean") {
    return literal.raw === "true";
  }
  if (expected === "Edm.Date") {
    return literal.raw === BLANK_DATE ? "" : literal.raw;
  }
  if (expected === "Edm.DateTimeOffset") {
    return dateTimeFor(literal.raw);
  }
  if (expected === "Edm.Guid") {
    return literal.raw.toLowerCase();
  }
  const number = Number(literal.raw);
  if (Number.isNaN(number)) {
    throw badSyntax(`'${literal.raw}' is not a number.`);
  }
  return number;
}

const MEMBER_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function optionFor(member: string): string {
  if (!MEMBER_NAME.test(member)) {
    throw badOption(`The string '${member}' is not a valid enumeration type constant.`);
  }
  return fromMemberName(member);
}

const BLANK_DATE_TIME = Date.parse("0001-01-01T00:00:00Z");

/** ISO 8601 in UTC with milliseconds, as date-times are stored, so that they compare as texts. */
function dateTimeFor(raw: string): string {
  const time = Date.parse(raw);
  if (Number.isNaN(time)) {
    throw badSyntax(`'${raw}' is not a date and time.`);
  }
  return time === BLANK_DATE_TIME ? "" : new Date(time).toISOString();
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The type that the form of a literal gives it, for keys and skip tokens. Null when it has no known form. */
export function readLiteral(raw: string): Literal | null {
  if (/^'(?:[^']|'')*'$/s.test(raw)) {
    return { edmType: "Edm.String", raw };
  }
  if (GUID.test(raw)) {
    return { edmType: "Edm.Guid", raw };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) {
    return { edmType: "Edm.Date", raw };
  }
  if (raw === "true" || raw === "false") {
    return { edmType: "Edm.Boolean", raw };
  }
  return /^-?\d+$/.test(raw) ? { edmType: "Edm.Int32", raw } : null;
}
