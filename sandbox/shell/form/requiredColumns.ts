import type { FormSession } from "./formSession";
import type { RequiredLevel } from "./formState";

/** How much the form wants a value in the column: a script's word before the table's. */
export function requiredLevelOf(
  { record, state }: Pick<FormSession, "record" | "state">,
  column: string,
): RequiredLevel {
  const set = state.requiredLevel(column);
  if (set !== null) {
    return set;
  }
  const level = record.column(column).requiredLevel;
  return level === "systemrequired" ? "required" : level;
}
