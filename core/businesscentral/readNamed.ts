import type { WireRow } from "../ports";
import type { Client } from "./client";
import { namedRows } from "./namedRows";
import type { Named } from "./namedRows";
import { readCalls } from "./readCalls";
import type { Call } from "./readCalls";
import type { ServiceProblem } from "./serviceProblem";

/** Asks one question whose rows are believed only where every one names what was asked for. Never rejects. */
export async function readNamed(
  client: Client,
  call: Call,
  named: Omit<Named, "service">,
): Promise<
  { readonly ok: true; readonly rows: readonly WireRow[] } | { readonly ok: false; readonly problem: ServiceProblem }
> {
  const [answer] = await readCalls(client, [call]);
  if (answer?.ok !== true) {
    return answer ?? { ok: false, problem: { kind: "cancelled" } };
  }
  return namedRows(answer.rows, { ...named, service: call.service });
}
