import type { WireRow } from "../ports";
import { failed } from "./serviceAnswer";
import type { ServiceProblem } from "./serviceProblem";
import { textOf } from "../values/wireValue";

/** What a row must say to be believed. */
export interface Named {
  readonly service: string;
  /** The property that names it. */
  readonly property: string;
  readonly asked: string;
}

/**
 * The rows, where every one of them names what was asked for; else nothing, for a server that leaves a filter aside would give the figures of
 * somebody else. Codes compare as Business Central keeps them: in capitals, without blanks around.
 */
export function namedRows(
  rows: readonly WireRow[],
  { service, property, asked }: Named,
): { readonly ok: true; readonly rows: readonly WireRow[] } | { readonly ok: false; readonly problem: ServiceProblem } {
  const stranger = rows.find((row) => codeOf(row[property]) !== codeOf(asked));
  return stranger === undefined
    ? { ok: true, rows }
    : failed({ kind: "wrongAnswer", service, asked, got: textOf(stranger[property]) ?? "?" });
}

function codeOf(value: unknown): string | null {
  return textOf(value)?.toUpperCase() ?? null;
}
