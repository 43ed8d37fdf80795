import type { WireRow } from "../ports";
import { parsedJson } from "../values/json";

/** What an administrator says of a service: its usual property names and what it really calls them. */
export type PropertyOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names under which other pages and versions show the same. */
const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = {
  // Page 30 has two controls for it, of which one is shown; page 31 names it otherwise.
  Inventory: ["InventoryNonFoundation", "InventoryField"],
  Unit_of_Measure_Code: ["Unit_of_Measure"],
};

/** How one service names its properties. `known`: what its metadata tells, null while nobody had to ask. */
export interface ServiceNames {
  readonly overrides: Readonly<Record<string, string>>;
  readonly known: ReadonlySet<string> | null;
}

/** The name to ask a service with: what the administrator says, what its metadata tells, else the usual one. */
export function propertyName({ overrides, known }: ServiceNames, usual: string): string {
  const override = overrides[usual];
  if (override !== undefined) {
    return override;
  }
  if (known === null) {
    return usual;
  }
  const names = [usual, ...(ALTERNATIVES[usual] ?? [])];
  return names.find((name) => known.has(name)) ?? similar(known, names) ?? usual;
}

/** Under which of its possible names a row has a property; undefined where it has none of them. */
export function propertyIn(row: WireRow, names: ServiceNames, usual: string): string | undefined {
  const chosen = propertyName(names, usual);
  if (row[chosen] !== undefined) {
    return chosen;
  }
  const others = names.overrides[usual] === undefined ? ALTERNATIVES[usual] : undefined;
  return others?.find((name) => row[name] !== undefined);
}

/** The name that differs in case and underscores only: how BC turns a control's name into one for OData has changed over the versions. */
function similar(known: ReadonlySet<string>, names: readonly string[]): string | undefined {
  return [...known].find((name) => names.some((usual) => folded(usual) === folded(name)));
}

function folded(name: string): string {
  return name.replace(/_/g, "").toLowerCase();
}

/** Reads an administrator's JSON `{service: {usual name: name}}`. What is not of that shape is left out; the usual names serve then. */
export function readOverrides(json: string | null): PropertyOverrides {
  const parsed = parsedJson(json ?? "{}");
  return Object.fromEntries(
    Object.entries(typeof parsed === "object" && parsed !== null ? parsed : {}).map(([service, names]) => [
      service,
      Object.fromEntries(textEntries(names)),
    ]),
  );
}

function textEntries(value: unknown): readonly (readonly [string, string])[] {
  const entries: readonly (readonly [string, unknown])[] =
    typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.flatMap(([usual, name]) =>
    typeof name === "string" && /^[\p{L}\d_]+$/u.test(name) ? [[usual, name] as const] : [],
  );
}
