import type { AppForms } from "../../../core/setup/appForms";

/** What a command shall do to apps. */
export interface AppsOrder {
  /** Unique names; empty: only list. */
  readonly apps: readonly string[];
  readonly action: "list" | "add" | "remove";
}

type ChosenApps =
  { readonly ok: true; readonly apps: readonly AppForms[] } | { readonly ok: false; readonly reason: string };

/** The named apps of those that are there; all of them where none is named. */
export function appsOf(apps: readonly AppForms[], named: readonly string[]): ChosenApps {
  const unknown = named.filter((name) => !apps.some(({ uniqueName }) => uniqueName === name));
  if (unknown.length > 0) {
    const here = apps.map(({ uniqueName }) => uniqueName).join(", ");
    return { ok: false, reason: `There is no app ${unknown.join(", ")}. Apps here: ${here}.` };
  }
  return { ok: true, apps: named.length === 0 ? apps : apps.filter(({ uniqueName }) => named.includes(uniqueName)) };
}

export function titleOf({ name, uniqueName }: AppForms): string {
  return `${name} (${uniqueName})`;
}
