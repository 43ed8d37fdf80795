import type { Property } from "../pages/property";
import type { FieldValue } from "../tables/table";

export const COMPARISONS = ["eq", "ne", "gt", "ge", "lt", "le"] as const;
export type Comparison = (typeof COMPARISONS)[number];
export const TEXT_SEARCHES = ["contains", "startswith", "endswith"] as const;
export type TextSearch = (typeof TEXT_SEARCHES)[number];

/** A $filter bound to a page's properties: what is left when BC's restrictions have been checked. */
export type Condition =
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | {
      readonly kind: "compare";
      readonly property: Property;
      readonly comparison: Comparison;
      readonly value: FieldValue;
      readonly anyCase: boolean;
    }
  | {
      readonly kind: "search";
      readonly property: Property;
      readonly search: TextSearch;
      readonly text: string;
      readonly anyCase: boolean;
    };

/** Whether a record fits; `read` gives the record's field by name. */
export function fits(condition: Condition, read: (field: string) => FieldValue): boolean {
  switch (condition.kind) {
    case "and":
      return fits(condition.left, read) && fits(condition.right, read);
    case "or":
      return fits(condition.left, read) || fits(condition.right, read);
    case "compare":
      return compares(
        condition.comparison,
        fold(condition, read(condition.property.field)),
        fold(condition, condition.value),
      );
    case "search":
      return finds(
        condition.search,
        String(fold(condition, read(condition.property.field))),
        String(fold(condition, condition.text)),
      );
  }
}

/** Codes are kept in capitals and GUIDs compare in any case; texts compare as they are unless tolower or toupper is asked for. */
function fold(condition: { readonly property: Property; readonly anyCase: boolean }, value: FieldValue): FieldValue {
  const insensitive = condition.anyCase || condition.property.type === "Code" || condition.property.type === "Guid";
  return insensitive && typeof value === "string" ? value.toUpperCase() : value;
}

function compares(comparison: Comparison, value: FieldValue, wanted: FieldValue): boolean {
  switch (comparison) {
    case "eq":
      return value === wanted;
    case "ne":
      return value !== wanted;
    case "gt":
      return value > wanted;
    case "ge":
      return value >= wanted;
    case "lt":
      return value < wanted;
    case "le":
      return value <= wanted;
  }
}

function finds(search: TextSearch, value: string, text: string): boolean {
  switch (search) {
    case "contains":
      return value.includes(text);
    case "startswith":
      return value.startsWith(text);
    case "endswith":
      return value.endsWith(text);
  }
}
