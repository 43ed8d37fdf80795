import type { ServiceRows } from "./askServices";
import { readRow } from "./rowShape";
import type { RowOf, Shape } from "./rowShape";
import type { ItemProblem } from "./serviceProblem";

export type CheckedRows<Rows> =
  { readonly ok: true; readonly rows: Rows } | { readonly ok: false; readonly problem: ItemProblem };

/** Checked rows; one that cannot be used makes the whole answer unusable, for nobody knows what it would have said. */
export function checkedRows<S extends Shape>(
  { name, shape }: { readonly name: string; readonly shape: S },
  answer: ServiceRows | undefined,
): CheckedRows<readonly RowOf<S>[]> {
  if (answer === undefined) {
    return { ok: false, problem: { kind: "cancelled" } };
  }
  if (!answer.ok) {
    return answer;
  }
  const rows: RowOf<S>[] = [];
  for (const each of answer.rows) {
    const row = readRow(each, shape);
    if (typeof row === "string") {
      return { ok: false, problem: { kind: "unexpectedProperty", service: name, property: row } };
    }
    rows.push(row);
  }
  return { ok: true, rows };
}
